import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { fileTime, isReliable, stampOf } from '../../src/disk/stamp/files.ts';

const folder = mkdtempSync(join(tmpdir(), 'archive-stamp-'));
after(() => rmSync(folder, { recursive: true, force: true }));

test('a file has another stamp once it is written again with as many bytes and its old time', async () => {
  const file = join(folder, 'file');
  writeFileSync(file, '专利');
  utimesSync(file, 1000, 1000);
  const before = stampOf(file);
  assert.equal(stampOf(file).text, before.text);
  await setTimeout(20);
  writeFileSync(file, '商标');
  utimesSync(file, 1000, 1000);
  assert.notEqual(stampOf(file).text, before.text);
});

test('what is no file has an empty stamp, which is never relied on', () => {
  for (const path of [folder, join(folder, 'absent'), join(folder, 'absent/file')]) {
    assert.equal(stampOf(path).text, '');
    assert.equal(isReliable(stampOf(path), Number.MAX_VALUE), false);
  }
});

test('the stamp of a file changed just now is not relied on, that of an older one is', async () => {
  const file = join(folder, 'new');
  writeFileSync(file, '');
  const begun = await fileTime(join(folder, 'cache/content.json'));
  assert.equal(isReliable(stampOf(file), begun), false);
  assert.equal(isReliable(stampOf(file), begun + 3000), true);
});
