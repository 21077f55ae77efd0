import { trimBreaks, unitsOf } from '../../hanzi/searchable.ts';
import type { Filters } from './facets.ts';
import type { Query } from './query.ts';

/**
 * Narrows by the sources that a query names: those whose names have it. What no source is called is no reason to find
 * nothing: it is told as misplaced.
 */
export function narrowToSources(
  query: Query,
  filters: Filters,
  names: Readonly<Record<string, readonly string[]>>,
): { query: Query; filters: Filters } {
  const { required, excluded } = query.sources;
  if (required.length + excluded.length === 0) return { query, filters };
  const folded = Object.entries(names).map(([id, own]) => ({ id, names: own.map(fold) }));
  const has = (wanted: string) => (source: (typeof folded)[number]) =>
    source.names.some((name) => name.includes(wanted));
  const isKnown = (wanted: string) => folded.some(has(wanted));
  const left = folded.filter(
    (source) =>
      required.filter(isKnown).every((wanted) => has(wanted)(source)) &&
      !excluded.some((wanted) => has(wanted)(source)) &&
      (!filters.source?.length || filters.source.includes(source.id)),
  );
  const unknown = [...required, ...excluded].filter((wanted) => !isKnown(wanted));
  return {
    query: { ...query, misplaced: [...query.misplaced, ...unknown] },
    // No source at all must not read as any source.
    filters: { ...filters, source: left.length > 0 ? left.map(({ id }) => id) : [''] },
  };
}

const fold = (name: string) => trimBreaks(unitsOf(name).units).join('');
