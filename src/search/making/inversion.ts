import type { IndexRecord } from '../form/record.ts';
import { ALL, compareWords, NONE, STRIDE, stridesOf, type IndexedWord } from '../form/words.ts';

/**
 * Every pair of neighbouring units of a shard's articles, in the order of code points, with the numbers of the units at
 * which it begins. Overlapping pairs, each a word of its own, make every substring of two or more characters findable, and
 * since a pair's number is a unit's, whether two pairs adjoin is known without the text.
 *
 * Places are distributed by what stands there, and those of each unit by what follows (distribution counting, Knuth, The Art
 * of Computer Programming, 5.2, Algorithm D): equal pairs come together without a table of them, in a tenth of the time that
 * giving Pagefind so many words and reading them back takes. Of a large shard `most` places are sorted at a time, so that
 * little is held beside the texts.
 */
export function* placePairs(records: readonly IndexRecord[], most = PLACES_AT_ONCE): Generator<IndexedWord> {
  const counts = countUnits(records);
  for (const range of rangesOf(counts, most)) yield* pairsIn(range, records, counts);
}

const PLACES_AT_ONCE = 1 << 23;

/** How often each unit stands somewhere, by its code point; nothing is asked of `NONE`. */
function countUnits(records: readonly IndexRecord[]): Uint32Array {
  const counts = new Uint32Array(ALL);
  for (const { units } of records) for (const unit of units) counts[unit]!++;
  counts[NONE] = 0;
  return counts;
}

/** Code points from one up to another that is not meant. */
type Range = [from: number, to: number];

/** Ranges in order, each of which has at most so many places or is of one unit. */
function rangesOf(counts: Uint32Array, most: number): Range[] {
  const ranges: Range[] = [];
  let from = NONE + 1;
  let sum = 0;
  for (let unit = from; unit < ALL; unit++) {
    if (sum + counts[unit]! > most && unit > from) {
      ranges.push([from, unit]);
      [from, sum] = [unit, 0];
    }
    sum += counts[unit]!;
  }
  return [...ranges, [from, ALL]];
}

/** The pairs that begin with a unit of the range. */
function* pairsIn([from, to]: Range, records: readonly IndexRecord[], counts: Uint32Array): Generator<IndexedWord> {
  const next = startsIn([from, to], counts);
  const places = new Uint32Array(next[to - from]!);
  const followers = new Uint32Array(places.length);
  let start = 0;
  for (const { units } of records) {
    for (let at = 0; at < units.length; at++) {
      const unit = units[at]!;
      if (unit < from || unit >= to || unit === NONE) continue;
      const own = next[unit - from]!++;
      places[own] = start + at;
      followers[own] = at + 1 < units.length ? units[at + 1]! : NONE;
    }
    start += stridesOf(units.length) * STRIDE;
  }
  const tally = new Uint32Array(ALL);
  let first = 0;
  // By now it tells where the places of each unit end.
  for (let unit = from; unit < to; unit++) {
    const end = next[unit - from]!;
    if (end > first) yield* pairsWith(unit, places.subarray(first, end), followers.subarray(first, end), tally);
    first = end;
  }
}

/** Where the places of each unit of the range begin when they lie one after the other, and where all of them end. */
function startsIn([from, to]: Range, counts: Uint32Array): Uint32Array {
  const starts = new Uint32Array(to - from + 1);
  for (let unit = from; unit < to; unit++) starts[unit - from + 1] = starts[unit - from]! + counts[unit]!;
  return starts;
}

/**
 * The pairs that begin with a unit, whose places are given ascending, each with what follows there. `tally` is of all code
 * points and all zero, before and after.
 */
function* pairsWith(
  unit: number,
  places: Uint32Array,
  followers: Uint32Array,
  tally: Uint32Array,
): Generator<IndexedWord> {
  const different: number[] = [];
  for (const follower of followers) if (tally[follower]!++ === 0) different.push(follower);
  different.sort((a, b) => a - b);
  let total = 0;
  for (const follower of different) {
    const count = tally[follower]!;
    tally[follower] = total;
    total += count;
  }
  const sorted = new Uint32Array(places.length);
  for (let at = 0; at < places.length; at++) sorted[tally[followers[at]!]!++] = places[at]!;
  let first = 0;
  for (const follower of different) {
    const end = tally[follower]!;
    tally[follower] = 0;
    if (follower !== NONE) yield [String.fromCodePoint(unit, follower), sorted.subarray(first, end)];
    first = end;
  }
}

/** Joins two lists of words, each in order, that have none in common. */
export function* merge(list: Iterable<IndexedWord>, other: Iterable<IndexedWord>): Generator<IndexedWord> {
  const waiting = other[Symbol.iterator]();
  let next = waiting.next();
  for (const word of list) {
    for (; !next.done && compareWords(next.value[0], word[0]) < 0; next = waiting.next()) yield next.value;
    yield word;
  }
  for (; !next.done; next = waiting.next()) yield next.value;
}
