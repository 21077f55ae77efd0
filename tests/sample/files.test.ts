import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after } from 'node:test';
import { stringify } from 'yaml';
import { readContent } from '../../src/content/files.ts';
import { writeSample } from '../../src/sample/files.ts';
import { siteOf } from '../feeds/archive.ts';

const MODEL = 'tests/site/content';
const root = mkdtempSync(join(tmpdir(), 'sample-'));
after(() => rmSync(root, { recursive: true }));

const write = (name: string, count: number) =>
  writeSample({ folder: join(root, name), count, seed: 1, model: MODEL }, () => {});

const files = (name: string) =>
  readdirSync(join(root, name, 'articles'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .sort();

test('a sample is a whole content folder that passes the check', async () => {
  await write('whole', 150);
  const { value, problems } = await readContent(join(root, 'whole'));
  assert.deepEqual(problems, []);
  assert.equal(value?.articles.length, 150);
});

test('a smaller sample is a part of a larger one, byte for byte', async () => {
  await Promise.all([write('small', 70), write('large', 200)]);
  const read = (name: string, file: string) => readFileSync(join(root, name, 'articles', file), 'utf8');
  assert.equal(files('small').length, 70);
  for (const file of files('small')) assert.equal(read('small', file), read('large', file));
});

test('an earlier sample is replaced as a whole', async () => {
  await write('again', 40);
  await write('again', 10);
  assert.equal(files('again').length, 10);
});

test('a folder that holds anything else is refused and left as it is', async () => {
  const folder = mkdtempSync(join(root, 'own-'));
  writeFileSync(join(folder, 'mine.md'), '我的文章');
  await assert.rejects(
    writeSample({ folder, count: 5, seed: 1, model: MODEL }, () => {}),
    /不是空目录，也不是示例，没有改动/,
  );
  assert.deepEqual(readdirSync(folder), ['mine.md']);
  assert.ok(!existsSync(join(folder, 'articles')));
});

test('a model without settings, or with wrong ones, is told of before anything is written', async () => {
  const model = mkdtempSync(join(root, 'model-'));
  const folder = join(root, 'unwritten');
  const writing = () => writeSample({ folder, count: 5, seed: 1, model }, () => {});
  await assert.rejects(writing(), /site\.yml：读不到。请用 --content 指明/);
  writeFileSync(join(model, 'site.yml'), 'name: 档案\nregion: 四川\n');
  await assert.rejects(writing(), /site\.yml:2: .+\n/);
  assert.ok(!existsSync(folder));
});

test('a model needs nothing but its settings', async () => {
  const model = mkdtempSync(join(root, 'bare-'));
  writeFileSync(join(model, 'site.yml'), stringify(siteOf({ region: '110000' })));
  await writeSample({ folder: join(root, 'bare'), count: 20, seed: 1, model }, () => {});
  assert.deepEqual((await readContent(join(root, 'bare'))).problems, []);
});

test('settings that name the archive’s own articles give samples that pass their check, with a special subject of their own', async () => {
  const model = mkdtempSync(join(root, 'naming-'));
  const special = { id: 'one', name: '一', description: '一。', articles: ['20210209-k7m2'] };
  const redirects = [{ from: 'old/1.html', to: 'articles/20210209-k7m2.html' }];
  const settings = siteOf({ specials: [special], redirects });
  writeFileSync(join(model, 'site.yml'), stringify(settings));
  await writeSample({ folder: join(root, 'naming'), count: 60, seed: 1, model }, () => {});
  const { value, problems } = await readContent(join(root, 'naming'));
  assert.deepEqual(problems, []);
  const [own] = value!.site.specials;
  assert.ok(value!.articles.some(({ specials }) => specials.includes(own!.id)));
});
