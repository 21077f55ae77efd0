import assert from 'node:assert/strict';
import { appendFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { findCompiled, keepCompiled } from '../../src/pipeline/makers/pages/bundle/store/files.ts';

const STORE = mkdtempSync(join(tmpdir(), 'archive-compiled-'));
test.after(() => rmSync(STORE, { recursive: true, force: true }));

const compile = (text: string) => (folder: string) => writeFile(join(folder, 'page.mjs'), text);
const pageIn = (version: string) => {
  const folder = findCompiled(STORE, version);
  return folder === undefined ? undefined : readFileSync(join(folder, 'page.mjs'), 'utf8');
};

test('what was compiled of one version is found by that version alone', async () => {
  assert.equal(pageIn('one'), undefined);
  await keepCompiled(STORE, 'one', compile('of one'));
  await keepCompiled(STORE, 'two', compile('of two'));
  assert.deepEqual(['one', 'two', 'three'].map(pageIn), ['of one', 'of two', undefined]);
});

test('whoever has found a folder keeps it when the same version is compiled again', async () => {
  const found = findCompiled(STORE, 'one')!;
  await keepCompiled(STORE, 'one', compile('of one, again'));
  assert.equal(readFileSync(join(found, 'page.mjs'), 'utf8'), 'of one');
  assert.equal(pageIn('one'), 'of one, again');
});

test('a folder with a file altered, added or gone is not believed', async () => {
  const alterations: ((folder: string) => void)[] = [
    (folder) => appendFileSync(join(folder, 'page.mjs'), ' '),
    (folder) => writeFileSync(join(folder, 'other.mjs'), ''),
    (folder) => rmSync(join(folder, 'page.mjs')),
    (folder) => rmSync(folder, { recursive: true }),
  ];
  for (const alter of alterations) {
    await keepCompiled(STORE, 'altered', compile('whole'));
    alter(findCompiled(STORE, 'altered')!);
    assert.equal(findCompiled(STORE, 'altered'), undefined);
  }
});

test('nothing stays of what could not be compiled', async () => {
  const before = readdirSync(STORE);
  await assert.rejects(
    keepCompiled(STORE, 'broken', () => Promise.reject(new Error('no'))),
    /no/,
  );
  assert.deepEqual(readdirSync(STORE), before);
});

test('after many versions the newest are kept and the oldest are gone', async () => {
  const first = findCompiled(STORE, 'two')!;
  for (let number = 0; number < 20; number++) await keepCompiled(STORE, `v${number}`, compile('newer'));
  assert.equal(pageIn('v19'), 'newer');
  assert.equal(pageIn('v13'), 'newer');
  assert.ok(!existsSync(first));
  assert.ok(readdirSync(STORE).length <= 16);
});
