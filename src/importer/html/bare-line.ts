import type { Block } from './blocks.ts';
import { isCreditLine, isDayLine } from './credit-line.ts';
import { namesNobody, trimMarks, type Credits } from './credits.ts';
import { findDayOfLine, withoutDay } from './date.ts';
import { isSentence } from './furniture.ts';
import { isThread } from './forum.ts';
import { readParts, type Part } from './labels.ts';
import { leavesOf, spacedText, type Leaf } from './leaves.ts';
import { isLongAgo, isPageWord, isSectionWord, PAGE_OF_PAPER } from './page-words.ts';
import { labelForm } from '../metadata.ts';
import { isOutlet, peopleIn } from './people.ts';
import { isPersonalName } from './surnames.ts';

/**
 * A line above the text without labels: `2019-03-18 23:59聯合報 記者陳嘉寧`, `石佳/中国青年报`, `谢若含2017-03-01`, a box that its
 * author called source. What is called or named as media are is the source, what looks like people are the authors; `sections`, names of
 * the site's own, are neither; `account` is the medium where one publishes on a platform.
 */
export function readBareLine(
  block: Block,
  sections: string[],
  account?: string,
): Pick<Credits, 'source'> & { author?: string } {
  // A line that begins with a dash is a second headline, one that ends with a colon greets somebody, a sentence tells something, and
  // forums write who changed a post last: 本帖最后由 老秦 于 2021-2-9 10:30 编辑.
  const isNone = /^[—–]|[：:]$|^本[帖贴文]\S{0,2}最后由/u.test(block.said) || isSentence(block);
  const parted = mediumAndReporter(block.text);
  if (parted) return parted;
  const words = isNone ? [] : wordsOf(block).filter(({ text }) => !sections.includes(text));
  const called = words.filter((word) => CALLED_SOURCE.test(word.called));
  const isWorkplace = (word: Leaf): boolean => {
    const before = words[words.indexOf(word) - 1];
    return WORKPLACE.test(labelForm(word.text)) && before !== undefined && (isPeople(before) || isWorkplace(before));
  };
  const outlets = words.filter(
    (word) => called.includes(word) || word.text === account || (isOutlet(word.text) && !isWorkplace(word)),
  );
  const isDated =
    [block.text, spacedText(block)].some((text) => findDayOfLine(text) !== undefined) || isLongAgo(block.text);
  const others = words.filter((word) => !outlets.includes(word));
  const people = others.filter(
    (word) =>
      isPeople(word) && (isDated || outlets.length > 0 || words.some(isWorkplace) || CALLED_AUTHOR.test(word.called)),
  );
  // Sections have two characters more often than media.
  const isLone =
    isDated && !isThread([block]) && words.length === 1 && words[0]!.text.length > 2 && people.length === 0;
  const lone = isLone && !CALLED_AUTHOR.test(words[0]!.called) ? words[0] : undefined;
  return {
    source: (called[0] ?? outlets[0] ?? lone)?.text,
    author: people.map(({ text }) => text).join(' ') || penNameOf(others),
  };
}

/** Where scholars, lawyers and doctors work, behind their names: 李文江 蜀江大学法学院. */
const WORKPLACE = /(?:大学|学院|学校|医院|医疗中心|研究院|研究所|研究中心|事务所|[内外儿]科)$/u;

/** 新快殼newskuai | 洪聖文 綜合報導 */
const MEDIUM_AND_REPORTER = /^(\S{2,16}?)\s?[|｜]\s?(\p{Script=Han}{2,4}?)\s?(?:综合|即时|专题|独家)?报[道导]$/u;

function mediumAndReporter(text: string): { source: string; author: string } | undefined {
  const said = labelForm(text);
  const [, medium = '', reporter = ''] = MEDIUM_AND_REPORTER.exec(said) ?? [];
  const at = said.indexOf(reporter, medium.length);
  return isPersonalName(reporter)
    ? { source: text.slice(0, medium.length), author: text.slice(at, at + reporter.length) }
    : undefined;
}

/** What houses write where the author belongs: 上海报道, 本刊综合. */
const NO_PEN = /(?:报[道导]|综合|整理|消息|讯|编辑|记者|出品|原创|转载)$/u;

/** The one word that the page calls an author, whatever it looks like: 老秦. */
function penNameOf(words: Leaf[]): string | undefined {
  const called = words.filter((word) =>
    /(^|[\s_-])(author|byline|writer|zuozhe)(?=[\s_-]|name|\d|$)/.test(word.called),
  );
  const [name = ''] = called.length === 1 ? called.map(({ text }) => text) : [];
  return /^[\p{Script=Han}·]{2,5}$/u.test(name) && !NO_PEN.test(labelForm(name)) ? name : undefined;
}

