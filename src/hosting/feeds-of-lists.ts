import { FEED_KINDS, feedAddress, inScript, type Address, type FeedKind, type ListKind } from '../model/address.ts';
import { classify } from '../model/classify.ts';
import type { Script } from '../model/script.ts';

/**
 * Old addresses of pages with those of the feeds that went with them: where a list is led on to a list that has a feed, its
 * feed is led on to that. Only a host can lead a feed on, as feed readers read no pages.
 *
 * @param redirects old addresses and the pages they lead to.
 * @param addresses what there is in the site.
 */
export function withFeedsOfLists(
  redirects: ReadonlyMap<Address, Address>,
  addresses: ReadonlySet<Address>,
  rootScript: Script,
): Map<Address, Address> {
  const feeds = [...redirects].flatMap(([old, page]): [Address, Address][] => {
    const [from, to] = [feedOf(old, rootScript), feedOf(page, rootScript)];
    return from !== undefined && to !== undefined && addresses.has(to) && !addresses.has(from) ? [[from, to]] : [];
  });
  return new Map([...redirects, ...feeds]);
}

/** The feed of the list that has its first page at an address. */
function feedOf(address: Address, rootScript: Script): Address | undefined {
  const { kind, parts, script } = classify(address) ?? {};
  if (kind === undefined || !isWithFeed(kind) || parts?.['page'] !== undefined) return undefined;
  return inScript(feedAddress(kind, parts!['id']!), script ?? rootScript, rootScript);
}

const isWithFeed = (kind: string): kind is FeedKind => (FEED_KINDS as ListKind[]).includes(kind as ListKind);
