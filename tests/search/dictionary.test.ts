import assert from 'node:assert/strict';
import test from 'node:test';
import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { DICTIONARY_LENGTH, inflateAfter } from '../../src/search/form/dictionary.ts';
import { lendersOf } from '../../src/search/making/dictionary.ts';
import { articleOf, indexStories, plainTextsOf, readDictionary, readManifest, type Story } from './archive.ts';

test('what was deflated after a dictionary is inflated as browsers can, whatever both are', () =>
  fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ maxLength: 300 }),
      fc.uint8Array({ maxLength: 300 }),
      fc.nat({ max: 3 * DICTIONARY_LENGTH }),
      async (said, own, length) => {
        const dictionary = Buffer.alloc(length, said.length > 0 ? said : '知');
        const bytes = Buffer.concat([own, dictionary.subarray(0, 500), own]);
        const deflated = deflateRawSync(bytes, { dictionary });
        assert.deepEqual(Buffer.from(await inflateAfter(dictionary, deflated)), bytes);
      },
    ),
  ));

const STORIES = Array.from({ length: 400 }, (_, number): Story => ({
  id: `20210209-${number.toString(36).padStart(4, '0')}`,
  title: `第${number}件地理标志`,
  text: `成都市的第${number}件地理标志获得保护，产地在第${number % 21}个县。`,
}));

test('articles that lend their texts are few, and the same whatever else there is', () => {
  const articles = STORIES.map(articleOf);
  const lenders = lendersOf(articles);
  assert.ok(lenders.length > 0 && lenders.length < 20, String(lenders.length));
  assert.deepEqual(lendersOf(articles.filter((article, at) => at % 3 === 0 || lenders.includes(article))), lenders);
});

test('texts are shorter after what others have lent, and found as before', async () => {
  const archive = await indexStories(STORIES);
  const { folder } = archive;
  const dictionary = readDictionary(folder);
  const [lender] = lendersOf(STORIES.map(articleOf));
  assert.ok(dictionary.length > 0 && dictionary.length <= DICTIONARY_LENGTH);
  assert.ok(dictionary.includes(lender!.title));
  assert.equal(plainTextsOf(folder).length, STORIES.length);
  assert.deepEqual(await archive.ids('第123件'), ['20210209-003f']);
});

test('an article that is withdrawn lends nothing any more', async () => {
  const [lender] = lendersOf(STORIES.map(articleOf));
  const rest = STORIES.filter(({ id }) => id !== lender!.id);
  const { folder } = await indexStories(rest);
  assert.ok(!readDictionary(folder).includes(lender!.title));
});

test('a small archive, none of whose articles lends, has no dictionary', async () => {
  const lenders = new Set(lendersOf(STORIES.map(articleOf)).map(({ id }) => id));
  const archive = await indexStories(STORIES.filter(({ id }) => !lenders.has(id)).slice(0, 20));
  assert.equal(readManifest(archive.folder).dictionary, undefined);
  assert.equal((await archive.ids('地理标志')).length, 20);
});
