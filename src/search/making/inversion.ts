import type { IndexRecord } from '../form/record.ts';
import { ALL, compareWords, NONE, STRIDE, stridesOf, type IndexedWord } from '../form/words.ts';

/**
 * Every pair of neighbouring units of a shard's articles, in the order of code points, with the numbers of the units at
 * which it begins. Overlapping pairs, each a word of its own, make every substring of two or more characters findable, and
 * since a pair's number is a unit's, whether two pairs adjoin is known without the text.
 *
 * Two stable counting sorts of places, by what follows and then by what stands there (a radix sort, Knuth, The Art of
 * Computer Programming, 5.2.5), bring equal pairs together without a table of them, in a tenth of the time that
 * giving Pagefind so many words and reading them back takes. A large shard is sorted by `most` places at a time, which
 * takes half the memory.
 */
export function* placePairs(records: readonly IndexRecord[], most = PLACES_AT_ONCE): Generator<IndexedWord> {
  const { units, followers } = layOut(records);
  for (const range of rangesOf(units, most)) yield* pairsAt(placesOf(units, range), units, followers);
}

const PLACES_AT_ONCE = 1 << 24;

/** Code points from one up to another that is not meant. */
type Range = [from: number, to: number];

/** Ranges in order, each of which has at most so many places or is of one unit; what is `NONE` is in none of them. */
function rangesOf(units: Uint32Array, most: number): Range[] {
  const counts = new Uint32Array(ALL);
  for (const unit of units) counts[unit]!++;
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

/** Where units of the range stand, ascending. */
function placesOf(units: Uint32Array, [from, to]: Range): Uint32Array {
  const places = new Uint32Array(units.length);
  let count = 0;
  for (let place = 0; place < units.length; place++) {
    if (units[place]! >= from && units[place]! < to) places[count++] = place;
  }
  return places.slice(0, count);
}

/** The pairs that begin at the places, which have all that begin alike. */
function* pairsAt(ascending: Uint32Array, units: Uint32Array, followers: Uint32Array): Generator<IndexedWord> {
  const places = sortBy(units, ascending, sortBy(followers, ascending, ascending));
  let from = 0;
  while (from < places.length) {
    const [unit, follower] = [units[places[from]!]!, followers[places[from]!]!];
    let to = from + 1;
    while (to < places.length && units[places[to]!] === unit && followers[places[to]!] === follower) to++;
    if (follower !== NONE) yield [String.fromCodePoint(unit, follower), places.subarray(from, to)];
    from = to;
  }
}

/** All units by their numbers, and what follows each in its article; `NONE` where there is nothing. */
function layOut(records: readonly IndexRecord[]): { units: Uint32Array; followers: Uint32Array } {
  const total = records.reduce((sum, { units }) => sum + stridesOf(units.length) * STRIDE, 0);
  const laid = { units: new Uint32Array(total), followers: new Uint32Array(total) };
  let start = 0;
  for (const { units } of records) {
    laid.units.set(units, start);
    laid.followers.set(units.subarray(1), start);
    start += stridesOf(units.length) * STRIDE;
  }
  return laid;
}

/** Places, given ascending and in some order, in the order of what stands there; of equal ones in the order given. */
function sortBy(codes: Uint32Array, ascending: Uint32Array, places: Uint32Array): Uint32Array {
  const next = new Uint32Array(ALL + 1);
  // Counted from the first to the last, since memory is slow where it is read in leaps.
  for (const place of ascending) next[codes[place]! + 1]!++;
  for (let code = 1; code <= ALL; code++) next[code]! += next[code - 1]!;
  const sorted = new Uint32Array(places.length);
  for (const place of places) sorted[next[codes[place]!]!++] = place;
  return sorted;
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
