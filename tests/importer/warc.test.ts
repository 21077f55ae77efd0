import assert from 'node:assert/strict';
import { createReadStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { after, test } from 'node:test';
import { createGzip, gzipSync } from 'node:zlib';
import { readWarc } from '../../src/importer/warc.ts';

const folder = mkdtempSync(join(tmpdir(), 'warc-'));
after(() => rmSync(folder, { recursive: true }));

/** A record of a page, or of what has another type; `more` stands in its headers and in those of the page. */
function record(payload: string | Buffer, { type = 'text/html', warc = '', http = '' } = {}): Buffer {
  const block = Buffer.concat([
    Buffer.from(`HTTP/1.1 200 OK\r\nContent-Type: ${type}\r\n${http}\r\n`),
    typeof payload === 'string' ? Buffer.from(payload) : payload,
  ]);
  const head = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://a.cn/1.html\r\nWARC-Date: 2021-02-10T00:00:00Z\r\n${warc}Content-Type: application/http; msgtype=response\r\nContent-Length: ${block.length}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), block, Buffer.from('\r\n\r\n')]);
}

/** What an import says of each capture in a file: its text, or its error; with the codes of its warnings. */
async function read(name: string, bytes: Buffer): Promise<string[]> {
  const file = join(folder, name);
  writeFileSync(file, bytes);
  const said: string[] = [];
  for await (const capture of readWarc(file, createReadStream(file))) {
    if (!capture) continue;
    const what = 'error' in capture ? capture.error : Buffer.from(capture.bytes).toString();
    const codes = 'error' in capture ? [] : (capture.warnings ?? []).map(({ code }) => code);
    said.push([capture.name.slice(file.length), what, ...codes].join(' '));
  }
  return said;
}

const ONE = record('第一页');
const TWO = record('第二页，后面还有很多字。');
const IMAGE = record(Buffer.alloc(100_000, 7), { type: 'image/png' });
const CUT_OFF = '#2 文件到这条记录中间就断了，多半没有下载完整；它和后面的都没有读到。请重新取得完整的 WARC 再导入。';

test('a file that ends within a record gives the pages before, and says that it is cut off', async () => {
  const cut = (second: Buffer, bytes: number) => Buffer.concat([ONE, second.subarray(0, bytes)]);
  assert.deepEqual(await read('whole.warc', cut(TWO, TWO.length)), ['#1 第一页', '#2 第二页，后面还有很多字。']);
  // Two bytes pass for an empty line, and the last four are the empty lines after the record.
  for (let bytes = 3; bytes < TWO.length - 4; bytes++)
    assert.deepEqual(await read('cut.warc', cut(TWO, bytes)), ['#1 第一页', CUT_OFF], `${bytes} of ${TWO.length}`);
  assert.deepEqual(await read('picture.warc', cut(IMAGE, 50_000)), ['#1 第一页', CUT_OFF]);
});

test('a compressed file that ends within a record gives the pages before, and says that it is cut off', async () => {
  const [one, two] = [gzipSync(ONE), gzipSync(TWO)];
  for (const name of ['cut.warc.gz', 'cut.warc'])
    for (const bytes of [two.length - 20, 100, 40])
      assert.deepEqual(await read(name, Buffer.concat([one, two.subarray(0, bytes)])), ['#1 第一页', CUT_OFF]);
});

test('a compressed file that is damaged gives nothing of what is damaged, and says so', async () => {
  const [one, two] = [gzipSync(record('第一页'.repeat(20_000), { http: 'X: 1\r\n' })), gzipSync(TWO)];
  two[two.length >> 1]! ^= 0x55;
  const said = await read('damaged.warc.gz', Buffer.concat([one, two]));
  assert.match(said.at(-1)!, /^#\d 文件从这条记录起已经损坏，它和后面的都没有读到。请/);
  assert.ok(!said.some((text) => text.includes('第二页')));
});

test('a page that the crawler did not fetch to its end is named to the editor', async () => {
  const short = [{ warc: 'WARC-Truncated: length\r\n' }, { http: 'Content-Length: 9999\r\n' }];
  for (const how of short) assert.deepEqual(await read('a.warc', record('一页', how)), ['#1 一页 capture-incomplete']);
  assert.deepEqual(await read('a.warc', record('一页', { http: 'Content-Length: 6\r\n' })), ['#1 一页']);
});

test('a file without records is told from one without pages', async () => {
  for (const bytes of ['', 'x', '\n'])
    assert.deepEqual(await read('a.warc', Buffer.from(bytes)), [' 里面没有一条记录。请看一眼文件是否完整。']);
  assert.deepEqual(await read('a.warc', IMAGE), []);
});

/** The most memory in buffers while a file is read, in megabytes. */
async function mostMemory(name: string, bytes: Buffer): Promise<{ said: string[]; megabytes: number }> {
  let most = 0;
  const measuring = setInterval(() => (most = Math.max(most, process.memoryUsage().arrayBuffers)), 1);
  const said = await read(name, bytes);
  clearInterval(measuring);
  return { said, megabytes: Math.max(most, process.memoryUsage().arrayBuffers) / 1_000_000 };
}

/** Bytes that compress to almost nothing, and that are never held at once. */
const HUGE = Array<Buffer>(300).fill(Buffer.alloc(1_000_000, 97));
const SIZE = 300_000_000;
const TOO_LARGE = '大于 20 MB，不像是一篇文章。请拆开再导入。';

async function pack(...parts: (Buffer | Buffer[])[]): Promise<Buffer> {
  return Buffer.concat(
    (await Readable.from(parts.flat())
      .pipe(createGzip({ level: 1 }))
      .toArray()) as Buffer[],
  );
}

/** The beginning of a record that has so many bytes after it. */
function beginning(bytes: number, how: Parameters<typeof record>[1] = {}): Buffer {
  const empty = record('', how).toString().slice(0, -4);
  return Buffer.from(
    empty.replace(/(?<=^Content-Length: )\d+(?=\r\n\r\n)/mu, (length) => String(Number(length) + bytes)),
  );
}

const BOMBS: [what: string, bytes: () => Promise<Buffer>, said: string[]][] = [
  [
    'a record',
    async () => Buffer.concat([await pack(beginning(SIZE), HUGE, Buffer.from('\r\n\r\n')), gzipSync(TWO)]),
    [`#1 ${TOO_LARGE}`, '#2 第二页，后面还有很多字。'],
  ],
  [
    'a record compressed by the server',
    async () =>
      Buffer.concat([gzipSync(record(await pack(HUGE), { http: 'Content-Encoding: gzip\r\n' })), gzipSync(TWO)]),
    [`#1 ${TOO_LARGE}`, '#2 第二页，后面还有很多字。'],
  ],
  [
    'a record in one chunk',
    () => {
      const head = Buffer.from(`${SIZE.toString(16)}\r\n`);
      return pack(beginning(head.length + SIZE, { http: 'Transfer-Encoding: chunked\r\n' }), head, HUGE);
    },
    [`#1 ${TOO_LARGE}`],
  ],
  [
    'a header',
    () => pack(Buffer.from('WARC/1.0\r\nX: '), HUGE),
    ['#1 文件从这条记录起已经损坏，它和后面的都没有读到。请重新取得完整的 WARC 再导入。'],
  ],
];

for (const [what, bytes, expected] of BOMBS)
  test(`${what} of 300 MB is refused without its being held in memory`, async () => {
    const { said, megabytes } = await mostMemory('huge.warc.gz', await bytes());
    assert.deepEqual(said, expected);
    assert.ok(megabytes < 150, `${megabytes} MB`);
  });
