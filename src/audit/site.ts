import { editionFolder, type Address } from '../model/address.ts';
import { SCRIPTS, type Script } from '../model/script.ts';
import { parseJson } from './json.ts';
import { readPage, type Page } from './page.ts';

/** A built site as the audit sees it: its files and nothing else. */
export interface Site {
  /** All files, in the order in which they were given. */
  files: ReadonlySet<Address>;
  bytes: (address: Address) => Uint8Array;
  /** How many bytes a file has. */
  size: (address: Address) => number;
  /** A file's text; what is not UTF-8 stands in it as replacement characters. */
  text: (address: Address) => string;
  /** All pages. */
  pages: readonly Address[];
  /** What a page says. */
  page: (address: Address) => Page;
  /** The editions, the one at the root first. */
  editions: readonly SiteEdition[];
  /** The site's own address, as its pages say; undefined when they do not. */
  root: string | undefined;
  /** The articles that readers may see, as the data has them. */
  articles: readonly ArticleRow[];
}

export interface SiteEdition {
  script: Script;
  /** Empty at the root, else ends with a slash. */
  folder: string;
}

/** Of an article's row in the data what the audit needs. */
export interface ArticleRow {
  id: string;
  date: string;
  url: string;
}

/** Where a year's articles stand as data. */
export const YEAR_LINES = /^data\/articles\/.*\.jsonl$/;

/** How the files of a site are had. */
export interface SiteFiles {
  /** All addresses; what is found is told in their order. */
  addresses: readonly Address[];
  read: (address: Address) => Uint8Array;
  sizeOf: (address: Address) => number;
}

export function createSite({ addresses, read, sizeOf }: SiteFiles): Site {
  const files = new Set(addresses);
  const decoder = new TextDecoder();
  const known = new Map<Address, Page>();
  const site: Site = {
    files,
    get pages() {
      return (pages ??= addresses.filter((address) => address.endsWith('.html')));
    },
    bytes: read,
    size: sizeOf,
    text: (address) => decoder.decode(read(address)),
    page: (address) => {
      const page = known.get(address) ?? readPage(site.text(address));
      known.set(address, page);
      return page;
    },
    get editions() {
      return (editions ??= editionsOf(site));
    },
    get root() {
      return (root ??= rootOf(site));
    },
    get articles() {
      return (articles ??= [...files]
        .filter((address) => YEAR_LINES.test(address))
        .flatMap((file) => rowsIn(site, file)));
    },
  };
  let pages: Address[] | undefined;
  let editions: SiteEdition[] | undefined;
  let root: string | undefined;
  let articles: ArticleRow[] | undefined;
  return site;
}

function editionsOf({ files, page }: Site): SiteEdition[] {
  const atRoot = SCRIPTS.find((script) => files.has('index.html') && page('index.html').lang === script);
  const others = SCRIPTS.filter((script) => files.has(`${editionFolder(script)}/index.html`));
  return [
    ...(atRoot ? [{ script: atRoot, folder: '' }] : []),
    ...others.map((script) => ({ script, folder: `${editionFolder(script)}/` })),
  ];
}

/** The front page's canonical address. */
function rootOf({ files, page }: Site): string | undefined {
  if (!files.has('index.html')) return undefined;
  return page('index.html').references.find(({ tag, rel }) => tag === 'link' && rel === 'canonical')?.url;
}

/** Rows that are none are passed over: the check of the data tells them. */
function rowsIn({ text }: Site, file: Address): ArticleRow[] {
  return text(file)
    .split('\n')
    .flatMap((line) => {
      const row = parseRow(line);
      return row ? [row] : [];
    });
}

/** A line of the data as a row; undefined when it is none. */
export function parseRow(line: string): ArticleRow | undefined {
  const row = parseJson<ArticleRow>(line);
  const isRow = [row?.id, row?.date, row?.url].every((value) => typeof value === 'string' && value !== '');
  return isRow ? (row as ArticleRow) : undefined;
}

/** Whether a file is a page at an old address, which sends its reader to another. */
export function isRedirect({ page }: Site, address: Address): boolean {
  return /\.s?html?$/.test(address) && page(address).sendsTo !== undefined && page(address).isHidden;
}

/** The edition whose folder an address is in. */
export function editionAt({ editions }: Site, address: Address): SiteEdition | undefined {
  return editions.find(({ folder }) => folder !== '' && address.startsWith(folder)) ?? editions[0];
}

/** A place in the site. */
export interface Target {
  address: Address;
  /** The id there; empty for the page as a whole. */
  fragment: string;
}

/** What an address written in a file of the site leads to; undefined for what leads out of the site. */
export function targetOf(site: Site, from: Address, url: string): Target | undefined {
  const own = isAbsolute(url) ? belowRoot(site, url) : { path: url, from };
  if (!own) return undefined;
  const [whole = '', ...rest] = own.path.split('#');
  const path = whole.split('?')[0]!;
  const address = path === '' ? own.from : resolve(own.from, decodePart(path));
  return { address: withIndex(address), fragment: decodePart(rest.join('#')) };
}

const isAbsolute = (url: string) => /^(?:[a-z][a-z0-9+.-]*:|\/)/i.test(url);

function belowRoot({ root }: Site, url: string): { path: string; from: Address } | undefined {
  if (root === undefined) return undefined;
  const whole = url.startsWith('/') ? URL.parse(url, root)?.href : url;
  return whole?.startsWith(root) ? { path: whole.slice(root.length), from: '' } : undefined;
}

/** A path written in a file → an address; one that leads above the site begins with `../`. */
function resolve(from: Address, path: string): Address {
  const parts = from.split('/').slice(0, -1);
  for (const part of path.split('/')) {
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}

const withIndex = (address: Address) => (address === '' || address.endsWith('/') ? `${address}index.html` : address);

/** What is badly encoded stays as it is, and leads to no file. */
function decodePart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
