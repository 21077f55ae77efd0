import { GAP, type IndexRecord } from '../form/record.ts';
import { compareWords, STRIDE, stridesOf, type IndexedWord } from '../form/words.ts';

/** A word and its places in a text, counted in words. */
type PlacedWord = [word: string, places: number[]];

/** Units that are placed at a time, which bounds the memory that placing takes. */
const SLICE_UNITS = 4_000_000;

/** Consecutive articles of a shard whose words are placed together. */
export function slicesOf(records: readonly IndexRecord[]): IndexRecord[][] {
  const slices: IndexRecord[][] = [];
  let units = 0;
  for (const record of records) {
    if (slices.length === 0 || units + record.length > SLICE_UNITS) {
      slices.push([]);
      units = 0;
    }
    slices.at(-1)!.push(record);
    units += record.length;
  }
  return slices;
}

/**
 * All words of a slice as one text: the pairs of its articles, filled up to whole strides, so that a word's place is a
 * unit's number, then their singles.
 */
export function joinRecords(records: readonly IndexRecord[]): string {
  const pairs = records.map(({ pairs, length }) => pairs + ` ${GAP}`.repeat(stridesOf(length) * STRIDE - length));
  return [...pairs, ...records.flatMap(({ singles }) => singles)].join(' ');
}

/** Places in the texts of slices, each in the order of its words → what the index says of each word of the shard. */
export function numberWords(
  slices: readonly { words: PlacedWord[]; records: IndexRecord[] }[],
): Generator<IndexedWord> {
  let units = 0;
  let rows = 0;
  const lists = slices.map(({ words, records }) => {
    const list = numbered(words, numbererOf(records, units, rows));
    units += unitsOf(records);
    rows += records.length;
    return list;
  });
  return merge(lists);
}

const unitsOf = (records: readonly IndexRecord[]) =>
  records.reduce((sum, { length }) => sum + stridesOf(length) * STRIDE, 0);

/** A function from a word's places in a slice to its numbers in the shard, `units` and `rows` of which come before. */
function numbererOf(records: readonly IndexRecord[], units: number, rows: number): (places: number[]) => number[] {
  const own = unitsOf(records);
  const rowsOfSingles = records.flatMap(({ singles }, row) => singles.map(() => row));
  // A pair never stands among the singles, nor a single among the pairs.
  return (places) =>
    places[0]! < own ? places.map((place) => place + units) : places.map((place) => rowsOfSingles[place - own]! + rows);
}

function* numbered(words: Iterable<PlacedWord>, numbersOf: (places: number[]) => number[]): Generator<IndexedWord> {
  for (const [word, places] of words) if (word !== GAP) yield [word, numbersOf(places)];
}

/** Joins lists of words that are each in order; the numbers of earlier lists come first. */
function* merge(lists: Iterator<IndexedWord, void>[]): Generator<IndexedWord> {
  const heads = lists.map((list) => list.next().value);
  for (;;) {
    const least = heads.reduce((a, b) => (!a || (b && compareWords(b[0], a[0]) < 0) ? b : a), undefined);
    if (!least) return;
    const numbers = heads.flatMap((head, index) => {
      if (head?.[0] !== least[0]) return [];
      heads[index] = lists[index]!.next().value;
      return [head[1]];
    });
    yield [least[0], numbers.length === 1 ? numbers[0]! : numbers.flat()];
  }
}
