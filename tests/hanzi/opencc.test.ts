import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import test from 'node:test';
import fc from 'fast-check';
import { ConverterBuilder, type DictGroup } from 'opencc-js/core';
import * as toTraditional from 'opencc-js/preset/cn2t';
import * as toSimplified from 'opencc-js/preset/t2cn';
import { convertBy, convertCharacterBy } from '../../src/hanzi/opencc.ts';

// The engine is our own; opencc-js, whose dictionaries it uses, says what is right.

interface Direction {
  config: 's2tw' | 'tw2s' | 's2t' | 't2s';
  preset: typeof toTraditional;
  from: string;
  to: string;
}

const DIRECTIONS: Direction[] = [
  { config: 's2tw', preset: toTraditional, from: 'cn', to: 'tw' },
  { config: 'tw2s', preset: toSimplified, from: 'tw', to: 'cn' },
  { config: 's2t', preset: toTraditional, from: 'cn', to: 't' },
  { config: 't2s', preset: toSimplified, from: 't', to: 'cn' },
];

type Pairs = [word: string, replacement: string][];

/** opencc-js with words of our own, which come first in its segmentation and in each link of its chain. */
function openccWith({ preset, config: name, from, to }: Direction, words: Pairs): (text: string) => string {
  if (words.length === 0) return ConverterBuilder(preset)({ from, to });
  const config = preset.configs[name]!;
  const dictionary = (pairs: Pairs) => [pairs.map((pair) => pair.join(' ')).join('|')];
  const own = {
    ...config,
    segmentation: [...dictionary(words), ...[config.segmentation].flat()] as DictGroup,
    conversionChain: config.conversionChain.map((group, link) => [
      ...dictionary(words.map(([word, replacement]) => [link === 0 ? word : replacement, replacement])),
      ...group,
    ]),
  };
  return ConverterBuilder({ ...preset, configs: { [name]: own } })({ from, to });
}

/** All words of the dictionaries, with what they become; those of more than one character are told apart. */
function wordsOf({ preset, config }: Direction): { singles: string[]; phrases: string[] } {
  const { segmentation, conversionChain, normalizationChain } = preset.configs[config] as unknown as {
    segmentation?: string[];
    conversionChain: string[][];
    normalizationChain: string[][];
  };
  const texts = [segmentation ?? [], conversionChain, normalizationChain].flat(2);
  const words = [...new Set(texts.flatMap((dictionary) => dictionary.split(/[ |]/)))];
  return {
    singles: words.filter((word) => [...word].length === 1),
    phrases: words.filter((word) => [...word].length > 1),
  };
}

/**
 * Texts in which everything can happen: words that overlap, begin alike or end early, signs that describe characters,
 * characters beyond the Basic Multilingual Plane and halves of them.
 */
function textsOf({ singles, phrases }: ReturnType<typeof wordsOf>, own: string[]) {
  const phrase = fc.constantFrom(...phrases);
  const cut = fc.tuple(phrase, fc.nat()).map(([word, at]) => word.slice(at % word.length));
  const begun = fc.tuple(phrase, fc.nat()).map(([word, at]) => word.slice(0, at % word.length));
  const piece = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...singles) },
    { weight: 4, arbitrary: phrase },
    { weight: 2, arbitrary: cut },
    { weight: 2, arbitrary: begun },
    { weight: 2, arbitrary: fc.constantFrom(...own, '的', '，', 'A', '\n') },
    { weight: 1, arbitrary: fc.constantFrom('⿰', '⿱', '⿲', '⿳', '⿻', '⿾', '⿿', '\u3000') },
    { weight: 1, arbitrary: fc.constantFrom('𠮷', '𨭎', '\ud840', '\udc00', '\ufa0e', '\u{2f800}', '\0') },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 3 }) },
  );
  return fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));
}

const GLOSSARY: Pairs = [
  ['岳池', '岳池'],
  ['岳池县', '岳池縣'],
  ['四川在线', '四川在線'],
  ['面条', '麵條兒'],
  ['走着', '走着'],
  ['后', '后'],
  ['干A', '乾A'],
  ['𠮷里', '𠮷里'],
];

const CASES: [direction: Direction, name: string, words: Pairs][] = [
  ...DIRECTIONS.map((direction): [Direction, string, Pairs] => [direction, direction.config, []]),
  [DIRECTIONS[0]!, 's2tw with a glossary', GLOSSARY],
  [DIRECTIONS[1]!, 'tw2s with a glossary', GLOSSARY.map(([simplified, traditional]) => [traditional, simplified])],
];

for (const [direction, name, words] of CASES) {
  const ours = convertBy(direction.preset, direction.config, words);
  const theirs = openccWith(direction, words);
  const known = wordsOf(direction);

  test(`${name} writes any text as opencc-js does`, () =>
    fc.assert(
      fc.property(textsOf(known, words.flat()), (text) => assert.equal(ours(text), theirs(text))),
      { numRuns: 3000 },
    ));

  test(`${name} writes every word of the dictionaries as opencc-js does`, () => {
    for (const word of [...known.singles, ...known.phrases]) assert.equal(ours(word), theirs(word), word);
  });

  for (const file of ['news/articles', 'laws/hans-ip-laws', 'laws/hant-ip-laws']) {
    const path = `../shared/corpus/${file}.jsonl`;
    const skip = !existsSync(path) && `${path} is not here`;
    test(`${name} writes the long texts of ${file} as opencc-js does`, { skip }, () => {
      const lines = readFileSync(path, 'utf8').slice(0, 1_000_000).split('\n');
      for (const line of lines) assert.equal(ours(line), theirs(line));
    });
  }
}

for (const direction of DIRECTIONS)
  test(`${direction.config} writes every character alone as opencc-js does, without any dictionary of words`, () => {
    const ours = convertCharacterBy(direction.preset, direction.config);
    const theirs = openccWith(direction, []);
    for (const character of [...wordsOf(direction).singles, 'A', '，', '〇', '𠀀'])
      assert.equal(ours(character), theirs(character), character);
  });

test('a text that is longer than any before it is written whole', () => {
  const convert = convertBy(toTraditional, 's2tw');
  for (const length of [1, 255, 256, 257, 8192, 8193, 100_000])
    assert.equal(convert('里'.repeat(length)).length, length);
});

test('a configuration that opencc-js has no longer is named', () =>
  assert.throws(() => convertBy(toTraditional, 's2nowhere'), /s2nowhere/));
