import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after } from 'node:test';
import { blanksOf } from '../../src/init/archive.ts';
import { writeArchive } from '../../src/init/files.ts';
import { forgetBuild } from '../site/build.ts';

const root = mkdtempSync(join(tmpdir(), 'demo-'));
after(() => rmSync(root, { recursive: true }));

/** Runs a command that serves until it is told to end: what it said by then, and what its front page shows. */
async function look(...args: string[]): Promise<{ said: string; front: string }> {
  const child = spawn(process.execPath, ['src/cli.ts', ...args, '--port', '0'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let said = '';
  try {
    for await (const text of child.stdout.setEncoding('utf8') as AsyncIterable<string>) {
      said += text;
      const [address] = /http:\/\/\S+/.exec(said.split('请打开')[1] ?? '') ?? [];
      if (address) return { said, front: await (await fetch(address)).text() };
    }
    throw new Error(`ended without an address:\n${said}`);
  } finally {
    child.kill();
  }
}

const blanks = blanksOf({
  region: '330000',
  name: '试验档案',
  languages: ['zh-Hans'],
  address: 'https://archive.example.org/',
  email: 'archive@example.org',
});

test('an archive of a few articles tells how to see a full one; a full one does not', async () => {
  const [content, site] = [join(root, 'content'), join(root, 'dist')];
  await writeArchive(content, blanks);
  const few = await look('build', '--serve', '--content', content, '--out', site);
  assert.match(few.said, /npm run demo/);
  assert.match(few.front, /试验档案/);
  const full = await look('demo', '--count', '12', '--content', content, '--out', join(root, 'demo'));
  assert.doesNotMatch(full.said, /npm run (?:demo|build)/);
  assert.match(full.said, /不必重做：npm run serve -- --out .*demo\/site/);
  assert.match(full.front, /试验档案[\s\S]*共 12 篇|12 篇[\s\S]*示例/);
  for (const built of [site, join(root, 'demo/site')]) forgetBuild(built);
});
