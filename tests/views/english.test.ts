import assert from 'node:assert/strict';
import test from 'node:test';
import { setQuotes } from '../../src/hanzi/quotes.ts';
import { ENGLISH } from '../../src/views/english.ts';
import { LABELS } from '../../src/views/labels.ts';
import * as offline from '../../src/views/offline.ts';
import * as search from '../../src/views/search.ts';
import * as trends from '../../src/views/trends/words.ts';

const CHINESE = {
  labels: LABELS,
  search: { words: search.WORDS, fixed: search.FIXED, help: search.HELP },
  offline: { words: offline.WORDS, fixed: offline.FIXED },
  trends: { page: trends.TREND_WORDS, fixed: trends.EXPLORER_FIXED, explorer: trends.EXPLORER_WORDS },
};

/** Every word of a catalogue by where it stands in it. */
function wordsIn(words: unknown, path = ''): [path: string, word: string][] {
  return typeof words === 'string'
    ? [[path, words]]
    : Object.entries(words as object).flatMap(([key, value]) => wordsIn(value, path === '' ? key : `${path}.${key}`));
}
const chinese = wordsIn(CHINESE);
const english = wordsIn(ENGLISH);

test('the English catalogue has every word of the Chinese one and no other', () => {
  const paths = (words: typeof chinese) => words.map(([path]) => path).sort();
  assert.deepEqual(paths(english), paths(chinese));
});

test('in Traditional the Chinese one has quotation marks of Traditional, whatever it is filled with', () => {
  const left = chinese.filter(([, word]) => /[“”‘’]/u.test(setQuotes(word, 'zh-Hant')));
  assert.deepEqual(left, []);
});

test('no Chinese stands in it, but for what is typed into the search', () => {
  const typed = /^search\.help\.\d+\.0$/;
  const left = english.filter(
    ([path, word]) => !typed.test(path) && /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u.test(word),
  );
  assert.deepEqual(left, []);
});

test('no word of it is empty', () => {
  assert.deepEqual(
    english.filter(([, word]) => word === ''),
    [],
  );
});

test('both are filled in with the same things', () => {
  // Two digits are a way to write a number, and an ending says nothing of its own.
  const filled = (word: string) =>
    [...new Set([...word.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!.replace(/^(mm|dd)$/, (two) => two[0]!)))]
      .filter((name) => name !== 's')
      .sort();
  const others = new Map(english);
  // Where the year has just been said, English says it again.
  const differing = chinese.filter(
    ([path, word]) => !path.includes('.within.') && filled(word).join() !== filled(others.get(path) ?? '').join(),
  );
  assert.deepEqual(differing, []);
});

test('a word ends in the plural only where it has a number to go by', () => {
  assert.deepEqual(
    english.filter(([, word]) => word.includes('{s}') && !word.includes('{n}')),
    [],
  );
});
