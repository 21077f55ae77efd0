import type { Day } from '../../model/day.ts';
import type { Sort } from './answer.ts';
import type { Asked } from './ask.ts';
import { spansIn } from './evaluate.ts';
import type { Query } from './query.ts';
import { scoreOf, type Statistics } from './rank.ts';

/** An article that matches. */
export interface Hit {
  asked: Asked;
  row: number;
  date: Day;
  score: number;
}

/** How well a row of a shard that was asked answers; more is better. */
export type Scorer = (asked: Asked, row: number) => number;

/** The matching rows of each shard, in the order in which a reader wants them. */
export function sortHits(sort: Sort, asked: readonly Asked[], rows: readonly number[][], scorer: Scorer): Hit[] {
  const byRelevance = sort === 'relevance';
  const hits = asked.flatMap((one, index) =>
    rows[index]!.map((row): Hit => {
      const date = one.shard.catalog.dates[row]!;
      return { asked: one, row, date, score: byRelevance ? scorer(one, row) : 0 };
    }),
  );
  const newestFirst = (a: Hit, b: Hit) => (a.date === b.date ? a.row - b.row : a.date < b.date ? 1 : -1);
  if (byRelevance) return hits.sort((a, b) => b.score - a.score || newestFirst(a, b));
  hits.sort(newestFirst);
  return sort === 'oldest' ? hits.reverse() : hits;
}

/** Scores what has all of a query; all alike when it asks for nothing. */
export function createScorer(query: Query, asked: readonly Asked[]): Scorer {
  if (query.required.length === 0) return () => 0;
  const statistics = statisticsOf(asked);
  return (one, row) => scoreRow(one, row, statistics);
}

function scoreRow({ shard: { catalog }, matches }: Asked, row: number, statistics: Statistics): number {
  return scoreOf(
    {
      date: catalog.dates[row]!,
      titleLength: catalog.titleLengths[row]!,
      length: catalog.lengths[row]!,
      spans: matches.words.map((word) => spansIn(word, row)),
    },
    statistics,
  );
}

function statisticsOf(asked: readonly Asked[]): Statistics {
  const articles = asked.reduce((sum, { shard }) => sum + shard.entry.count, 0);
  const length = asked.reduce((sum, { shard }) => sum + shard.catalog.lengths.reduce((a, b) => a + b, 0), 0);
  const newest =
    asked
      .map(({ shard }) => shard.entry.to)
      .sort()
      .at(-1) ?? '1970-01-01';
  return { averageLength: length / Math.max(1, articles), newest };
}
