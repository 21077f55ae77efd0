import {
  absoluteUrl,
  addressOf,
  articleAddress,
  inScript,
  kindsWith,
  listAddress,
  type Address,
} from '../model/address.ts';
import { lastChanged, type Article } from '../model/article.ts';
import type { Archive } from '../model/archive.ts';
import { citedPageAddress, citedPagesOf } from '../model/cited-page.ts';
import { citedAddress } from '../model/cited.ts';
import type { Day } from '../model/day.ts';
import { thingsWithPage } from './cited.ts';

/** A file of a sitemap: pages in every script. */
export interface SitemapView {
  pages: SitemapPage[];
}

export interface SitemapPage {
  /** Absolute. */
  url: string;
  changed: Day | undefined;
}

/** A file of a sitemap before its pages are named. */
export interface SitemapPart {
  /** `2021`, `2021-2` when a year needs more than one file, `pages` for everything but articles. */
  name: string;
  pages: { address: Address; changed: Day | undefined }[];
}

/** The limit of the protocol for one file (sitemaps.org). */
const URLS = 50_000;

/** What stands for everything but articles where the others are years. */
const OVERVIEWS = 'pages';

/** The sitemap cut by year, so that a new article changes one file. Withdrawn articles are in none. */
export function sitemapParts(archive: Archive, standing: { id: string }[]): SitemapPart[] {
  const years = [...archive.lists.date.keys()].filter((id) => id.length === 'yyyy'.length);
  return [OVERVIEWS, ...years].flatMap((section) => partsOfSection(archive, standing, section));
}

/** The one that has a name. */
export function sitemapPart(archive: Archive, standing: { id: string }[], name: string): SitemapPart {
  const [section = ''] = name.split('-');
  return partsOfSection(archive, standing, section).find((part) => part.name === name)!;
}

function partsOfSection(archive: Archive, standing: { id: string }[], section: string): SitemapPart[] {
  const { site, lists } = archive;
  const perFile = Math.floor(URLS / site.languages.length);
  if (section === OVERVIEWS) return partsOf(section, overviews(archive, standing), perFile);
  // Counted from the oldest, so that only the last file of a year grows.
  return partsOf(section, lists.date.get(section)!.articles.toReversed().map(articlePage), perFile);
}

function articlePage(article: Article) {
  return { address: articleAddress(article.id), changed: lastChanged(article) };
}

function partsOf(name: string, pages: SitemapPart['pages'], perFile: number): SitemapPart[] {
  return Array.from({ length: Math.ceil(pages.length / perFile) }, (_, index) => ({
    name: index === 0 ? name : `${name}-${index + 1}`,
    pages: pages.slice(index * perFile, (index + 1) * perFile),
  }));
}

/** Those of which there is one in each edition. */
const SINGLE_PAGES = kindsWith({ form: 'page', inSitemap: true }).filter(
  (kind) => kind !== 'standing' && kind !== 'article' && kind !== 'cited' && kind !== 'citedKind',
);

/** Pages that lead to articles. Days and keywords are left out: they are many, and months and articles lead there. */
function overviews(archive: Archive, standing: { id: string }[]): SitemapPart['pages'] {
  const { articles, lists } = archive;
  const singles = SINGLE_PAGES.filter((kind) => kind !== 'specials' || lists.special.size > 0);
  const listed = kindsWith({ form: 'list', inSitemap: true }).flatMap((kind) => [...lists[kind].values()]);
  return [
    ...singles.map((kind) => ({
      address: addressOf(kind),
      changed: kind === 'front' ? articles[0]?.date : undefined,
    })),
    ...standing.map(({ id }) => ({ address: addressOf('standing', { name: id }), changed: undefined })),
    ...citedPagesOf(archive.cited).map((page) => ({ address: citedPageAddress(page), changed: undefined })),
    ...thingsWithPage(archive).map((thing) => ({ address: citedAddress(thing), changed: thing.articles[0]!.date })),
    ...listed
      .filter(({ kind, id, articles: own }) => own.length > 0 && (kind !== 'date' || id.length <= 'yyyy-mm'.length))
      .map(({ kind, id, articles: own }) => ({ address: listAddress(kind, id), changed: own[0]!.date })),
  ];
}

export function viewSitemap({ site }: Archive, { pages }: SitemapPart): SitemapView {
  const root = site.languages[0]!;
  return {
    pages: pages.flatMap(({ address, changed }) =>
      site.languages.map((lang) => ({ url: absoluteUrl(site.address, inScript(address, lang, root)), changed })),
    ),
  };
}

/** The files of the sitemap with the last day anything in them changed. */
export interface SitemapIndexView {
  files: { url: string; changed: Day | undefined }[];
}

export function sitemapAddress(name: string): Address {
  return addressOf('sitemapPart', { name });
}

export function viewSitemapIndex({ site }: Archive, parts: SitemapPart[]): SitemapIndexView {
  return {
    files: parts.map(({ name, pages }) => ({
      url: absoluteUrl(site.address, sitemapAddress(name)),
      changed: pages
        .flatMap(({ changed }) => changed ?? [])
        .sort()
        .at(-1),
    })),
  };
}
