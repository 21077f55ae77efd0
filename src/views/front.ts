import { listAddress } from '../model/address.ts';
import type { Context, Link } from './context.ts';
import { yearsOf, type MonthLink } from './calendar.ts';
import { frameOf, type Frame } from './frame.ts';
import { itemOf, type Item } from './item.ts';
import { fill } from './labels.ts';
import { inChinese } from '../model/day.ts';
import { LATEST } from './web-app.ts';

export interface FrontView {
  frame: Frame;
  heading: string;
  motto: string;
  total: string;
  latest: { anchor: string; heading: string; items: Item[]; none: string };
  /** The newest articles of each category that has any. */
  categories: { heading: Link; count: string; items: Item[] }[];
  years: { heading: Link; bars: MonthLink[] };
  topics: Directory;
  regions: Directory;
  sources: Directory;
}

/** Lists with their sizes, and where all of their kind are. */
export interface Directory {
  heading: Link;
  entries: { text: string; href: string; count: number }[];
}

const PER_CATEGORY = 5;
const PER_DIRECTORY = 12;

export function viewFront(context: Context): FrontView {
  const { archive, label, say, link } = context;
  const { site, articles, lists } = archive;
  return {
    frame: frameOf(context, { title: say(site.name), isDoor: true }),
    heading: say(site.name),
    motto: say(site.description),
    total: totalOf(context),
    latest: {
      anchor: LATEST,
      heading: label.latest,
      items: articles.slice(0, site.sizes.front).map((article) => itemOf(context, article)),
      none: label.none,
    },
    categories: [...lists.category.values()]
      .filter((list) => list.articles.length > 0)
      .map((list) => ({
        heading: { text: say(list.name), href: link(listAddress('category', list.id)) },
        count: fill(label.count, { n: list.articles.length }),
        items: list.articles
          .slice(0, PER_CATEGORY)
          .map((article) => itemOf(context, article, { source: true, category: true })),
      })),
    years: { heading: { text: label.byYear, href: link('dates.html') }, bars: yearsOf(context) },
    topics: directoryOf(context, 'topic', label.topics, 'topics.html'),
    regions: directoryOf(context, 'region', label.regions, 'regions.html'),
    sources: directoryOf(context, 'source', label.sources, 'sources.html'),
  };
}

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
