import { barsOf, type Bars } from '../../charts/bars.ts';
import type { Context, Link } from '../context.ts';
import { fill } from '../labels.ts';

/** Articles over time as bars, drawn when the site is built. */
export interface TimeChart {
  heading: Link & { count: string };
  /** What it shows, for those who do not see it. */
  said: string;
  bars: Bars;
  /** What stands below the bars, each as wide as the others; those there is no room for are empty. */
  names: string[];
}

/** What charts that are compared have in common. */
export interface Axes {
  /** What the values are of: years, or months. */
  periods: readonly string[];
  /** What is named below: the years of the periods, or the periods themselves. */
  names: readonly string[];
  /** The largest of all values. */
  most: number;
}

/** How many marks a chart has beside it, and how many names below, on a phone too: a large one, and one among many. */
const ROOM = { large: { marks: 4, names: 8 }, small: { marks: 2, names: 3 } };

export function timeChart(
  { label, sayDate }: Context,
  heading: TimeChart['heading'],
  values: readonly number[],
  { periods, names, most }: Axes,
  size: keyof typeof ROOM,
): TimeChart {
  const room = ROOM[size];
  const each = Math.ceil(names.length / room.names);
  return {
    heading,
    said: fill(label.chartSaid, describe(heading.text, values, periods, sayDate)),
    bars: barsOf(values, most, room.marks),
    names: names.map((name, at) => (at % each === 0 ? name : '')),
  };
}

/** What a chart shows at a glance: from when to when, and when most. */
function describe(name: string, values: readonly number[], periods: readonly string[], sayDate: Context['sayDate']) {
  const most = Math.max(0, ...values);
  const [from, to, when] = [periods[0]!, periods.at(-1)!, periods[values.indexOf(most)]!].map(sayDate);
  return { name, n: most, from: from!, to: to!, when: when! };
}
