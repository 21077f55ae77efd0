import { isBadged, isNeverHeadline, splitBadge, withoutPlatformBadge } from './badge.ts';
import type { Block } from './blocks.ts';
import { isCreditLine, isDayLine } from './credit-line.ts';
import { isClock } from './date.ts';
import type { Head } from './head.ts';
import { PAGE_OF_PAPER } from './page-words.ts';
import { isOutlet } from './people.ts';
import { attribute, elements, textOf } from './tree.ts';

export interface Headline {
  text: string;
  /** Its place among the blocks, where it is visible. */
  at?: number;
  /** The platform's word before it, which is no part of it: 原创. */
  badge?: string;
}

/**
 * The headline is the longest line above the text that `<title>` or a meta element repeats: `<title>` adds the site's name,
 * and lines of navigation are shorter. Without such a line it is the nearest heading, then what `<title>` says before the
 * site's name; where nothing but the site is named there, the first line that is set as headlines are. `end`: the place of the text's first sentence.
 */
export function findHeadline(blocks: Block[], start: number, end: number, head: Head): Headline | undefined {
  const above = blocks
    .slice(0, end)
    .map((block, at) => ({ ...withoutBadge(block, head), at, block, inside: at >= start }));
  const lines = [...above, ...overTwoLines(above, head)];
  const repeated = lines.filter(({ block, text }) => mayBeHeadline(block) && isRepeated(text, head)).sort(byLength)[0];
  const named = bestName(head);
  if (repeated && repeated.text.length * 2 >= (named?.length ?? 0))
    return asHeadline({ ...repeated, text: unbroken(repeated.text, named) });
  const badged = named && above.find(({ block }) => block.kind === 'heading' && isBadged(block.text, named));
  if (badged) return { text: named, at: badged.at };
  const heading = above
    .filter(({ block }) => block.kind === 'heading' && mayBeHeadline(block) && block.text.length >= 5)
    .findLast(({ text }) => !/^[—–-]/u.test(text) && !PAGE_OF_PAPER.test(text));
  if (heading && !(named && namesHeadline(head))) return asHeadline(heading);
  const credited = aboveCredits(above);
  if (credited && !(named && namesHeadline(head))) return asHeadline(credited);
  const set = above.find(({ block }) => mayBeHeadline(block) && isSetAsHeadline(block));
  if (named && !(set && isSiteName(named, head))) return asNamed(named);
  return set && asHeadline(set);
}

/** Text without a page around it, as editors and databases hold it, has its headline bold or in the middle of the line. */
function isSetAsHeadline({ text, node, path }: Block): boolean {
  if (text.length < 5 || /[。，；：:]$/u.test(text) || isCreditLine(text) || isDayLine(text)) return false;
  const around = [node, ...path.slice(-2)];
  const isCentred = around.some((element) =>
    /(^|[\s;])(text-align:\s?)?center/i.test(`${attribute(element, 'align')} ${attribute(element, 'style')}`),
  );
  const bold = [...elements(node)].filter(({ tagName }) => tagName === 'b' || tagName === 'strong');
  return isCentred || bold.some((element) => squeeze(textOf(element)) === squeeze(text));
}

const BEGINS_WITH_DAY = /^(19|20)\d\d[-年./]/;

/** The line right above the first line of credits: on some sites `<title>` is the same on every page. */
function aboveCredits(above: Candidate[]): Candidate | undefined {
  const at = above.findIndex(({ text }) => !isClock(text) && (isCreditLine(text) || BEGINS_WITH_DAY.test(text)));
  const line = above.slice(0, Math.max(0, at)).findLast(({ text }) => text !== '' && !isDayLine(text));
  return line && mayBeHeadline(line.block) && line.text.length >= 6 && !/[>›»]|位置/.test(line.text) ? line : undefined;
}

/** A headline broken over lines, as the head has it without the gap. */
function unbroken(text: string, named = ''): string {
  return named.length < text.length && squeeze(named) === squeeze(text) ? named : text;
}

function asHeadline({ text, at, badge }: Candidate): Headline {
  return badge ? { text, at, badge } : { text, at };
}

/** Two lines that are one headline, broken in the middle: the head has both, one right after the other. */
function overTwoLines(above: Candidate[], head: Head): Candidate[] {
  return above.slice(1).flatMap((second, at) => {
    const first = above[at]!;
    const whole = squeeze(`${first.text}${second.text}`);
    const isOne = [first, second].every(({ block }) => mayBeHeadline(block)) && isNamedFirst(whole, head);
    return isOne ? [{ ...second, text: joined(first.text, second.text), block: { ...second.block, text: whole } }] : [];
  });
}

