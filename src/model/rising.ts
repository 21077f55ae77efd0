import { monthOf } from './day.ts';
import type { Article } from './article.ts';
import type { List } from './archive.ts';

/** A keyword that has become more usual of late. */
export interface Rising {
  list: List;
  /** Articles of the last months that have it, newest first. */
  recent: Article[];
  /** How many articles of the months before have it. */
  before: number;
}

/** The months that are compared: a year, and the three years before it. */
export const RECENT = 12;
export const BEFORE = 36;

/** A word in fewer articles may be there by chance. */
const FEWEST = 3;
/** What chance alone exceeds once in a hundred times (χ², one degree of freedom). */
const SURE = 6.63;

/**
 * Keywords whose share of the articles has grown in the last year, the surest first: by the log-likelihood ratio G²
 * (Dunning 1993), which small numbers do not mislead. The last year ends with the newest article's month, whatever the clock says.
 */
export function risingWords(articles: readonly Article[], keywords: Iterable<List>, most: number): Rising[] {
  const newest = articles[0];
  if (!newest) return [];
  const since = monthBefore(monthOf(newest.date), RECENT - 1);
  const start = monthBefore(since, BEFORE);
  const all = split(articles, since, start);
  return [...keywords]
    .map((list) => {
      const { recent, before } = split(list.articles, since, start);
      return { list, recent, before: before.length, sureness: growth(recent.length, before.length, all) };
    })
    .filter(({ recent, sureness }) => recent.length >= FEWEST && sureness >= SURE)
    .sort((a, b) => b.sureness - a.sureness || (a.list.id < b.list.id ? -1 : 1))
    .slice(0, most)
    .map(({ list, recent, before }) => ({ list, recent, before }));
}

interface Split {
  recent: Article[];
  before: Article[];
}

function split(articles: readonly Article[], since: string, start: string): Split {
  return {
    recent: articles.filter(({ date }) => date >= since),
    before: articles.filter(({ date }) => date < since && date >= start),
  };
}

/** G² of a word in `now` of the recent articles and `then` of those before; 0 when its share has not grown. */
function growth(now: number, then: number, { recent, before }: Split): number {
  const [c, d] = [recent.length, before.length];
  if (c === 0 || d === 0 || now / c <= then / d) return 0;
  const [expectedNow, expectedThen] = [c, d].map((size) => (size * (now + then)) / (c + d)) as [number, number];
  const part = (seen: number, expected: number) => (seen === 0 ? 0 : seen * Math.log(seen / expected));
  return 2 * (part(now, expectedNow) + part(then, expectedThen));
}

/** The month that is so many months before: `2021-02`, 3 → `2020-11`. */
export function monthBefore(month: string, months: number): string {
  const count = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 - months;
  return `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}`;
}
