import { fill, type PartsOf } from './pattern.ts';
import type { Script } from './script.ts';

/**
 * The addresses of the built site, relative to its root and without a leading slash: `articles/20210209-k7m2.html`.
 * Part of the contract: they stay for ever.
 */
export type Address = string;

/** A kind of address. */
export interface AddressKind {
  /** How it is written (pattern.ts), in the folder of an edition or at the root. */
  pattern: string;
  /** What is there: a page, a list of articles with its further pages, a feed, articles as data, or a file for programs. */
  form: 'page' | 'list' | 'feed' | 'data' | 'file' | 'asset' | 'picture' | 'index' | 'pack';
  /** Once for all editions, at the root. */
  isShared?: true;
  /** The part that begins with a year, if what is there is of one year alone. */
  year?: string;
  /** Where pages lead to it, by the label that has the kind's name. */
  menu?: 'main' | 'footer';
  /** Whether the sitemap names it. */
  inSitemap?: true;
}

const ARTICLE = 'articles/<id>.html';

/** How the address begins of the file that has the heads of all parts of the index; each part has its own as well. */
export const SEARCH_HEADS = 'search/heads-';

/**
 * Every address there is, and those the contract keeps for what is still to come. Menus and sitemaps have this order. No
 * page of an editor's may have a name that stands first in a pattern (root-names.ts).
 */
