import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { readArchive } from '../../../src/importer/archive/files.ts';

const folder = mkdtempSync(join(tmpdir(), 'archive-'));
const [content, cache] = [join(folder, 'content'), join(folder, 'cache/articles')];
after(() => rmSync(folder, { recursive: true }));

const COUNT = 600;
const fileOf = (number: number) => join(content, `articles/2021/20210209-${String(number).padStart(4, '0')}.md`);
/** Every article's own: Han characters in the order its number gives. */
const storyOf = (number: number) =>
  Array.from({ length: 80 }, (_, at) => String.fromCodePoint(0x4e00 + ((number * 997 + at * at * 31) % 9000))).join('');
const write = (number: number, text: string) =>
  writeFileSync(fileOf(number), `---\ntitle: 第${number}篇\ndate: 2021-02-09\nsource: 川报\n---\n\n${text}\n`);

/** The index and how many files were read for it. */
async function read(from = cache) {
  let total = 0;
  const index = await readArchive(content, (_, all) => (total = all), from);
  return { index, total };
}

/** The same index as a run makes that has no cache to use. */
async function isAsWithout(index: unknown): Promise<void> {
  const none = join(folder, 'none/articles');
  rmSync(dirname(none), { recursive: true, force: true });
  assert.deepEqual(index, (await read(none)).index);
}

before(async () => {
  mkdirSync(dirname(fileOf(0)), { recursive: true });
  for (let number = 0; number < COUNT; number++) write(number, number % 100 === 7 ? '短。' : storyOf(number));
  // Files changed just now are not relied on.
  await setTimeout(2100);
});

test('the second run reads no article and knows the same of all', async () => {
  assert.equal((await read()).total, COUNT);
  const { index, total } = await read();
  assert.equal(total, 0);
  assert.equal(index.nearest(storyOf(5))?.known.id, '20210209-0005');
  await isAsWithout(index);
});

test('the cache holds no word of an article, so that none stays there of one that is withdrawn', async () => {
  await read();
  const bytes = readFileSync(cache);
  for (const words of ['第5篇', '川报', storyOf(5).slice(0, 4)])
    for (const encoding of ['utf8', 'utf16le'] as const)
      assert.ok(!bytes.includes(Buffer.from(words, encoding)), words);
  assert.ok(bytes.includes('20210209-0005'));
  assert.deepEqual((await read()).index.nearest(storyOf(5))!.called, { title: '第5篇', source: '川报' });
});

test('an article edited, deleted, renamed or written between two runs is known as it is now', async () => {
  await read();
  write(1, storyOf(701));
  rmSync(fileOf(2));
  renameSync(fileOf(3), fileOf(703));
  write(704, storyOf(704));
  const { index, total } = await read();
  assert.equal(total, 3);
  assert.equal(index.nearest(storyOf(701))?.known.id, '20210209-0001');
  assert.deepEqual([index.nearest(storyOf(1)), index.nearest(storyOf(2))], [undefined, undefined]);
  assert.deepEqual([index.withId('20210209-0002'), index.withId('20210209-0003')], [undefined, undefined]);
  assert.equal(index.nearest(storyOf(3))?.known.id, '20210209-0703');
  assert.equal(index.nearest(storyOf(704))?.known.id, '20210209-0704');
  await isAsWithout(index);
});

test('a cache that is damaged, cut short or something else is done without', async () => {
  await read();
  const whole = readFileSync(cache);
  const flipped = Buffer.from(whole);
  flipped[whole.length >> 1]! ^= 1;
  for (const bytes of [flipped, whole.subarray(0, -9), Buffer.alloc(0), Buffer.from('{"version":1}'.repeat(9))]) {
    writeFileSync(cache, bytes);
    const { index, total } = await read();
    assert.equal(total, COUNT);
    await isAsWithout(index);
  }
});

test('where no cache can be kept the archive is read all the same', async () => {
  writeFileSync(join(folder, 'file'), '');
  const { index, total } = await read(join(folder, 'file/articles'));
  assert.equal(total, COUNT);
  await isAsWithout(index);
});
