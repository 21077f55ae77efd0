import { CITED_KINDS } from '../model/citation.ts';
import { traitsOf } from '../model/cited-kinds.ts';
import type { Doubt, Find, Findings, Reading } from './find.ts';
import { productsPattern } from './gi.ts';
import { FINDERS } from './kinds.ts';
import { hasNumber, normalize } from './normalize.ts';

/**
 * How the articles of an archive are read.
 *
 * @param simplify writes a text in Simplified (`normalize`).
 * @param products the archive's products with a geographical indication, in Simplified.
 */
export function createReading(simplify: Reading['simplify'], products: readonly string[]): Reading {
  return { simplify, products: productsPattern(products) };
}

const NAMED = CITED_KINDS.filter((kind) => traitsOf({ kind }).isNamed);

/**
 * All patents, cases, documents, trademark registrations, articles of laws and products that a text names, in the order of the
 * text, and what looks like one and cannot be.
 */
export function readCitations(text: string, reading: Reading): Findings {
  const normal = normalize(text, reading.simplify);
  const finds: Find[] = [];
  const doubts: Doubt[] = [];
  for (const kind of hasNumber(text) ? CITED_KINDS : NAMED) {
    const found = FINDERS[kind](normal, reading);
    const others = NAMED.includes(kind) ? [] : finds.filter((find) => find.kind !== kind);
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
