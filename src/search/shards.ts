import { yearOf } from '../model/day.ts';
import type { Article } from '../model/article.ts';

/** Articles that are indexed together. */
export interface Shard {
  /** `2021`, or a part of the year (`2021b`), or several years (`2008-2013`). */
  name: string;
  /** First and last year. */
  years: [from: string, to: string];
  /** Newest first; an article's place here is its number in the index. */
  articles: Article[];
}

/**
 * Pagefind holds a shard in memory while it builds it, about 0.6 kB for each character, and adding one article rebuilds
 * one shard; a reader's query asks every shard. So they are small in a small archive and grow, in two steps, with it.
 */
const LIMITS: [total: number, limit: number][] = [
  [12_000_000, 600_000],
  [40_000_000, 1_200_000],
  [Infinity, 1_800_000],
];

/**
 * Shards by the calendar, newest first, so that a new article changes one of them and leaves the others as they were:
 * neighbouring small years together, a large one in halves, quarters and so on.
 */
export function planShards(newestFirst: readonly Article[]): Shard[] {
  const total = weigh(newestFirst);
  const limit = LIMITS.find(([most]) => total <= most)![1];
  const years = [...Map.groupBy(newestFirst, ({ date }) => yearOf(date))].sort(([a], [b]) => (a < b ? -1 : 1));
  const shards: Shard[] = [];
  for (const [year, articles] of years) {
    const last = shards.at(-1);
    if (last && !/[a-z]/.test(last.name) && weigh(last.articles) + weigh(articles) <= limit) {
      shards[shards.length - 1] = join(last, year, articles);
    } else shards.push(...splitYear({ name: year, years: [year, year], articles }, limit, [0, DAYS]));
  }
  return shards.reverse();
}

function join(shard: Shard, year: string, newer: Article[]): Shard {
  const [from] = shard.years;
  return { name: `${from}-${year}`, years: [from, year], articles: [...newer, ...shard.articles] };
}

const weigh = (articles: readonly Article[]) =>
  articles.reduce((sum, { title, length }) => sum + title.length + length, 0);

/** Months of 31 days. */
const DAYS = 12 * 31;
const dayOfYear = ({ date }: Article) => (Number(date.slice(5, 7)) - 1) * 31 + Number(date.slice(8, 10)) - 1;

function splitYear(shard: Shard, limit: number, [from, to]: [from: number, to: number]): Shard[] {
  if (weigh(shard.articles) <= limit || to - from < 2) return [shard];
  const middle = (from + to) >> 1;
  const half = (letter: string, isIn: (article: Article) => boolean): Shard => ({
    ...shard,
    name: `${shard.name}${letter}`,
    articles: shard.articles.filter(isIn),
  });
  return [
    ...splitYear(
      half('a', (article) => dayOfYear(article) < middle),
      limit,
      [from, middle],
    ),
    ...splitYear(
      half('b', (article) => dayOfYear(article) >= middle),
      limit,
      [middle, to],
    ),
  ].filter(({ articles }) => articles.length > 0);
}