function isNamedFirst(whole: string, head: Head): boolean {
  return [head.title ?? '', ...head.titles].some((title) => squeeze(title).startsWith(whole));
}

/** A gap stays between words of letters; the head decides nothing about it. */
function joined(first: string, second: string): string {
  return /[a-z\d]$/i.test(first) && /^[a-z\d]/i.test(second) ? `${first} ${second}` : `${first}${second}`;
}

/** On some sites every page has the site's name for its `<title>`. */
function isSiteName(named: string, { siteName, source }: Head): boolean {
  return named === siteName || named === source || (named.length <= 8 && isOutlet(named));
}

/** A headline that only the head tells. */
function asNamed(named: string): Headline {
  const { badge, rest } = splitBadge(named);
  return isNeverHeadline(badge) ? { text: rest, badge: badge.trim() } : { text: named };
}

/** The word before a headline is a badge when the head repeats what follows it, and not the whole; or when its words are never a headline's. */
function withoutBadge({ text }: Block, head: Head): { text: string; badge?: string } {
  const { badge, rest } = splitBadge(text);
  const isOurs = isRepeated(rest, head) && (isNeverHeadline(badge) || !isRepeated(text, head));
  if (badge === '' || !isOurs) return { text };
  return { text: rest, badge: badge.trim() };
}

interface Candidate {
  text: string;
  badge?: string;
  at: number;
  block: Block;
  inside: boolean;
}

/** The longest; of equals one above the article's own element, where the lines below it say more; of these the last. */
function byLength(a: Candidate, b: Candidate): number {
  return squeeze(b.text).length - squeeze(a.text).length || Number(a.inside) - Number(b.inside) || b.at - a.at;
}

function mayBeHeadline({ kind, text, linked }: Block): boolean {
  return (
    (kind === 'heading' || kind === 'paragraph') &&
    text.length >= 3 &&
    text.length <= 150 &&
    linked < text.length / 2 &&
    !/^首[页頁]/.test(text)
  );
}

function isRepeated(text: string, head: Head): boolean {
  const tight = squeeze(text);
  return [head.title ?? '', ...head.titles].some((title) => {
    const whole = squeeze(withoutPlatformBadge(title));
    if (!whole.includes(tight)) return false;
    // A name of the site or of its section is repeated there, too; it stands behind the headline.
    return whole.startsWith(tight) ? tight.length >= 5 || whole.length < 12 : tight.length > whole.length / 2;
  });
}

/** Without white space and with widths made equal: only for comparing. */
export function squeeze(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\u200b]+/g, '')
    .toLowerCase();
}

function namesHeadline(head: Head): boolean {
  return head.titles.length > 0;
}

const BETWEEN_NAMES = /(?:(?<!\s)\s+)?[|｜_»]\s*|(?<!\s)\s+[-–—]+\s+|-{2,}|[-–—](?=[^-–—]{2,14}$)/;

function bestName(head: Head): string | undefined {
  const [named] = head.titles.map(firstPart).filter((title) => title !== '');
  const title = head.title && firstPart(head.title);
  return named && (!title || squeeze(head.title ?? '').includes(squeeze(named))) ? named : title || named || undefined;
}

function firstPart(title: string): string {
  const parts = title.split(BETWEEN_NAMES).map((part) => part.trim());
  const [first = '', second = ''] = parts;
  return first.length <= 8 && second.length > first.length * 2 ? second : first;
}

/** Where a line first repeats what `<title>` begins with. */
export function placeOfTitle(blocks: Block[], head: Head): number | undefined {
  const at = blocks.findIndex(
    (block) =>
      squeeze(block.text).length >= 6 && mayBeHeadline(block) && isRepeated(withoutBadge(block, head).text, head),
  );
  return at === -1 ? undefined : at;
}

/** The site's name: a meta element names it, or it stands behind the headline in `<title>`. */
export function siteNameOf(head: Head): string | undefined {
  const parts = namePartsOf(head);
  return head.siteName ?? (parts.length > 1 ? parts.at(-1) : undefined);
}

/** What `<title>` says one after the other: the headline, the section, the site. */
export function namePartsOf({ title = '' }: Head): string[] {
  return title
    .split(BETWEEN_NAMES)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
