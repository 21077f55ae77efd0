import { withoutPlatformBadge } from './badge.ts';
import type { Head } from './head.ts';
import { findDay } from './date.ts';
import { isOutlet } from './people.ts';

const BETWEEN_NAMES = /(?:(?<!\s)\s+)?[|｜_»]\s*|(?<!\s)\s+[-–—]+\s+|-{2,}|[-–—](?=[^-–—]{2,14}$)/;

/** Without white space and with widths made equal: only for comparing. */
export function squeeze(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\u200b]+/g, '')
    .toLowerCase();
}

/** What `<title>` says one after the other: the headline, the section, the site. */
export function namePartsOf({ title = '' }: Head): string[] {
  return title
    .split(BETWEEN_NAMES)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** The site's name: a meta element names it, or it stands behind the headline in `<title>`. */
export function siteNameOf(head: Head): string | undefined {
  const parts = namePartsOf(head).filter((part) => findDay(part) === undefined);
  return head.siteName ?? (parts.length > 1 ? parts.at(-1) : undefined);
}

/** What the head most likely calls the article, without the site's name. */
export function bestName(head: Head): string | undefined {
  const [named] = head.titles.map(firstPart).filter((title) => title !== '');
  const title = head.title && firstPart(head.title);
  return named && (!title || squeeze(head.title ?? '').includes(squeeze(named))) ? named : title || named || undefined;
}

/** The paper before the headline, as the pages of printed issues are titled: 蜀江日报-今年怎么干. */
const PAPER_FIRST = /^(\p{Script=Han}{2,9}[报報])(?:\s?[-–—_|｜]\s?|\s)(?=\S{6})/u;

/** The paper that `<title>` names before the headline. */
export function paperFirst({ title = '' }: Head): string | undefined {
  return PAPER_FIRST.exec(title)?.[1];
}

/** What pages of printed issues are titled behind their headlines: -蜀江日报-2021年02月09日-第03版-要闻. */
const ISSUE_LAST = /\s?[-_|｜—]\s?\p{Script=Han}{2,9}[报報]\s?[-_|｜—]\s?(?:19|20)\d\d[年.-].*$/u;

function firstPart(title: string): string {
  const parts = title
    .replace(PAPER_FIRST, '')
    .replace(ISSUE_LAST, '')
    .split(BETWEEN_NAMES)
    .map((part) => part.trim());
  const [first = '', second = ''] = parts;
  return first.length <= 8 && second.length > first.length * 2 ? second : first;
}

/** What editors of pages write into `<title>` where nobody does: 新建网页 1, 无标题文档. */
const UNNAMED =
  /^(?:(?:新建网页|无标题|未命名|untitled|new page)(?:文档)?|首页|(?:新闻|信息|文章|页面|正文|详情|详细|内容|浏览|查看|显示|打印){1,4}页?)\s?\d*$/i;

/** Whether a name is that of the site or of no page in particular: on some sites every page is called so. A name before that of the site is the article's. */
export function isOfEveryPage(named: string, head: Head): boolean {
  const { siteName, source, titles } = head;
  const isAlone = titles.length === 0 && namePartsOf(head).length <= 1;
  return named === siteName || named === source || UNNAMED.test(named) || (isAlone && isNamedLikeSite(named));
}

/** Whether a name is that of a medium or an office, as short as sites are called. */
export function isNamedLikeSite(name: string): boolean {
  return name.length <= 12 && isOutlet(name);
}

/** Programs cut long headlines in the title element: 全省商业秘密保护现场会在东…. */
function isCutOff(title: string, line: string): boolean {
  const [, kept] = /^([^.]{8,})\.{3}/u.exec(title) ?? [];
  return kept !== undefined && line.startsWith(kept) && line.length > kept.length && line.length <= 60;
}

/** Whether the head repeats a line: a whole title or most of one, its beginning, or the longest of its parts. */
export function isRepeated(text: string, head: Head): boolean {
  const tight = squeeze(text);
  return [head.title ?? '', ...head.titles].some((title) => {
    const whole = squeeze(withoutPlatformBadge(title));
    if (isCutOff(whole, tight)) return true;
    if (!whole.includes(tight)) return false;
    // A name of the site or of its section is repeated there, too; it stands behind the headline.
    if (whole.startsWith(tight)) return tight.length >= 5 || whole.length < 12;
    return tight.length > whole.length / 2 || tight === longestPart(title);
  });
}

const STEPS = /[|｜_»>＞›:：·\s]+|-{1,}|[–—]+/;
/** A part of fewer characters may as well be a section. */
const LEAST = 10;

function longestPart(title: string): string | undefined {
  const [longest = ''] = title
    .split(STEPS)
    .map(squeeze)
    .sort((one, two) => two.length - one.length);
  return longest.length >= LEAST && !isOutlet(longest) ? longest : undefined;
}
