import { loadHoldings, type Holdings } from '../archive.ts';
import { digestOf } from '../content/article.ts';
import type { Edition } from '../hanzi/edition.ts';
import { editionFolder, type Address } from '../model/address.ts';
import { digestsOf } from '../model/article.ts';
import { hashOf } from '../model/identity.ts';
import { keepLast } from '../model/recent.ts';
import { contextsOf, type Context } from '../views/context.ts';

type ContextAt = (address: Address) => Context;

/** A page to be made: the parameters of its route, and what it shows beside the archive's settings. */
interface Path<P> {
  params: P;
  /** Digests of all articles that appear on the page in any way, and whatever else it shows. */
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
 * The static paths of a route in all editions. A page's `cacheKey` is the hash of what it shows and of all settings, so
 * it is rendered again exactly when that may have changed; the build adds the code to it. Keys are made
 * for every page at every build, so they are made from digests and never from rendered text.
 */
export async function pathsOf<P extends Record<string, string>>(list: (holdings: Holdings) => Path<P>[]) {
  const holdings = await loadHoldings();
  const paths = list(holdings);
  // Twins one after the other, so that what both show need be read only once.
  return paths.flatMap(({ params, shows }) =>
    holdings.editions.map(({ script }, index) => ({
      params: { script: index === 0 ? undefined : editionFolder(script), ...params },
      // Made when it is asked for: a process that makes one edition's pages asks for no other's.
      get cacheKey() {
        return digestOf(JSON.stringify([script, holdings.settingsDigest, shows]));
      },
    })),
  );
}

/** Everything there is: for pages that sum up the whole archive. */
export const wholeArchive = keepLast(1, ({ archive, settingsDigest }: Holdings): string =>
  hashOf([settingsDigest, digestsOf(archive.articles), digestsOf(archive.withdrawn)]),
);

/** The context of the page at `address` in the edition whose folder the route's `script` names. */
export async function contextFor(script: string | undefined, address: Address): Promise<Context> {
  const holdings = await loadHoldings();
  const edition = holdings.editions.find(({ script: tag }) => editionFolder(tag) === script) ?? holdings.editions[0]!;
  return contextsIn(edition, holdings)(address);
}
