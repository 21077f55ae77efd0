import { addressOf, type Address } from './address.ts';
import type { Article } from './article.ts';
import { keyOf, type Cited } from './citation.ts';
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

export function citedAddress({ kind, id }: Cited): Address {
  return addressOf('cited', { cited: kind, id: asciiOf(id) });
}

/** The id in ASCII, as addresses and anchors have it: 201910123456-x; the hash of one that is written in Chinese. */
export function asciiOf(id: string): string {
  return /^[\w./]+$/.test(id) ? id.toLowerCase().replace(/[./]/g, '-') : idOfName(id);
}
