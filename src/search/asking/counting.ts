import type { Request } from './answer.ts';
import type { Asked, AskedAll } from './ask.ts';
import { STORED_FACETS } from '../form/catalog.ts';
import type { MissingShard } from './missing.ts';

/** What an answer is narrowed by and counted by has been fetched, or it is not to be. */
export interface Counting {
  asked: Asked[];
  /** Those that could not be asked, and those whose facets could not be had. */
  missing: MissingShard[];
  areFacetsCounted: boolean;
}

/** Bytes that counting facets may take when nobody has asked for it. */
const CHEAP_BYTES = 30_000;

/** Fetches the facets of all that was found: where a filter or the reader wants them, or once all is found and they are cheap. */
export async function fetchFacets(
  { asked, missing, pending }: AskedAll,
  { filters, facets, signal }: Pick<Request, 'filters' | 'facets'> & { signal: AbortSignal | undefined },
): Promise<Counting> {
  const isCheap = () => pending.length === 0 && costOf(asked) <= CHEAP_BYTES;
  const areFacetsCounted = isNarrowed(filters) || facets === 'all' || (facets === 'cheap' && isCheap());
  if (!areFacetsCounted) return { asked, missing, areFacetsCounted };
  const settled = await Promise.allSettled(asked.map(({ shard, matches }) => shard.fetchFacets(matches.rows, signal)));
  signal?.throwIfAborted();
  const isHad = (_: Asked, index: number) => settled[index]!.status === 'fulfilled';
  const lost = asked.filter((one, index) => !isHad(one, index)).map(({ shard }) => shard.entry);
  return { asked: asked.filter(isHad), missing: [...missing, ...lost], areFacetsCounted };
}

const isNarrowed = (filters: Request['filters']) => STORED_FACETS.some((facet) => filters[facet]?.length);

/** Whether the results themselves can be shown before their facets have been fetched, which are still to be. */
export function areFacetsAwaited(
  { asked }: AskedAll,
  { filters, facets }: Pick<Request, 'filters' | 'facets'>,
): boolean {
  const cost = costOf(asked);
  return facets === 'cheap' && !isNarrowed(filters) && cost > 0 && cost <= CHEAP_BYTES;
}

const costOf = (asked: readonly Asked[]) =>
  asked.reduce((sum, { shard, matches }) => sum + shard.facetsCostOf(matches.rows), 0);
