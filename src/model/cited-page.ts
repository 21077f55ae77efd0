import { addressOf, type Address } from './address.ts';
import { CITED_KINDS, keyOf } from './citation.ts';
import type { CitedKind } from './cited-kinds.ts';
import { asciiOf, citedAddress, OWN_PAGE, type CitedThing } from './cited.ts';
import { byNumber, compare, groupOf } from './cited-group.ts';

/** Things on one page of their kind: what can be read at a glance, and at most some 200 kB. */
const ON_PAGE = 500;

/** A page that lists things of one kind; the first stands at the kind's own address. */
export interface CitedPage {
  kind: CitedKind;
  number: number;
  /** In groups, the largest first; patents by year. */
  things: CitedThing[];
}

/** The pages of all kinds of which anything is named. */
export function citedPagesOf(cited: ReadonlyMap<string, CitedThing>): CitedPage[] {
  return shelvesOf(cited).pages;
}

/** Where a thing is shown, and its place on that page if it has none of its own. */
export function placeOfCited(
  cited: ReadonlyMap<string, CitedThing>,
  thing: CitedThing,
): { address: Address; anchor: string } {
  return thing.articles.length >= OWN_PAGE
    ? { address: citedAddress(thing), anchor: '' }
    : { address: citedPageAddress(shelvesOf(cited).pageOf.get(keyOf(thing))!), anchor: `#${asciiOf(thing.id)}` };
}

/** Where a group of things begins. */
export function pageOfGroup(cited: ReadonlyMap<string, CitedThing>, group: CitedThing[]): CitedPage {
  return shelvesOf(cited).pageOf.get(keyOf(group[0]!))!;
}

export function citedPageAddress({ kind, number }: Pick<CitedPage, 'kind' | 'number'>): Address {
  return addressOf('citedKind', { cited: kind, page: number === 1 ? undefined : String(number) });
}

/** The things of one kind by what they belong together by, in the order of their pages. */
export function groupsOfKind(cited: ReadonlyMap<string, CitedThing>, kind: CitedKind): Group[] {
  const things = [...cited.values()].filter((thing) => thing.kind === kind);
  return [...Map.groupBy(things, groupOf)]
    .map(([name, own]): Group => [name, own.sort(byNumber)])
    .sort(kind === 'patent' ? byYear : byLargest);
}

type Group = [name: string, things: CitedThing[]];

const byLargest = ([a, some]: Group, [b, others]: Group) => others.length - some.length || compare(a, b);

/** The newest first, and last those whose numbers tell no year. */
const byYear = ([a]: Group, [b]: Group) => compare(yearIn(b), yearIn(a)) || compare(a, b);
const yearIn = (name: string) => (/^\d/.test(name) ? name : '');

interface Shelves {
  pages: CitedPage[];
  pageOf: Map<string, CitedPage>;
}

const known = new WeakMap<ReadonlyMap<string, CitedThing>, Shelves>();

/** Every article that names anything asks for these. */
function shelvesOf(cited: ReadonlyMap<string, CitedThing>): Shelves {
  const shelves = known.get(cited) ?? shelve(cited);
  known.set(cited, shelves);
  return shelves;
}

function shelve(cited: ReadonlyMap<string, CitedThing>): Shelves {
  const pages = CITED_KINDS.flatMap((kind) => pagesOfKind(cited, kind));
  return { pages, pageOf: new Map(pages.flatMap((page) => page.things.map((thing) => [keyOf(thing), page]))) };
}

function pagesOfKind(cited: ReadonlyMap<string, CitedThing>, kind: CitedKind): CitedPage[] {
  const things = groupsOfKind(cited, kind).flatMap(([, own]) => own);
  return Array.from({ length: Math.ceil(things.length / ON_PAGE) }, (_, index) => ({
    ...{ kind, number: index + 1 },
    things: things.slice(index * ON_PAGE, (index + 1) * ON_PAGE),
  }));
}
