import { basename } from 'node:path/posix';
import { bodyOf, loadHoldings } from '../archive.ts';
import { announcedRun } from '../content/run.ts';
import { toRss } from '../feeds/rss.ts';
import { FEED, type Address } from '../model/address.ts';
import type { Archive } from '../model/archive.ts';
import type { FeedView } from '../views/feed.ts';
import { feedDocuments, type FeedDocument } from '../views/feed-document.ts';
import { fileOf } from './_files.ts';
import { contextFor, pathsOf } from './_paths.ts';

/** By the archive they are of. */
const feeds = new WeakMap<Archive, Map<Address, FeedDocument>>();

function feedsOf(archive: Archive): Map<Address, FeedDocument> {
  const known = feeds.get(archive);
  if (known) return known;
  const made = new Map(feedDocuments(archive, bodyOf).map((document) => [document.address, document]));
  feeds.set(archive, made);
  return made;
}

/** The path of the feed of all articles in every edition; its files have no parameters. */
export function wholeFeedPaths() {
  return pathsOf(({ archive }) => [{ params: {}, shows: feedsOf(archive).get(FEED)!.shows }]);
}

/**
 * The paths of the feeds in one of the folders below `feeds/`: those of lists, and the months of that of all articles
 * (`archive`). They are for the preview; a build makes the same files otherwise (src/pipeline/makers/feeds.ts), as there
 * are many.
 */
export function feedPathsIn(folder: string) {
  if (announcedRun().checked) return [];
  return pathsOf(({ archive }) =>
    [...feedsOf(archive).values()]
      .filter(({ address }) => address.startsWith(`feeds/${folder}/`))
      .map(({ address, shows }) => ({ params: { id: basename(address, '.xml') }, shows })),
  );
}

/** The paths of the one feed at an address below `feeds/`, for the preview too. */
export function feedPathsAt(address: Address) {
  if (announcedRun().checked) return [];
  return pathsOf(({ archive }) => [{ params: {}, shows: feedsOf(archive).get(address)!.shows }]);
}

/** The feed of such a path as RSS. */
export function rssIn(folder: string, params: Record<string, string | undefined>): Promise<Response> {
  return rssAt(`feeds/${folder}/${params['id']}.xml`, params);
}

/** The feed at an address as RSS, in the edition that the route's parameters name. */
export async function rssAt(address: Address, params: Record<string, string | undefined>): Promise<Response> {
  return fileOf(await toRss(await feedFor(params['script'], address)), 'application/rss+xml');
}

/** The feed with the address in the edition that a route's `script` names, for a file at `own`. */
export async function feedFor(script: string | undefined, address: Address, own = address): Promise<FeedView> {
  const { archive } = await loadHoldings();
  return feedsOf(archive)
    .get(address)!
    .view(await contextFor(script, own));
}
