/**
 * What may stand before a document's root element (XML 1.0, 2.8), one piece. Each is taken whole, so that many of them are never
 * tried in more than one way.
 */
const PIECE = /\s+|<\?[^>]*>|<!--[\s\S]*?-->|<!DOCTYPE[^[>]*(?:\[[^\]]*\][^>]*)?>/iuy;
const ROOT = /<([\w:.-]+)[\s>]/uy;

/** The name of the element that a text begins with, after what may stand before it; undefined when there is none. */
export function rootName(text: string): string | undefined {
  let at = text.startsWith('\ufeff') ? 1 : 0;
  for (PIECE.lastIndex = at; PIECE.test(text);) at = PIECE.lastIndex;
  ROOT.lastIndex = at;
  return ROOT.exec(text)?.[1];
}

/** Whether a document with this root is a feed: RSS 2.0, Atom, RSS 1.0. */
export function isFeed(root: string | undefined): boolean {
  return /^(?:rss|feed|rdf:RDF)$/iu.test(root ?? '');
}
