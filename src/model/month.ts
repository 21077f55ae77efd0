/** A week of a month, Monday first; the first week has places `before` its first day, the last one `after` its last day. */
export interface Week {
  before: number;
  /** Days of the month, from 1 on. */
  days: number[];
  after: number;
}

/** The weeks of a month, `yyyy-mm`. */
export function weeksOf(month: string): Week[] {
  const [year, number] = month.split('-').map(Number) as [number, number];
  const count = daysInMonth(year, number);
  const before = weekday(`${month}-01`) - 1;
  const days = Array.from({ length: count }, (_, index) => index + 1);
  return Array.from({ length: Math.ceil((before + count) / 7) }, (_, week) => ({
    before: week === 0 ? before : 0,
    days: days.slice(Math.max(0, week * 7 - before), week * 7 - before + 7),
    after: Math.max(0, week * 7 + 7 - before - count),
  }));
}

/** How many days the month has; `month` counts from 1. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Weekday of a day, `yyyy-mm-dd`, Monday = 1 … Sunday = 7 (ISO 8601). */
export function weekday(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}

/** The day of a month, `yyyy-mm`, by its number. */
export const dayId = (month: string, number: number) => `${month}-${String(number).padStart(2, '0')}`;

/** Days of a month, by their numbers, as one number in hexadecimal digits: a bit for each, the lowest for the first. */
export const packDays = (days: readonly number[]) =>
  (days.reduce((bits, day) => bits | (1 << (day - 1)), 0) >>> 0).toString(16);

/** The days that `packDays` was given, ascending. */
export function unpackDays(packed: string): number[] {
  const bits = parseInt(packed, 16);
  return Array.from({ length: 31 }, (_, index) => index + 1).filter((day) => (bits >>> (day - 1)) & 1);
}
