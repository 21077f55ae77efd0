import { FEED_KINDS, feedAddress, listAddress, type Address } from '../model/address.ts';
import { isFollowed, type Archive, type List } from '../model/archive.ts';
import type { Article } from '../model/article.ts';
import { inChinese, monthOf } from '../model/day.ts';
import { parentOf } from '../model/place.ts';
import { calendarOf, monthsOf, type Calendar, type MonthLink } from './calendar.ts';
import type { Context, Link } from './context.ts';
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
  groups: { heading: Link | undefined; items: Item[] }[];
  pager: { older?: Link; newer?: Link; current: string };
  calendar?: Calendar;
  months?: MonthLink[];
  /** Narrower lists: the counties of a prefecture. */
  below: (Link & { count: string })[];
  none: string;
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
 * What a page of a list depends on beside the settings: its articles, its neighbours among the pages, and on the newest
 * page the sizes that are shown there. The older pages show no size, so that a new article leaves them as they are.
 */
export function listingDepends({ lists }: Archive, list: List, pages: ListPage[], page: ListPage): unknown[] {
  const at = pages.indexOf(page);
  const own = [
    list.kind,
    list.name,
    list.voice?.digest,
    isFollowed(list),
    pages[at - 1]?.number,
    pages[at + 1]?.number,
    at,
    digestsOf(page.articles),
  ];
  if (page.number !== undefined) return own;
  if (list.kind === 'date') {
    const within = datesIn(lists.date).get(list.id.slice(0, 7))!;
    // A year shows how much each of its months has, a calendar only which days have any.
    return [...own, list.articles.length, list.id.length === 4 ? within : within.map(([id]) => id)];
  }
  if (list.kind === 'region') {
    const below = [...lists.region.values()].filter(({ id }) => parentOf(id) === list.id);
    return [...own, list.articles.length, below.map(sizeOf)];
  }
  return [...own, list.articles.length];
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
export function digestsOf(articles: Article[]): string {
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
      description: description || (count ? `${heading}：${count}` : pageTitle),
      crumbs: [...crumbsOf(context, list), { text: heading }],
      feed: feedOf(context, list),
    }),
    heading,
    description,
    count,
    groups: groupsOf(context, list, page.articles),
    pager: {
      newer: index > 0 ? pageLink(context, list, pages[index - 1]!, label.newerPage) : undefined,
      older: index < pages.length - 1 ? pageLink(context, list, pages[index + 1]!, label.olderPage) : undefined,
      current: number === undefined ? '' : fill(label.listPage, { n: number }),
    },
    ...(list.kind === 'date' && number === undefined ? calendarsOf(context, list) : {}),
    below: list.kind === 'region' && number === undefined ? belowOf(context, list) : [],
    none: say(label.none),
  };
}

function calendarsOf(context: Context, { id }: List): Pick<Listing, 'calendar' | 'months'> {
  if (id.length === 4) return { months: monthsOf(context, id) };
  return { calendar: calendarOf(context, id.slice(0, 7)) };
}

function feedOf(context: Context, list: List) {
  const kind = FEED_KINDS.find((other) => other === list.kind);
  if (kind === undefined || !isFollowed(list)) return undefined;
  return { title: headingOf(context, list), address: feedAddress(kind, list.id) };
}

/** What the list is called in its edition. */
export function headingOf({ edition }: Context, { kind, name, voice }: List): string {
  return edition.say(kind === 'date' ? inChinese(name) : name, voice);
}

/** Its heading, with the kind of list where others may be called the same: a topic, a category and a keyword 地理标志. */
function titleOf(context: Context, list: List): string {
  const { regions, sources, keywords, topics } = context.label;
  const kind = { region: regions, source: sources, keyword: keywords, topic: topics, category: '', date: '' }[
    list.kind
  ];
  const heading = headingOf(context, list);
  return kind === '' ? heading : `${heading}（${kind}）`;
}

function descriptionOf({ archive, say }: Context, { kind, id }: List): string {
  if (kind !== 'category') return '';
  return say(archive.site.categories.find((category) => category.id === id)?.description ?? '');
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
    case 'topic':
      return [{ text: label.topics, href: link('topics.html') }];
  }
}

function ancestorsOf(code: string): string[] {
  const parent = parentOf(code);
  return parent === undefined ? [] : [...ancestorsOf(parent), parent];
}

function belowOf({ archive, label, say, link }: Context, { id }: List): Listing['below'] {
  return [...archive.lists.region.values()]
    .filter((list) => parentOf(list.id) === id)
    .map((list) => ({
      text: say(list.name),
      href: link(listAddress('region', list.id)),
      count: fill(label.count, { n: list.articles.length }),
    }));
}

function pageLink(context: Context, list: List, page: ListPage, text: string): Link {
  return { text, href: context.link(addressOf(list, page)) };
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
  return [...groups].map(([date, group]) => ({
    heading: date === id ? undefined : { text: inChinese(date), href: context.link(listAddress('date', date)) },
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
