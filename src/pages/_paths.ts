import { loadHoldings } from '../archive.ts';
import type { Edition } from '../hanzi/edition.ts';
import type { Address } from '../model/address.ts';
import type { Archive } from '../model/archive.ts';
import { hashOf } from '../model/identity.ts';
import { contextsOf, type Context } from '../views/context.ts';

type ContextAt = (address: Address) => Context;

/** A page to be made: the parameters of its route, and everything it shows. */
export interface Path<P> {
  params: P;
  shows: unknown;
}

const contexts = new Map<Edition, ContextAt>();

function contextsIn(
  edition: Edition,
  { archive, pages, editions }: Awaited<ReturnType<typeof loadHoldings>>,
): ContextAt {
  const known = contexts.get(edition);
  if (known) return known;
  const made = contextsOf(archive, pages, edition, editions);
  contexts.set(edition, made);
  return made;
}

/**
 * The static paths of a route in both editions. A page's `cacheKey` is the hash of what it shows, so Astro renders it
 * again exactly when that has changed; the code that renders it Astro watches itself.
 */
export async function pathsOf<P extends Record<string, string>>(
  list: (contextAt: ContextAt, archive: Archive, glossaryDigest: string) => Path<P>[],
) {
  const holdings = await loadHoldings();
  return holdings.editions.flatMap((edition) =>
    list(contextsIn(edition, holdings), holdings.archive, holdings.glossaryDigest).map(({ params, shows }) => ({
      params: { script: edition === holdings.editions[0] ? undefined : edition.script.toLowerCase(), ...params },
      cacheKey: hashOf(shows, 32),
    })),
  );
}

/** The context of the page at `address` in the edition that the route's `script` names. */
export async function contextFor(script: string | undefined, address: Address): Promise<Context> {
  const holdings = await loadHoldings();
  const edition = holdings.editions.find(({ script: tag }) => tag.toLowerCase() === script) ?? holdings.editions[0]!;
  return contextsIn(edition, holdings)(address);
}
