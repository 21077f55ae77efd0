import { listAddress, type Address } from '../model/address.ts';
import type { List } from '../model/archive.ts';
import type { Article } from '../model/article.ts';
import { yearOf } from '../model/day.ts';
import type { Context, Link } from './context.ts';
import { fill } from './labels.ts';

/** The articles of one page of a list. */
export interface ListPage {
  /** Undefined for the page at the list's own address. */
  number: number | undefined;
  articles: Article[];
}

/**
 * Cuts a list into pages counted from the oldest article: page 1 holds the `size` oldest, and a full page never changes
 * again. The page at the list's own address holds what is left, at least `size` articles and fewer than twice as many,
 * so that it is never nearly empty. Articles come and go newest first.
 */
export function pagesOf(articles: Article[], size: number): ListPage[] {
  const known = pagesKnown.get(articles);
  if (known?.size === size) return known.pages;
  const pages = cutIntoPages(articles, size);
  pagesKnown.set(articles, { size, pages });
  return pages;
}

/** Each page of a list asks for all of them. */
const pagesKnown = new WeakMap<Article[], { size: number; pages: ListPage[] }>();

function cutIntoPages(articles: Article[], size: number): ListPage[] {
  const full = Math.max(0, Math.floor(articles.length / size) - 1);
  const head = { number: undefined, articles: articles.slice(0, articles.length - full * size) };
  const older = Array.from({ length: full }, (_, index) => {
    const number = full - index;
    const end = articles.length - (number - 1) * size;
    return { number, articles: articles.slice(end - size, end) };
  });
  return [head, ...older];
}

/** The way to the other pages of a list. */
export interface Pager {
  label: string;
  /** What the page is called; empty for the newest. */
  current: string;
  /** The newest, those beside the page, and the first, in this order; a page between them that is left out is a gap. */
  pages: (Link & { rel?: 'next' | 'prev'; isGap?: boolean; isCurrent?: boolean })[];
  /** Where each year of this page and the older ones begins. */
  years: { label: string; links: Link[] };
}

export function pagerOf(context: Context, list: List, pages: ListPage[], at: number): Pager {
  const { label } = context;
  const { number } = pages[at]!;
  const all = pages.map((page) => ({
    text: page.number?.toString() ?? label.newestPage,
    address: addressOf(list, page),
  }));
  return {
    label: label.pages,
    current: number === undefined ? '' : fill(label.listPage, { n: number }),
    pages: linksTo(context, all, at, ['next', 'prev']),
    years: { label: label.byYears, links: yearLinks(context, list, pages, at) },
  };
}

/** The way to pages from one of them, none where it is alone; `rel` is what the page before it in their order is to it, and the one after. */
export function linksTo(
  { link }: Context,
  pages: { text: string; address: Address }[],
  at: number,
  [before, after]: readonly ['next' | 'prev', 'next' | 'prev'],
): Pager['pages'] {
  if (pages.length === 1) return [];
  return shownPages(pages, at).map((index) => {
    if (index === undefined) return { text: '…', isGap: true };
    const { text, address } = pages[index]!;
    if (index === at) return { text, isCurrent: true };
    return { text, href: link(address), rel: index === at - 1 ? before : index === at + 1 ? after : undefined };
  });
}

/** Years lead to where they begin; none for a list that has one page or one year. */
function yearLinks({ link }: Context, list: List, pages: ListPage[], at: number): Link[] {
  const starts = yearStarts(pages, at);
  if (starts.length < 2) return [];
  return starts.map(([year, index]) => ({
    text: year,
    href: `${index === at ? '' : link(addressOf(list, pages[index]!))}#${anchorOf(year)}`,
  }));
}

/** Where a year begins on its page. */
export const anchorOf = (year: string) => `y${year}`;

/** Indexes of the pages that a page leads to, with itself: the newest, two on either side, the oldest. Undefined for a gap. */
export function shownPages({ length }: { length: number }, at: number): (number | undefined)[] {
  const near = [at - 2, at - 1, at, at + 1, at + 2].filter((index) => index > 0 && index < length - 1);
  const shown = [0, ...near, ...(length > 1 ? [length - 1] : [])];
  return shown.flatMap((index, place) => (place > 0 && index - shown[place - 1]! > 1 ? [undefined, index] : [index]));
}

const startsOf = new WeakMap<ListPage[], [year: string, page: number][]>();

/** The years of a page of a list and of older ones, newest first, each with the index of the page on which it begins. A page alone needs none. */
export function yearStarts(pages: ListPage[], at: number): [year: string, page: number][] {
  if (pages.length === 1) return [];
  const starts = startsOf.get(pages) ?? startsOn(pages);
  startsOf.set(pages, starts);
  return starts.filter(([, page]) => page >= at);
}

function startsOn(pages: ListPage[]): [year: string, page: number][] {
  const starts = new Map<string, number>();
  pages.forEach(({ articles }, index) => {
    // Most pages are of one year, as their first and last articles tell.
    const [first, last] = [articles[0], articles.at(-1)];
    const isOneYear = first !== undefined && last !== undefined && yearOf(first.date) === yearOf(last.date);
    for (const { date } of isOneYear ? [first] : articles)
      if (!starts.has(yearOf(date))) starts.set(yearOf(date), index);
  });
  return [...starts];
}

/** Where a page of a list stands. */
function addressOf(list: List, { number }: ListPage): Address {
  return listAddress(list.kind, list.id, number);
}
