import { FACETS, type Catalog, type Column, type Facet } from '../form/catalog.ts';

/** Values that a result must have, by facet; of several values of one facet, any. Years may be ranges: `2019-2021`. */
export type Filters = Partial<Record<Facet, readonly string[]>>;

/** How many results have each value, by facet. */
export type FacetCounts = Record<Facet, Record<string, number>>;

/** Narrows rows of a shard and counts what they have. */
export interface Narrowed {
  rows: number[];
  counts: FacetCounts;
}

export function emptyCounts(): FacetCounts {
  return { year: {}, category: {}, region: {}, source: {}, topic: {} };
}

/**
 * The rows that pass all filters. A facet's counts are of those that pass the others, so that they say what choosing
 * another value would find. Facets beside the `counted` ones are passed over; no filter may be of these.
 */
export function narrow(
  rows: readonly number[],
  { facets }: Pick<Catalog, 'facets'>,
  filters: Filters,
  counted: readonly Facet[] = FACETS,
): Narrowed {
  const passing = counted.map((facet) => passingSets(facets[facet], facet, filters[facet]));
  const narrowed: Narrowed = { rows: [], counts: emptyCounts() };
  const setCounts = counted.map((facet) => new Array<number>(facets[facet].sets.length).fill(0));
  for (const row of rows) {
    const failing = counted.flatMap((facet, at) => (passing[at]![facets[facet].rows[row]!] ? [] : [at]));
    if (failing.length === 0) narrowed.rows.push(row);
    counted.forEach((facet, at) => {
      const passesOthers = failing.length === 0 || (failing.length === 1 && failing[0] === at);
      if (passesOthers) setCounts[at]![facets[facet].rows[row]!]!++;
    });
  }
  counted.forEach((facet, at) => addCounts(narrowed.counts[facet], facets[facet], setCounts[at]!));
  return narrowed;
}

/** For each set of a column whether it has one of the wanted values. */
function passingSets({ values, sets }: Column, facet: Facet, wanted: readonly string[] | undefined): boolean[] {
  if (!wanted || wanted.length === 0) return sets.map(() => true);
  const isWanted = values.map((value) =>
    wanted.some((one) => (facet === 'year' ? isInYears(value, one) : value === one)),
  );
  return sets.map((set) => set.some((value) => isWanted[value]));
}

/** `2020` is in `2020` and in `2019-2021`. */
export function isInYears(year: string, wanted: string): boolean {
  const [from = '', to = from] = wanted.split('-');
  return from <= year && year <= to;
}

function addCounts(counts: Record<string, number>, { values, sets }: Column, setCounts: readonly number[]): void {
  setCounts.forEach((count, set) => {
    if (count === 0) return;
    for (const value of sets[set]!) counts[values[value]!] = (counts[values[value]!] ?? 0) + count;
  });
}

/** Counts of several shards together. */
export function sumOf(all: readonly FacetCounts[]): FacetCounts {
  const sum = emptyCounts();
  for (const counts of all) {
    for (const facet of FACETS) {
      for (const [value, count] of Object.entries(counts[facet])) sum[facet][value] = (sum[facet][value] ?? 0) + count;
    }
  }
  return sum;
}
