import type { Token } from 'markdown-it';
import { createEngine, pictureName } from './engine.ts';

/** A picture that a text shows, or where a link of it leads. */
export interface Reference {
  kind: 'picture' | 'link';
  /** A picture's file name, decoded; a link's address as the page would have it. */
  address: string;
  /** Of the text, counted from 0. */
  line: number;
}

/** Makes every link, also those that no page will have, so that what is wrong with them can be told. */
const engine = createEngine();
engine.validateLink = () => true;

/** The beginnings of all that refers to something. Most articles have none, and reading an archive asks every one of them. */
const REFERENCE = /\]\(|\]:|<[a-z]/iu;

/** All references of a text, in order. */
export function referencesIn(markdown: string): Reference[] {
  if (!REFERENCE.test(markdown)) return [];
  let blockLine = 0;
  return engine.parse(markdown, {}).flatMap(({ map, children }) => {
    if (map) blockLine = map[0];
    return referencesOf(children ?? [], blockLine);
  });
}

function referencesOf(tokens: Token[], firstLine: number): Reference[] {
  let line = firstLine;
  return tokens.flatMap((token): Reference[] => {
    if (token.type === 'softbreak' || token.type === 'hardbreak') line++;
    if (token.type === 'image') return [{ kind: 'picture', address: pictureName(String(token.attrGet('src'))), line }];
    return token.type === 'link_open' ? [{ kind: 'link', address: String(token.attrGet('href')), line }] : [];
  });
}
