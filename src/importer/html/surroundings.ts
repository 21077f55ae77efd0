import { AUTHENTICATED } from './account.ts';
import type { Block } from './blocks.ts';
import { wordsOf } from './bare-line.ts';
import { isCreditLine, isDayLine } from './credit-line.ts';
import { findDay, findDayOfLine, isClock } from './date.ts';
import { isSentence } from './furniture.ts';
import type { Headline } from './headline.ts';
import { spacedText, withoutLinks } from './leaves.ts';
import type { Page } from './page.ts';
import { PAGE_OF_PAPER } from './page-words.ts';
import { isOutlet } from './people.ts';
import type { Sorted } from './sort.ts';
import { isRunning } from './survey.ts';

/** The lines around the text that can tell who made it. */
export interface Surroundings {
  /** Between the headline and the text. */
  above: Block[];
  /** Just before the headline, with a day or with credits. */
  before: Block[];
  below: Block[];
}

/** How many lines next to the text, and next to the headline, are looked at. */
export const NEAR = 12;
/** The same before the headline: most stand beside other things. */
const BEFORE = 8;

export function surroundings({ blocks, article }: Page, headline: Headline | undefined): Surroundings {
  const start = article[0] ? blocks.indexOf(article[0]) : -1;
  const end = article.length > 0 ? blocks.indexOf(article.at(-1)!) : -1;
  const title = headline?.at ?? Math.max(-1, start - NEAR);
  const between = blocks.slice(title + 1, start === -1 ? title + 1 + NEAR : textFrom(blocks, title + 1, start));
  const above = between.length > 2 * NEAR ? [...between.slice(0, NEAR), ...between.slice(-NEAR)] : between;
  const before = blocks
    .slice(Math.max(0, title - BEFORE), Math.max(0, title))
    .filter(
      (block, at, { length }) =>
        isCreditLine(block.text) ||
        (length - at <= BEFORE / 2 && isDated(block)) ||
        PIECE_OF_DAY.test(block.text) ||
        AUTHENTICATED.test(block.text) ||
        AUTHENTICATED.test(blocks[blocks.indexOf(block) + 1]?.text ?? ''),
    );
  const isTold = ({ text }: Block) => !isClock(text);
  const issue = blocks.slice(0, Math.max(0, title)).some(isPageOfPaper) ? dayOfIssue(blocks, title) : [];
  return {
    above: above.filter(isTold),
    before: [...before, ...issue.filter((block) => !before.includes(block))].filter(isTold),
    below: end === -1 ? [] : blocks.slice(end + 1, end + 9),
  };
}

/**
 * The lines that can name the medium and the author without a label: those below the headline, the credits above the text and within
 * it, and lines with a day and a medium right above the headline or right below the text. Names beside a day below that are those of
 * readers who comment.
 */
export function linesWithoutLabels(
  { blocks }: Page,
  { body, credits }: Sorted,
  { above, before, below }: Surroundings,
  headline: Headline | undefined,
): Block[] {
  const title = headline?.at ?? 0;
  const over = blocks.slice(Math.max(0, title - 2), title);
  const end = blocks.indexOf(body.at(-1)!);
  const leadsToMore = (block: Block) => MORE.test(blocks[blocks.indexOf(block) + 1]?.text ?? '');
  return [
    ...above.slice(0, 2 * NEAR).filter((block) => !leadsToMore(block)),
    ...credits.filter((block) => end === -1 || blocks.indexOf(block) < end || !findDay(block.text)),
    ...before.filter(
      (block) =>
        PAGE_OF_PAPER.test(block.text) || isDayLine(block.text) || (over.includes(block) && namesMedium(block)),
    ),
    ...below.slice(0, 2).filter((block) => block.linked * 3 < block.text.length && namesMedium(block)),
  ];
}

/** The link below the heading of a box of other things: 更多新闻短片. */
const MORE = /^(?:更多|查看更多|more)(?!\S*[。，])\S{0,8}$/iu;

function namesMedium(block: Block): boolean {
  return findDay(block.text) !== undefined && wordsOf(block).some(({ text }) => isOutlet(text));
}

/** Where the text begins: with the article's element, or with its first paragraph where the element holds the headline, too. */
function textFrom(blocks: Block[], from: number, start: number): number {
  if (start >= from) return start;
  const first = blocks.slice(from, from + NEAR).findIndex((block) => isRunning(block));
  return from + Math.max(0, first);
}

/** A line that says which page of a printed issue this is, and little else. */
function isPageOfPaper({ text }: Block): boolean {
  return text.length <= 40 && (PAGE_OF_PAPER.test(text) || /^(?:[A-Z]\d{1,2}|版次|版面)\s?[：:]/u.test(text));
}

/** The day of the printed issue: at the head of its page, however far above the headline that is, and whatever links stand beside it. */
function dayOfIssue(blocks: Block[], title: number): Block[] {
  return blocks
    .slice(0, title)
    .filter((block) => block.text.length <= 100 && !isSentence(block) && findDay(withoutLinks(block)) !== undefined)
    .slice(-1);
}

/** A bar beside the headline has the day in pieces one below the other. */
const PIECE_OF_DAY = /^(?:(?:19|20)\d{2}年?|\d{1,2}[-/.月]\d{1,2}日?)$/;

function isDated(block: Block): boolean {
  return block.text.length <= 100 && findDayOfLine(spacedText(block)) !== undefined;
}
