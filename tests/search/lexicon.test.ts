import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { decodeGb2312 } from '../../src/hanzi/fold.ts';
import { FREQUENCIES, packLexicon, unpackLexicon, type Lexicon } from '../../src/search/form/lexicon.ts';
import { lexiconOf } from '../../src/search/making/lexicon.ts';
import { articleOf, createDice } from './archive.ts';

/** Lexicons of a few characters, their readings and followers as they come. */
const lexicons = fc
  .uniqueArray(fc.integer({ min: 0x4e00, max: 0x20010 }), { minLength: 1, maxLength: 30 })
  .chain((codes) => {
    const characters = codes.sort((a, b) => a - b).map((code) => String.fromCodePoint(code));
    const each = <T>(of: fc.Arbitrary<T>) =>
      fc.array(of, { minLength: characters.length, maxLength: characters.length });
    const numbers = fc.uniqueArray(fc.nat(characters.length - 1)).map((some) => some.sort((a, b) => a - b));
    const followers = numbers.chain((some) =>
      fc
        .array(fc.nat(FREQUENCIES - 1), { minLength: some.length, maxLength: some.length })
        .map((frequencies) => some.map((number, index): [number, number] => [number, frequencies[index]!])),
    );
    return fc.record<Lexicon>({
      characters: fc.constant(characters),
      readings: each(fc.uniqueArray(fc.constantFrom('zhi', 'shi', 'a', 'lv', 'zhuang'), { maxLength: 3 })),
      followers: each(followers),
    });
  });

test('a lexicon is read as it was written', () =>
  fc.assert(fc.property(lexicons, (lexicon) => assert.deepEqual(unpackLexicon(packLexicon(lexicon)), { ...lexicon }))));

test('however many titles there are, a lexicon takes no more than 100 kB', () => {
  const dice = createDice(1);
  const common = [...decodeGb2312()].slice(0, 4000);
  const articles = Array.from({ length: 1000 }, (_, index) =>
    articleOf({
      id: `20210101-a${String(index).padStart(4, '0')}`,
      title: Array.from({ length: 80 }, () => common[dice(common.length)]!).join(''),
      text: '',
    }),
  );
  const lexicon = lexiconOf(articles, new Map());
  assert.ok(lexicon.followers.flat().length > 50_000);
  assert.ok(packLexicon(lexicon).length <= 100_000);
});

test('how characters are read is told in letters alone, ü as v and as u', () => {
  const { characters, readings } = lexiconOf([], new Map());
  const readingsOf = (character: string) => readings[characters.indexOf(character)];
  assert.deepEqual(readingsOf('绿'), ['lu', 'lv']);
  assert.ok(readingsOf('重')!.includes('chong') && readingsOf('重')!.includes('zhong'));
  assert.ok(readings.flat().every((reading) => /^[a-z]+$/.test(reading)));
});
