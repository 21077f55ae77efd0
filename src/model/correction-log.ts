import type { Archive } from './archive.ts';
import type { Article } from './article.ts';
import type { Day } from './day.ts';

/** One thing that was corrected or withdrawn. */
export interface LogEntry {
  article: Article;
  date: Day;
  /** What was corrected, or why the article was withdrawn. */
  text: string;
  /** Its place among the article's corrections, from 1, which never changes; undefined for a withdrawal. */
  number: number | undefined;
}

/** Everything that was corrected or withdrawn, newest first; on one day by the article's id, and as its own log has it. */
export function correctionLog({ articles, withdrawn }: Pick<Archive, 'articles' | 'withdrawn'>): LogEntry[] {
  const corrected = articles.flatMap((article) =>
    article.corrections.map(({ date, text }, index): LogEntry => ({ article, date, text, number: index + 1 })),
  );
  const gone = withdrawn.map((article): LogEntry => {
    const { date, reason } = article.withdrawal!;
    return { article, date, text: reason, number: undefined };
  });
  return [...corrected, ...gone].sort((a, b) => compare(b.date, a.date) || compare(a.article.id, b.article.id));
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
