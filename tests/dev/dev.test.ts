import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { problemPage } from '../../src/dev/problems.ts';
import { blanksOf } from '../../src/init/archive.ts';
import { writeArchive } from '../../src/init/files.ts';

const root = mkdtempSync(join(tmpdir(), 'dev-'));
after(() => rmSync(root, { recursive: true }));

test('the page of problems shows what is wrong as text, whatever is in it', () => {
  const page = problemPage('content', [{ file: 'a.md', line: 3, what: '写作 “<script>”', todo: '请删去 <b>&amp;。' }]);
  assert.match(page, /<code>content\/a\.md:3<\/code>/);
  assert.match(page, /写作 “&lt;script>”。<\/strong>请删去 &lt;b>&amp;amp;。/);
});

const blanks = blanksOf({
  region: '330000',
  name: '试验档案',
  languages: ['zh-Hans'],
  address: 'https://archive.example.org/',
  email: 'archive@example.org',
});

test('the preview begins with problems, shows them in any page and tells them once, and comes back when they are mended', async () => {
  const content = join(root, 'content');
  await writeArchive(content, blanks);
  const file = join(content, 'articles/2026/20260101-init.md');
  const right = readFileSync(file, 'utf8');
  const save = (wrong: string) => writeFileSync(file, right.replace('category: service', `category: ${wrong}`));
  save('nothing');
  const child = spawn(process.execPath, ['src/cli.ts', 'dev', '--content', content, '--port', '4700'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (said += text));
  /** What the article's page shows, once it shows what is looked for. */
  const shows = async (wanted: string): Promise<void> => {
    for (;;) {
      assert.equal(child.exitCode, null, said);
      const [address] = /http:\/\/localhost:\d+\//.exec(said) ?? [];
      const url = `${address}articles/20260101-init.html`;
      const page = address ? await fetch(url, { headers: { accept: 'text/html' } }).catch(() => undefined) : undefined;
      if ((await page?.text())?.includes(wanted)) return;
      await setTimeout(100);
    }
  };
  try {
    await shows('没有 nothing 这个栏目。</strong>请写其中之一：industry');
    save('service');
    await shows('<title>这是一篇示例');
    save('nowhere');
    await shows('没有 nowhere 这个栏目');
    save('service');
    await shows('<title>这是一篇示例');
    for (const category of ['nothing', 'nowhere'])
      assert.equal(said.split(`没有 ${category} 这个栏目`).length, 2, said);
  } finally {
    child.kill();
  }
});
