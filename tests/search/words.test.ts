import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { readAscending, writeAscending } from '../../src/search/ascending.ts';
import { createBitReader, createBitWriter } from '../../src/search/bits.ts';
import { addRow, type Postings } from '../../src/search/postings.ts';
import { compareWords, findWord, packWords, readWords, startsOf, type FoundWord } from '../../src/search/words.ts';

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

function pack(texts: string[][], most: number) {
  const starts = startsOf(texts.map((text) => text.length));
  const words = foundIn(texts).map(([word, { rows }]): [string, number[]] => [
    word,
    word === SINGLE ? rows : texts.flat().flatMap((one, number) => (one === word ? [number] : [])),
  ]);
  return [...packWords(words, starts, most)];
}

test('files of words have every word with its places, in order, and no file is larger than it must be', () =>
  fc.assert(
    fc.property(articles, fc.integer({ min: 4, max: 200 }), (texts, most) => {
      const starts = startsOf(texts.map((text) => text.length));
      const words = foundIn(texts);
      const files = pack(texts, most);
      const read = files.map(({ bytes }) => [...readWords(bytes, starts)]);
      assert.deepEqual(read.flat(), words);
      files.forEach(({ first, bytes }, index) => {
        assert.ok(compareWords(first, read[index]![0]![0]) <= 0);
        assert.ok(index === 0 || compareWords(read[index - 1]!.at(-1)![0], first) < 0);
        assert.ok(bytes.length <= most + 3 || read[index]!.length === 1);
      });
      for (const [index, { bytes }] of files.entries()) {
        for (const [word, postings] of read[index]!) assert.deepEqual(findWord(bytes, word, starts), postings);
        assert.equal(findWord(bytes, '无此', starts), undefined);
      }
    }),
  ));

test('what is no file of the index, or a damaged one, is refused or read, but never without end', () => {
  const starts = startsOf([40, 40]);
  assert.throws(() => findWord(new TextEncoder().encode('<!doctype html>'), '知识', starts), /not a file of the index/);
  const [file] = pack([['知识', '识产'], ['产权']], 500);
  assert.throws(() => [...readWords(file!.bytes.subarray(0, 6), startsOf([2, 1]))], /too early/);
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
      try {
        assert.ok([...readWords(Uint8Array.of(0x77, 0, 9, ...bytes), starts)].length <= 9);
      } catch (error) {
        assert.match(String(error), /too early|damaged|Invalid code point/);
      }
    }),
  );
});
