import { FEED_KINDS, feedAddress, listAddress, type Address } from '../model/address.ts';
import { isFollowed, type Archive, type List } from '../model/archive.ts';
import type { Article } from '../model/article.ts';
import { monthOf, yearOf } from '../model/day.ts';
import { parentOf } from '../model/place.ts';
import { calendarOf, yearCalendarOf, type Calendar } from './calendar.ts';
import type { Context, Link } from './context.ts';
import { facetsDepend, facetsOf, type Facet } from './facets.ts';
import { frameOf, type Frame } from './frame.ts';
import { itemOf, type Item } from './item.ts';
import { fill } from './labels.ts';

/** One page of a list. */
export interface Listing {
  frame: Frame;
  heading: string;
  /** What the list holds, e.g. its category's description. */
  description: string;
  count: string;
  /** Items under the time they belong to. */
  groups: { heading: Link | undefined; anchor: string | undefined; items: Item[] }[];
  pager: Pager;
  /** The days, months or years before and after, in a list of dates. */
  steps: { label: string; earlier?: Link; later?: Link };
  /** The month of a day or month. */
  calendar?: Calendar;
  /** The months of a year. */
  year: Calendar[];
  facets: { heading: string; text: string; entries: Facet[] } | undefined;
  /** Set where readers may ask for the beginnings of the articles as well. */
  excerpts?: string;
  /** Narrower lists: the counties of a prefecture. */
  below: (Link & { count: number })[];
  none: string;
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
  const full = Math.max(0, Math.floor(articles.length / size) - 1);
  const head = { number: undefined, articles: articles.slice(0, articles.length - full * size) };
  const older = Array.from({ length: full }, (_, index) => {
    const number = full - index;
    const end = articles.length - (number - 1) * size;
    return { number, articles: articles.slice(end - size, end) };
  });
  return [head, ...older];
}

/**
 * What a page of a list depends on beside the settings: its articles, the pages it leads to, and on the newest page the
 * sizes that are shown there. The older pages show no size, so that a new article leaves them as they are.
 */
export function listingDepends(archive: Archive, list: List, pages: ListPage[], page: ListPage): unknown[] {
  const { lists } = archive;
  const at = pages.indexOf(page);
  const own = [
    list.kind,
    list.name,
    list.voice?.digest,
    isFollowed(list),
    shownPages(pages, at).map((other) => other && pages[other]!.number),
    yearStarts(pages)
      .filter(([, index]) => index >= at)
      .map(([year, index]) => [year, pages[index]!.number]),
    digestsOf(page.articles),
  ];
  if (page.number !== undefined) return own;
  if (list.kind === 'date') {
    const within = datesIn(lists.date).get(list.id.slice(0, 7))!;
    // A year shows how much each of its days has, a calendar only which days have any.
    const shown = list.id.length === 4 ? within : within.map(([id]) => id);
    return [...own, list.articles.length, shown, neighboursIn(lists.date, list.id), facetsDepend(archive, list)];
  }
  if (list.kind === 'special') return [...own, list.articles.map(({ date }) => date)];
  if (list.kind === 'region') {
    const below = [...lists.region.values()].filter(({ id }) => parentOf(id) === list.id);
    return [...own, list.articles.length, below.map(sizeOf), facetsDepend(archive, list)];
  }
  return [...own, list.articles.length, facetsDepend(archive, list)];
}

/** Indexes of the pages that a page leads to, with itself: the newest, two on either side, the oldest. Undefined for a gap. */
function shownPages({ length }: ListPage[], at: number): (number | undefined)[] {
  const near = [at - 2, at - 1, at, at + 1, at + 2].filter((index) => index > 0 && index < length - 1);
  const shown = [0, ...near, ...(length > 1 ? [length - 1] : [])];
  return shown.flatMap((index, place) => (place > 0 && index - shown[place - 1]! > 1 ? [undefined, index] : [index]));
}

const startsOf = new WeakMap<ListPage[], [year: string, page: number][]>();

/** The years of a list, newest first, each with the index of the page on which it begins. */
function yearStarts(pages: ListPage[]): [year: string, page: number][] {
  const known = startsOf.get(pages);
  if (known) return known;
  const starts = new Map<string, number>();
  pages.forEach(({ articles }, index) => {
    for (const { date } of articles) if (!starts.has(yearOf(date))) starts.set(yearOf(date), index);
  });
  startsOf.set(pages, [...starts]);
  return [...starts];
}

const sortedDates = new WeakMap<Map<string, List>, Map<number, string[]>>();

/** The dates of the same kind before and after that have articles: days for a day, months for a month. */
function neighboursIn(lists: Map<string, List>, id: string): { earlier?: string; later?: string } {
  const sorted = sortedDates.get(lists) ?? Map.groupBy([...lists.keys()].sort(), ({ length }) => length);
  sortedDates.set(lists, sorted);
  const ids = sorted.get(id.length)!;
  const at = placeIn(ids, id);
  return { earlier: ids[at - 1], later: ids[at + 1] };
}

