import type { Day } from '../../model/day.ts';
import type { Sort } from './answer.ts';
import type { Asked } from './ask.ts';
import { spansIn } from './evaluate.ts';
import type { Query } from './query.ts';
import { titleLengthsBefore } from '../form/record.ts';
import { mayBeWholeTitle, scoreOf, type Candidate, type Statistics } from './rank.ts';
import { titleUnits } from './shard.ts';

/** An article that matches. */
export interface Hit {
  asked: Asked;
  row: number;
  date: Day;
  score: number;
}

/** How well a row of a shard that was asked answers; more is better. By default its title's length is what the catalog tells of it. */
export type Scorer = (asked: Asked, row: number, titleLength?: Candidate['titleLength']) => number;

/** The matching rows of each shard, in the order in which a reader wants them. */
export function sortHits(sort: Sort, asked: readonly Asked[], rows: readonly number[][], scorer: Scorer): Hit[] {
  const byRelevance = sort === 'relevance';
  const hits = asked.flatMap((one, index) =>
    rows[index]!.map((row): Hit => {
      const date = one.shard.catalog.dates[row]!;
      return { asked: one, row, date, score: byRelevance ? scorer(one, row) : 0 };
    }),
  );
  if (byRelevance) return hits.sort(bestFirst);
  hits.sort(newestFirst);
  return sort === 'oldest' ? hits.reverse() : hits;
}

const newestFirst = (a: Hit, b: Hit) => (a.date === b.date ? a.row - b.row : a.date < b.date ? 1 : -1);
const bestFirst = (a: Hit, b: Hit) => b.score - a.score || newestFirst(a, b);

/** Titles that are read at most to tell which of them are nothing but the query. */
const MOST_READ = 50;

/**
 * Sorted hits, the first of them put right where several titles may be just what was asked for: their texts, which will be
 * shown, tell how long they are.
 */
export async function settleTitles(hits: Hit[], scorer: Scorer, signal: AbortSignal | undefined): Promise<Hit[]> {
  const open = hits.filter(({ score }) => mayBeWholeTitle(score));
  if (open.length < 2 || open.length > MOST_READ) return hits;
  const settled = await Promise.all(
    open.map(async (hit) => ({ ...hit, score: scorer(hit.asked, hit.row, await titleLengthOf(hit, signal)) })),
  );
  return [...settled, ...hits.slice(open.length)].sort(bestFirst);
}

/** Undefined when the text cannot be had. */
async function titleLengthOf({ asked, row }: Hit, signal?: AbortSignal): Promise<Candidate['titleLength'] | undefined> {
  try {
    const { length } = titleUnits(await asked.shard.textAt(row, 0, signal));
    return [length, length];
  } catch {
    signal?.throwIfAborted();
    return undefined;
  }
}

/** Scores what has all of a query; all alike when it asks for nothing. */
export function createScorer(query: Query, asked: readonly Asked[]): Scorer {
  if (query.required.length === 0) return () => 0;
  const statistics = statisticsOf(asked);
  return ({ shard: { catalog }, matches }, row, titleLength = titleLengthsBefore(catalog.textStarts[row]!)) =>
    scoreOf(
      {
        date: catalog.dates[row]!,
        titleLength,
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
