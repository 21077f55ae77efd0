import { BREAK } from '../../form/units.ts';

/** A place in a query, and the word of the index that stands there. */
export interface Slot {
  word: string;
  /** Counted in units through the query. Pairs whose places follow each other overlap. */
  at: number;
}

/** Pairs that are looked at; a pasted page has more. */
const MOST_PAIRS = 48;

/** The pairs of neighbouring units. */
export function pairSlots(units: readonly string[]): Slot[] {
  return units
    .slice(0, -1)
    .map((unit, at): Slot => ({ word: unit + units[at + 1]!, at }))
    .filter(({ at }) => units[at] !== BREAK && units[at + 1] !== BREAK)
    .slice(0, MOST_PAIRS);
}

/** The characters that the pairs consist of. */
export function characterSlots(units: readonly string[], pairs: readonly Slot[]): Slot[] {
  return [...new Set(pairs.flatMap(({ at }) => [at, at + 1]))].map((at) => ({ word: units[at]!, at }));
}
