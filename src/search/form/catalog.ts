import type { Day } from '../../model/day.ts';

/** What readers can narrow a search by. */
export const FACETS = ['year', 'category', 'region', 'source', 'topic'] as const;
export type Facet = (typeof FACETS)[number];

/** All but the year, which the date tells. */
export const STORED_FACETS = ['category', 'region', 'source', 'topic'] as const;
export type StoredFacet = (typeof STORED_FACETS)[number];

export const forStoredFacets = <T>(of: (facet: StoredFacet) => T) =>
  Object.fromEntries(STORED_FACETS.map((facet) => [facet, of(facet)])) as Record<StoredFacet, T>;

/** What is known of articles of a shard without their texts, by columns. Of what is in pieces, rows not yet fetched are empty. */
export interface Catalog {
  /** Newest first; in pieces. */
  dates: Day[];
  /** The number of the text's first unit, before which the title stands; in pieces. */
  textStarts: number[];
  /** How many units title and text have, rounded up to whole strides. */
  lengths: number[];
  /** The rows in pieces: the years with the dates, the others in pieces of their own. */
  facets: Record<Facet, Column>;
  /** Where the texts lie; in pieces. */
  texts: TextPart[][];
}

/** Where a part of an article's text lies: most have one, long ones several. */
export interface TextPart {
  /** The number of its first unit; of the first part 0. */
  first: number;
  /** Place and size in the shard, in grains. */
  at: number;
  grains: number;
}

/** A facet of every row: `sets[rows[i]]` are the places in `values` of what row i has. */
export interface Column {
  values: string[];
  sets: number[][];
  rows: number[];
}

/** The values that each row has → a column. */
export function columnOf(rows: readonly (readonly string[])[]): Column {
  const values = new Map<string, number>();
  const sets = new Map<string, number>();
  const column: Column = { values: [], sets: [], rows: [] };
  for (const row of rows) {
    const set = [...new Set(row)].map((value) => {
      const known = values.get(value);
      if (known !== undefined) return known;
      values.set(value, values.size);
      return column.values.push(value) - 1;
    });
    const key = set.join();
    if (!sets.has(key)) {
      sets.set(key, sets.size);
      column.sets.push(set);
    }
    column.rows.push(sets.get(key)!);
  }
  return column;
}
