import { addressOf, type Address } from './address.ts';
import type { Article } from './article.ts';
import { keyOf, type Cited, type CitedKind } from './citation.ts';
import { idOfName } from './identity.ts';

/** A thing that articles name by its number. */
export interface CitedThing extends Cited {
  /** Newest first. */
  articles: Article[];
}

/** All that the articles name, by kind and id; articles come newest first. */
export function citedIn(articles: readonly Article[]): Map<string, CitedThing> {
  const things = new Map<string, CitedThing>();
  for (const article of articles)
    for (const { kind, id } of article.citations) {
      const key = keyOf({ kind, id });
      const thing = things.get(key) ?? { kind, id, articles: [] };
      things.set(key, thing);
      if (thing.articles.at(-1) !== article) thing.articles.push(article);
    }
  return things;
}

/** From so many articles on a thing has a page of its own; before, it stands on the page of its kind. */
export const OWN_PAGE = 2;

/** Where a thing is shown, and its place on that page if it has none of its own. */
export function placeOfCited(thing: CitedThing): { address: Address; anchor: string } {
  return thing.articles.length >= OWN_PAGE
    ? { address: citedAddress(thing), anchor: '' }
    : { address: citedKindAddress(thing.kind), anchor: `#${asciiOf(thing.id)}` };
}

export function citedAddress({ kind, id }: Cited): Address {
  return addressOf('cited', { cited: kind, id: asciiOf(id) });
}

export function citedKindAddress(kind: CitedKind): Address {
  return addressOf('citedKind', { cited: kind });
}

/** The id in ASCII, as addresses and anchors have it: 201910123456-x; the hash of one that is written in Chinese. */
export function asciiOf(id: string): string {
  return /^[\w./]+$/.test(id) ? id.toLowerCase().replace(/[./]/g, '-') : idOfName(id);
}

/** What things of one kind belong together by: the law of an article, the court of a case, who issued a document. */
export function groupOf({ kind, id }: Cited): string {
  switch (kind) {
    case 'statute':
      return id.replace(/第\d+条(?:之.+)?$/u, '');
    case 'case':
      return /^（\d{4}）(最高法知?|\p{Script=Han}\d{2,4}|\p{Script=Han}(?!.*字第))/u.exec(id)?.[1] ?? LETTERED;
    case 'document':
      return /^(.+?)(?:〔|令第|公告|令)/u.exec(id)?.[1] ?? id;
    case 'patent':
      return /^\d{12}/.test(id) ? id.slice(0, 4) : (/^[A-Z]+/.exec(id)?.[0] ?? '');
    case 'trademark':
      return '';
  }
}

/** The group of cases that were numbered before courts had codes. */
export const LETTERED = '字第';

/** Laws and courts that are named by at least so many articles have a feed. */
export const OWN_FEED = 10;

/** A law or a court with the articles that name it. */
export interface CitedGroup {
  kind: CitedKind;
  name: string;
  /** Newest first. */
  articles: Article[];
}

/** The laws and courts that have feeds of their own. */
export function groupsWithFeed(things: ReadonlyMap<string, CitedThing>, articles: readonly Article[]): CitedGroup[] {
  const groups = new Map<string, CitedGroup & { ids: Set<string> }>();
  for (const thing of things.values()) {
    const name = groupOf(thing);
    if ((thing.kind !== 'statute' && thing.kind !== 'case') || name === LETTERED) continue;
    const key = `${thing.kind}/${name}`;
    const group = groups.get(key) ?? { kind: thing.kind, name, articles: [], ids: new Set<string>() };
    groups.set(key, group);
    for (const { id } of thing.articles) group.ids.add(id);
  }
  return [...groups.values()]
    .filter(({ ids }) => ids.size >= OWN_FEED)
    .map(({ kind, name, ids }) => ({ kind, name, articles: articles.filter(({ id }) => ids.has(id)) }));
}

export function citedFeedAddress({ kind, name }: Pick<CitedGroup, 'kind' | 'name'>): Address {
  return addressOf('citedFeed', { id: idOfName(`${kind}/${name}`) });
}
