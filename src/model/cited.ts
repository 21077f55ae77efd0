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

/** Numbers that begin with their digits or PCT; of other ids in ASCII, `a.b` and `a/b` would have one name. */
const PLAIN = /^(?:(?:CN)?\d{5,12}(?:\.[\dX])?[A-Z]?\d?|PCT\/[A-Z]{2}\d{2,4}\/\d{5,6})$/;

/** The id in ASCII, as addresses and anchors have it, a name for a file on any disk: 201910123456-x; the hash of one that is written in Chinese. */
export function asciiOf(id: string): string {
  return PLAIN.test(id) ? id.toLowerCase().replace(/[./]/g, '-') : idOfName(id);
}
