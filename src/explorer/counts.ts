import type { Day } from '../model/day.ts';
import type { State } from './state.ts';

/** How many articles there are in each month (`yyyy-mm`), those without any left out. */
export type MonthCounts = Readonly<Record<string, number>>;

/** How many articles have each term in each period. */
export interface Counts {
  /** `2021` or `2021-02`, from that of the oldest article to that of the newest, without gaps. */
  periods: string[];
  /** Of all articles, by period. */
  totals: number[];
  /** By term, then by period. */
  series: { term: string; sign: number; counts: number[] }[];
}

/** The days of the articles that have a term. */
export interface Found {
  term: string;
  /** Which of the terms' boxes it stands in, from 0: what is drawn of it has the sign of that box. */
  sign: number;
  dates: readonly Day[];
}

/** Counts the days of the articles that have each term. */
export function countBy(by: State['by'], found: readonly Found[], months: MonthCounts): Counts {
  const lengthOfName = by === 'year' ? 'yyyy'.length : 'yyyy-mm'.length;
  const periods = periodsOf(by, Object.keys(months).sort());
  const placeOf = new Map(periods.map((period, at) => [period, at]));
  const empty = () => periods.map(() => 0);
  const totals = empty();
  for (const [month, count] of Object.entries(months)) totals[placeOf.get(month.slice(0, lengthOfName))!]! += count;
  const series = found.map(({ term, sign, dates }) => {
    const counts = empty();
    for (const date of dates) {
      const at = placeOf.get(date.slice(0, lengthOfName));
      if (at !== undefined) counts[at]!++;
    }
    return { term, sign, counts };
  });
  return { periods, totals, series };
}

/** All years, or all months of these years' first and last article, in their order. */
function periodsOf(by: State['by'], months: readonly string[]): string[] {
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined) return [];
  const [from, to] = [first, last].map((month) => Number(month.slice(0, 4))) as [number, number];
  const years = Array.from({ length: to - from + 1 }, (_, at) => String(from + at));
  if (by === 'year') return years;
  return years
    .flatMap((year) => Array.from({ length: 12 }, (_, at) => `${year}-${String(at + 1).padStart(2, '0')}`))
    .filter((month) => month >= first && month <= last);
}

/** The values that are drawn: the counts, or of each thousand articles of the period how many. */
export function valuesOf({ totals, series }: Counts, per: State['per']): number[][] {
  return series.map(({ counts }) =>
    counts.map((count, at) => (per === 'count' ? count : totals[at] === 0 ? 0 : (1000 * count) / totals[at]!)),
  );
}

/** As it is shown and handed on: whole numbers as they are, others with two digits. */
export function valueText(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toFixed(2);
}
