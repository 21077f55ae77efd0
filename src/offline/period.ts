import type { Day } from '../model/day.ts';

/** A stretch of the calendar, without a gap between it and the next one. */
export interface Period {
  /** As months or days: `2021-04`, `2008-01_2013-12`, `2021-02-09`. */
  name: string;
  from: Day;
  /** The day on which the next one begins; null for the newest. */
  before: Day | null;
}

/** Periods that lie against each other, from the name and the first day of each, newest first. */
export function periodsFrom(begun: readonly Pick<Period, 'name' | 'from'>[]): Period[] {
  return begun.map(({ name, from }, index) => ({ name, from, before: begun[index - 1]?.from ?? null }));
}

/** The period that a day is of; what comes before all of them is of the oldest. Undefined when there is none. */
export function periodOf(day: Day, newestFirst: readonly Period[]): Period | undefined {
  return newestFirst.find(({ from }) => from <= day) ?? newestFirst.at(-1);
}
