import { BREAK } from '../../../hanzi/searchable.ts';

/** A place in a query, and the units that stand there together: two, all of a word of letters and digits, or one. */
export interface Slot {
  units: readonly string[];
  /** Counted in units through the query. */
  at: number;
}

/** Slots that are looked at; a pasted page has more. */
const MOST_SLOTS = 48;

const HAN = /\p{Script=Han}/u;

/** What of a query articles may have without the rest: pairs of neighbours, and words of letters and digits, whose pairs tell nothing. */
export function slotsOf(units: readonly string[]): Slot[] {
  const slots: Slot[] = [];
  for (let at = 0; at + 1 < units.length; at++) {
    const end = endOfLetters(units, at);
    if (end - at > 1) slots.push({ units: units.slice(at, end), at });
    else if (units[at] !== BREAK && units[at + 1] !== BREAK) slots.push({ units: units.slice(at, at + 2), at });
    // The last letter makes a pair with the Han character that follows.
    if (end - at > 1) at = end - 2;
  }
  return slots.slice(0, MOST_SLOTS);
}

/** The Han characters of the slots. */
export function characterSlots(slots: readonly Slot[]): Slot[] {
  const all = slots.flatMap(({ units, at }) => units.map((unit, index): [number, string] => [at + index, unit]));
  return [...new Map(all)].flatMap(([at, unit]) => (HAN.test(unit) ? { units: [unit], at } : []));
}

/** Where the letters and digits end that begin there, but not in the middle of them; `at` when none do. */
function endOfLetters(units: readonly string[], at: number): number {
  const isLetter = (place: number) => units[place] !== undefined && units[place] !== BREAK && !HAN.test(units[place]);
  let end = at;
  while (!isLetter(at - 1) && isLetter(end)) end++;
  return end;
}
