import type { Block } from './blocks.ts';
import { isCreditLine, isDayLine } from './credit-line.ts';
import { findDayOfLine, isClock } from './date.ts';
import type { Head } from './head.ts';
import { isPageWord, isSectionWord, PAGE_OF_PAPER } from './page-words.ts';
import { isNamedLikeSite, isOfEveryPage, isRepeated, squeeze } from './title-parts.ts';
import { attribute, calledOf, elements, textOf } from './tree.ts';

/** What can speak for or against a line's being the headline, for a receipt. */
export type Reason =
  | 'repeated'
  | 'heading'
  | 'above-credits'
  | 'called-title'
  | 'large'
  | 'centred'
  | 'bold'
  | 'form-of-a-notice'
  | 'above-text'
  | 'of-every-page'
  | 'section-like'
  | 'no-headline-form'
  | 'meta'
  | 'embedded'
  | 'title-element';

/** How much each weighs. What the head repeats is hardly ever another line; how a line looks counts where nothing is repeated. */
const POINTS: Record<Reason, number> = {
  repeated: 14,
  heading: 5,
  'above-credits': 5,
  'called-title': 2,
  large: 2,
  centred: 2,
  bold: 2,
  'form-of-a-notice': 3,
  'above-text': 1,
  'of-every-page': -14,
  'section-like': -4,
  'no-headline-form': -8,
  meta: 12,
  embedded: 12,
  'title-element': 4,
};

/** Less than this is no headline, */
export const LEAST_POINTS = 2;
/** nor this where the head only has a name of every page. */
export const LEAST_POINTS_UNNAMED = 1;

export function pointsOf(reasons: Reason[]): number {
  return reasons.reduce((sum, reason) => sum + POINTS[reason], 0);
}

/** A line that may be the headline, as the page shows it. */
export interface Line {
  text: string;
  block: Block;
}

/** What speaks for each of the lines above the text. A line that repeats less than half of what the head calls the article is not the whole. */
export function readLook(above: Line[], head: Head, named = ''): (line: Line) => Reason[] {
  const overCredits = above[placeAboveCredits(above)]?.block;
  const last = above.at(-1)?.block;
  return ({ text, block }) => {
    const isOften = isOfEveryPage(text, head) && (!isNamedLikeSite(text) || isRepeated(text, head));
    const isWhole = text.length * 2 >= named.length;
    const found: Partial<Record<Reason, boolean>> = {
      repeated: isWhole && isRepeated(text, head),
      heading: block.kind === 'heading',
      'above-credits': text.length >= 6 && block === overCredits,
      'called-title': CALLED.test(calledNear(block)),
      large: isLarge(block),
      centred: isCentred(block),
      bold: isBold(block),
      'form-of-a-notice': NOTICE.test(text),
      'above-text': block === last,
      'of-every-page': isOften,
      'section-like': !isOften && (isSectionWord(text) || isNamedLikeSite(text)),
      'no-headline-form': hasNoHeadlineForm(text),
    };
    return (Object.keys(found) as Reason[]).filter((reason) => found[reason]);
  };
}

const CALLED = /(^|[\s_-])(?:\w*title|biaoti|headline|bt|tit)\d?(?=[\s_-]|$)/;
/** How the headlines of notices are worded. */
export const NOTICE = /^.{0,30}关于.{4,}的?(?:通知|公告|通告|公示|意见|决定|函|批复|报告|办法|说明)$/u;

/** What speaks for the name that the head has, where no line repeats it. */
export function reasonsForName(named: string, head: Head): Reason[] {
  return [
    head.titles.length > 0 ? 'meta' : 'title-element',
    ...(isOfEveryPage(named, head) || isSectionWord(named) ? (['of-every-page'] as const) : []),
  ];
}

function calledNear({ node, path }: Block): string {
  return [...path.slice(-1), node].map(calledOf).join(' ');
}

/** A second headline, a sentence, a greeting, a step of a trail, a page of a paper or a line of credits. */
function hasNoHeadlineForm(text: string): boolean {
  return (
    text.length < 5 ||
    /^[—–-]|[。；：:]$|[>›»]|位置[：:]/u.test(text) ||
    PAGE_OF_PAPER.test(text) ||
    isClock(text) ||
    isCreditLine(text) ||
    isDayLine(text)
  );
}

const BEGINS_WITH_DAY = /^[（([]?(19|20)\d\d[-年./]/;

/** The place of the line right above the first line of credits, or of a day alone. */
function placeAboveCredits(above: Line[]): number {
  const first = above.findIndex(
    ({ text }) =>
      !isClock(text) &&
      (isCreditLine(text) || BEGINS_WITH_DAY.test(text) || (text.length <= 60 && findDayOfLine(text) !== undefined)),
  );
  return above
    .slice(0, Math.max(0, first))
    .findLastIndex(({ text }) => text.length > 3 && !isDayLine(text) && !(text.length <= 12 && isPageWord(text)));
}

/** Points, pixels or HTML sizes from which letters are larger than a text's. */
function isLarge(block: Block): boolean {
  return around(block).some((element) => {
    const size = Number(/^[1-7]$/.exec(attribute(element, 'size'))?.[0] ?? 0);
    const [, digits = '0', unit = ''] = /font-size:\s?(\d+)(px|pt)/i.exec(attribute(element, 'style')) ?? [];
    return (element.tagName === 'font' && size >= 4) || Number(digits) >= (unit === 'pt' ? 16 : 20);
  });
}

function isCentred({ node, path }: Block): boolean {
  return [node, ...path.slice(-2)].some(
    (element) =>
      element.tagName === 'center' ||
      /(^|[\s;])(text-align:\s?)?center/i.test(`${attribute(element, 'align')} ${attribute(element, 'style')}`),
  );
}

function isBold(block: Block): boolean {
  return around(block).some(
    (element) => /^(?:b|strong|th)$/.test(element.tagName) && squeeze(textOf(element)) === squeeze(block.text),
  );
}

function around({ node, path }: Block) {
  return [...path.slice(-1), node, ...elements(node)];
}
