import { FACETS, type Column, type Facet } from '../form/catalog.ts';
import type { FacetCounts } from '../asking/facets.ts';
import type { HitList } from '../asking/hit-list.ts';
import type { Has } from './filter.ts';
import type { FilterCounts } from './shapes.ts';

/** Names of the values of facets by their ids; years need none. */
export type Names = Partial<Record<Facet, Record<string, string>>>;

/** The name by which Pagefind's clients know a value; of several values of one name the ids tell them apart. */
export function namer(names: Names): (facet: Facet, id: string) => string {
  const owners = new Map<string, string>();
  for (const [facet, byId] of Object.entries(names)) {
    for (const [id, name] of Object.entries(byId))
      if (!owners.has(`${facet} ${name}`)) owners.set(`${facet} ${name}`, id);
  }
  return (facet, id) => {
    const name = names[facet]?.[id] ?? id;
    return (owners.get(`${facet} ${name}`) ?? id) === id ? name : `${name} (${id})`;
  };
}

type NameOf = ReturnType<typeof namer>;

/** What a hit has: by the value's name, or by its id. */
export function havingOf({ facets }: HitList, hit: number, nameOf: NameOf): Has {
  return (filter, value) => {
    if (!isFacet(filter)) return false;
    const { values, sets, rows } = facets[filter];
    return sets[rows[hit]!]!.some((at) => values[at] === value || nameOf(filter, values[at]!) === value);
  };
}

const isFacet = (filter: string): filter is Facet => (FACETS as readonly string[]).includes(filter);

/** The names of all values that a hit has. */
export function valuesOf({ facets }: HitList, hit: number, nameOf: NameOf): Record<Facet, string[]> {
  const named = (facet: Facet, { values, sets, rows }: Column) =>
    sets[rows[hit]!]!.map((value) => nameOf(facet, values[value]!));
  return Object.fromEntries(FACETS.map((facet) => [facet, named(facet, facets[facet])])) as Record<Facet, string[]>;
}

/** Counts with names in place of ids. */
export function nameCounts(counts: FacetCounts, nameOf: NameOf): FilterCounts {
  return Object.fromEntries(
    FACETS.map((facet) => [
      facet,
      Object.fromEntries(Object.entries(counts[facet]).map(([id, count]) => [nameOf(facet, id), count])),
    ]),
  );
}

/** How many of these hits have each value; of `all` values also those that none has. */
export function countHits(list: HitList, hits: readonly number[], all: FacetCounts): FacetCounts {
  const counts = Object.fromEntries(
    FACETS.map((facet) => [facet, Object.fromEntries(Object.keys(all[facet]).map((id) => [id, 0]))]),
  ) as FacetCounts;
  for (const facet of FACETS) {
    const { values, sets, rows } = list.facets[facet];
    for (const hit of hits) for (const at of sets[rows[hit]!]!) counts[facet][values[at]!]! += 1;
  }
  return counts;
}
