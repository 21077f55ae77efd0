import { addressOf, listAddress } from '../../model/address.ts';
import type { List } from '../../model/archive.ts';
import type { Article } from '../../model/article.ts';
import { monthOf, yearOf } from '../../model/day.ts';
import { childrenOf } from '../../model/place.ts';
import type { Context, Link } from '../context.ts';
import { fill } from '../labels.ts';
import { headingOf } from '../list-names.ts';
import { timeChart, type Axes, type TimeChart } from './time-chart.ts';
import type { TrendWords } from './words.ts';

/** Charts on one scale, with all their numbers in a table. */
export interface TrendSection {
  id: string;
  heading: string;
  intro: string;
  /** The one above the others, of all articles. */
  whole: TimeChart | undefined;
  charts: TimeChart[];
  table: TrendTable;
}

export interface TrendTable {
  /** What opens it. */
  summary: string;
  caption: string;
  columns: Link[];
  rows: { heading: Link; cells: Link[] }[];
}

/** Lists that are shown, largest first. */
const MOST = 12;

/** The years from the oldest article to the newest, those without articles too. */
export function yearsIn(articles: readonly Article[]): string[] {
  const [newest, oldest] = [articles[0], articles.at(-1)];
  if (!newest || !oldest) return [];
  const [first, last] = [oldest, newest].map(({ date }) => Number(yearOf(date))) as [number, number];
  return Array.from({ length: last - first + 1 }, (_, at) => String(first + at));
}

/** All months of years. */
export function monthsIn(years: readonly string[]): string[] {
  return years.flatMap((year) => Array.from({ length: 12 }, (_, at) => `${year}-${String(at + 1).padStart(2, '0')}`));
}

/** How many of the articles are of each period, which their days begin with. */
export function countsIn(articles: readonly Article[], periods: readonly string[]): number[] {
  const length = periods[0]?.length ?? 0;
  const counts = new Map<string, number>();
  for (const { date } of articles) {
    const period = date.slice(0, length);
    counts.set(period, (counts.get(period) ?? 0) + 1);
  }
  return periods.map((period) => counts.get(period) ?? 0);
}

/** Months of all articles, and of each category. */
export function monthsSection(context: Context, words: TrendWords): TrendSection {
  const { archive, label, link } = context;
  const years = yearsIn(archive.articles);
  const months = monthsIn(years);
  const lists = [...archive.lists.category.values()].filter(({ articles }) => articles.length > 0);
  const counts = lists.map(({ articles }) => countsIn(articles, months));
  const totals = countsIn(archive.articles, months);
  const axes = { periods: months, names: years };
  const all = { text: label.all, count: fill(label.count, { n: archive.articles.length }) };
  return {
    id: 'months',
    ...words.months,
    whole: timeChart(context, all, totals, { ...axes, most: largestOf([totals]) }, 'large'),
    charts: lists.map((list, at) => listChart(context, list, counts[at]!, { ...axes, most: largestOf(counts) })),
    table: {
      ...{ summary: words.table, caption: words.months.heading },
      columns: [{ text: words.month }, { text: label.all }, ...lists.map((list) => linkTo(context, list))],
      rows: months.flatMap((month, at) =>
        totals[at] === 0
          ? []
          : [
              {
                heading: { text: context.sayDate(month), href: link(listAddress('date', month)) },
                cells: [totals, ...counts].map((row) => ({ text: String(row[at]!) })),
              },
            ],
      ),
    },
  };
}

export const largestOf = (counts: readonly (readonly number[])[]) => Math.max(0, ...counts.flat());

/** Years of the largest lists of a kind. */
export function yearsSection(
  context: Context,
  kind: 'topic' | 'region' | 'source',
  words: TrendWords,
): TrendSection | undefined {
  const { archive, link } = context;
  const years = yearsIn(archive.articles);
  const lists = largest(context, kind);
  if (lists.length === 0) return undefined;
  const counts = lists.map(({ articles }) => countsIn(articles, years));
  const axes = { periods: years, names: years, most: largestOf(counts) };
  const cellOf = (count: number, year: string, id: string): Link =>
    count === 0
      ? { text: '0' }
      : { text: String(count), href: `${link(addressOf('search'))}?year=${year}&${kind}=${id}` };
  return {
    id: `${kind}s`,
    ...words[`${kind}s`],
    whole: undefined,
    charts: lists.map((list, at) => listChart(context, list, counts[at]!, axes)),
    table: {
      ...{ summary: words.table, caption: words[`${kind}s`].heading },
      columns: [{ text: words.year }, ...lists.map((list) => linkTo(context, list))],
      rows: years.map((year, at) => ({
        heading: headingOfYear(context, year),
        cells: lists.map(({ id }, list) => cellOf(counts[list]![at]!, year, id)),
      })),
    },
  };
}

function headingOfYear({ archive, link, sayDate }: Context, year: string): Link {
  return archive.lists.date.has(year)
    ? { text: sayDate(year), href: link(listAddress('date', year)) }
    : { text: sayDate(year) };
}

/** Of places only those directly below the archive's own. */
function largest({ archive }: Context, kind: 'topic' | 'region' | 'source'): List[] {
  const below = new Set(childrenOf(archive.site.region).map(({ code }) => code));
  return [...archive.lists[kind].values()]
    .filter(({ id, articles }) => articles.length > 0 && (kind !== 'region' || below.has(id)))
    .sort((a, b) => b.articles.length - a.articles.length || (a.id < b.id ? -1 : 1))
    .slice(0, MOST);
}

function linkTo(context: Context, list: List): Link {
  return { text: headingOf(context, list), href: context.link(listAddress(list.kind, list.id)) };
}

/** A chart among many, of a list. */
export function listChart(context: Context, list: List, values: readonly number[], axes: Axes): TimeChart {
  const count = fill(context.label.count, { n: list.articles.length });
  return timeChart(context, { ...linkTo(context, list), count }, values, axes, 'small');
}

/** How many articles each month has, those without any left out. */
export function articlesByMonth(articles: readonly Article[]): Record<string, number> {
  const months = Map.groupBy(articles, ({ date }) => monthOf(date));
  return Object.fromEntries([...months].reverse().map(([month, own]) => [month, own.length]));
}
