import { listAddress, type Address } from '../model/address.ts';
import type { Archive } from '../model/archive.ts';
import type { Article } from '../model/article.ts';
import { CITED_KINDS, keyOf, type Citation, type CitedKind } from '../model/citation.ts';
import {
  asciiOf,
  citedAddress,
  citedFeedAddress,
  citedKindAddress,
  groupOf,
  groupsWithFeed,
  LETTERED,
  OWN_PAGE,
  placeOfCited,
  type CitedGroup,
  type CitedThing,
} from '../model/cited.ts';
import { yearOf } from '../model/day.ts';
import { versionOn } from '../model/law-version.ts';
import { keepLast } from '../model/recent.ts';
import type { Context, Link } from './context.ts';
import { frameOf, type Frame } from './frame.ts';
import { itemOf, type Item } from './item.ts';
import { fill } from './labels.ts';
import { digestsOf } from './listing.ts';

/** A page about one thing that several articles name. */
export interface CitedView {
  frame: Frame;
  heading: string;
  kind: string;
  count: string;
  /** Where it can be looked up, if the settings say so. */
  lookup: Link | undefined;
  years: { heading: string; links: (Link & { count: number })[] };
  /** The newest articles with the passages that name it. */
  passages: { item: Item; version: string; passage: Passage }[];
  others: { heading: string; items: Item[] };
  together: { heading: string; links: Link[] };
}

/** A passage, cut around what it is shown for. */
export interface Passage {
  before: string;
  own: string;
  after: string;
}

/** Articles whose passages are shown; a law that hundreds cite would make a page that nobody can read. */
const PASSAGES = 100;
/** Things that are shown as named together with another. */
const TOGETHER = 20;

/** The things that have pages of their own. */
export function thingsWithPage({ cited }: Archive): CitedThing[] {
  return [...cited.values()].filter(({ articles }) => articles.length >= OWN_PAGE);
}

/** The one of these whose page has the address. */
export function thingAt(archive: Archive, address: Address): CitedThing {
  return byAddress(archive).get(address)!;
}

const byAddress = keepLast(
  1,
  (archive: Archive) => new Map(thingsWithPage(archive).map((thing) => [citedAddress(thing), thing])),
);

/** What the page depends on beside the settings. */
export function citedDepends(archive: Archive, thing: CitedThing): unknown[] {
  const together = togetherWith(archive, thing).map((other) => [keyOf(other), placeOfCited(other).anchor]);
  return [keyOf(thing), digestsOf(thing.articles), together];
}

export function viewCited(context: Context, thing: CitedThing): CitedView {
  const { archive, label, link, say } = context;
  const { kind, id, articles } = thing;
  const heading = say(id);
  const lookup = archive.site.lookups[kind];
  const kindName = label.citedKinds[kind];
  return {
    frame: frameOf(context, {
      title: heading,
      description: `${kindName}：${heading}`,
      crumbs: [
        { text: label.citedThings, href: link('cited.html') },
        { text: kindName, href: link(citedKindAddress(kind)) },
        { text: heading },
      ],
    }),
    heading,
    kind: kindName,
    count: fill(label.count, { n: articles.length }),
    lookup:
      lookup === undefined
        ? undefined
        : { text: label.citedLookup, href: lookup.replaceAll('{id}', encodeURIComponent(id)) },
    years: { heading: label.citedYears, links: yearsOf(context, articles) },
    passages: articles.slice(0, PASSAGES).map((article) => passageOf(context, thing, article)),
    others: {
      heading: label.citedOthers,
      items: articles.slice(PASSAGES).map((article) => itemOf(context, article)),
    },
    together: {
      heading: label.citedTogether,
      links: togetherWith(archive, thing).map((other) => linkTo(context, other)),
    },
  };
}

function yearsOf({ link }: Context, articles: Article[]): CitedView['years']['links'] {
  return [...Map.groupBy(articles, ({ date }) => yearOf(date))].map(([year, own]) => ({
    text: year,
    href: link(listAddress('date', year)),
    count: own.length,
  }));
}

function passageOf(context: Context, thing: CitedThing, article: Article): CitedView['passages'][number] {
  const citation = article.citations.find((own) => keyOf(own) === keyOf(thing))!;
  const version = versionOn(context.archive.site.laws, thing, article.date);
  return {
    item: itemOf(context, article),
    version: version === undefined ? '' : fill(context.label.citedVersion, { version: context.say(version) }),
    passage: cutAround(citation, (text) => context.say(text, article)),
  };
}

function cutAround({ passage, text }: Citation, say: (text: string) => string): Passage {
  const at = passage.indexOf(text);
  if (at < 0) return { before: say(passage), own: '', after: '' };
  return { before: say(passage.slice(0, at)), own: say(text), after: say(passage.slice(at + text.length)) };
}

