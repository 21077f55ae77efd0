import { GAP, type IndexRecord } from './record.ts';
import type { IndexedWord } from './words.ts';

/** A word and its places in the text of a shard, counted in words. */
type PlacedWord = [word: string, places: number[]];

/** All words of a shard as one text: the pairs of its articles, so that a word's place is a unit's number, then their singles. */
export function joinRecords(records: readonly IndexRecord[]): string {
  return [...records.map(({ pairs }) => pairs), ...records.flatMap(({ singles }) => singles)].join(' ');
}

/** Places in such a text → what the index says of each word. */
export function* numberWords(words: Iterable<PlacedWord>, records: readonly IndexRecord[]): Generator<IndexedWord> {
  const units = records.reduce((sum, { length }) => sum + length, 0);
  const rowsOfSingles = records.flatMap(({ singles }, row) => singles.map(() => row));
  for (const [word, places] of words) {
    if (word === GAP) continue;
    // A pair never stands among the singles, nor a single among the pairs.
    yield [word, places[0]! < units ? places : places.map((place) => rowsOfSingles[place - units]!)];
  }
}