export const ADDRESSES = {
  front: { pattern: 'index.html', form: 'page', inSitemap: true },
  dates: { pattern: 'dates.html', form: 'page', menu: 'main', inSitemap: true },
  regions: { pattern: 'regions.html', form: 'page', menu: 'main', inSitemap: true },
  topics: { pattern: 'topics.html', form: 'page', menu: 'main', inSitemap: true },
  specials: { pattern: 'specials.html', form: 'page', menu: 'main', inSitemap: true },
  sources: { pattern: 'sources.html', form: 'page', menu: 'main', inSitemap: true },
  keywords: { pattern: 'keywords.html', form: 'page', menu: 'main', inSitemap: true },
  trends: { pattern: 'trends.html', form: 'page', menu: 'main', inSitemap: true },
  citedThings: { pattern: 'cited.html', form: 'page', menu: 'main', inSitemap: true },
  subscribe: { pattern: 'subscribe.html', form: 'page', menu: 'main', inSitemap: true },
  search: { pattern: 'search.html', form: 'page', menu: 'footer' },
  corrections: { pattern: 'corrections.html', form: 'page', menu: 'footer', inSitemap: true },
  data: { pattern: 'data.html', form: 'page', menu: 'footer', inSitemap: true },
  offline: { pattern: 'offline.html', form: 'page', menu: 'footer', inSitemap: true },
  notFound: { pattern: '404.html', form: 'page', isShared: true },
  /** An editor's own page, such as `about.html`. */
  standing: { pattern: '<name>.html', form: 'page', inSitemap: true },

  article: { pattern: ARTICLE, form: 'page', year: 'id', inSitemap: true },
  category: { pattern: 'category/<id>[/<page>].html', form: 'list', inSitemap: true },
  topic: { pattern: 'topic/<id>[/<page>].html', form: 'list', inSitemap: true },
  region: { pattern: 'region/<id>[/<page>].html', form: 'list', inSitemap: true },
  source: { pattern: 'source/<id>[/<page>].html', form: 'list', inSitemap: true },
  /** Years, months and days. */
  date: { pattern: 'date/<id>[/<page>].html', form: 'list', year: 'id', inSitemap: true },
  keyword: { pattern: 'keyword/<id>[/<page>].html', form: 'list' },
  special: { pattern: 'special/<id>[/<page>].html', form: 'list', inSitemap: true },
  /** What articles name by its number, of one kind, and one thing that several articles name. */
  citedKind: { pattern: 'cite/<cited>[/page/<page>].html', form: 'page', inSitemap: true },
  cited: { pattern: 'cite/<cited>/<id>.html', form: 'page', inSitemap: true },

  feed: { pattern: 'feed.xml', form: 'feed' },
  jsonFeed: { pattern: 'feed.json', form: 'feed' },
  categoryFeed: { pattern: 'feeds/category/<id>.xml', form: 'feed' },
  topicFeed: { pattern: 'feeds/topic/<id>.xml', form: 'feed' },
  regionFeed: { pattern: 'feeds/region/<id>.xml', form: 'feed' },
  sourceFeed: { pattern: 'feeds/source/<id>.xml', form: 'feed' },
  keywordFeed: { pattern: 'feeds/keyword/<id>.xml', form: 'feed' },
  /** What was corrected or withdrawn. */
  correctionsFeed: { pattern: 'feeds/corrections.xml', form: 'feed' },
  specialFeed: { pattern: 'feeds/special/<id>.xml', form: 'feed' },
  /** What names a law or a court; `<id>` is the hash of its name. */
  citedFeed: { pattern: 'feeds/cited/<id>.xml', form: 'feed' },
  /** A month's articles once they have left the current feed; `<month>` is `yyyy-mm`. */
  monthFeed: { pattern: 'feeds/archive/<month>.xml', form: 'feed', year: 'month' },
  feedList: { pattern: 'feeds.opml', form: 'file' },

  articleJson: { pattern: 'articles/<id>.json', form: 'data', year: 'id' },
  articleMarkdown: { pattern: 'articles/<id>.md', form: 'data', isShared: true, year: 'id' },
  /** Articles of a year, or of a month where the year is too large for one file. */
  periodLines: { pattern: 'data/articles/<period>.jsonl', form: 'data', isShared: true, year: 'period' },
  dataLines: { pattern: 'data/articles.jsonl', form: 'data' },
  dataTable: { pattern: 'data/articles.csv', form: 'data' },
  /** The same for spreadsheets. */
  dataSheet: { pattern: 'data/articles-excel.csv', form: 'data' },
  /** The same of a year, or of a month, where one file of all would be too large. */
  periodTable: { pattern: 'data/articles/<period>.csv', form: 'data', year: 'period' },
  periodSheet: { pattern: 'data/excel/<period>.csv', form: 'data', year: 'period' },
  dataPackage: { pattern: 'data/datapackage.json', form: 'data' },
  specialTable: { pattern: 'data/special/<id>.csv', form: 'data' },
  specialLines: { pattern: 'data/special/<id>.jsonl', form: 'data', isShared: true },
  /** What the ids of categories, places and topics are called, in every edition. */
  nameTable: { pattern: 'data/names.json', form: 'data', isShared: true },
  repository: { pattern: 'data/oai.xml', form: 'data' },
  citations: { pattern: 'data/citations.jsonl', form: 'data', isShared: true },
  citationTable: { pattern: 'data/citations.csv', form: 'data', isShared: true },
  citationSheet: { pattern: 'data/citations-excel.csv', form: 'data', isShared: true },
  /** The same of a year, or of a month, where one file of all would be too large. */
  periodCitations: { pattern: 'data/citations/<period>.jsonl', form: 'data', isShared: true, year: 'period' },
  periodCitationTable: { pattern: 'data/citations/<period>.csv', form: 'data', isShared: true, year: 'period' },
  periodCitationSheet: { pattern: 'data/citations-excel/<period>.csv', form: 'data', isShared: true, year: 'period' },
  withdrawnList: { pattern: 'data/withdrawn.json', form: 'data', isShared: true },
  urlList: { pattern: 'data/urls.txt', form: 'data', isShared: true },
  /** The addresses of a year's files, where one list of all would be too large. */
  yearUrlList: { pattern: 'data/urls/<year>.txt', form: 'data', isShared: true },
  /** Links to what no page links to, for programs that copy sites by their links. */
  linkList: { pattern: 'data/links.htm', form: 'data', isShared: true },

  openSearch: { pattern: 'opensearch.xml', form: 'file' },
  /** What installing the archive as an application takes. */
  webApp: { pattern: 'manifest.webmanifest', form: 'file' },
  sitemap: { pattern: 'sitemap.xml', form: 'file', isShared: true },
  /** One of the sitemap's files: `2021`, `2021-2`, `pages`. */
  sitemapPart: { pattern: 'sitemaps/<name>.xml', form: 'file', isShared: true, year: 'name' },
  /** What language models are to know of the archive (llmstxt.org). */
  llms: { pattern: 'llms.txt', form: 'file', isShared: true },
  robots: { pattern: 'robots.txt', form: 'file', isShared: true },
  /** What Cloudflare Pages and Netlify are to answer with, and where to send readers of old addresses. */
  hostHeaders: { pattern: '_headers', form: 'file', isShared: true },
  hostRedirects: { pattern: '_redirects', form: 'file', isShared: true },
  /** The same and more for nginx. */
  hostNginx: { pattern: '_nginx.conf', form: 'file', isShared: true },
  asset: { pattern: 'assets/<path>', form: 'asset', isShared: true },
  /** The service worker, which answers for what lies in its folder and below. */
  worker: { pattern: 'sw.js', form: 'asset', isShared: true },
  picture: { pattern: 'media/<path>', form: 'picture', isShared: true },
  /** A picture's copy that is `<width>` pixels wide. */
  rendition: { pattern: 'renditions/<width>/<path>.webp', form: 'picture', isShared: true },
  searchIndex: { pattern: 'search/<path>', form: 'index', isShared: true },
  pagefind: { pattern: 'pagefind/<path>', form: 'asset', isShared: true },
  pack: { pattern: 'packs/<path>', form: 'pack', isShared: true },
} as const satisfies Record<string, AddressKind>;

