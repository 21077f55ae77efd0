import type { Script } from './script.ts';

/**
 * The addresses of the built site, relative to its root and without a leading slash: `articles/20210209-k7m2.html`.
 * Part of the contract: they stay for ever.
 */
export type Address = string;

export const FRONT: Address = 'index.html';

/** The pages at the site's root that are its own, those yet to come included: no page of an editor may have their addresses. */
export const OWN_PAGES: readonly Address[] = [
  FRONT,
  '404.html',
  'search.html',
  'subscribe.html',
  'topics.html',
  'regions.html',
  'dates.html',
  'sources.html',
  'keywords.html',
  'corrections.html',
  'data.html',
  'trends.html',
  'offline.html',
];

export function articleAddress(id: string): Address {
  return `articles/${id}.html`;
}

/** The kinds of lists that have an id. */
export type ListKind = 'category' | 'region' | 'source' | 'keyword' | 'topic' | 'date';

/**
 * A list and its further pages. Pages are counted from the oldest, so that a full page never changes again;
 * the newest one is at the list's own address and has no number.
 */
export function listAddress(kind: ListKind, id: string, page?: number): Address {
  return page === undefined ? `${kind}/${id}.html` : `${kind}/${id}/${page}.html`;
}

/** The lists that have a feed of their own. */
export const FEED_KINDS = ['category', 'topic', 'region'] as const satisfies ListKind[];
export type FeedKind = (typeof FEED_KINDS)[number];

export const FEED: Address = 'feed.xml';
export const OPML: Address = 'feeds.opml';

export function feedAddress(kind: FeedKind, id: string): Address {
  return `feeds/${kind}/${id}.xml`;
}

/** The document that holds a month's articles once they have left the current feed; `month` is `yyyy-mm`. */
export function feedArchiveAddress(month: string): Address {
  return `feeds/archive/${month}.xml`;
}

/** Where a picture of an article stands; `file` is the article's own, below the content folder. */
export function pictureAddress({ file }: { file: string }, src: string): Address {
  return `${file.replace(/^articles\//, 'media/').replace(/[^/]*$/, '')}${src}`;
}

/** The article as data, beside its page. */
export function articleDataAddress(id: string, format: 'json' | 'md'): Address {
  return `articles/${id}.${format}`;
}

/** The same page in the edition of another script: `zh-hant/` before it for the one that is not at the root. */
export function inScript(address: Address, script: Script, rootScript: Script): Address {
  return script === rootScript ? address : `${script.toLowerCase()}/${address}`;
}

/**
 * The link from one page to another that works at a domain's root, under a sub-path, and in a folder on a disk:
 * from `date/2021.html` to `articles/a.html` it is `../articles/a.html`.
 */
export function relativeLink(from: Address, to: Address): string {
  const shared = sharedFolders(from, to);
  let up = 0;
  for (let at = shared; at < from.length; at++) if (from[at] === '/') up++;
  return '../'.repeat(up) + to.slice(shared);
}

/** Where the folders that both addresses begin with end. Pages have dozens of links, so no address is cut into parts. */
function sharedFolders(one: Address, other: Address): number {
  let end = 0;
  for (let at = 0; at < one.length && one[at] === other[at]; at++) if (one[at] === '/') end = at + 1;
  return end;
}

/** What stands in a URL as it is: folders and a file that begin with a letter or digit, in ASCII. */
const PLAIN = /^(?:\w[\w.-]*\/)*(?:\w[\w.-]*)?$/;

/** Addresses of sites, parsed. */
const bases = new Map<string, string>();

/** The absolute address, for canonical links, feeds and sitemaps alone. A folder's index is named by the folder. */
export function absoluteUrl(siteAddress: string, address: Address): string {
  const path = address.replace(/(^|\/)index\.html$/, '$1');
  if (!PLAIN.test(path)) return new URL(path, siteAddress).href;
  // Every page has a dozen such addresses, and parsing them takes longer than all else that is done with them.
  const base = bases.get(siteAddress) ?? new URL('.', siteAddress).href;
  bases.set(siteAddress, base);
  return base + path;
}