/** Where the text stands in a sorted list that has it. */
function placeIn(sorted: string[], text: string): number {
  let [from, to] = [0, sorted.length - 1];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (sorted[middle]! < text) from = middle + 1;
    else to = middle;
  }
  return from;
}

const sizeOf = ({ id, articles }: List): [id: string, size: number] => [id, articles.length];

/** Sizes of the date lists of each year and of each month, found once for the thousands of days that ask. */
const datesOf = new WeakMap<Map<string, List>, Map<string, [id: string, size: number][]>>();

function datesIn(lists: Map<string, List>) {
  const known = datesOf.get(lists);
  if (known) return known;
  const found = new Map<string, [id: string, size: number][]>();
  for (const list of lists.values()) {
    for (const period of new Set([list.id.slice(0, 4), list.id.slice(0, 7)])) {
      const sizes = found.get(period) ?? [];
      found.set(period, sizes);
      sizes.push(sizeOf(list));
    }
  }
  datesOf.set(lists, found);
  return found;
}

/** What the articles' own files say, one after another. */
export function digestsOf(articles: readonly Article[]): string {
  return articles.map(({ digest }) => digest).join();
}

/** The view of the list's page `number`. */
export function viewListing(context: Context, list: List, number?: number): Listing {
  const { label, say } = context;
  const pages = pagesOf(list.articles, context.archive.site.sizes.list);
  const index = pages.findIndex((page) => page.number === number);
  const page = pages[index];
  if (!page) throw new Error(`The list ${list.kind}/${list.id} has no page ${number}`);
  const heading = headingOf(context, list);
  const title = titleOf(context, list);
  const description = descriptionOf(context, list);
  // A numbered page is full and never changes again, so it does not tell how many articles the whole list has.
  const count = number === undefined ? fill(label.count, { n: list.articles.length }) : '';
  const pageTitle = number === undefined ? title : `${title} ${fill(label.listPage, { n: number })}`;
  return {
    frame: frameOf(context, {
      title: pageTitle,
      description: description || (count ? fill(label.named, { name: heading, text: count }) : pageTitle),
      crumbs: [...crumbsOf(context, list), { text: heading }],
      feed: feedOf(context, list),
    }),
    heading,
    description,
    count,
    groups: groupsOf(context, list, page.articles),
    pager: pagerOf(context, list, pages, index),
    steps: stepsOf(context, list),
    year: [],
    ...(list.kind === 'date' && number === undefined ? calendarsOf(context, list) : {}),
    below: list.kind === 'region' && number === undefined ? belowOf(context, list) : [],
    facets: number === undefined ? narrowingOf(context, list) : undefined,
    excerpts: hasExcerpts(list) ? label.excerpts : undefined,
    none: say(label.none),
  };
}

/** The lists that readers leaf through; in all of them, excerpts would cost as much as the articles. */
function hasExcerpts({ kind, id }: List): boolean {
  return kind === 'category' || (kind === 'date' && id.length === 'yyyy-mm-dd'.length);
}

function calendarsOf(context: Context, { id }: List): Pick<Listing, 'calendar'> | Pick<Listing, 'year'> {
  if (id.length === 4) return { year: yearCalendarOf(context, id) };
  return { calendar: calendarOf(context, id.slice(0, 7)) };
}

function narrowingOf(context: Context, list: List): Listing['facets'] {
  const entries = facetsOf(context, list);
  const { facets, facetsText } = context.label;
  return entries.length > 0 ? { heading: facets, text: facetsText, entries } : undefined;
}

function stepsOf(context: Context, { kind, id }: List): Listing['steps'] {
  const steps = { label: context.label.timeSteps };
  if (kind !== 'date') return steps;
  const linkTo = (date: string | undefined): Link | undefined =>
    date === undefined ? undefined : { text: context.sayDate(date), href: context.link(listAddress('date', date)) };
  const { earlier, later } = neighboursIn(context.archive.lists.date, id);
  return { ...steps, earlier: linkTo(earlier), later: linkTo(later) };
}

function pagerOf(context: Context, list: List, pages: ListPage[], at: number): Pager {
  const { label, link } = context;
  const { number } = pages[at]!;
  const nameOf = (index: number) => pages[index]!.number?.toString() ?? label.newestPage;
  return {
    label: label.pages,
    current: number === undefined ? '' : fill(label.listPage, { n: number }),
    pages:
      pages.length === 1
        ? []
        : shownPages(pages, at).map((index) => {
            if (index === undefined) return { text: '…', isGap: true };
            if (index === at) return { text: nameOf(index), isCurrent: true };
            const rel = index === at - 1 ? 'next' : index === at + 1 ? 'prev' : undefined;
            return { text: nameOf(index), href: link(addressOf(list, pages[index]!)), rel };
          }),
    years: { label: label.byYears, links: yearLinks(context, list, pages, at) },
  };
}

