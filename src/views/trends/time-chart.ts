import { barsOf, type Bars } from '../../charts/bars.ts';
import type { Link } from '../context.ts';

/** Articles over time as bars, drawn when the site is built. */
export interface TimeChart {
  heading: Link & { count: string };
  /** What it shows, for those who do not see it. */
  said: string;
  bars: Bars;
  /** Years below the bars, each as wide as the others; those there is no room for are empty. */
  years: string[];
}

/** How many marks a chart has beside it: a large one, and one among many. */
const MARKS = { large: 4, small: 2 };
/** So many years are named below a chart. */
const NAMES = { large: 12, small: 3 };

export function timeChart(
  {
    heading,
    said,
    values,
    most,
    years,
  }: Pick<TimeChart, 'heading' | 'said'> & {
    values: readonly number[];
    /** The largest value of all charts that are compared. */
    most: number;
    years: readonly string[];
  },
  size: 'large' | 'small',
): TimeChart {
  return { heading, said, bars: barsOf(values, most, MARKS[size]), years: namesOf(years, NAMES[size]) };
}

/** Every year, or every few when they are many. */
function namesOf(years: readonly string[], most: number): string[] {
  const each = Math.ceil(years.length / most);
  return years.map((year, at) => (at % each === 0 ? year : ''));
}
