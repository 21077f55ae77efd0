import { byNewest, isPublished, type Article } from '../../model/article.ts';
import { hashOf } from '../../model/identity.ts';
import { keepLast } from '../../model/recent.ts';

/** Articles that are indexed together. */
export interface Shard {
  /** The months or days it has: `2021-04`, `2008-01_2013-12`, `2021-02-09_2021-02-11`; a share of a day: `2021-02-09.3`. */
  name: string;
  /** Newest first; an article's place here is its number in the index. */
  articles: Article[];
}

/**
 * A query asks every shard, with a request for every two of its characters, so there are three and a small one of the newest
 * articles: a shard may have somewhat more than a third of all characters. A large archive has two and the small one, since
 * what a query fetches grows with the root of their number; a change of an old article then makes half of the index anew. The
 * limit grows in steps, so that what is in a shard stays while an archive grows.
 */
const SMALLEST = 750_000;
const SHARE = 0.36;
const STEP = 2 ** (1 / 4);

/** Characters of which there are some forty thousand articles of news. */
const LARGE = 25_000_000;
const LARGE_SHARE = 0.52;

/** The most characters of a shard, by those of the archive. */
function limitFor(total: number): number {
  const share = total > LARGE ? LARGE_SHARE : SHARE;
  let limit = SMALLEST;
  while (limit < total * share) limit *= STEP;
  return limit;
}

/**
 * Most articles that are added are new, and adding one makes the newest shard anew, so that has no more characters than
 * these, or than this part of what another may have.
 */
const NEWEST = 100_000;
const NEWEST_SHARE = 1 / 32;

/** The shards of those of the articles that are published, newest first; planned once for all who ask for the same. */
export const shardsOf: (articles: readonly Article[]) => Shard[] = keepLast(1, (articles) =>
  planShards(articles.filter(isPublished).sort(byNewest)),
);

/**
 * Shards by the calendar, newest first, so that a new article changes one of them and leaves the others as they were:
 * neighbouring months together, a large one by days. What a bulk import puts on one day is
 * dealt out by the articles' ids, where a new one changes no other's share.
 */
export function planShards(newestFirst: readonly Article[]): Shard[] {
  const limit = limitFor(weigh(newestFirst));
  const periods = pack(periodsOf(newestFirst, 7), limit)
    .flatMap((period) => (period.weight <= limit ? [period] : pack(periodsOf(period.articles, 10), limit)))
    .flatMap((period) => (period.weight <= limit ? [period] : shareDay(period, limit)));
  return [...periods.slice(0, -1), ...periods.slice(-1).flatMap((last) => partNewest(last, limit))]
    .map(({ from, to, articles }) => ({ name: from === to ? from : `${from}_${to}`, articles }))
    .reverse();
}

/**
 * The newest days apart from those before them. They are as many as are left when days are packed from the period's
 * first: so the border moves, and what lies before it is made anew, only when they have become too many.
 */
function partNewest(period: Period, limit: number): Period[] {
  const packed = pack(periodsOf(period.articles, 10), Math.max(NEWEST, limit * NEWEST_SHARE));
  if (packed.length < 2) return [period];
  return [...pack(packed.slice(0, -1), Infinity), ...packed.slice(-1)];
}

/** As many shares as a power of two says, so that a growing day seldom deals anew. */
function shareDay({ from, articles, weight }: Period, limit: number): Period[] {
  const shares = 2 ** Math.ceil(Math.log2(weight / limit));
  const shareOf = ({ id }: Article) => parseInt(hashOf(id, 8), 16) % shares;
  return [...Map.groupBy(articles, shareOf)]
    .sort(([a], [b]) => a - b)
    .map(([share, own]) => ({ from: `${from}.${share}`, to: `${from}.${share}`, articles: own, weight: weigh(own) }));
}

/** Consecutive months or days, as the first characters of their dates. */
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
