import { readAscending, writeAscending } from './ascending.ts';
import { createBitReader, createBitWriter, type BitWriter } from './bits.ts';
import { addRow, type Postings } from './postings.ts';

/**
 * The index's own files: words of one or two characters in the order of their code points, each with its places, in
 * bits. They take half of what Pagefind's take, and a file has as many words as make it worth fetching.
 *
 * After a mark and the number of words, for each word: how far its first character lies from that of the word before, how
 * far the second, how many places it has, and these, counted through all articles. A single character has articles alone.
 */

/** A word and the numbers of the units where it stands, counted through all articles; of a single character the articles' own. */
export type IndexedWord = [word: string, numbers: number[]];

/** A word and where it stands, by article. */
export type FoundWord = [word: string, postings: Postings];

export interface WordFile {
  /** Its first word. */
  first: string;
  bytes: Uint8Array;
}

/** The numbers of the articles' first units when the units of a shard are counted through, and how many there are. */
export function startsOf(lengths: readonly number[]): number[] {
  const starts = [0];
  for (const length of lengths) starts.push(starts.at(-1)! + length);
  return starts;
}

/** Begins every file; not the first byte of what is gzipped, which hosts and browsers look out for. */
const MARK = 0x77;

/** Words in ascending order → files of at most about `most` bytes, but for a word that takes more by itself. */
export function* packWords(
  words: Iterable<IndexedWord>,
  starts: readonly number[],
  most: number,
): Generator<WordFile, void> {
  let file: OpenFile | undefined;
  for (const [word, numbers] of words) {
    const end = file?.bits.length() ?? 0;
    file = add(file, word, numbers, starts);
    if (file.count > 1 && file.bits.length() > most * 8) {
      yield close({ ...file, count: file.count - 1 }, end);
      file = add(undefined, word, numbers, starts);
    }
  }
  if (file) yield close(file, file.bits.length());
}

/** A file that words are being added to. */
interface OpenFile {
  first: string;
  last: string;
  count: number;
  bits: BitWriter;
}

function add(file: OpenFile | undefined, word: string, numbers: number[], starts: readonly number[]): OpenFile {
  const { first, last, count, bits } = file ?? { first: word, last: '', count: 0, bits: createBitWriter() };
  writeWord(bits, last, word, numbers, starts);
  return { first, last: word, count: count + 1, bits };
}

function close({ first, count, bits }: OpenFile, end: number): WordFile {
  return { first, bytes: Uint8Array.of(MARK, count >> 8, count & 0xff, ...bits.bytes(end)) };
}

function writeWord(bits: BitWriter, last: string, word: string, numbers: number[], starts: readonly number[]): void {
  const [[a, b], [lastA, lastB]] = [codesOf(word), codesOf(last)];
  if (a < lastA || (a === lastA && b <= lastB)) throw new Error(`${word} comes after ${last} in the index`);
  bits.count(a - lastA + 1);
  bits.count(a === lastA ? b - lastB : b + 1);
  bits.count(numbers.length);
  writeAscending(bits, numbers, 0, endOf(b, starts));
}

/** The second code point of a single character. */
const NONE = 0;

function codesOf(word: string): [number, number] {
  const [a = NONE, b = NONE] = Array.from(word, (character) => character.codePointAt(0)!);
  return [a, b];
}

const endOf = (b: number, starts: readonly number[]) => (b === NONE ? starts.length - 1 : starts.at(-1)!);

/** A word's postings in a file; undefined when it is not there. A single character is given the place 0. */
export function findWord(bytes: Uint8Array, wanted: string, starts: readonly number[]): Postings | undefined {
  for (const [word, postings] of readWords(bytes, starts)) if (word === wanted) return postings;
  return undefined;
}

/** Every word of a file with its postings. Throws when the bytes are no such file. */
export function* readWords(bytes: Uint8Array, starts: readonly number[]): Generator<FoundWord, void> {
  if (bytes[0] !== MARK) throw new Error('not a file of the index');
  const bits = createBitReader(bytes, 3);
  let [a, b] = [NONE, NONE];
  for (let left = bytes[1]! * 256 + bytes[2]!; left > 0; left--) {
    const distance = bits.count() - 1;
    b = distance === 0 ? b + bits.count() : bits.count() - 1;
    a += distance;
    const numbers = readAscending(bits, bits.count(), 0, endOf(b, starts));
    if (b === NONE) yield [String.fromCodePoint(a), atStart(numbers)];
    else yield [String.fromCodePoint(a, b), postingsOf(numbers, starts)];
  }
}

function atStart(rows: number[]): Postings {
  return { rows, starts: Array.from({ length: rows.length + 1 }, (_, index) => index), places: rows.map(() => 0) };
}

function postingsOf(numbers: readonly number[], starts: readonly number[]): Postings {
  const postings: Postings = { rows: [], starts: [0], places: [] };
  let row = 0;
  let at = 0;
  while (at < numbers.length) {
    while (starts[row + 1]! <= numbers[at]!) row++;
    const own: number[] = [];
    while (at < numbers.length && numbers[at]! < starts[row + 1]!) own.push(numbers[at++]! - starts[row]!);
    addRow(postings, row, own);
  }
  return postings;
}
