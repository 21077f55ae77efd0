import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { createAlphabet } from '../../src/search/form/alphabet.ts';

const SAMPLE = '四川省知识产权局表示，专利、商标与地理标志的保护将更有力。{"text":"知识产权","first":12}';
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.string({ unit: fc.constantFrom(...SAMPLE, '𠮷', '﨎', '\ufeff', '\n', '薔'), maxLength: 200 }),
);

test('whatever characters a text has, it is read back from the bytes of any alphabet', () =>
  fc.assert(
    fc.property(text, text, (sample, said) => {
      const alphabet = createAlphabet(sample);
      assert.equal(alphabet.toText(alphabet.toBytes(said)), said);
    }),
  ));

test('characters of the sample, ASCII, those of GB 2312 and all others take one to three bytes', () => {
  const alphabet = createAlphabet(SAMPLE);
  const toBytes = (text: string) => alphabet.toBytes(text);
  assert.equal(toBytes('知识产权').length, 4);
  assert.equal(toBytes('Az09').length, 4);
  assert.equal(toBytes('鹭鸶').length, 4);
  assert.equal(toBytes('齉').length, 3);
  assert.equal(toBytes('𠮷').length, 6);
});

test('a text of a sample with the same characters in another order has the same bytes', () => {
  const turned = [...SAMPLE].reverse().join('');
  assert.deepEqual(createAlphabet(turned).toBytes('商标保护'), createAlphabet(SAMPLE).toBytes('商标保护'));
});
