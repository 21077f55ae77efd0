import type { Day } from '../../model/day.ts';
import { columnOf, FACETS, type Column, type Facet } from '../form/catalog.ts';
import { spansIn } from './evaluate.ts';
import type { Hit } from './hits.ts';

/** Every article that matches, in the order of the results, by columns: what programs sort, narrow and count themselves. */
export interface HitList {
  /** Names an article in the index; the same for every query, as long as its shard is not made anew. */
  keys: string[];
  scores: number[];
  dates: Day[];
  /** Where in title and text the words stand, in units. */
  places: number[][];
  facets: Record<Facet, Column>;
}

/** The facets of all hits must have been fetched. */
export function listHits(hits: readonly Hit[]): HitList {
  return {
    keys: hits.map(({ asked: { shard }, row }) => `${shard.entry.name}-${row}`),
    scores: hits.map(({ score }) => score),
    dates: hits.map(({ date }) => date),
    places: hits.map(({ asked: { matches }, row }) =>
      matches.words.flatMap((word) => spansIn(word, row).map(([place]) => place)).sort((a, b) => a - b),
    ),
    facets: Object.fromEntries(
      FACETS.map((facet) => [facet, columnOf(hits.map((hit) => valuesOf(hit, facet)))]),
    ) as HitList['facets'],
  };
}

/** The values that a hit has of a facet, which must have been fetched. */
export function valuesOf({ asked: { shard }, row }: Hit, facet: Facet): string[] {
  const { values, sets, rows } = shard.catalog.facets[facet];
  return sets[rows[row]!]!.map((value) => values[value]!);
}
