import type { Picture } from '../markup/render.ts';
import { addressOf, listAddress } from '../model/address.ts';
import type { Article } from '../model/article.ts';
import { weekAround } from '../model/day.ts';
import type { FrontPart } from '../model/site.ts';
import { monthGridOf, type YearOfMonths } from './calendar.ts';
import type { Context, Link } from './context.ts';
import { correctionsOf, type CorrectionEntry } from './corrections.ts';
import { frameOf, type Frame } from './frame.ts';
import { itemOf, type Item } from './item.ts';
import { fill } from './labels.ts';
import { leadPictureOf } from './picture.ts';
import { newestOf, type Newest } from './newest.ts';
import { specialCards, type SpecialCard } from './special.ts';
import { viewTileMap, type TileMap } from './tile-map.ts';
import { LATEST } from './web-app.ts';

export interface FrontView {
  frame: Frame;
  heading: string;
  motto: string;
  total: string;
  /** What the settings want on the page, in their order; without what has nothing to show. */
  parts: Part[];
}

/** The newest articles, the very newest with its picture and the beginning of its text. */
export interface Latest {
  kind: 'latest';
  anchor: string;
  heading: Link;
  lead: (Item & { picture: Picture | undefined }) | undefined;
  items: Item[];
  none: string;
}

/** The newest articles of each category, but for those that stand above already. */
export interface Categories {
  kind: 'categories';
  lists: Newest[];
}

/** All months of the archive. */
export interface Years {
  kind: 'years';
  heading: Link;
  years: YearOfMonths[];
  /** What the rows of months are called. */
  axis: readonly string[];
  legend: TileMap['legend'];
}

export interface Regions {
  kind: 'regions';
  heading: Link;
  map: TileMap;
}

/** The special subjects that the settings name first. */
export interface Specials {
  kind: 'specials';
  heading: Link;
  cards: SpecialCard[];
}

/** Lists with their sizes, and where all of their kind are. */
export interface Directory {
  kind: 'topics' | 'sources' | 'regions';
  heading: Link;
  entries: { text: string; href: string; count: number }[];
}

/** The week of the newest article in the years before. */
export interface Anniversary {
  kind: 'anniversary';
  heading: Link;
  items: Item[];
}

export interface Corrections {
  kind: 'corrections';
  heading: Link;
  entries: CorrectionEntry[];
}

export type Part = Latest | Categories | Years | Regions | Directory | Specials | Anniversary | Corrections;

const PER_DIRECTORY = 12;
const SPECIALS = 3;
const ANNIVERSARIES = 6;
const CORRECTIONS = 3;

export function viewFront(context: Context): FrontView {
  const { archive, say } = context;
  const { site } = archive;
  return {
    frame: frameOf(context, { title: say(site.name), isDoor: true }),
    heading: say(site.name),
    motto: say(site.description),
    total: totalOf(context),
    parts: site.front_page.flatMap((part) => PARTS[part](context) ?? []),
  };
}

/** Each part of the page; undefined when it has nothing to show. */
const PARTS: Record<FrontPart, (context: Context) => Part | undefined> = {
  latest: latestOf,
  regions: (context) => {
    const map = viewTileMap(context);
    return map ? { kind: 'regions', heading: wayTo(context, 'regions'), map } : directoryOf(context, 'regions');
  },
  years: (context) => {
    const years = monthGridOf(context);
    const { less, moreOf } = context.label;
    return years.length === 0
      ? undefined
      : {
          kind: 'years',
          heading: { text: context.label.byYear, href: context.link(addressOf('dates')) },
          years,
          axis: context.label.months,
          legend: { less, more: moreOf },
        };
  },
  categories: categoriesOf,
  anniversary: anniversaryOf,
  topics: (context) => directoryOf(context, 'topics'),
  specials: (context) => {
    const cards = specialCards(context).slice(0, SPECIALS);
    return cards.length > 0 ? { kind: 'specials', heading: wayTo(context, 'specials'), cards } : undefined;
  },
  sources: (context) => directoryOf(context, 'sources'),
  corrections: (context) => {
    const entries = correctionsOf(context).slice(0, CORRECTIONS);
    return entries.length > 0 ? { kind: 'corrections', heading: wayTo(context, 'corrections'), entries } : undefined;
  },
};

function wayTo({ label, link }: Context, kind: 'regions' | 'topics' | 'specials' | 'sources' | 'corrections'): Link {
  return { text: label[kind], href: link(addressOf(kind)) };
}

/** The articles that the newest ones of the page are. */
function newest({ archive }: Context): Article[] {
  return archive.site.front_page.includes('latest') ? archive.articles.slice(0, archive.site.sizes.front) : [];
}

function latestOf(context: Context): Latest {
  const { label } = context;
  const [first, ...others] = newest(context);
  return {
    kind: 'latest',
    anchor: LATEST,
    heading: { text: label.latest },
    lead: first && { ...itemOf(context, first), picture: leadPictureOf(context, first) },
    items: others.map((article) => itemOf(context, article)),
    none: label.none,
  };
}

function categoriesOf(context: Context): Categories | undefined {
  const shown = new Set(newest(context));
  const lists = [...context.archive.lists.category.values()].flatMap((list) => {
    const others = list.articles.filter((article) => !shown.has(article));
    return others.length > 0 ? newestOf(context, list, others) : [];
  });
  return lists.length > 0 ? { kind: 'categories', lists } : undefined;
}

/** Counted from the newest article, so that the page is the same whenever it is built. */
function anniversaryOf(context: Context): Anniversary | undefined {
  const { archive, label } = context;
  const [first] = archive.articles;
  if (!first) return undefined;
  const shown = new Set(newest(context));
  const week = weekAround(first.date);
  const days = new Set(week.map((day) => day.slice('yyyy-'.length)));
  const earlier = archive.articles.filter(
    (article) => days.has(article.date.slice('yyyy-'.length)) && !week.includes(article.date) && !shown.has(article),
  );
  if (earlier.length === 0) return undefined;
  return {
    kind: 'anniversary',
    heading: { text: label.anniversary },
    items: earlier.slice(0, ANNIVERSARIES).map((article) => itemOf(context, article, { source: true })),
  };
}

function totalOf({ archive, label, sayDate }: Context): string {
  const [last, first] = [archive.articles[0], archive.articles.at(-1)];
  if (!last || !first) return label.none;
  return fill(label.total, { n: archive.articles.length, from: sayDate(first.date), to: sayDate(last.date) });
}

const LISTS = { topics: 'topic', regions: 'region', sources: 'source' } as const;

/** The largest lists of a kind, largest first. */
function directoryOf(context: Context, kind: Directory['kind']): Directory | undefined {
  const { archive, edition, link } = context;
  const largest = [...archive.lists[LISTS[kind]].values()]
    .filter(({ articles }) => articles.length > 0)
    .sort((a, b) => b.articles.length - a.articles.length || (a.id < b.id ? -1 : 1))
    .slice(0, PER_DIRECTORY);
  if (largest.length === 0) return undefined;
  return {
    kind,
    heading: wayTo(context, kind),
    entries: largest.map((list) => ({
      text: edition.say(list.name, list.voice),
      href: link(listAddress(LISTS[kind], list.id)),
      count: list.articles.length,
    })),
  };
}