/** The names that a line right below the headline consists of, maybe with their office, where one of the next two is of credits; else undefined. */
export function readNamesAlone(below: Block[], sections: string[] = []): string | undefined {
  const said = below.filter(({ text }) => text !== '');
  // A second headline begins with a dash.
  const [line, ...next] = said.slice(/^\s*[—–]/u.test(said[0]?.text ?? '') ? 1 : 0);
  const words = line?.text.replace(/\s*[（(][^（()）]{2,30}[）)]$/u, '') ?? '';
  const [, marked] = /^[□■●◎☆★◆]\s?(\p{Script=Han}{2,3})$/u.exec(words) ?? [];
  if (marked && peopleIn(marked).length > 0) return marked;
  if (words === '' || words.length > 20 || sections.includes(words) || isSectionWord(words)) return undefined;
  const people = peopleIn(words).filter(isPersonalName);
  const isAlone = people.length > 0 && people.join('').length === words.replace(/[\s、，,]/gu, '').length;
  const isFollowed = next.slice(0, 2).some(({ text }) => isCreditLine(text) || isDayLine(text));
  return isAlone && isFollowed ? people.join('、') : undefined;
}

const CALLED_SOURCE =
  /(^|[\s_-])(source|laiyuan|ly|origin|from|copyfrom)(?=[\s_-]|name|title|text|organization|$)|sourcetitle|media_?name|nickname/;
const CALLED_AUTHOR = /author|byline|writer|zuozhe|editor/;

/** Where the steps to the page end, which may share a line with its day: 首页 > 银行 > 正文. */
const LAST_STEP = /^[>＞›»\s]*正文\s*$/u;

/** The words before the line's first label, without its day. A reporter after 记者 is read elsewhere. */
export function wordsOf(block: Block): Leaf[] {
  const all = leavesOf(block);
  const leaves = all.slice(all.findLastIndex(({ text }) => LAST_STEP.test(text)) + 1);
  const [lead, next] = readParts(leaves.map(({ text }) => text).join(''));
  let left = withoutPrefix(lead!.value, next).split(/(?:全媒体|全媒體)?(?:记者|記者)|通讯员|通訊員/u)[0]!.length;
  return leaves.flatMap(({ text, called }) => {
    const own = text.slice(0, Math.max(0, left));
    left -= text.length;
    return /(^|[\s_-])(catalog|channel|column(?![\s_-]*(?:left|right|main|wrap))|category|nav|tag|crumb|badge)/.test(
      called,
    )
      ? []
      : pieces(own).map((piece) => ({ text: piece, called }));
  });
}

/** The words before a label of a day without those that belong to it: 比赛时间. */
function withoutPrefix(lead: string, next: Part | undefined): string {
  const [prefix = ''] = (next?.field === 'date' && /\p{Script=Han}{1,6}$/u.exec(lead)) || [];
  return isOutlet(prefix) ? lead : lead.slice(0, lead.length - prefix.length);
}

/** 第04版：产经 */
const PAGE_WITH_SECTION = new RegExp(String.raw`${PAGE_OF_PAPER.source}(?:\s?[：:]\s?\S{2,6})?`, 'u');

function pieces(text: string): string[] {
  return (
    withoutDay(text)
      .replace(PAGE_WITH_SECTION, ' ')
      .replace(/《\s*([^》]{2,20}?)\s*》/gu, ' $1 ')
      .replace(/(?<=[报報社网網台])[讯訊](?=\s|$)/gu, ' ')
      .replace(/来自\p{Script=Han}{2,4}|來自\p{Script=Han}{2,4}|^\s*(原创|文|by)(?=[\s／/]|$)/giu, ' ')
      .replace(/(?<=^|\s)(\p{Script=Han})\s{1,4}(\p{Script=Han})(?=\s|$)/gu, '$1$2')
      .split(/[\s|｜│/／]+/u)
      .map(trimMarks)
      .filter((piece) => /\p{L}{2}/u.test(piece) && piece.length <= 25 && !isPageWord(piece) && !isSectionWord(piece))
      // No name has the marks of a sentence: it is a caption, or begins a paragraph.
      .filter((piece) => !/[。，；！？]/u.test(piece))
      // A colon within parts a label that no list has from its value.
      .filter((piece) => !namesNobody(piece) && !/\p{Script=Han}[：:]\S/u.test(piece))
  );
}

/** Names of people and nothing else; one in Latin letters only where the page calls it an author. */
function isPeople({ text, called }: Leaf): boolean {
  const people = peopleIn(text);
  const isAuthor = CALLED_AUTHOR.test(called);
  return (
    people.length > 0 &&
    people.join('').length >= text.replace(/[、，,&·\s]/gu, '').length &&
    people.every((name) => isPersonalName(name) || (isAuthor && /^[a-z]/i.test(name)))
  );
}
