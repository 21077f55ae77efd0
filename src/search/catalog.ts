import type { Day } from '../model/day.ts';

/** What readers can narrow a search by. */
export const FACETS = ['year', 'category', 'region', 'source', 'topic'] as const;
export type Facet = (typeof FACETS)[number];

/** What is known of every article of a shard without its text, by columns: a few bytes an article. */
export interface Catalog {
  /** Newest first. */
  dates: Day[];
  /** How many units the title has. */
  titleLengths: number[];
  /** How many units title and text have. */
  lengths: number[];
  facets: Record<Facet, Column>;
  /** Names of the sources by their ids: as the Simplified edition prints them, and as the Traditional one does. */
  sourceNames: Record<string, [simplified: string, traditional: string]>;
  /** Of texts in more than one file, the numbers of the first unit in the second file, the third and so on. */
  parts: Record<number, number[]>;
  /** The first word of each file of the index, and about how many bytes the file has. */
  chunks: { first: string; bytes: number }[];
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

/** The catalog as its file holds it: days as distances, years left out since dates tell them. */
interface Packed extends Omit<Catalog, 'dates' | 'facets' | 'chunks'> {
  newest: Day;
  days: number[];
  facets: Record<Exclude<Facet, 'year'>, Column>;
  words: string;
  bytes: number[];
}

const DAY = 86_400_000;
const dayNumber = (day: Day) => Date.parse(day) / DAY;

export function packCatalog(catalog: Catalog): string {
  const { dates, facets, chunks, ...same } = catalog;
  const { year: _, ...others } = facets;
  const packed: Packed = {
    ...same,
    newest: dates[0] ?? '1970-01-01',
    days: dates.map((date, index) => dayNumber(dates[index - 1] ?? date) - dayNumber(date)),
    facets: others,
    words: packWords(chunks.map(({ first }) => first)),
    bytes: chunks.map(({ bytes }) => Math.ceil(bytes / BLOCK)),
  };
  return JSON.stringify(packed);
}

/** Sizes of files are kept in units of this many bytes; most are alike then. */
const BLOCK = 256;

/** Sorted words of one or two characters, the first character said once: 国 国家 国际 中国 → `国-家际 中国`. */
function packWords(words: string[]): string {
  const groups = Map.groupBy(words, (word) => [...word][0]!);
  return [...groups].map(([first, own]) => first + own.map((word) => [...word][1] ?? NONE).join('')).join(' ');
}

function unpackWords(packed: string): string[] {
  return packed.split(' ').flatMap((group) => {
    const [first = '', ...seconds] = [...group];
    return seconds.map((second) => first + (second === NONE ? '' : second));
  });
}

/** Stands for the second character of a word that has one only; no word has it. */
const NONE = '-';

export function unpackCatalog(text: string): Catalog {
  const { newest, days, facets, words, bytes, ...same } = JSON.parse(text) as Packed;
  let day = dayNumber(newest);
  const dates = days.map((distance) => new Date((day -= distance) * DAY).toISOString().slice(0, 10));
  return {
    ...same,
    dates,
    facets: { year: columnOf(dates.map((date) => [date.slice(0, 4)])), ...facets },
    chunks: unpackWords(words).map((first, index) => ({ first, bytes: bytes[index]! * BLOCK })),
  };
}
