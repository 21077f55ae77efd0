import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { readAscending, writeAscending } from '../../src/search/form/ascending.ts';
import { createBitReader, createBitWriter } from '../../src/search/form/bits.ts';
import { addRow, type Postings } from '../../src/search/asking/postings.ts';
import {
  blockOf,
  compareWords,
  findWord,
  packWords,
  readWords,
  startsOf,
  type FoundWord,
} from '../../src/search/form/words.ts';

test('numbers come out of bits as they went in', () => {
  const item = fc.oneof(
    fc.integer({ min: 1, max: 2 ** 31 - 1 }).map((value) => ({ value, range: 0 })),
    fc
      .integer({ min: 1, max: 2 ** 30 })
      .chain((range) => fc.integer({ min: 0, max: range - 1 }).map((value) => ({ value, range }))),
  );
  fc.assert(
    fc.property(fc.array(item), (items) => {
      const writer = createBitWriter();
      for (const { value, range } of items) {
        if (range === 0) writer.count(value);
        else writer.below(range, value);
      }
      const reader = createBitReader(writer.bytes(), 0);
      const read = items.map(({ range }) => (range === 0 ? reader.count() : reader.below(range)));
      assert.deepEqual(
        read,
        items.map(({ value }) => value),
      );
    }),
  );
});

test('ascending numbers come out as they went in, and take no bit where nothing else is possible', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(400)), fc.nat(50), (unsorted, room) => {
      const numbers = unsorted.sort((a, b) => a - b);
      const end = (numbers.at(-1) ?? 0) + 1 + room;
      const writer = createBitWriter();
      writeAscending(writer, numbers, 0, end);
      assert.deepEqual(readAscending(createBitReader(writer.bytes(), 0), numbers.length, 0, end), numbers);
    }),
  );
  const full = createBitWriter();
  writeAscending(full, [5, 6, 7, 8], 5, 9);
  assert.equal(full.length(), 0);
});

/** Articles as lists of words; the n-th word is at place n. */
const articles = fc.array(
  fc.array(fc.constantFrom('知识', '识产', '产权', '权ǀ', 'ǀ5', '5g', '𠮷野', '野𠮷', '国家'), {
    minLength: 1,
    maxLength: 40,
  }),
  { minLength: 1, maxLength: 12 },
);

/** A character that every third article has in its title. */
const SINGLE = '国';

/** What is found in an index of the texts. */
function foundIn(texts: string[][]): FoundWord[] {
  const words = [...new Set([...texts.flat(), SINGLE])].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
  return words.map((word) => {
    const postings: Postings = { rows: [], starts: [0], places: [] };
    texts.forEach((text, row) => {
      const places = text.flatMap((one, at) => (one === word ? [at] : []));
      addRow(postings, row, word === SINGLE ? [0].filter(() => row % 3 === 0) : places);
    });
    return [word, postings];
  });
}

function pack(texts: string[][], blocks: number) {
  const starts = startsOf(texts.map((text) => text.length));
  const words = foundIn(texts).map(([word, { rows }]): [string, number[]] => [
    word,
    word === SINGLE ? rows : texts.flat().flatMap((one, number) => (one === word ? [number] : [])),
  ]);
  return packWords(words, starts, blocks);
}

test('every word is with its places in the block that is computed from it, and in no other', () =>
  fc.assert(
    fc.property(articles, fc.integer({ min: 1, max: 300 }), (texts, blocks) => {
      const starts = startsOf(texts.map((text) => text.length));
      const words = foundIn(texts);
      const packed = pack(texts, blocks);
      assert.equal(packed.length, blocks);
      const read = packed.flatMap((bytes, number) =>
        bytes.length === 0 ? [] : [...readWords(bytes, starts, { number, blocks })],
      );
      const inOrder = read.toSorted(([a], [b]) => compareWords(a, b));
      assert.deepEqual(inOrder, words);
      for (const [word, postings] of words) {
        assert.deepEqual(findWord(packed[blockOf(word, blocks)]!, word, starts, blocks), postings);
      }
      const other = packed[blockOf('无此', blocks)]!;
      if (other.length > 0) assert.equal(findWord(other, '无此', starts, blocks), undefined);
    }),
  ));

test('words that come in no order are refused', () => {
  const words: [string, number[]][] = [
    ['识产', [0]],
    ['产权', [1]],
  ];
  assert.throws(() => packWords(words, startsOf([2]), 3), /产权 comes after 识产/);
});

test('what is no file of the index, or a damaged one, is refused or read, but never without end', () => {
  const starts = startsOf([40, 40]);
  const page = new TextEncoder().encode('<!doctype html>');
  assert.throws(() => findWord(page, '知识', starts, 1), /not a file of the index/);
  const [block] = pack([['知识', '识产'], ['产权']], 1);
  assert.throws(() => [...readWords(block!.subarray(0, 6), startsOf([2, 1]), { number: 0, blocks: 1 })], /too early/);
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
      try {
        const read = [...readWords(Uint8Array.of(0x77, ...bytes), starts, { number: 0, blocks: 1 })];
        assert.ok(read.length <= bytes.length * 8);
      } catch (error) {
        assert.match(String(error), /too early|damaged|Invalid code point|Invalid array length/);
      }
    }),
  );
});
