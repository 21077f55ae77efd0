import { readAscending, writeAscending } from './ascending.ts';
import { createBitReader, createBitWriter, type BitWriter } from './bits.ts';
import { addRow, type Postings } from './postings.ts';

/**
 * Blocks of words: words of one or two characters in the order of their code points, each with its places, in bits. They
 * take half of what Pagefind's files take, and a block has as many words as make it worth fetching.
 *
 * After a mark and the number of words, for each word: how far its first character lies from that of the word before, how
 * far the second, how many places it has, and these, counted through all articles. A single character has articles alone.
 */

/** A word and the numbers of the units where it stands, counted through all articles; of a single character the articles' own. */
export type IndexedWord = [word: string, numbers: number[]];

/** A word and where it stands, by article. */
export type FoundWord = [word: string, postings: Postings];

export interface WordBlock {
  /** Its first word, or a shorter one that no block before has anything after. */
  first: string;
  bytes: Uint8Array;
}

/**
 * Articles begin at whole strides of units, so that few bits tell where each begins: a reader must know that of all articles
 * of a shard before anything of an index can be read.
 */
export const STRIDE = 64;

/** How many strides so many units take. */
export const stridesOf = (units: number) => Math.ceil(units / STRIDE);

/** The numbers of the articles' first units when the units of a shard are counted through, and how many there are. */
export function startsOf(lengths: readonly number[]): number[] {
  const starts = [0];
  for (const length of lengths) starts.push(starts.at(-1)! + length);
  return starts;
}

/** Begins every block. */
const MARK = 0x77;

/** Words in ascending order → blocks of at most about `most` bytes, but for a word that takes more by itself. */
export function* packWords(
  words: Iterable<IndexedWord>,
  starts: readonly number[],
  most: number,
): Generator<WordBlock, void> {
  let block: OpenBlock | undefined;
  for (const [word, numbers] of words) {
    const [end, last] = [block?.bits.length() ?? 0, block?.last ?? ''];
    block = add(block ?? openBlock(word), word, numbers, starts);
    if (block.count > 1 && block.bits.length() > most * 8) {
      yield close({ ...block, count: block.count - 1 }, end);
      block = add(openBlock(shortestBetween(last, word)), word, numbers, starts);
    }
  }
  if (block) yield close(block, block.bits.length());
}

/** A block that words are being added to. */
interface OpenBlock {
  first: string;
  last: string;
  count: number;
  bits: BitWriter;
}

const openBlock = (first: string): OpenBlock => ({ first, last: '', count: 0, bits: createBitWriter() });

/** Below these nothing would be saved, and some are no letters. */
const ROUNDED_FROM = 0x80;
const SURROGATES = [0xd800, 0xe000] as const;

/** A word up to `to` and after `from` that takes little to tell: the first character alone, or a round code of the second. */
function shortestBetween(from: string, to: string): string {
  const [[lastA, lastB], [a, b]] = [codesOf(from), codesOf(to)];
  if (a !== lastA) return String.fromCodePoint(a);
  const above = Math.max(lastB, ROUNDED_FROM - 1);
  let round = b;
  for (let step = 2; b > above && b - (b % step) > above; step *= 2) round = b - (b % step);
  const isLetter = round < SURROGATES[0] || round >= SURROGATES[1];
  return String.fromCodePoint(a, isLetter ? round : b);
}

function add(block: OpenBlock, word: string, numbers: number[], starts: readonly number[]): OpenBlock {
  const { first, last, count, bits } = block;
  writeWord(bits, last, word, numbers, starts);
  return { first, last: word, count: count + 1, bits };
}

function close({ first, count, bits }: OpenBlock, end: number): WordBlock {
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

/** A word's postings in a block; undefined when it is not there. A single character is given the place 0. */
export function findWord(bytes: Uint8Array, wanted: string, starts: readonly number[]): Postings | undefined {
  for (const [word, postings] of readWords(bytes, starts)) if (word === wanted) return postings;
  return undefined;
}

/** Every word of a block with its postings. Throws when the bytes are no such block. */
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

/** Order of code points, as Pagefind sorts; that of JavaScript's strings differs beyond the Basic Multilingual Plane. */
export function compareWords(a: string, b: string): number {
  const [one, other] = [codesOf(a), codesOf(b)];
  return one[0] - other[0] || one[1] - other[1];
}
