import { BREAK } from '../../form/units.ts';

/** A place in a query, and the words of the index any of which will do there: the one that was typed, then such as may have been meant. */
export interface Slot {
  words: readonly string[];
  /** Counted through the query. Pairs whose places follow each other overlap. */
  at: number;
}

/** Places that are looked at; a pasted page has more. */
const MOST_SLOTS = 48;

/** The pairs of neighbouring units. All readings of a query have as many units, and their breaks at the same places. */
export function pairSlots(readings: readonly (readonly string[])[]): Slot[] {
  const places = readings[0]!.slice(0, -1).flatMap((unit, at) => (unit !== BREAK && readings[0]![at + 1] !== BREAK ? at : []));
  return places.slice(0, MOST_SLOTS).map((at) => slotOf(readings.map((units) => units[at]! + units[at + 1]!), at));
}

/** The characters that the pairs consist of. */
export function characterSlots(readings: readonly (readonly string[])[], pairs: readonly Slot[]): Slot[] {
  const places = new Set(pairs.flatMap(({ at }) => [at, at + 1]));
  return [...places].map((at) => slotOf(readings.map((units) => units[at]!), at));
}

const slotOf = (words: string[], at: number): Slot => ({ words: [...new Set(words)], at });
