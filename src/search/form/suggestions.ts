import type { Facet } from './catalog.ts';

/** What is offered to somebody who is typing: a word that articles are filed under, or what a search can be narrowed by. */
export interface SuggestionEntry {
  kind: 'keyword' | Exclude<Facet, 'year'>;
  /** The value of the facet; of a keyword its text. */
  id: string;
  /** As the edition prints it. */
  text: string;
}

/** Entries as a file of the index holds them, then deflated: those of one kind together, the most frequent first. */
export function packSuggestions(entries: readonly SuggestionEntry[]): Uint8Array {
  const byKind = Map.groupBy(entries, ({ kind }) => kind);
  const lists = [...byKind].map(([kind, own]) => [
    kind,
    own.map(({ id, text }) => (id === text ? [text] : [text, id])),
  ]);
  return new TextEncoder().encode(JSON.stringify(Object.fromEntries(lists)));
}

export function unpackSuggestions(bytes: Uint8Array): SuggestionEntry[] {
  const lists = JSON.parse(new TextDecoder().decode(bytes)) as Record<SuggestionEntry['kind'], [string, string?][]>;
  return Object.entries(lists).flatMap(([kind, own]) =>
    own.map(([text, id = text]) => ({ kind: kind as SuggestionEntry['kind'], id, text })),
  );
}
