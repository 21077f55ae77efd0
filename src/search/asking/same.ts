import { BREAK, pairsOf, unitsOf } from '../../hanzi/searchable.ts';

/** Of the pairs of characters that two texts have between them so many are common to both when they are the same report. */
const ALIKE = 0.8;
/** Of shorter texts nothing can be said: two notices may differ in a name alone. */
const FEWEST_PAIRS = 60;

/**
 * Texts, by their ids, of which a later one is nearly the same as an earlier one: by the id of the earliest the ids of the
 * others. A report that many print is often changed by a line: Jaccard's index of their pairs of characters tells.
 */
export function sameTexts(texts: readonly (readonly [id: string, text: string])[]): Record<string, string[]> {
  const first: { id: string; pairs: Set<string> }[] = [];
  const same: Record<string, string[]> = {};
  for (const [id, text] of texts) {
    const pairs = new Set(pairsOf(unitsOf(text).units.filter((unit) => unit !== BREAK)));
    const earlier = first.find((one) => isAlike(one.pairs, pairs));
    if (earlier) (same[earlier.id] ??= []).push(id);
    else first.push({ id, pairs });
  }
  return same;
}

function isAlike(one: Set<string>, other: Set<string>): boolean {
  if (Math.min(one.size, other.size) < FEWEST_PAIRS) return false;
  let common = 0;
  for (const pair of one) if (other.has(pair)) common++;
  return common / (one.size + other.size - common) >= ALIKE;
}
