import { addressOf, listAddress } from '../model/address.ts';
import type { Context, Link } from './context.ts';
import { yearsOf, type MonthLink } from './calendar.ts';
import { frameOf, type Frame } from './frame.ts';
import { itemOf, type Item } from './item.ts';
import { fill } from './labels.ts';
import { inChinese } from '../model/day.ts';
import type { FrontPart } from '../model/site.ts';
import { LATEST } from './web-app.ts';

export interface FrontView {
  frame: Frame;
  heading: string;
  motto: string;
  total: string;
  /** The newest articles, and beside them ways to all the others; undefined when the settings leave the newest out. */
  latest: { anchor: string; heading: string; items: Item[]; none: string } | undefined;
  panels: Panel[];
  /** The newest articles of each category that has any. */
  categories: { heading: Link; count: string; items: Item[] }[];
  /** Whether the categories stand before the newest articles. */
  categoriesFirst: boolean;
}

/** Articles by year, or lists with their sizes. */
export type Panel = { heading: Link; bars: MonthLink[] } | Directory;

/** Lists with their sizes, and where all of their kind are. */
export interface Directory {
  heading: Link;
  entries: { text: string; href: string; count: number }[];
}

const PER_CATEGORY = 5;
const PER_DIRECTORY = 12;

export function viewFront(context: Context): FrontView {
  const { archive, say } = context;
  const { site } = archive;
  const parts = site.front_page;
  return {
    frame: frameOf(context, { title: say(site.name), isDoor: true }),
    heading: say(site.name),
    motto: say(site.description),
    total: totalOf(context),
    latest: parts.includes('latest') ? latestOf(context) : undefined,
    panels: parts.flatMap((part) => panelOf(context, part) ?? []),
    categories: parts.includes('categories') ? categoriesOf(context) : [],
    categoriesFirst: parts.indexOf('categories') < parts.indexOf('latest'),
  };
}

function latestOf(context: Context): FrontView['latest'] {
  const { archive, label } = context;
  return {
    anchor: LATEST,
    heading: label.latest,
    items: archive.articles.slice(0, archive.site.sizes.front).map((article) => itemOf(context, article)),
    none: label.none,
  };
}

function categoriesOf(context: Context): FrontView['categories'] {
  const { archive, label, say, link } = context;
  return [...archive.lists.category.values()]
    .filter((list) => list.articles.length > 0)
    .map((list) => ({
      heading: { text: say(list.name), href: link(listAddress('category', list.id)) },
      count: fill(label.count, { n: list.articles.length }),
      items: list.articles
        .slice(0, PER_CATEGORY)
        .map((article) => itemOf(context, article, { source: true, category: true })),
    }));
}

/** Undefined for a part that is no panel, or that has nothing to show. */
function panelOf(context: Context, part: FrontPart): Panel | undefined {
  const { label, link } = context;
  if (part === 'latest' || part === 'categories') return undefined;
  if (part !== 'years') {
    const directory = directoryOf(context, DIRECTORIES[part], label[part], addressOf(part));
    return directory.entries.length > 0 ? directory : undefined;
  }
  const bars = yearsOf(context);
  return bars.length > 0 ? { heading: { text: label.byYear, href: link('dates.html') }, bars } : undefined;
}

const DIRECTORIES = { topics: 'topic', regions: 'region', sources: 'source' } as const;

function totalOf({ archive, label }: Context): string {
  const [newest, oldest] = [archive.articles[0], archive.articles.at(-1)];
  if (!newest || !oldest) return label.none;
  return fill(label.total, { n: archive.articles.length, from: inChinese(oldest.date), to: inChinese(newest.date) });
}

/** The largest lists of a kind, largest first. */
function directoryOf(
  { archive, edition, link }: Context,
  kind: 'topic' | 'region' | 'source',
  text: string,
  all: string,
): Directory {
  const largest = [...archive.lists[kind].values()]
    .filter(({ articles }) => articles.length > 0)
    .sort((a, b) => b.articles.length - a.articles.length || (a.id < b.id ? -1 : 1))
    .slice(0, PER_DIRECTORY);
  return {
    heading: { text, href: link(all) },
    entries: largest.map((list) => ({
      text: edition.say(list.name, list.voice),
      href: link(listAddress(kind, list.id)),
      count: list.articles.length,
    })),
  };
}
