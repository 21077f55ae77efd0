import { bodyOf, loadHoldings } from '../archive.ts';
import type { Address } from '../model/address.ts';
import type { Archive } from '../model/archive.ts';
import type { FeedView } from '../views/feed.ts';
import { feedDocuments, type FeedDocument } from '../views/feed-document.ts';
import { contextFor, type Path } from './_paths.ts';

/** By the archive they are of. */
const feeds = new WeakMap<Archive, Map<Address, FeedDocument>>();

function feedsOf(archive: Archive): Map<Address, FeedDocument> {
  const known = feeds.get(archive);
  if (known) return known;
  const made = new Map(feedDocuments(archive, bodyOf).map((document) => [document.address, document]));
  feeds.set(archive, made);
  return made;
}

/** The paths of feeds, with their parameters by their addresses; without those that have none. */
export function feedPaths<P extends Record<string, string>>(
  archive: Archive,
  paramsOf: (address: Address) => P | undefined,
): Path<P>[] {
  return [...feedsOf(archive).values()].flatMap(({ address, shows }) => {
    const params = paramsOf(address);
    return params ? [{ params, shows }] : [];
  });
}

/** The feed with the address in the edition that a route's `script` names, for a file at `own`. */
export async function feedFor(script: string | undefined, address: Address, own = address): Promise<FeedView> {
  const { archive } = await loadHoldings();
  return feedsOf(archive)
    .get(address)!
    .view(await contextFor(script, own));
}
