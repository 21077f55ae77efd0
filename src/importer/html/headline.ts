import { isBadged, isNeverHeadline, splitBadge, withoutCount, withoutDayBehind } from './badge.ts';
import type { Block } from './blocks.ts';
import type { Head } from './head.ts';
import {
  LEAST_POINTS,
  LEAST_POINTS_UNNAMED,
  NOTICE,
  pointsOf,
  readLook,
  reasonsForName,
  type Line,
  type Reason,
} from './headline-evidence.ts';
import { bestName, isOfEveryPage, isRepeated, squeeze } from './title-parts.ts';
import { textOf } from './tree.ts';

export interface Headline {
  text: string;
  /** Its place among the blocks, where it is visible. */
  at?: number;
  /** The platform's word before it, which is no part of it: 原创. */
  badge?: string;
  /** What spoke for it. */
  evidence: Reason[];
}

interface Candidate extends Line {
  badge?: string;
  at: number;
  inside: boolean;
}

/**
 * The headline is the line above the text for which most speaks: that the head repeats it, how it is set, what stands below it; or what
 * the head says, where more speaks for that. Of lines that the head repeats the longest, of others the nearest to the text.
 * `start`: the place of the article's element, `end`: that of the text's first sentence.
 */
export function findHeadline(blocks: Block[], start: number, end: number, head: Head): Headline | undefined {
  const above = blocks
    .slice(0, end)
    .map((block, at): Candidate => ({ ...withoutBadge(block, head), at, block, inside: at >= start }));
  const named = bestName(head);
  const badged = above.find(
    ({ block }) => named && !isOfEveryPage(named, head) && block.kind === 'heading' && isBadged(block.text, named),
  );
  const reasonsFor = readLook(above, head, named);
  const said = named === undefined ? undefined : { ...asNamed(named, head), at: badged?.at };
  const pointsOfSaid = said ? pointsOf(said.evidence) : 0;
  const least = said && pointsOfSaid < 0 ? LEAST_POINTS_UNNAMED : LEAST_POINTS;
  const broken = overTwoLines(above, head);
  const halves = broken.flatMap(({ at }) => [at - 1, at]);
  const shown = [...above.filter(({ at }) => !halves.includes(at)), ...broken]
    .filter(({ block }) => mayBeHeadline(block))
    .map((line) => ({ line, evidence: reasonsFor(line) }))
    .map((found) => ({ ...found, points: pointsOf(found.evidence) }))
    .filter(({ points }) => points >= least)
    .sort(byPoints)[0];
  if (shown && shown.points >= pointsOfSaid && !(badged && !shown.evidence.includes('repeated')))
    return asHeadline(shown.line, shown.evidence, named);
  return said;
}

type Judged = { line: Candidate; evidence: Reason[]; points: number };

/** The one with most points; of lines that the head repeats the longest, and of equals one above the article's element; of these the last. */
function byPoints(a: Judged, b: Judged): number {
  const [repeated, other] = [a, b].map(({ evidence }) => evidence.includes('repeated'));
  if (repeated && other) {
    const longer = squeeze(b.line.text).length - squeeze(a.line.text).length;
    const often = Number(a.evidence.includes('of-every-page')) - Number(b.evidence.includes('of-every-page'));
    return often || longer || Number(a.line.inside) - Number(b.line.inside) || b.line.at - a.line.at;
  }
  return b.points - a.points || b.line.at - a.line.at;
}

/** A headline broken over lines is said as the head has it, without the gap. */
function asHeadline({ text, at, badge }: Candidate, evidence: Reason[], named = ''): Headline {
  const isSame = named.length < text.length && squeeze(named) === squeeze(text);
  return { text: isSame ? named : text, at, evidence, ...(badge && { badge }) };
}

/** A headline that only the head tells. */
function asNamed(named: string, head: Head): Headline {
  const { badge, rest } = splitBadge(named);
  const evidence = reasonsForName(named, head);
  return isNeverHeadline(badge) ? { text: rest, badge: badge.trim(), evidence } : { text: named, evidence };
}

/** Two lines that are one headline, broken in the middle: the head has both, one right after the other. */
function overTwoLines(above: Candidate[], head: Head): Candidate[] {
  return above.slice(1).flatMap((second, at) => {
    const first = above[at]!;
    const whole = squeeze(`${first.text}${second.text}`);
    const isOne =
      [first, second].every(({ block }) => mayBeHeadline(block)) &&
      (isNamedFirst(whole, head) || (isBrokenNotice(first.text, whole) && sharesBox(first.block, second.block)));
    return isOne ? [{ ...second, text: joined(first.text, second.text), block: { ...second.block, text: whole } }] : [];
  });
}

/** A notice is worded as one only with its second line: 关于某某项目, 的公示. */
function isBrokenNotice(first: string, whole: string): boolean {
  return NOTICE.test(whole) && !NOTICE.test(first);
}

/** Whether two lines are all that the element around them holds, which a break divides. */
function sharesBox(one: Block, other: Block): boolean {
  const box = one.path.at(-1);
  return box !== undefined && box === other.path.at(-1) && squeeze(textOf(box)) === squeeze(`${one.text}${other.text}`);
}

function isNamedFirst(whole: string, head: Head): boolean {
  return [head.title ?? '', ...head.titles].some((title) => squeeze(title).startsWith(whole));
}

/** A gap stays between words of letters; the head decides nothing about it. */
function joined(first: string, second: string): string {
  return /[a-z\d]$/i.test(first) && /^[a-z\d]/i.test(second) ? `${first} ${second}` : `${first}${second}`;
}

/** The word before a headline is a badge, and what stands behind it is a count of photos or a day, when the head repeats what follows it, and not the whole; or when its words are never a headline's. */
function withoutBadge({ text }: Block, head: Head): { text: string; badge?: string } {
  for (const alone of [withoutCount(text), withoutDayBehind(text)])
    if (alone !== text && isRepeated(alone, head) && !isRepeated(text, head)) return { text: alone };
  const { badge, rest } = splitBadge(text);
  const isOurs = isRepeated(rest, head) && (isNeverHeadline(badge) || !isRepeated(text, head));
  if (badge === '' || !isOurs) return { text };
  return { text: rest, badge: badge.trim() };
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

/** Where a line first repeats what `<title>` begins with. */
export function placeOfTitle(blocks: Block[], head: Head): number | undefined {
  const at = blocks.findIndex(
    (block) =>
      squeeze(block.text).length >= 6 && mayBeHeadline(block) && isRepeated(withoutBadge(block, head).text, head),
  );
  return at === -1 ? undefined : at;
}
