import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import test, { after } from 'node:test';
import { listTree, listVisible } from '../../src/disk/tree/files.ts';

const folder = mkdtempSync(join(tmpdir(), 'archive-tree-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const FILES = ['.DS_Store', '2021/.swp', '2021/a.md', '2021/深/b.md', '2021/深.md', 'a.md'];
for (const file of FILES) {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), '');
}
mkdirSync(join(folder, 'empty'));
symlinkSync('2021', join(folder, 'link'));

test('all files of a folder and those in it are listed in a fixed order, links not followed', async () => {
  assert.deepEqual(await listTree(folder), [...FILES].sort());
  assert.deepEqual(await listTree(`${folder}/2021/`), ['.swp', 'a.md', '深.md', '深/b.md'].sort());
});

test('hidden files can be left out', async () => {
  assert.deepEqual(await listVisible(folder), ['2021/a.md', '2021/深.md', '2021/深/b.md', 'a.md'].sort());
});

test('a folder that is not there has no files', async () => {
  assert.deepEqual(await listTree(join(folder, 'absent')), []);
});
