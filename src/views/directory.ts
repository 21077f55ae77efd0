import { listAddress } from '../model/address.ts';
import type { List } from '../model/archive.ts';
import { yearOf } from '../model/day.ts';
import { childrenOf, placesWithin, type Place } from '../model/place.ts';
import { calendarOf, monthsOf, mostInMonth, yearsOf, type Calendar, type MonthLink } from './calendar.ts';
import type { Context, Link } from './context.ts';
import { frameOf, type Frame } from './frame.ts';
import { fill } from './labels.ts';
import { bySound } from './sound.ts';
import { viewTileMap, type TileMap } from './tile-map.ts';

/** A page that shows all lists of one kind. */
export interface DirectoryView {
  frame: Frame;
  heading: string;
  intro: string;
  groups: DirectoryGroup[];
  none: string;
}

export interface DirectoryGroup {
  heading: Link & { count?: number };
  entries: { text: string; href?: string; count: number }[];
}

/** All sources, the largest first. */
export function viewSources(context: Context): DirectoryView {
  const { archive, label } = context;
  const sorted = [...archive.lists.source.values()].sort(byLargest);
  return {
    frame: frameOf(context, { title: label.sources, crumbs: [{ text: label.sources }] }),
    heading: label.sources,
    intro: '',
    groups: sorted.length > 0 ? [{ heading: { text: '' }, entries: sorted.map((list) => entryOf(context, list)) }] : [],
    none: label.none,
  };
}

/** All keywords: the most frequent, then all by their first sound. */
export interface KeywordsView {
  frame: Frame;
  heading: string;
  intro: string;
  /** For the script that narrows them down while one types; `folds` has what lets it take the other scripts too, in pairs (`pairsOf`). */
  filter: { label: string; none: string; folds: string };
  frequent: { heading: string; entries: DirectoryGroup['entries'] };
  groups: { letter: string; entries: DirectoryGroup['entries'] }[];
  none: string;
}

/** Keywords of one article only are no frequent ones. */
const FREQUENT = 30;

export function viewKeywords(context: Context): KeywordsView {
  const { archive, label } = context;
  const lists = [...archive.lists.keyword.values()];
  const frequent = lists.filter(({ articles }) => articles.length > 1).sort(byLargest);
  return {
    frame: frameOf(context, {
      title: label.keywords,
      crumbs: [{ text: label.keywords }],
      scripts: ['assets/keywords.js'],
    }),
    heading: label.keywords,
    intro: fill(label.keywordsIntro, { n: lists.length }),
    filter: { label: label.keywordFilter, none: label.keywordNone, folds: foldsOf(context, lists) },
    frequent: {
      heading: label.frequent,
      entries: frequent.slice(0, FREQUENT).map((list) => entryOf(context, list)),
    },
    groups: bySound(lists, ({ name }) => name).map(([letter, own]) => ({
      letter,
      entries: own.map((list) => entryOf(context, list)),
    })),
    none: label.none,
  };
}

/**
 * The characters in which names differ between the editions: each with the one that the Simplified edition has in its place (the
 * first edition where there is no Simplified one), `ABCD` for A ↦ B, C ↦ D.
 */
function foldsOf({ editions }: Context, lists: List[]): string {
  const common = editions.find(({ script }) => script === 'zh-Hans') ?? editions[0]!;
  const folds = new Map<string, string>();
  for (const { name, voice } of lists) {
    const folded = [...common.say(name, voice)];
    for (const edition of editions) {
      const said = [...edition.say(name, voice)];
      if (said.length !== folded.length) continue;
      said.forEach((character, at) => character !== folded[at] && folds.set(character, folded[at]!));
    }
  }
  return [...folds].flat().join('');
}

function byLargest(a: List, b: List): number {
  return b.articles.length - a.articles.length || (a.id < b.id ? -1 : 1);
}

function entryOf({ edition, link }: Context, list: List): DirectoryGroup['entries'][number] {
  const count = list.articles.length;
  const href = count > 0 || list.kind !== 'region' ? link(listAddress(list.kind, list.id)) : undefined;
  return { text: edition.say(list.name, list.voice), href, count };
}

/** The divisions of the archive's region: a map of tiles, and a table that says the same and more. */
export interface RegionsView {
  frame: Frame;
  heading: string;
  intro: string;
  map: TileMap | undefined;
  columns: string[];
  /** Each division with those directly below it that have articles. */
  rows: { place: Link; count: number; years: string; entries: DirectoryGroup['entries'] }[];
  /** Places outside the region. */
  elsewhere: DirectoryGroup | undefined;
  none: string;
}

export function viewRegions(context: Context): RegionsView {
  const { archive, label } = context;
  const lists = archive.lists.region;
  const within = new Set(placesWithin(archive.site.region).map(({ code }) => code));
  const elsewhere = [...lists.values()].filter(({ id }) => !within.has(id)).map((list) => entryOf(context, list));
  return {
    frame: frameOf(context, { title: label.regions, crumbs: [{ text: label.regions }] }),
    heading: label.regions,
    intro: label.regionsIntro,
    map: viewTileMap(context),
    columns: [...label.regionColumns],
    rows: childrenOf(archive.site.region).map((place) => rowOf(context, place)),
    elsewhere: elsewhere.length > 0 ? { heading: { text: label.elsewhere }, entries: elsewhere } : undefined,
    none: label.none,
  };
}

function rowOf(context: Context, { code, name }: Place): RegionsView['rows'][number] {
  const lists = context.archive.lists.region;
  const articles = lists.get(code)?.articles ?? [];
  const years = [articles.at(-1), articles[0]].flatMap((article) => (article ? yearOf(article.date) : []));
  return {
    place: headingOf(context, code, name),
    count: articles.length,
    years: [...new Set(years)].join('–'),
    entries: childrenOf(code).flatMap((child) =>
      lists.has(child.code) ? [entryOf(context, lists.get(child.code)!)] : [],
    ),
  };
}

function headingOf({ archive, say, link }: Context, code: string, name: string): Link {
  const href = archive.lists.region.has(code) ? link(listAddress('region', code)) : undefined;
  return { text: say(name), href };
}

/** All years with their months. */
export interface DatesView {
  frame: Frame;
  heading: string;
  years: { year: Link; count: number; months: MonthLink[] }[];
  latest?: Calendar;
  none: string;
}

export function viewDates(context: Context): DatesView {
  const { archive, label } = context;
  const newest = archive.articles[0];
  const most = mostInMonth(context);
  return {
    frame: frameOf(context, { title: label.dates, crumbs: [{ text: label.dates }] }),
    heading: label.dates,
    years: yearsOf(context)
      .filter(({ count }) => count > 0)
      .reverse()
      .map(({ text, href, count }) => ({ year: { text, href }, count, months: monthsOf(context, text, most) })),
    latest: newest && calendarOf(context, newest.date.slice(0, 7)),
    none: label.none,
  };
}
