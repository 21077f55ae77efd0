import { BREAK, trimBreaks, type Units } from '../../hanzi/searchable.ts';
import { NONE } from './words.ts';

/** What stands for an article in the index. */
export interface IndexRecord {
  /** The title's units, a break, as many `NONE` as the text begins later, the text's units and a break, each as its code point. */
  units: Uint32Array;
  /** The single characters of the title, each once. */
  singles: string[];
  /** The number of the text's first unit. */
  textStart: number;
}

/**
 * Where a text begins has to be known of every article that is found, so it is a power of two, which few bits tell, but at the
 * first numbers: a short title may be all that is asked for, and is told exactly. How long a title is to the unit is known of an
 * article that is shown.
 */
const EXACT = 8;

/** Where the text begins below a title of so many units: a break and one number more part them, so that nothing stands in both. */
export function textStartOf(titleLength: number): number {
  const least = titleLength + 2;
  return least <= EXACT ? least : 2 ** Math.ceil(Math.log2(least));
}

/** The fewest and the most units of a title below which the text begins there. */
export const titleLengthsBefore = (textStart: number): [least: number, most: number] => [
  textStart <= EXACT ? textStart - 2 : textStart / 2 - 1,
  textStart - 2,
];

/** What the index has of an article, from the units of its title and its text. */
export function toRecord(title: Units, text: Units): IndexRecord {
  const head = trimBreaks(title.units);
  const body = text.units[0] === BREAK ? text.units.slice(1) : text.units;
  const textStart = textStartOf(head.length);
  const end = textStart + body.length;
  const units = new Uint32Array(body.at(-1) === BREAK ? end : end + 1).fill(NONE);
  const put = (own: readonly string[], at: number) => {
    for (let index = 0; index < own.length; index++) units[at + index] = own[index]!.codePointAt(0)!;
  };
  put([...head, BREAK], 0);
  put(body, textStart);
  if (body.at(-1) !== BREAK) put([BREAK], end);
  return { units, singles: [...new Set(head)].filter((unit) => unit !== BREAK), textStart };
}
