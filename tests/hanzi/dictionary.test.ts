import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { Dictionary, type Pair } from '../../src/hanzi/dictionary.ts';
import { Units } from '../../src/hanzi/units.ts';

const unit = fc.constantFrom('国', '制', '度', '体', '作', '\ud840', '\udc00', '⿰');
const text = (minLength: number, maxLength: number) => fc.string({ unit, minLength, maxLength });
const pairs = fc.array(fc.tuple(text(1, 3), text(0, 2)), { maxLength: 40 });

/** What a dictionary makes of a text, and where it cuts it. */
function useOf(dictionary: Dictionary, source: string): { written: string; cuts: [number, number, boolean][] } {
  const [units, written] = [new Units().add(source), new Units()];
  dictionary.rewrite(units, 0, units.length, written);
  const cuts: [number, number, boolean][] = [];
  dictionary.segment(units, 0, units.length, (start, end, word) => cuts.push([start, end, word !== 0]));
  return { written: written.from(0), cuts };
}

test('words that join those of another dictionary are found as if all had come together, whether or not its tables have room', () =>
  fc.assert(
    fc.property(pairs, pairs, pairs, fc.array(text(0, 12), { maxLength: 8 }), (base, words, firm, texts) => {
      const all: Pair[] = [...base, ...words];
      const [joined, together] = [new Dictionary(words, firm, new Dictionary(base)), new Dictionary(all, firm)];
      for (const one of texts) assert.deepEqual(useOf(joined, one), useOf(together, one));
    }),
    { numRuns: 1000 },
  ));

test('units that are settled become the same wherever they stand among others that are', () => {
  const same = text(1, 3).map((word): Pair => [word, word]);
  const known = fc.array(fc.oneof(same, fc.tuple(text(1, 3), text(0, 2))), { maxLength: 12 });
  fc.assert(
    fc.property(known, fc.array(text(0, 12), { maxLength: 8 }), (pairs, texts) => {
      const dictionary = new Dictionary(pairs);
      const settled = dictionary.settled();
      const isSettled = (one: string) => settled[one.charCodeAt(0)] !== 0;
      for (const one of texts) {
        const units = Array.from({ length: one.length }, (_, at) => one[at]!).filter(isSettled);
        const become = units.map((one) => String.fromCharCode(settled[one.charCodeAt(0)]!));
        assert.equal(useOf(dictionary, units.join('')).written, become.join(''));
      }
    }),
    { numRuns: 3000 },
  );
});

test('words that stand for themselves settle what they cover, unless it would change alone', () => {
  const settled = new Dictionary([
    ['国制', '国制'],
    ['度', '渡'],
    ['体度', '体度'],
    ['作', '做'],
  ]).settled();
  const become = (unit: string) => String.fromCharCode(settled[unit.charCodeAt(0)]!);
  assert.deepEqual([...'国制体作'].map(become), [...'国制体做']);
  assert.equal(become('度'), '\0');
});

test('a dictionary that others begin with keeps its own words', () => {
  const base = new Dictionary([['国制', '甲']]);
  new Dictionary([['国制', '乙']], [], base);
  assert.equal(useOf(base, '国制').written, '甲');
});

test('a dictionary has its words, whole, and no others', () =>
  fc.assert(
    fc.property(pairs, fc.array(text(1, 3)), (known, asked) => {
      const dictionary = new Dictionary(known);
      const words = new Set(known.map(([word]) => word));
      for (const word of [...words, ...asked]) assert.equal(dictionary.has(word), words.has(word), word);
    }),
  ));
