import type { Archive } from './archive.ts';
import { lastChanged, type Article } from './article.ts';
import { daysBetween, type Day } from './day.ts';

/** For how many days feeds tell of a withdrawal, so that readers who were away hear of it too. */
const TOLD = 90;

/**
 * The withdrawn articles that feeds still tell of, newest first. The days are counted up to the newest that any article,
 * correction or withdrawal names, since nothing that is built knows what day it is.
 */
export function recentlyWithdrawn({ articles, withdrawn }: Pick<Archive, 'articles' | 'withdrawn'>): Article[] {
  const newest = newestOf([...articles, ...withdrawn].flatMap((article) => [article.date, lastChanged(article)]));
  return withdrawn.filter(({ withdrawal }) => daysBetween(withdrawal!.date, newest!) <= TOLD);
}

/** The last of some days; undefined where there is none. */
export function newestOf(days: Day[]): Day | undefined {
  return days.reduce<Day | undefined>(
    (newest, day) => (newest === undefined || day > newest ? day : newest),
    undefined,
  );
}
