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
 * A query asks every shard, with a request or two for each, so there are few, however large the archive: a shard may have a
 * quarter of all characters or somewhat more, since the limit grows in steps in order to stay where it is while an archive
 * grows. In a small archive shards are small, so that the search of a few years can be had alone.
 */
const SMALLEST = 750_000;
const SHARE = 1 / 4;
const STEP = Math.SQRT2;

/** The most characters of a shard, by those of the archive. */
function limitFor(total: number): number {
  let limit = SMALLEST;
  while (limit < total * SHARE) limit *= STEP;
  return limit;
}

/**
 * Most articles that are added are new, and adding one makes the newest shard anew, so that is kept to this part of the
 * others' size; in a large archive once more, until it is small enough.
 */
const NEWEST = 1 / 8;
const SMALL = 250_000;

/**
 * Shards by the calendar, newest first, so that a new article changes one of them and leaves the others as they were:
 * neighbouring small years together, a large one by months, a large month by days. What a bulk import puts on one day is
 * dealt out by the articles' ids, where a new one changes no other's share.
 */
export function planShards(newestFirst: readonly Article[]): Shard[] {
  const limit = limitFor(weigh(newestFirst));
  const years = pack(periodsOf(newestFirst, 4), limit);
  const periods = years
    .flatMap((period) => (period.weight <= limit ? [period] : pack(periodsOf(period.articles, 7), limit)))
    .flatMap((period) => (period.weight <= limit ? [period] : pack(periodsOf(period.articles, 10), limit)))
    .flatMap((period) => (period.weight <= limit ? [period] : shareDay(period, limit)));
  return [...periods.slice(0, -1), ...periods.slice(-1).flatMap((newest) => partNewest(newest, limit))]
    .map(({ from, to, articles }) => ({ name: from === to ? from : `${from}_${to}`, articles }))
    .reverse();
}

/**
 * The newest days apart from those before them. They are as many as are left when days are packed from the period's
 * first: so the border moves, and what lies before it is made anew, only when they have become too many.
 */
function partNewest(period: Period, limit: number): Period[] {
  if (limit <= SMALL) return [period];
  const packed = pack(periodsOf(period.articles, 10), limit * NEWEST);
  if (packed.length < 2) return partNewest(period, limit * NEWEST);
  return [...pack(packed.slice(0, -1), Infinity), ...partNewest(packed.at(-1)!, limit * NEWEST)];
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
