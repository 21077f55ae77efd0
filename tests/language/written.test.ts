import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after } from 'node:test';
import { LANGUAGE_VARIABLE } from '../../src/language/language.ts';
import { readSettings } from '../../src/content/files.ts';
import { createEdition } from '../../src/hanzi/edition.ts';
import { EMPTY_GLOSSARY } from '../../src/hanzi/glossary.ts';
import { bundleAssets } from '../../src/pipeline/makers/assets/files.ts';
import { treeOf } from '../pipeline/archive.ts';
import { FIXTURE_CONTENT } from '../site/build.ts';

// What a command writes is the archive's, and says nothing of who ran it. That of sites is looked at by the tests of builds.

const root = mkdtempSync(join(tmpdir(), 'archive-written-'));
after(() => rmSync(root, { recursive: true }));

/** A text whose import changes, warns and assumes. */
const RAW = '四川新增三件地理标志\n\n来源:四川日报  作者：甲\n\n　　成都市的正文,,有半角标点｡  又一句。\n';

const WRITING: [command: string, args: (out: string) => string[]][] = [
  ['init', (out) => ['--region', '000000', '--name', '试验档案', '--out', join(out, 'new')]],
  ['sample', (out) => ['--count', '3', '--content', FIXTURE_CONTENT, '--out', join(out, 'sample')]],
  ['new', (out) => ['--title', '标题', '--date', '2021-02-09', '--content', out]],
  ['import', (out) => ['-', '--date', '2021-02-10', '--keep-raw', '--content', out]],
];

for (const [command, args] of WRITING)
  test(`what ${command} writes is the same in every language`, () => {
    const written = ['zh', 'en'].map((lang) => {
      const folder = join(root, `${command}-${lang}`);
      cpSync(FIXTURE_CONTENT, folder, { recursive: true });
      const before = treeOf(folder);
      const run = spawnSync(process.execPath, ['src/cli.ts', command, ...args(folder), '--lang', lang], {
        encoding: 'utf8',
        input: RAW,
      });
      assert.equal(run.status, 0, run.stdout + run.stderr);
      const after = treeOf(folder);
      assert.notDeepEqual(after, before);
      return after;
    });
    assert.deepEqual(written[0], written[1]);
  });

test('no script of the site brings along what commands say', async () => {
  const { value } = await readSettings(FIXTURE_CONTENT);
  const assets = await bundleAssets(value!, [createEdition('zh-Hans', EMPTY_GLOSSARY)]);
  const speaking = [...assets].filter(([, bytes]) => Buffer.from(bytes).includes(LANGUAGE_VARIABLE));
  assert.deepEqual(
    speaking.map(([address]) => address),
    [],
  );
});
