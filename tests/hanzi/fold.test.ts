import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { BASE_WORDS } from '../../src/hanzi/base-glossary.ts';
import { createConverter } from '../../src/hanzi/convert.ts';
import { COMMON_VARIANTS, decodeGb2312, foldCharacter, needsVariants } from '../../src/hanzi/fold.ts';
import { foldingVariants } from '../../src/hanzi/variants.ts';

const variants = foldingVariants();
const fold = (text: string) => [...text].map((character) => foldCharacter(character, variants)).join('');

test('either script, capitals, full width, accents and look-alikes fold to one form', () => {
  for (const [one, other] of [
    ['知識產權', '知识产权'],
    ['乾燥', '干燥'],
    ['后里', '後裡'],
    ['ＡＢＣ１２３', 'abc123'],
    ['Café', 'cafe'],
    ['⽅⾯', '方面'],
    ['\u200b零\u200d宽', '零宽'],
  ] as const)
    assert.equal(fold(one), fold(other), `${one} ${other}`);
});

test('a text and its conversion fold alike, so that a query in either script finds both', () => {
  const toTraditional = createConverter('zh-Hans', 'zh-Hant');
  const gb2312 = [...decodeGb2312()];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...gb2312), { maxLength: 12 }), (characters) => {
      const text = characters.join('');
      assert.equal(fold(toTraditional(text)), fold(text));
    }),
    { numRuns: 300 },
  );
});

test('every word of the base glossary folds as what it becomes', () => {
  const unlike = BASE_WORDS.filter(([simplified, traditional]) => fold(simplified) !== fold(traditional));
  assert.deepEqual(unlike, []);
});

test('a piece of a text folds to a piece of the folded text', () =>
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (before, after) => {
      assert.equal(fold(before + after), fold(before) + fold(after));
    }),
  ));

test('folding what is folded changes nothing, for every character there is', () => {
  for (let code = 0; code <= 0x10ffff; code++) {
    const character = String.fromCodePoint(code);
    const folded = fold(character);
    if (folded !== character) assert.equal(fold(folded), folded, `U+${code.toString(16)}`);
  }
});

test('GB 2312 has 6,763 Han characters', () => assert.equal([...decodeGb2312()].length, 6763));

test('the few variants within GB 2312 are those OpenCC’s tables and the base glossary give', () => {
  const gb2312 = new Set(decodeGb2312());
  const derived = [...variants].filter(([from]) => gb2312.has(from));
  assert.deepEqual(new Map(derived), new Map(COMMON_VARIANTS));
});

test('only text beyond GB 2312 needs the whole table', () => {
  assert.equal(needsVariants('四川知识产权 ABC，。'), false);
  assert.equal(needsVariants('四川知識產權'), true);
});
