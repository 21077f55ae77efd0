import type { Variants } from '../hanzi/fold.ts';
import { BREAK, pairsOf, trimBreaks, unitsOf } from './units.ts';

/** The words that stand for an article in the index. */
export interface IndexRecord {
  /**
   * Words with a space between them. The n-th is the n-th pair of units of the title, a break, the text and a break;
   * after them come the single characters of the title, each once.
   */
  content: string;
  /** How many units the title has; the text's first unit has the number `titleLength + 1`. */
  titleLength: number;
  /** How many units title and text have together. */
  length: number;
}

/**
 * Overlapping pairs, each a word of its own, make every substring of two or more characters findable, and since a
 * word's place in the index is then a character's place in the text, whether two pairs adjoin is known without the text.
 */
export function toRecord(title: string, text: string, variants: Variants): IndexRecord {
  const head = trimBreaks(unitsOf(title, variants).units);
  const body = unitsOf(text, variants).units;
  const units = [...head, BREAK, ...(body[0] === BREAK ? body.slice(1) : body)];
  if (units.at(-1) !== BREAK) units.push(BREAK);
  const singles = [...new Set(head)].filter((unit) => unit !== BREAK);
  return { content: [...pairsOf(units), ...singles].join(' '), titleLength: head.length, length: units.length };
}
