import { AUTHENTICATED } from './account.ts';
import type { Block } from './blocks.ts';
import { isCreditLine } from './credit-line.ts';
import { findDayOfLine, isClock } from './date.ts';
import type { Headline } from './headline.ts';
import { spacedText } from './leaves.ts';
import type { Page } from './page.ts';
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
        AUTHENTICATED.test(block.text),
    );
  const isTold = ({ text }: Block) => !isClock(text);
  return {
    above: above.filter(isTold),
    before: before.filter(isTold),
    below: end === -1 ? [] : blocks.slice(end + 1, end + 9),
  };
}

/** Where the text begins: with the article's element, or with its first paragraph where the element holds the headline, too. */
function textFrom(blocks: Block[], from: number, start: number): number {
  if (start >= from) return start;
  const first = blocks.slice(from, from + NEAR).findIndex((block) => isRunning(block));
  return from + Math.max(0, first);
}

/** A bar beside the headline has the day in pieces one below the other. */
const PIECE_OF_DAY = /^(?:(?:19|20)\d{2}年?|\d{1,2}[-/.月]\d{1,2}日?)$/;

function isDated(block: Block): boolean {
  return block.text.length <= 100 && findDayOfLine(spacedText(block)) !== undefined;
}
