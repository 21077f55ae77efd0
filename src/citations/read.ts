import { CITED_KINDS } from '../model/citation.ts';
import type { Doubt, Find, Findings } from './find.ts';
import { FINDERS } from './kinds.ts';
import { mayCite, normalize } from './normalize.ts';

/**
 * All patents, cases, documents, trademark registrations and articles of laws that a text names by their numbers, in the order of
 * the text, and what looks like one and cannot be.
 *
 * @param simplify writes a text in Simplified (`normalize`).
 */
export function readCitations(text: string, simplify: (text: string) => string): Findings {
  if (!mayCite(text)) return { finds: [], doubts: [] };
  const normal = normalize(text, simplify);
  const finds: Find[] = [];
  const doubts: Doubt[] = [];
  for (const kind of CITED_KINDS) {
    const found = FINDERS[kind](normal);
    const others = finds.filter((find) => find.kind !== kind);
    finds.push(...distinct(found.finds.filter((find) => !others.some((other) => overlap(find, other)))));
    doubts.push(...found.doubts);
  }
  return { finds: finds.sort(byPlace), doubts: doubts.sort(byPlace) };
}

/** The same thing is found once at a place, whichever patterns find it. */
function distinct(finds: Find[]): Find[] {
  return finds.filter(
    (find, index) => !finds.slice(0, index).some((other) => other.id === find.id && overlap(find, other)),
  );
}

type Span = Pick<Find, 'start' | 'end'>;

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

const byPlace = (a: Span, b: Span) => a.start - b.start || a.end - b.end;
