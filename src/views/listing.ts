import { FEED_KINDS, feedAddress, listAddress } from '../model/address.ts';
import { isFollowed, type List } from '../model/archive.ts';
import type { Article } from '../model/article.ts';
import { monthOf, yearOf } from '../model/day.ts';
import { parentOf } from '../model/place.ts';
import { calendarOf, calendarDataOf, yearCalendarOf, type Calendar, type CalendarData } from './calendar.ts';
import type { Context, Link } from './context.ts';
import { facetsOf, type Facet } from './facets.ts';
import { frameOf, type Frame } from './frame.ts';
import { itemOf, type Item } from './item.ts';
import { fill } from './labels.ts';
import { crumbsOf, descriptionOf, headingOf, titleOf } from './list-names.ts';
import { stepsFrom } from './date-steps.ts';
import { anchorOf, pagerOf, pagesOf, type Pager } from './paging.ts';
import { thumbnailOf } from './picture.ts';

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
  /** In the list of a month. */
  calendar?: Calendar;
  /** In the list of a day: its month's. There are twenty times as many, and a calendar takes more than all the list. */
  calendarData?: CalendarData;
  /** The months of a year. */
  year: Calendar[];
  facets: { heading: string; text: string; entries: Facet[] } | undefined;
  /** Set where readers may ask for the beginnings of the articles as well. */
  excerpts?: string;
  /** Narrower lists, under a heading: the counties of a prefecture; undefined where there are none. */
  below?: { heading: string; entries: (Link & { count: number })[] };
  none: string;
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
      scripts: isDayList(list) ? ['assets/calendar.js'] : [],
    }),
    heading,
    description,
    count,
    groups: groupsOf(context, list, page.articles),
    pager: pagerOf(context, list, pages, index),
    steps: stepsOf(context, list),
    year: [],
    ...(list.kind === 'date' && number === undefined ? calendarsOf(context, list) : {}),
    below: list.kind === 'region' && number === undefined ? belowOf(context, list) : undefined,
    facets: number === undefined ? narrowingOf(context, list) : undefined,
    excerpts: hasExcerpts(list) ? label.excerpts : undefined,
    none: say(label.none),
  };
}

const isDayList = ({ kind, id }: List) => kind === 'date' && id.length === 'yyyy-mm-dd'.length;

/** The fewest articles of a day that readers leaf through: fewer are as soon opened. */
const LEAFED = 5;

/** The lists that readers leaf through; in all of them, excerpts would cost as much as the articles. */
function hasExcerpts(list: List): boolean {
  return list.kind === 'category' || (isDayList(list) && list.articles.length >= LEAFED);
}

function calendarsOf(
  context: Context,
  { id }: List,
): Pick<Listing, 'calendar' | 'calendarData'> | Pick<Listing, 'year'> {
  if (id.length === 'yyyy'.length) return { year: yearCalendarOf(context, id) };
  if (id.length === 'yyyy-mm'.length) return { calendar: calendarOf(context, id) };
  return { calendarData: calendarDataOf(context, id.slice(0, 'yyyy-mm'.length)) };
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
  const { earlier, later } = stepsFrom(context.archive.lists.date, id);
  return { ...steps, earlier: linkTo(earlier), later: linkTo(later) };
}

function feedOf(context: Context, list: List) {
  const kind = FEED_KINDS.find((other) => other === list.kind);
  if (kind === undefined || !isFollowed(list)) return undefined;
  return { title: headingOf(context, list), address: feedAddress(kind, list.id) };
}

function belowOf({ archive, label, say, link }: Context, { id }: List): Listing['below'] {
  const lists = [...archive.lists.region.values()].filter((list) => parentOf(list.id) === id);
  if (lists.length === 0) return undefined;
  return {
    heading: label.regionsBelow,
    entries: lists.map((list) => ({
      text: say(list.name),
      href: link(listAddress('region', list.id)),
      count: list.articles.length,
    })),
  };
}

/**
 * Under the months they belong to, or the years where most months would have but one; a month's own list under its days; a
 * day's list under no heading.
 */
function groupsOf(context: Context, list: List, articles: Article[]): Listing['groups'] {
  const { kind, id } = list;
  const length = groupLength(kind, id, articles);
  const groups = [...Map.groupBy(articles, ({ date }) => date.slice(0, length))];
  const withPictures = hasExcerpts(list);
  return groups.map(([date, group], index) => {
    const said = { date, source: kind === 'source', category: kind === 'category' };
    const items = group.map((article) => itemOf(context, article, said));
    return {
      heading: date === id ? undefined : { text: context.sayDate(date), href: context.link(listAddress('date', date)) },
      anchor: yearOf(date) === yearOf(groups[index - 1]?.[0] ?? '') ? undefined : anchorOf(yearOf(date)),
      items: withPictures ? items.map((item, at) => ({ ...item, picture: thumbnailOf(context, group[at]!) })) : items,
    };
  });
}

function groupLength(kind: List['kind'], id: string, articles: Article[]): number {
  if (kind === 'date' && id.length >= 'yyyy-mm'.length) return 'yyyy-mm-dd'.length;
  // They come in the order of their days, so a month begins where it is not the last one's.
  const months = articles.filter(({ date }, index) => monthOf(date) !== monthOf(articles[index - 1]?.date ?? ''));
  return articles.length < 2 * months.length ? 'yyyy'.length : 'yyyy-mm'.length;
}
