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
    const found = FINDERS[kind](normal, reading, text);
    const others = NAMED.includes(kind) ? [] : finds.filter((find) => find.kind !== kind);
    finds.push(...distinct(found.finds.flatMap((find) => besides(others, normal, find))));
    doubts.push(...found.doubts);
  }
  return { finds: finds.sort(byPlace), doubts: doubts.sort(byPlace) };
}

/**
 * The find, unless its characters are those of others. What stands around another begins after it: in
 * 《某规定》（国知发〔2021〕1号）第三条 the document is named in the midst of the article.
 */
function besides(others: Find[], text: string, find: Find): Find[] {
  const shared = others.filter((other) => overlap(find, other));
  const end = Math.max(...shared.map((other) => other.end));
  if (shared.length === 0) return [find];
  if (shared.some(({ start }) => start <= find.start) || end >= find.end - 1) return [];
  return [{ ...find, start: text[end] === ')' ? end + 1 : end }];
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
