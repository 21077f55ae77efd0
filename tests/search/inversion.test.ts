import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { unitsOf } from '../../src/hanzi/searchable.ts';
import { toRecord } from '../../src/search/form/record.ts';
import { compareWords, STRIDE, stridesOf } from '../../src/search/form/words.ts';
import { placePairs } from '../../src/search/making/inversion.ts';

test('every pair of neighbours is placed, in order, however few places are sorted at a time', () => {
  const text = fc.string({ unit: fc.constantFrom('知', '识', '产', '𠮷', '5', '，'), maxLength: 300 });
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 4 }), fc.integer({ min: 40, max: 400 }), (texts, most) => {
      const records = texts.map((own) => toRecord(unitsOf('题目'), unitsOf(own)));
      const expected = new Map<string, number[]>();
      let start = 0;
      for (const { units } of records) {
        units.forEach((unit, at) => {
          const pair = String.fromCodePoint(unit, units[at + 1] ?? 0);
          if (!pair.includes('\0')) expected.set(pair, [...(expected.get(pair) ?? []), start + at]);
        });
        start += stridesOf(units.length) * STRIDE;
      }
      assert.deepEqual(
        [...placePairs(records, most)].map(([pair, places]) => [pair, Array.from(places)]),
        [...expected].sort(([a], [b]) => compareWords(a, b)),
      );
    }),
    { numRuns: 12 },
  );
});
