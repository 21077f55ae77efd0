import type { Article } from '../../model/article.ts';
import { monthOf } from '../../model/day.ts';
import type { Related } from '../../model/related.ts';

/** Articles, newest first, and what is known of each beside what it says itself. */
export interface ArticleState {
  articles: Article[];
  /** Stamps of their files, as far as these can be relied on. */
  stamps: Record<string, string>;
  related: Related;
}

/** The same of one month, in the order of its articles; null where nothing is known. */
export interface Month {
  articles: Article[];
  stamps: (string | null)[];
  related: (string[] | null)[];
}

/** The months by their names, newest first. */
export function cutByMonth({ articles, stamps, related }: ArticleState): Map<string, Month> {
  const months = [...Map.groupBy(articles, ({ date }) => monthOf(date))];
  return new Map(
    months.map(([name, own]): [string, Month] => [
      name,
      {
        articles: own,
        stamps: own.map(({ file }) => stamps[file] ?? null),
        related: own.map(({ id }) => related[id] ?? null),
      },
    ]),
  );
}

/** What was cut into such months, given in their order. */
export function joinMonths(months: readonly Month[]): ArticleState {
  const joined: ArticleState = { articles: [], stamps: {}, related: {} };
  for (const { articles, stamps, related } of months) {
    for (const [at, article] of articles.entries()) {
      joined.articles.push(article);
      if (stamps[at] !== null) joined.stamps[article.file] = stamps[at]!;
      if (related[at] !== null) joined.related[article.id] = related[at]!;
    }
  }
  return joined;
}

/** Whether two months are of the very same objects: an article that nobody read again is the one that it was. */
export function isSameMonth(one: Month, other: Month): boolean {
  return (
    one.articles.length === other.articles.length &&
    one.articles.every(
      (article, at) =>
        article === other.articles[at] && one.stamps[at] === other.stamps[at] && one.related[at] === other.related[at],
    )
  );
}
