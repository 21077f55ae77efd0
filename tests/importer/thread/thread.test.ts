import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { sha256Of } from '../../../src/importer/files.ts';
import { CaptureReader } from '../../../src/importer/thread/files.ts';
import { page, read, ROOT, SETTINGS, SITE } from '../helpers.ts';

const folder = mkdtempSync(join(tmpdir(), 'thread-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const BODY = '成都市知识产权局与三家银行签订合作协议，为中小企业办理专利质押贷款。';
/** Nobody waits for it: to Markdown each of these marks may belong to any other. */
const ENDLESS = page('_'.repeat(1_500_000) + BODY);

/** A content folder and the captures in a folder beside it, imported in the order of their names. */
function workplace(name: string, captures: Record<string, string>): { content: string; args: string[] } {
  const [content, raw] = [join(folder, name, 'content'), join(folder, name, 'raw')];
  for (const path of [content, raw]) mkdirSync(path, { recursive: true });
  copyFileSync(SETTINGS, join(content, 'site.yml'));
  for (const [file, text] of Object.entries(captures)) writeFileSync(join(raw, file), text);
  return { content, args: [join(ROOT, 'src/cli.ts'), 'import', raw, '--content', content] };
}

const articlesIn = (content: string) =>
  readdirSync(join(content, 'articles'), { recursive: true }).filter((path) => String(path).endsWith('.md'));

test('what is read in the thread is what is read without one, receipts and all', async (t) => {
  const reader = new CaptureReader({ site: SITE, given: {} }, 60);
  t.after(() => reader.stop());
  const bytes = Buffer.from(page(`　　${BODY}`, BODY));
  const {
    readings: [reading],
  } = await reader.read({ name: '来件.txt', bytes }, sha256Of(bytes));
  assert.deepEqual(reading, read(bytes));
});

test('a capture that takes too long is given up, and the next one is read', async (t) => {
  const bytes = Buffer.from(ENDLESS);
  const reader = new CaptureReader({ site: SITE, given: {} }, 0.2);
  t.after(() => reader.stop());
  await assert.rejects(reader.read({ name: '来件.txt', bytes }, sha256Of(bytes)), /读了 0.2 秒还没有读完.+--timeout/u);
  await assert.rejects(reader.read({ name: '来件.txt', bytes }, sha256Of(bytes)), /读了 0.2 秒还没有读完/u);
});

test('a Word document that unpacks to far more than an article is refused in the thread as well', async (t) => {
  const xml = `<w:document xmlns:w="a"><w:body>${'<w:p/>'.repeat(4_000_000)}</w:body></w:document>`;
  const bytes = zipSync({ 'word/document.xml': strToU8(xml) });
  assert.ok(bytes.length < 100_000);
  const reader = new CaptureReader({ site: SITE, given: {} }, 60);
  // A thread that is left running would keep the tests from ending.
  t.after(() => reader.stop());
  await assert.rejects(reader.read({ name: '来件.docx', bytes }, sha256Of(bytes)), /解开之后太大/u);
});

test('a record of a WARC file that takes too long to unpack is given up, and a list is read after it', async (t) => {
  const file = join(folder, 'endless.warc.gz');
  const head = 'WARC/1.0\r\nWARC-Type: resource\r\nContent-Type: image/png\r\nContent-Length: 900000000\r\n\r\n';
  const zeros = gzipSync(Buffer.alloc(30_000_000), { level: 1 });
  writeFileSync(file, Buffer.concat([gzipSync(head), ...Array<Buffer>(30).fill(zeros)]));
  const reader = new CaptureReader({ site: SITE, given: {} }, 0.2);
  t.after(() => reader.stop());
  await assert.rejects(reader.readWarc(file, () => {}).next(), /读了 0.2 秒还没有读完/u);
  const list = { name: 'https://a.cn/', bytes: Buffer.from('<urlset><url><loc>/1</loc></url></urlset>') };
  assert.deepEqual(await reader.readList(list), { pages: ['https://a.cn/1'], lists: [] });
});

test('a reader that was stopped begins nothing more', async () => {
  const reader = new CaptureReader({ site: SITE, given: {} }, 60);
  await reader.stop();
  await assert.rejects(reader.read({ name: '来件.txt', bytes: Buffer.from(ENDLESS) }, ''), /已中断/u);
});

test('a folder with such a capture is imported but for it, which is named, with status 1', () => {
  const { content, args } = workplace('slow', {
    '1.txt': page(BODY),
    '2.txt': ENDLESS,
    '3.txt': page(`${BODY}又一篇。`),
  });
  const { status, stdout } = spawnSync(process.execPath, [...args, '--timeout', '5'], { encoding: 'utf8' });
  assert.equal(status, 1);
  assert.match(stdout, /2\.txt.*\n?.*读了 5 秒还没有读完/u);
  assert.equal(articlesIn(content).length, 2, stdout);
});

for (const [signal, status] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)
  test(`${signal} ends an import that is stuck in a capture, with what was imported in place`, async () => {
    const { content, args } = workplace(signal, { '1.txt': page(BODY), '2.txt': ENDLESS });
    const child = spawn(process.execPath, [...args, '--timeout', '600']);
    let said = '';
    child.stderr.on('data', (data) => (said += String(data)));
    child.stdout.once('data', () => child.kill(signal));
    const [code] = (await once(child, 'exit')) as [number];
    assert.equal(code, status);
    assert.match(said, /已中断。导入 1 篇，已收录 0 篇，失败 0 份/u);
    assert.equal(articlesIn(content).length, 1);
  });
