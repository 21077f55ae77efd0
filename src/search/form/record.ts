import { BREAK, pairsOf, trimBreaks, type Units } from './units.ts';

/** The words that stand for an article in the index, with a space between them. */
export interface IndexRecord {
  /**
   * The n-th is the n-th pair of units of the title, a break, the text and a break. No pair begins at the last break: a
   * `GAP` stands for it, so that there are as many words as units.
   */
  pairs: string;
  /** The single characters of the title, each once. */
  singles: string[];
  /** How many units the title has; the text's first unit has the number `titleLength + 1`. */
  titleLength: number;
  /** How many units title and text have together. */
  length: number;
}

/** Stands between articles; a word that is no pair and no character of a title. */
export const GAP = BREAK;

/**
 * Overlapping pairs, each a word of its own, make every substring of two or more characters findable, and since a
 * word's place in the index is then a character's place in the text, whether two pairs adjoin is known without the text.
 */
export function toRecord(title: Units, text: Units): IndexRecord {
  const head = trimBreaks(title.units);
  const body = text.units[0] === BREAK ? text.units.slice(1) : text.units;
  const units = [...head, BREAK, ...body];
  if (units.at(-1) !== BREAK) units.push(BREAK);
  return {
    pairs: [...pairsOf(units), GAP].join(' '),
    singles: [...new Set(head)].filter((unit) => unit !== BREAK),
    titleLength: head.length,
    length: units.length,
  };
}
