import type { Article } from '../model/article.ts';
import { hashOf } from '../model/identity.ts';

/** Articles that are indexed together. */
export interface Shard {
  /** The years, months or days it has: `2021`, `2008_2013`, `2021-04_2021-06`; a share of a day: `2021-02-09.3`. */
  name: string;
  /** Newest first; an article's place here is its number in the index. */
  articles: Article[];
}

/**
 * Characters of a shard by those of the archive. Pagefind holds a shard in memory while it builds it, about 0.2 kB for each
 * character, and changing one article rewrites one shard; a reader's query asks every shard. So they are small in a small
 * archive and grow, in two steps, with it.
 */
const LIMITS: [total: number, limit: number][] = [
  [4_000_000, 750_000],
  [40_000_000, 1_200_000],
  [Infinity, 1_800_000],
];

/** Most articles that are added are new, so the newest shard is kept to this part of the others' size. */
const NEWEST = 1 / 8;

/**
 * Shards by the calendar, newest first, so that a new article changes one of them and leaves the others as they were:
 * neighbouring small years together, a large one by months, a large month by days. What a bulk import puts on one day is
 * dealt out by the articles' ids, where a new one changes no other's share.
 */
export function planShards(newestFirst: readonly Article[]): Shard[] {
  const total = weigh(newestFirst);
  const limit = LIMITS.find(([most]) => total <= most)![1];
  const years = pack(periodsOf(newestFirst, 4), limit);
  const periods = years
    .flatMap((period) => (period.weight <= limit ? [period] : pack(periodsOf(period.articles, 7), limit)))
    .flatMap((period) => (period.weight <= limit ? [period] : pack(periodsOf(period.articles, 10), limit)))
    .flatMap((period) => (period.weight <= limit ? [period] : shareDay(period, limit)));
  return [...periods.slice(0, -1), ...periods.slice(-1).flatMap((newest) => partNewest(newest, limit * NEWEST))]
    .map(({ from, to, articles }) => ({ name: from === to ? from : `${from}_${to}`, articles }))
    .reverse();
}

/**
 * The newest days apart from those before them. They are as many as are left when days are packed from the period's
 * first: so the border moves, and what lies before it is made anew, only when they have become too many.
 */
function partNewest(period: Period, limit: number): Period[] {
  const packed = pack(periodsOf(period.articles, 10), limit);
  return packed.length < 2 ? [period] : [...pack(packed.slice(0, -1), Infinity), packed.at(-1)!];
}

/** As many shares as a power of two says, so that a growing day seldom deals anew. */
function shareDay({ from, articles, weight }: Period, limit: number): Period[] {
  const shares = 2 ** Math.ceil(Math.log2(weight / limit));
  const shareOf = ({ id }: Article) => parseInt(hashOf(id, 8), 16) % shares;
  return [...Map.groupBy(articles, shareOf)]
    .sort(([a], [b]) => a - b)
    .map(([share, own]) => ({ from: `${from}.${share}`, to: `${from}.${share}`, articles: own, weight: weigh(own) }));
}

/** Consecutive years, months or days, as the first characters of their dates. */
interface Period {
  from: string;
  to: string;
  articles: Article[];
  weight: number;
}

const weigh = (articles: readonly Article[]) =>
  articles.reduce((sum, { title, length }) => sum + title.length + length, 0);

/** Oldest first; `length` characters of a date tell its period. */
function periodsOf(articles: readonly Article[], length: number): Period[] {
  return [...Map.groupBy(articles, ({ date }) => date.slice(0, length))]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, own]) => ({ from: name, to: name, articles: own, weight: weigh(own) }));
}

/** Joins neighbours as long as they stay within the limit; what is larger by itself stays by itself. */
function pack(periods: Period[], limit: number): Period[] {
  const packed: Period[] = [];
  for (const period of periods) {
    const last = packed.at(-1);
    if (!last || last.weight + period.weight > limit) packed.push({ ...period });
    else {
      last.to = period.to;
      last.articles = [...period.articles, ...last.articles];
      last.weight += period.weight;
    }
  }
  return packed;
}
