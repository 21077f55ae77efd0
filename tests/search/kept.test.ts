import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import fc from 'fast-check';
import { lendersOf } from '../../src/search/making/dictionary.ts';
import { articleOf, indexStories, newFolder, writeStories, type Story } from './archive.ts';

/** All files of an index with their bytes. */
function filesOf(folder: string): Record<string, string> {
  const root = join(folder, 'search');
  const paths = readdirSync(root, { recursive: true }) as string[];
  const files = paths.filter((path) => statSync(join(root, path)).isFile()).sort();
  return Object.fromEntries(files.map((path) => [path, readFileSync(join(root, path), 'latin1')]));
}

const WORDS = ['专利权质押', '头发', '皇后', '“老字号”', '後來', '𠮷野', '👍', 'ＩＰ', '\n', '，', '。', ' ', '里程碑'];
const someText = fc
  .tuple(fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 12 }), fc.constantFrom(1, 1, 1, 180))
  .map(([words, times]) => words.join('').repeat(times));
const someStory = fc.record({ title: someText.filter((text) => text.length < 80), text: someText });
const someStories = fc
  .uniqueArray(fc.tuple(fc.nat({ max: 30 }), someStory), {
    minLength: 1,
    maxLength: 12,
    selector: ([number]) => number,
  })
  .map((stories) =>
    stories.map(([number, story]): Story => ({ id: `20210209-${number.toString(36).padStart(4, '0')}`, ...story })),
  );

test('an index that is brought up to date has the bytes of one that is made anew', () =>
  fc.assert(
    fc.asyncProperty(someStories, someStories, async (before, changed) => {
      const now = [...new Map([...before, ...changed].map((story) => [story.id, story])).values()].slice(1);
      const [folder, fresh] = [newFolder(), newFolder()];
      await writeStories(before, folder);
      await writeStories(now, folder);
      await writeStories(now, fresh);
      assert.ok(isSame(filesOf(folder), filesOf(fresh)));
    }),
    { numRuns: 5 },
  ));

/** Without a difference of whole files in the message. */
const isSame = (one: Record<string, string>, other: Record<string, string>) =>
  JSON.stringify(one) === JSON.stringify(other);

test('texts of articles that are as they were are not read again', async () => {
  const stories = Array.from({ length: 20 }, (_, number): Story => ({
    id: `20210209-${number.toString(36).padStart(4, '0')}`,
    title: `第${number}件地理标志`,
    text: '产地在成都市。',
  }));
  const [first, ...others] = stories as [Story, ...Story[]];
  const folder = newFolder();
  await writeStories(stories, folder);
  const read: string[] = [];
  const now = [{ ...first, text: '产地在绵阳市。' }, ...others];
  await writeStories(now, folder, undefined, undefined, read);
  const lenders = lendersOf(now.map(articleOf)).map(({ id }) => id);
  assert.deepEqual(
    read.filter((id) => !lenders.includes(id)),
    [first.id],
  );
});

test('an archive whose titles have no character that is searched for is indexed by its texts', async () => {
  const archive = await indexStories([{ id: '20210209-0001', title: '……？！', text: '产地在成都市。' }]);
  assert.deepEqual(await archive.ids('成都'), ['20210209-0001']);
});
