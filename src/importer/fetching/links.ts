import { gunzipSync } from 'node:zlib';
import { XMLParser } from 'fast-xml-parser';
import { t } from '../../language/say.ts';
import { isWebAddress } from '../../model/web-address.ts';
import { decode } from '../decode.ts';
import type { RawFile } from '../draft.ts';
import { LARGEST } from '../limits.ts';
import { isFeed, rootName } from '../xml-root.ts';

/** The addresses that a list of pages names: those of its items, and those of further lists. */
export interface Listed {
  pages: string[];
  lists: string[];
}

const SITEMAP = /^(?:\w+:)?(?:urlset|sitemapindex)$/u;

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  removeNSPrefix: true,
  parseTagValue: false,
  isArray: (name) => ['url', 'sitemap', 'item', 'entry', 'link'].includes(name),
});

/**
 * The addresses in a sitemap (sitemaps.org), an RSS or an Atom feed, in its order and each once; undefined when the text is none of these.
 * `base`: where it was found. What is no address of the web is left out.
 */
export function readList(text: string, base: string): Listed | undefined {
  const root = rootName(text);
  if (!isFeed(root) && !SITEMAP.test(root ?? '')) return undefined;
  const { urlset, sitemapindex, rss, feed, RDF } = parse(text) as Record<string, Node | undefined>;
  const pages = [
    ...nodes(urlset?.url).map(({ loc }) => loc),
    ...[...nodes((rss?.channel as Node | undefined)?.item), ...nodes(RDF?.item)].map(linkOf),
    ...nodes(feed?.entry).map(linkOf),
  ];
  return {
    pages: addresses(pages, base),
    lists: addresses(
      nodes(sitemapindex?.sitemap).map(({ loc }) => loc),
      base,
    ),
  };
}

/** The same of what is found at an address, which is its name, in whatever encoding; sitemaps may be packed by gzip. Of what is no text, undefined. */
export function readListFile(raw: RawFile): Listed | undefined {
  return readList(textOf(raw), raw.name);
}

function textOf(raw: RawFile): string {
  try {
    const isPacked = raw.bytes[0] === 0x1f && raw.bytes[1] === 0x8b;
    const bytes = isPacked ? gunzipSync(raw.bytes, { maxOutputLength: LARGEST }) : raw.bytes;
    return decode({ ...raw, bytes }).text;
  } catch {
    return '';
  }
}

type Node = Record<string, unknown>;

function parse(text: string): unknown {
  try {
    return parser.parse(text);
  } catch (cause) {
    throw new Error(t`订阅源或站点地图的 XML 写法有误，或没有写完，读不出来。请稍后再试，或另存后改正。`, { cause });
  }
}

function nodes(value: unknown): Node[] {
  const list: unknown[] = Array.isArray(value) ? value : [];
  return list.filter((node): node is Node => typeof node === 'object' && node !== null);
}

/** RSS writes an item's address as text, Atom as an attribute; the link without `rel`, or `alternate`, is the item's own. */
function linkOf({ link }: Node): unknown {
  const links = Array.isArray(link) ? (link as unknown[]) : [];
  const own = links.find((one) => typeof one === 'string' || isOwn(one as Node));
  return typeof own === 'string' ? own : ((own as Node | undefined)?.['@href'] ?? (own as Node | undefined)?.['#text']);
}

function isOwn(link: Node): boolean {
  return link['@rel'] === undefined || link['@rel'] === 'alternate';
}

function addresses(values: unknown[], base: string): string[] {
  const written = values.filter((value) => typeof value === 'string').map((value) => value.trim());
  const whole = written
    .filter((value) => value !== '' && URL.canParse(value, base))
    .map((value) => new URL(value, base).href);
  return [...new Set(whole.filter(isWebAddress))];
}
