import { monthOf } from '../../model/day.ts';
import { monthBefore, RECENT, risingWords } from '../../model/rising.ts';
import type { Context } from '../context.ts';
import { itemOf, type Item } from '../item.ts';
import { fill } from '../labels.ts';
import { countsIn, largestOf, listChart, yearsIn } from './sections.ts';
import type { TimeChart } from './time-chart.ts';
import type { TrendWords } from './words.ts';

/** Keywords that have become more usual, with the articles behind them. */
export interface RisingView {
  id: string;
  heading: string;
  intro: string;
  words: { chart: TimeChart; change: string; items: Item[] }[];
  none: string | undefined;
}

const MOST_WORDS = 12;
const ITEMS = 3;

export function viewRising(context: Context, words: TrendWords): RisingView {
  const { articles, lists } = context.archive;
  const rising = risingWords(articles, lists.keyword.values(), MOST_WORDS);
  const years = yearsIn(articles);
  const counts = rising.map(({ list }) => countsIn(list.articles, years));
  const axes = { periods: years, names: years, most: largestOf(counts) };
  const newest = articles[0] && monthOf(articles[0].date);
  return {
    id: 'rising',
    heading: words.rising.heading,
    intro: newest
      ? fill(words.rising.intro, {
          from: context.sayDate(monthBefore(newest, RECENT - 1)),
          to: context.sayDate(newest),
        })
      : '',
    words: rising.map(({ list, recent, before }, at) => ({
      chart: listChart(context, list, counts[at]!, axes),
      change: fill(words.rising.change, { now: recent.length, before }),
      items: recent.slice(0, ITEMS).map((article) => itemOf(context, article, { source: true, category: true })),
    })),
    none: rising.length === 0 ? words.rising.none : undefined,
  };
}
