import { listAddress } from '../model/address.ts';
import type { List } from '../model/archive.ts';
import { childrenOf, placesWithin } from '../model/place.ts';
import { calendarOf, monthsOf, yearsOf, type Calendar, type MonthLink } from './calendar.ts';
import type { Context, Link } from './context.ts';
import { frameOf, type Frame } from './frame.ts';

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

/** Sources, keywords and topics: all lists of the kind, the largest first, keywords grouped by how often they occur. */
export function viewDirectory(context: Context, kind: 'source' | 'keyword' | 'topic'): DirectoryView {
  const { archive, label } = context;
  const heading = { source: label.sources, keyword: label.keywords, topic: label.topics }[kind];
  const lists = [...archive.lists[kind].values()];
  const sorted = kind === 'topic' ? lists : lists.sort(byLargest);
  return {
    frame: frameOf(context, { title: heading, crumbs: [{ text: heading }] }),
    heading,
    intro: '',
    groups: sorted.length > 0 ? [{ heading: { text: '' }, entries: sorted.map((list) => entryOf(context, list)) }] : [],
    none: label.none,
  };
}

function byLargest(a: List, b: List): number {
  return b.articles.length - a.articles.length || (a.id < b.id ? -1 : 1);
}

function entryOf({ edition, link }: Context, list: List): DirectoryGroup['entries'][number] {
  const count = list.articles.length;
  const href = count > 0 || list.kind !== 'region' ? link(listAddress(list.kind, list.id)) : undefined;
  return { text: edition.say(list.name, list.voice), href, count };
}

/** The divisions of the archive's region, each with those directly below it; places elsewhere last. */
export function viewRegions(context: Context): DirectoryView {
  const { archive, label } = context;
  const lists = archive.lists.region;
  const groups = childrenOf(archive.site.region).map(({ code, name }) => ({
    heading: headingOf(context, code, name),
    entries: childrenOf(code).flatMap((child) =>
      lists.has(child.code) ? [entryOf(context, lists.get(child.code)!)] : [],
    ),
  }));
  const within = new Set(placesWithin(archive.site.region).map(({ code }) => code));
  const elsewhere = [...lists.values()].filter(({ id }) => !within.has(id)).map((list) => entryOf(context, list));
  return {
    frame: frameOf(context, { title: label.regions, crumbs: [{ text: label.regions }] }),
    heading: label.regions,
    intro: label.regionsIntro,
    groups: elsewhere.length > 0 ? [...groups, { heading: { text: label.elsewhere }, entries: elsewhere }] : groups,
    none: label.none,
  };
}

function headingOf({ archive, say, link }: Context, code: string, name: string): DirectoryGroup['heading'] {
  const list = archive.lists.region.get(code);
  return list
    ? { text: say(name), href: link(listAddress('region', code)), count: list.articles.length }
    : { text: say(name) };
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
  return {
    frame: frameOf(context, { title: label.dates, crumbs: [{ text: label.dates }] }),
    heading: label.dates,
    years: yearsOf(context)
      .filter(({ count }) => count > 0)
      .reverse()
      .map(({ text, href, count }) => ({ year: { text, href }, count, months: monthsOf(context, text) })),
    latest: newest && calendarOf(context, newest.date.slice(0, 7)),
    none: label.none,
  };
}
