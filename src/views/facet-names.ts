import type { Edition } from '../hanzi/edition.ts';
import type { Archive } from '../model/archive.ts';
import type { Script } from '../model/script.ts';

/** The facets whose values the index knows by their ids alone. */
const NAMED = ['category', 'region', 'topic'] as const;
type NamedFacet = (typeof NAMED)[number];

export type FacetNames = Record<NamedFacet, Record<string, string>>;

/** Names of the facets' values by their ids, as an edition prints them: of those that some article has. */
export function facetNames({ lists }: Archive, edition: Edition): FacetNames {
  const namesOf = (facet: NamedFacet) =>
    Object.fromEntries([...lists[facet].values()].map(({ id, name, voice }) => [id, edition.say(name, voice)]));
  return Object.fromEntries(NAMED.map((facet) => [facet, namesOf(facet)])) as FacetNames;
}

/** The same in every edition, the one at the site's root first. */
export function viewFacetNames(archive: Archive, editions: readonly Edition[]): Partial<Record<Script, FacetNames>> {
  return Object.fromEntries(editions.map((edition) => [edition.script, facetNames(archive, edition)]));
}
