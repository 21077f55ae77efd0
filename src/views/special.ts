import { renderMarkdown } from '../markup/render.ts';
import { addressOf, listAddress } from '../model/address.ts';
import type { List } from '../model/archive.ts';
import type { Special } from '../model/special.ts';
import { monthName } from './calendar.ts';
import type { Context, Link } from './context.ts';
import { frameOf, type Frame } from './frame.ts';
import { fill } from './labels.ts';
import { viewListing, type Listing } from './listing.ts';
import { countsIn, monthsIn, yearsIn } from './trends/sections.ts';
import { timeChart, type TimeChart } from './trends/time-chart.ts';

/** A special subject: what it is about, when its articles appeared, and the articles along the time. */
export interface SpecialView extends Listing {
  /** HTML; on the first page alone, as the chart and the files are. */
  introduction: string;
  chart: TimeChart | undefined;
  files: { heading: string; links: Link[] } | undefined;
}

/** Articles over more years than these are counted by year, others by month. */
const MONTHLY_YEARS = 5;

export function viewSpecial(context: Context, list: List, number?: number): SpecialView {
  const special = context.archive.site.specials.find(({ id }) => id === list.id)!;
  const listing = viewListing(context, list, number);
  const isFirst = number === undefined;
  return {
    ...listing,
    frame: { ...listing.frame, stylesheets: [...listing.frame.stylesheets, context.file('assets/trends.css')] },
    introduction: isFirst ? introductionOf(context, special) : '',
    chart: isFirst ? chartOf(context, list, listing.count) : undefined,
    files: isFirst && list.articles.length > 0 ? filesOf(context, list) : undefined,
  };
}

function introductionOf({ say }: Context, { introduction = '' }: Special): string {
  return renderMarkdown(introduction, { say: (text) => say(text), picture: () => undefined });
}

/** By year or by month; none where all articles are of the same one. */
function chartOf(context: Context, { articles }: List, count: string): TimeChart | undefined {
  const years = yearsIn(articles);
  const periods = years.length > MONTHLY_YEARS ? years : monthsIn(years);
  const values = countsIn(articles, periods);
  if (values.filter((value) => value > 0).length < 2) return undefined;
  const [from, to] = [articles.at(-1)!, articles[0]!].map(({ date }) => context.sayDate(date));
  const names = years.length > 1 ? years : periods.map((month) => monthName(context, month));
  const axes = { periods, names, most: Math.max(...values) };
  return timeChart(context, { text: `${from}—${to}`, count }, values, axes, 'large');
}

/** Its articles as files; whole texts are there in the first edition alone. */
function filesOf({ file, label, link }: Context, { id }: List): SpecialView['files'] {
  return {
    heading: label.specialFiles,
    links: [
      { text: 'RSS', href: link(addressOf('specialFeed', { id })) },
      { text: 'CSV', href: link(addressOf('specialTable', { id })) },
      { text: 'JSON Lines', href: file(addressOf('specialLines', { id })) },
    ],
  };
}

/** A special subject as others lead to it: the page of all, and the front page. */
export interface SpecialCard extends Link {
  description: string;
  /** How many articles, and from when to when. */
  count: string;
}

export function specialCards({ archive, label, say, link }: Context): SpecialCard[] {
  return archive.site.specials.map(({ id, name, description }) => {
    const { articles } = archive.lists.special.get(id)!;
    return {
      text: say(name),
      href: link(listAddress('special', id)),
      description: say(description),
      count: fill(label.count, { n: articles.length }),
    };
  });
}

/** The page of all special subjects. */
export interface SpecialsView {
  frame: Frame;
  heading: string;
  intro: string;
  cards: SpecialCard[];
}

export function viewSpecials(context: Context): SpecialsView {
  const { label } = context;
  return {
    frame: frameOf(context, {
      title: label.specials,
      description: label.specialsIntro,
      crumbs: [{ text: label.specials }],
      stylesheets: ['assets/trends.css'],
    }),
    heading: label.specials,
    intro: label.specialsIntro,
    cards: specialCards(context),
  };
}