/** Years lead to where they begin; none for a list that has one page or one year. */
function yearLinks({ link }: Context, list: List, pages: ListPage[], at: number): Link[] {
  const starts = yearStarts(pages).filter(([, index]) => index >= at);
  if (pages.length === 1 || starts.length < 2) return [];
  return starts.map(([year, index]) => ({
    text: year,
    href: `${index === at ? '' : link(addressOf(list, pages[index]!))}#${anchorOf(year)}`,
  }));
}

const anchorOf = (year: string) => `y${year}`;

function feedOf(context: Context, list: List) {
  const kind = FEED_KINDS.find((other) => other === list.kind);
  if (kind === undefined || !isFollowed(list)) return undefined;
  return { title: headingOf(context, list), address: feedAddress(kind, list.id) };
}

/** What the list is called in its edition. */
export function headingOf({ edition, sayDate }: Context, { kind, name, voice }: List): string {
  return kind === 'date' ? sayDate(name) : edition.say(name, voice);
}

/** Its heading, with the kind of list where others may be called the same: a topic, a category and a keyword 地理标志. */
function titleOf(context: Context, list: List): string {
  const { regions, sources, keywords, topics } = context.label;
  const kind = {
    region: regions,
    source: sources,
    keyword: keywords,
    topic: topics,
    category: '',
    date: '',
    special: '',
  }[list.kind];
  const heading = headingOf(context, list);
  return kind === '' ? heading : fill(context.label.noted, { text: heading, note: kind });
}

/** A sentence on what a category or special subject holds; empty for what has none. */
export function descriptionOf({ archive, say }: Context, { kind, id }: List): string {
  const { categories, specials } = archive.site;
  const described = kind === 'category' ? categories : kind === 'special' ? specials : [];
  return say(described.find((one) => one.id === id)?.description ?? '');
}

/** The directory the list stands in, and the wider lists it belongs to. */
function crumbsOf(context: Context, { kind, id }: List): Link[] {
  const { archive, label, link } = context;
  const wider = (of: 'date' | 'region', ids: string[]): Link[] =>
    ids.flatMap((other) => {
      const list = archive.lists[of].get(other);
      return list ? [{ text: headingOf(context, list), href: link(listAddress(of, other)) }] : [];
    });
  switch (kind) {
    case 'category':
      return [];
    case 'date':
      return [
        { text: label.dates, href: link('dates.html') },
        ...wider(
          'date',
          [id.slice(0, 4), id.slice(0, 7)].filter((other) => other !== id),
        ),
      ];
    case 'region':
      return [{ text: label.regions, href: link('regions.html') }, ...wider('region', ancestorsOf(id))];
    case 'source':
      return [{ text: label.sources, href: link('sources.html') }];
    case 'keyword':
      return [{ text: label.keywords, href: link('keywords.html') }];
    case 'special':
      return [{ text: label.specials, href: link('specials.html') }];
    case 'topic':
      return [{ text: label.topics, href: link('topics.html') }];
  }
}

function ancestorsOf(code: string): string[] {
  const parent = parentOf(code);
  return parent === undefined ? [] : [...ancestorsOf(parent), parent];
}

function belowOf({ archive, say, link }: Context, { id }: List): Listing['below'] {
  return [...archive.lists.region.values()]
    .filter((list) => parentOf(list.id) === id)
    .map((list) => ({
      text: say(list.name),
      href: link(listAddress('region', list.id)),
      count: list.articles.length,
    }));
}

/** Where a page of a list stands. */
export function addressOf(list: List, { number }: ListPage): Address {
  return listAddress(list.kind, list.id, number);
}

/**
 * Under the months they belong to, or the years where most months would have but one; a month's own list under its days; a
 * day's list under no heading.
 */
function groupsOf(context: Context, { kind, id }: List, articles: Article[]): Listing['groups'] {
  const groups = Map.groupBy(articles, ({ date }) => date.slice(0, groupLength(kind, id, articles)));
  return [...groups].map(([date, group], index) => ({
    heading: date === id ? undefined : { text: context.sayDate(date), href: context.link(listAddress('date', date)) },
    anchor: yearOf(date) === yearOf([...groups.keys()][index - 1] ?? '') ? undefined : anchorOf(yearOf(date)),
    items: group.map((article) =>
      itemOf(context, article, { date, source: kind === 'source', category: kind === 'category' }),
    ),
  }));
}

function groupLength(kind: List['kind'], id: string, articles: Article[]): number {
  if (kind === 'date' && id.length >= 'yyyy-mm'.length) return 'yyyy-mm-dd'.length;
  const months = new Set(articles.map(({ date }) => monthOf(date)));
  return articles.length < 2 * months.size ? 'yyyy'.length : 'yyyy-mm'.length;
}
