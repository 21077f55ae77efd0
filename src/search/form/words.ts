import { readAscending, writeAscending } from './ascending.ts';
import { createBitReader, createBitWriter, type BitWriter } from './bits.ts';
import { addRow, type Postings } from '../asking/postings.ts';

/**
 * Blocks of words: words of one or two characters with their places, in bits. Which block a word is in is computed from
 * the word, so a reader needs to know no more of them than their sizes; each block has its share of frequent words and of
 * rare ones.
 *
 * A block has a mark, the number of its words, and their first characters, ascending; then, from the next byte on, for each
 * word what tells its second character, how many places it has, and these, counted through all articles. A single character
 * has articles alone.
 */

/** A word and the numbers of the units where it stands, counted through all articles; of a single character the articles' own. */
export type IndexedWord = [word: string, numbers: ArrayLike<number>];

/** A word and where it stands, by article. */
export type FoundWord = [word: string, postings: Postings];

/**
 * Articles begin at whole strides of units, so that few bits tell where each begins: a reader must know that of all articles
 * of a shard before anything of an index can be read.
 */
export const STRIDE = 256;

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

/** Stands where there is no character: the second code point of a single one. */
export const NONE = 0;

/** Code points end here. */
export const ALL = 0x110000;

/** A prime above any number of blocks: words that begin alike, or end alike, are in blocks all over the shard. */
const FACTOR = 104_729;

/** The number of the block, of so many, that has the word if any has. */
export function blockOf(word: string, blocks: number): number {
  const [a, b] = codesOf(word);
  return (a * FACTOR + b) % blocks;
}

/** The least second code point that a word of the block has after the first one; others are so many blocks' numbers above. */
const leastSecond = (a: number, block: number, blocks: number) => (block - ((a * FACTOR) % blocks) + blocks) % blocks;

/** Words in ascending order → so many blocks; those that have no word are empty. */
export function packWords(words: Iterable<IndexedWord>, starts: readonly number[], blocks: number): Uint8Array[] {
  const open = Array.from({ length: blocks }, (): OpenBlock => ({ firsts: [], second: 0, bits: createBitWriter() }));
  let last = '';
  for (const [word, numbers] of words) {
    if (compareWords(last, word) >= 0) throw new Error(`${word} comes after ${last} in the index`);
    last = word;
    const number = blockOf(word, blocks);
    addWord(open[number]!, codesOf(word), numbers, starts, { number, blocks });
  }
  return open.map(close);
}

/** A block that words are being added to. */
interface OpenBlock {
  firsts: number[];
  /** What was told of the second character of the last word. */
  second: number;
  bits: BitWriter;
}

/** A block's number, and of how many it is one. */
interface BlockNumber {
  number: number;
  blocks: number;
}

function addWord(
  block: OpenBlock,
  [a, b]: [number, number],
  numbers: ArrayLike<number>,
  starts: readonly number[],
  { number, blocks }: BlockNumber,
): void {
  const second = (b - leastSecond(a, number, blocks)) / blocks;
  block.bits.count(a === block.firsts.at(-1) ? second - block.second : second + 1);
  block.bits.count(numbers.length);
  writeAscending(block.bits, numbers, 0, endOf(b, starts));
  block.firsts.push(a);
  block.second = second;
}

function close({ firsts, bits }: OpenBlock): Uint8Array {
  if (firsts.length === 0) return new Uint8Array();
  const head = createBitWriter();
  head.count(firsts.length);
  // Some are the same; with their places added to them none is.
  writeAscending(
    head,
    firsts.map((code, index) => code + index),
    0,
    ALL + firsts.length,
  );
  const [own, rest] = [head.bytes(), bits.bytes()];
  const block = new Uint8Array(1 + own.length + rest.length);
  block.set([MARK]);
  block.set(own, 1);
  block.set(rest, 1 + own.length);
  return block;
}

function codesOf(word: string): [number, number] {
  const a = word.codePointAt(0) ?? NONE;
  return [a, word.codePointAt(a > 0xffff ? 2 : 1) ?? NONE];
}

const endOf = (b: number, starts: readonly number[]) => (b === NONE ? starts.length - 1 : starts.at(-1)!);

/** A word's postings in its block, of so many; undefined when it is not there. A single character is given the place 0. */
export function findWord(
  bytes: Uint8Array,
  wanted: string,
  starts: readonly number[],
  blocks: number,
): Postings | undefined {
  const number = blockOf(wanted, blocks);
  for (const [word, postings] of readWords(bytes, starts, { number, blocks })) if (word === wanted) return postings;
  return undefined;
}

/** Every word of a block with its postings. Throws when the bytes are no such block. */
export function* readWords(
  bytes: Uint8Array,
  starts: readonly number[],
  { number, blocks }: BlockNumber,
): Generator<FoundWord, void> {
  if (bytes[0] !== MARK) throw new Error('not a file of the index');
  const head = createBitReader(bytes, 1);
  const count = head.count();
  const firsts = readAscending(head, count, 0, ALL + count).map((code, index) => code - index);
  const bits = createBitReader(bytes, head.nextByte());
  let second = 0;
  for (const [index, a] of firsts.entries()) {
    second = a === firsts[index - 1] ? second + bits.count() : bits.count() - 1;
    const b = leastSecond(a, number, blocks) + second * blocks;
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