type Table = typeof ADDRESSES;
export type Kind = keyof Table;

/** The kinds that have these traits. */
export type KindWith<Traits> = { [K in Kind]: Table[K] extends Traits ? K : never }[Kind];

/** The kinds that have these traits, in the table's order. */
export function kindsWith<const Traits extends Partial<AddressKind>>(traits: Traits): KindWith<Traits>[] {
  const wanted = Object.entries(traits) as [keyof AddressKind, unknown][];
  return (Object.keys(ADDRESSES) as Kind[]).filter((kind) => {
    const row: AddressKind = ADDRESSES[kind];
    return wanted.every(([trait, value]) => row[trait] === value);
  }) as KindWith<Traits>[];
}

/** The address of a kind with the parts of its pattern, if it has any. */
export function addressOf<K extends Kind>(
  kind: K,
  ...[parts]: Table[K]['pattern'] extends `${string}<${string}` ? [parts: PartsOf<Table[K]['pattern']>] : []
): Address {
  return fill(ADDRESSES[kind].pattern, parts ?? {});
}

// The constants made of the table are marked as pure, so that it stays out of the scripts of browsers, which ask for the
// address of an article alone.

export const FRONT: Address = /* @__PURE__ */ addressOf('front');

export function articleAddress(id: string): Address {
  return fill(ARTICLE, { id });
}

/** The kinds of lists; each has an id. */
export type ListKind = KindWith<{ form: 'list' }>;

/**
 * A list and its further pages. Pages are counted from the oldest, so that a full page never changes again;
 * the newest one is at the list's own address and has no number.
 */
export function listAddress(kind: ListKind, id: string, page?: number): Address {
  return addressOf(kind, { id, page: page?.toString() });
}

/** The lists that have a feed of their own. */
export type FeedKind = { [K in ListKind]: `${K}Feed` extends Kind ? K : never }[ListKind];
export const FEED_KINDS: FeedKind[] = /* @__PURE__ */ feedKinds();

function feedKinds(): FeedKind[] {
  return kindsWith({ form: 'list' }).filter((kind): kind is FeedKind => `${kind}Feed` in ADDRESSES);
}

export const FEED: Address = /* @__PURE__ */ addressOf('feed');
export const CORRECTIONS_FEED: Address = /* @__PURE__ */ addressOf('correctionsFeed');
export const OPML: Address = /* @__PURE__ */ addressOf('feedList');

export function feedAddress(kind: FeedKind, id: string): Address {
  return addressOf(`${kind}Feed`, { id });
}

/** The document that holds a month's articles once they have left the current feed; `month` is `yyyy-mm`. */
export function feedArchiveAddress(month: string): Address {
  return addressOf('monthFeed', { month });
}

/** Where a picture of an article stands; `file` is the article's own, below the content folder. */
export function pictureAddress({ file }: { file: string }, src: string): Address {
  return addressOf('picture', { path: `${file.replace(/^articles\//, '').replace(/[^/]*$/, '')}${src}` });
}

/** The article as data, beside its page. */
export function articleMarkdownAddress(id: string): Address {
  return addressOf('articleMarkdown', { id });
}

/** The folder of an edition that does not stand at the root. */
export function editionFolder(script: Script): string {
  return script.toLowerCase();
}

/** The same page in the edition of another script: `zh-hant/` before it for one that is not at the root. */
export function inScript(address: Address, script: Script, rootScript: Script): Address {
  return script === rootScript ? address : `${editionFolder(script)}/${address}`;
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
