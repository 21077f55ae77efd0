import type { Address } from '../model/address.ts';
import type { Archive } from '../model/archive.ts';
import { digestsOf } from '../model/article.ts';
import { CITED_KINDS, keyOf } from '../model/citation.ts';
import { citedFeedAddress, citedFeedsOf } from '../model/cited-feed.ts';
import { groupId, groupOf, nameInGroup, partOf, type Followed } from '../model/cited-group.ts';
import { INTERNATIONAL, LETTERED, PUBLISHED, type CitedKind } from '../model/cited-kinds.ts';
import {
  citedPageAddress,
  citedPagesOf,
  groupsOfKind,
  pageOfGroup,
  placeOfCited,
  type CitedPage,
} from '../model/cited-page.ts';
import { asciiOf, OWN_PAGE, type CitedThing } from '../model/cited.ts';
import { courtWithCode } from '../model/court.ts';
import type { Context, Link } from './context.ts';
import type { DirectoryGroup, DirectoryView } from './directory.ts';
import { frameOf, type Frame } from './frame.ts';
import { itemOf, type Item } from './item.ts';
import { fill } from './labels.ts';
import { linksTo, type Pager } from './paging.ts';

/** A page that lists the things of one kind: articles by law, cases by court and year. */
export interface CitedIndexView {
  frame: Frame;
  heading: string;
  count: string;
  intro: string;
  /** All groups, on the first page, when there are several. */
  contents: { label: string; entries: DirectoryGroup['entries'] };
  groups: CitedIndexGroup[];
  pager: Pager;
}

export interface CitedIndexGroup {
  heading: string;
  anchor: string;
  feed: Link | undefined;
  /** By year, or all in one without a heading. */
  parts: { heading: string; several: DirectoryGroup['entries']; once: CitedOnce[] }[];
}

/** What one article alone names stands here. */
export interface CitedOnce {
  text: string;
  anchor: string;
  article: Item;
}

type Entry = DirectoryGroup['entries'][number];

/** What the pages of a kind depend on beside the settings: all articles that name anything of it. */
export function citedKindDepends(archive: Archive, kind: CitedKind): unknown[] {
  const things = groupsOfKind(archive.cited, kind).flatMap(([, own]) => own);
  return [things.map(({ id, articles }) => [id, digestsOf(articles)]), [...citedFeedsOf(archive).keys()].sort()];
}

export function viewCitedKind(context: Context, { kind, number, things }: CitedPage): CitedIndexView {
  const { archive, label, link } = context;
  const heading = label.citedKinds[kind];
  const groups = groupsOfKind(archive.cited, kind);
  const feeds = citedFeedsOf(archive);
  return {
    frame: frameOf(context, {
      title: number === 1 ? heading : `${heading} ${fill(label.listPage, { n: number })}`,
      description: label.citedIntro,
      crumbs: [{ text: label.citedThings, href: link('cited.html') }, { text: heading }],
      stylesheets: ['assets/cited.css'],
    }),
    heading,
    count: fill(label.citedCount, { n: groups.reduce((sum, [, own]) => sum + own.length, 0) }),
    intro: number === 1 ? label.citedIntro : '',
    contents: {
      label: label.citedContents,
      entries: number === 1 && groups.length > 1 ? groups.map((group) => groupEntry(context, kind, group)) : [],
    },
    groups: [...Map.groupBy(things, groupOf)].map(([name, own]) => {
      const id = groupId({ kind, name });
      return {
        heading: groupName(context, kind, name),
        anchor: id,
        feed: feeds.has(id) ? { text: 'RSS', href: link(citedFeedAddress({ kind, name })) } : undefined,
        parts: [...Map.groupBy(own, partOf)].map(([heading, part]) => partView(context, heading, part)),
      };
    }),
    pager: pagerOf(context, kind, number),
  };
}

function partView(context: Context, heading: string, things: CitedThing[]): CitedIndexGroup['parts'][number] {
  const [several = [], once = []] = [true, false].map((hasPage) =>
    things.filter(({ articles }) => articles.length >= OWN_PAGE === hasPage),
  );
  return {
    heading,
    several: several.map((thing) => thingEntry(context, thing, nameInGroup(thing))),
    once: once.map((thing) => ({
      text: context.say(nameInGroup(thing)),
      anchor: asciiOf(thing.id),
      article: itemOf(context, thing.articles[0]!),
    })),
  };
}

/** Where what is followed is shown: a product on its own page, a law or a court with others of its kind. */
export function followedPage({ cited }: Archive, { kind, name }: Followed): Address {
  const thing = cited.get(keyOf({ kind, id: name }));
  return thing ? placeOfCited(cited, thing).address : citedPageAddress({ kind, number: 1 });
}

/** What a group is called, a court with the code that stands in its cases' numbers; nothing where one has all. */
export function groupName({ label, say }: Context, kind: CitedKind, name: string): string {
  if (kind === 'patent')
    return { [PUBLISHED]: label.citedPublications, [INTERNATIONAL]: label.citedInternational }[name] ?? name;
  if (name === LETTERED) return label.citedLettered;
  return say(kind === 'case' ? courtWithCode(name) : name);
}

/** A group with the number of its things, and where it begins. */
function groupEntry(context: Context, kind: CitedKind, [name, own]: [string, CitedThing[]]): Entry {
  const { archive, link } = context;
  const page = citedPageAddress(pageOfGroup(archive.cited, own));
  const href = `${link(page)}#${groupId({ kind, name })}`;
  return { text: groupName(context, kind, name), href, count: own.length };
}

function thingEntry({ archive, link, say }: Context, thing: CitedThing, name: string): Entry {
  const { address, anchor } = placeOfCited(archive.cited, thing);
  return { text: say(name), href: link(address) + anchor, count: thing.articles.length };
}

function pagerOf(context: Context, kind: CitedKind, at: number): Pager {
  const { archive, label } = context;
  const pages = citedPagesOf(archive.cited).filter((page) => page.kind === kind);
  const all = pages.map((page) => ({ text: String(page.number), address: citedPageAddress(page) }));
  return {
    label: label.pages,
    current: at === 1 ? '' : fill(label.listPage, { n: at }),
    pages: linksTo(context, all, at - 1, ['prev', 'next']),
    years: { label: '', links: [] },
  };
}

/** Entries of each kind on the first page. */
const FIRST = 24;

/** The kinds, each with the laws, courts, years … that have most; a kind without such groups with the things themselves. */
export function viewCitedThings(context: Context): DirectoryView {
  const { archive, label, link } = context;
  const intro = label.citedIntro;
  return {
    frame: frameOf(context, { title: label.citedThings, description: intro, crumbs: [{ text: label.citedThings }] }),
    heading: label.citedThings,
    intro,
    groups: CITED_KINDS.map((kind) => ({ kind, groups: groupsOfKind(archive.cited, kind) }))
      .filter(({ groups }) => groups.length > 0)
      .map(({ kind, groups }) => ({
        heading: {
          text: label.citedKinds[kind],
          href: link(citedPageAddress({ kind, number: 1 })),
          count: groups.reduce((sum, [, own]) => sum + own.length, 0),
        },
        entries:
          groups.length > 1
            ? groups.slice(0, FIRST).map((group) => groupEntry(context, kind, group))
            : mostCited(groups[0]![1]).map((thing) => thingEntry(context, thing, thing.id)),
      })),
    none: label.citedNone,
  };
}

function mostCited(things: CitedThing[]): CitedThing[] {
  return things.toSorted((a, b) => b.articles.length - a.articles.length).slice(0, FIRST);
}
