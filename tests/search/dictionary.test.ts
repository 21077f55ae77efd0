import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import {
  createDictionary,
  NO_ENTRIES,
  packEntries,
  placeOf,
  spellEntries,
  toBytes,
  toText,
  unpackEntries,
} from '../../src/search/form/dictionary.ts';
import { lendersOf } from '../../src/search/making/dictionary.ts';
import { learnEntries } from '../../src/search/making/phrases.ts';
import { articleOf, indexStories, plainTextsOf, readDictionary, type Story } from './archive.ts';

const SAMPLE = '四川省知识产权局表示，专利、商标与地理标志的保护将更有力。{"text":"知识产权","first":12}';
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.string({ unit: fc.constantFrom(...SAMPLE, '𠮷', '﨎', '\ufeff', '\n', '薔'), maxLength: 200 }),
  fc.array(fc.constantFrom('知识产权', '地理标志', '“老字号”', '。'), { maxLength: 60 }).map((words) => words.join('')),
);

test('whatever characters a text has, it is read back from the bytes of any dictionary', () =>
  fc.assert(
    fc.property(fc.array(text, { maxLength: 4 }), text, (lent, said) => {
      const dictionary = createDictionary(learnEntries(lent));
      assert.equal(toText(toBytes(said, dictionary), dictionary), said);
    }),
  ));

test('a dictionary is read back from its file', () =>
  fc.assert(
    fc.property(fc.array(text, { maxLength: 4 }), (lent) => {
      const entries = learnEntries(lent);
      assert.deepEqual(unpackEntries(packEntries(entries)), entries);
    }),
  ));

test('characters that most texts are made of take hardly a bit of a dictionary’s file', () => {
  const codes = Array.from({ length: 0x1_0000 }, (_, unit) => unit).sort((a, b) => placeOf(a) - placeOf(b));
  const bytesOf = (units: readonly number[]) => packEntries({ units, generations: [], common: [] }).length;
  assert.ok(codes.slice(0, 6_800).includes('龙'.charCodeAt(0)));
  assert.ok(bytesOf(codes.slice(0, 6_800)) < 40);
  assert.deepEqual(unpackEntries(packEntries({ units: codes, generations: [], common: [] })).units, codes);
});

test('bytes that are cut short, or name what no dictionary has, are of no text', () => {
  const dictionary = createDictionary(NO_ENTRIES);
  const bytes = toBytes('𠮷', dictionary);
  assert.equal(bytes.length, 6);
  for (const length of [1, 2, 4, 5]) assert.throws(() => toText(bytes.subarray(0, length), dictionary), /damaged/);
  assert.throws(() => toText(Uint8Array.of(0xfe, 0xff), dictionary), /damaged/);
});

test('what a dictionary has takes a byte; other ASCII and characters of GB 2312 two, all others three', () => {
  const dictionary = createDictionary(learnEntries([SAMPLE]));
  const bytesOf = (said: string) => toBytes(said, dictionary).length;
  assert.equal(bytesOf('保护'), 2);
  assert.equal(bytesOf('Az09'), 4);
  assert.equal(bytesOf('鹭鸶'), 4);
  assert.equal(bytesOf('齉'), 3);
  assert.equal(bytesOf('𠮷'), 6);
});

test('what is said again and again is one entry, however long, and what is said twice is none', () => {
  const often = '经国家知识产权局批准，实施地理标志产品保护。';
  const twice = '当地种植猕猴桃已有四十年';
  const lent = Array.from({ length: 6 }, (_, number) => `${number}${often}${number < 2 ? twice : ''}`);
  const dictionary = createDictionary(learnEntries(lent));
  assert.equal(toBytes(often, dictionary).length, 1);
  assert.equal(toBytes(twice, dictionary).length, twice.length);
});

const STORIES = Array.from({ length: 800 }, (_, number): Story => ({
  id: `20210209-${number.toString(36).padStart(4, '0')}`,
  title: `第${number}件地理标志`,
  text: `成都市的第${number}件地理标志获得保护，产地在第${number % 21}个县。`,
}));

test('articles that lend their texts are few, and the same whatever else there is', () => {
  const articles = STORIES.map(articleOf);
  const lenders = lendersOf(articles);
  assert.ok(lenders.length > 2 && lenders.length < 20, String(lenders.length));
  assert.deepEqual(lendersOf(articles.filter((article, at) => at % 3 === 0 || lenders.includes(article))), lenders);
});

test('texts are shorter by what others have lent, and found as before', async () => {
  const archive = await indexStories(STORIES);
  const entries = readDictionary(archive.folder);
  const texts = plainTextsOf(archive.folder);
  const [own, none] = [entries, NO_ENTRIES].map((lent) => {
    const dictionary = createDictionary(lent);
    return texts.map((text) => toBytes(text, dictionary).length);
  });
  assert.equal(texts.length, STORIES.length);
  assert.ok(spellEntries(entries).some((entry) => entry.includes('地理标志获得保护，产地在第')));
  for (const [at, text] of texts.entries()) assert.ok(own![at]! < none![at]! / 4, text);
  assert.deepEqual(await archive.ids('第123件'), ['20210209-003f']);
});

test('an article that is withdrawn lends nothing any more', () => {
  const articles = STORIES.map(articleOf);
  const [lender] = lendersOf(articles);
  const withdrawn = {
    ...lender!,
    withdrawal: { date: '2021-03-01' as const, reason: '应来源要求', hide_title: false },
  };
  const now = articles.map((article) => (article === lender ? withdrawn : article));
  assert.ok(!lendersOf(now).some(({ id }) => id === lender!.id));
});

test('a small archive, none of whose articles lends, has no dictionary', async () => {
  const lenders = new Set(lendersOf(STORIES.map(articleOf)).map(({ id }) => id));
  const archive = await indexStories(STORIES.filter(({ id }) => !lenders.has(id)).slice(0, 20));
  assert.deepEqual(readDictionary(archive.folder), NO_ENTRIES);
  assert.equal((await archive.ids('地理标志')).length, 20);
});