/** What the articles that name a thing also name, most often first. */
function togetherWith({ cited }: Archive, thing: CitedThing): CitedThing[] {
  const counts = new Map<string, number>();
  for (const { citations } of thing.articles)
    for (const key of new Set(citations.map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1);
  counts.delete(keyOf(thing));
  return [...counts]
    .sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1))
    .slice(0, TOGETHER)
    .map(([key]) => cited.get(key)!);
}

function linkTo({ link, say }: Context, thing: CitedThing): Link {
  const { address, anchor } = placeOfCited(thing);
  return { text: say(thing.id), href: link(address) + anchor };
}

/** A page that lists things: all of a kind, by what they belong together by, or the kinds themselves. */
export interface CitedIndexView {
  frame: Frame;
  heading: string;
  intro: string;
  groups: {
    /** With an address where all of the group are elsewhere. */
    heading: Link;
    count: number;
    feed: string | undefined;
    entries: CitedEntry[];
  }[];
  none: string;
}

export interface CitedEntry extends Link {
  count: number;
  /** Set when the thing stands here alone. */
  anchor: string | undefined;
  /** The article that names it, then. */
  article: Item | undefined;
}

/** What the page of a kind depends on beside the settings: all articles that name anything of it. */
export function citedKindDepends({ cited }: Archive, kind: CitedKind): unknown[] {
  return [...cited.values()]
    .filter((thing) => thing.kind === kind)
    .map((thing) => [thing.id, digestsOf(thing.articles)]);
}

/** All things of one kind. */
export function viewCitedKind(context: Context, kind: CitedKind): CitedIndexView {
  const { archive, label, link } = context;
  const heading = label.citedKinds[kind];
  const things = [...archive.cited.values()].filter((thing) => thing.kind === kind);
  const feeds = new Map(groupsWithFeed(archive.cited, archive.articles).map((group) => [groupKey(group), group]));
  const groups = [...Map.groupBy(things, groupOf)].sort(
    ([a, some], [b, others]) => sizeOf(others) - sizeOf(some) || order(a, b),
  );
  return {
    frame: frameOf(context, {
      title: heading,
      description: label.citedIntro,
      crumbs: [{ text: label.citedThings, href: link('cited.html') }, { text: heading }],
    }),
    heading,
    intro: label.citedIntro,
    groups: groups.map(([name, own]) => {
      const feed = feeds.get(groupKey({ kind, name }));
      return {
        heading: { text: groupName(context, kind, name) },
        count: own.length,
        feed: feed && link(citedFeedAddress(feed)),
        entries: own.sort((a, b) => order(a.id, b.id)).map((thing) => entryOf(context, thing)),
      };
    }),
    none: label.citedNone,
  };
}

const groupKey = ({ kind, name }: Pick<CitedGroup, 'kind' | 'name'>) => `${kind}/${name}`;
const sizeOf = (things: CitedThing[]) => things.reduce((sum, { articles }) => sum + articles.length, 0);

/** By what is written, numbers by their values: 第9条 before 第10条. */
function order(a: string, b: string): number {
  const padded = (id: string) => id.replace(/\d+/g, (digits) => digits.padStart(14, '0'));
  const [one, other] = [padded(a), padded(b)];
  return one < other ? -1 : one > other ? 1 : 0;
}

/** What a group is called. */
export function groupName({ label, say }: Context, kind: CitedKind, name: string): string {
  if (kind === 'trademark') return label.citedTrademarks;
  return name === LETTERED ? label.citedLettered : say(name);
}

function entryOf(context: Context, thing: CitedThing): CitedEntry {
  const hasPage = thing.articles.length >= OWN_PAGE;
  return {
    text: context.say(thing.id),
    ...(hasPage && { href: context.link(citedAddress(thing)) }),
    count: thing.articles.length,
    anchor: hasPage ? undefined : asciiOf(thing.id),
    article: hasPage ? undefined : itemOf(context, thing.articles[0]!),
  };
}

/** The kinds of which anything is cited, each with what is cited most. */
export function viewCitedThings(context: Context): CitedIndexView {
  const { archive, label, link } = context;
  const groups = [...Map.groupBy(archive.cited.values(), ({ kind }) => kind)].sort(
    ([a], [b]) => CITED_KINDS.indexOf(a) - CITED_KINDS.indexOf(b),
  );
  return {
    frame: frameOf(context, {
      title: label.citedThings,
      description: label.citedIntro,
      crumbs: [{ text: label.citedThings }],
    }),
    heading: label.citedThings,
    intro: label.citedIntro,
    groups: groups.map(([kind, own]) => ({
      heading: { text: label.citedKinds[kind], href: link(citedKindAddress(kind)) },
      count: own.length,
      feed: undefined,
      entries: mostCited(own).map((thing) => ({
        ...linkTo(context, thing),
        count: thing.articles.length,
        anchor: undefined,
        article: undefined,
      })),
    })),
    none: label.citedNone,
  };
}

/** Things of each kind that the first page names. */
const MOST_CITED = 12;

function mostCited(things: CitedThing[]): CitedThing[] {
  return things.toSorted((a, b) => b.articles.length - a.articles.length || order(a.id, b.id)).slice(0, MOST_CITED);
}
