import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { get, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import test, { after } from 'node:test';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { headerRules } from '../../src/hosting/headers.ts';
import { toNginxFile } from '../../src/hosting/nginx.ts';
import { findNginx, serveByNginx } from './nginx.ts';

// The settings that a build writes, by what an nginx does with them.

const found = findNginx();
const skip =
  found === undefined && '没有 nginx，也装不上（Debian、Ubuntu：sudo apt-get install nginx），没有测它的设置';
const withoutBrotli = skip || (found?.brotli === undefined && '这里的 nginx 没有 brotli 的模块');

const site = mkdtempSync(join(tmpdir(), 'site-'));
after(() => rmSync(site, { recursive: true }));
const LONG = '<p>四川省的知识产权新闻。</p>\n'.repeat(200);

const FILES: Record<string, string | Buffer> = {
  'index.html': '首页',
  '404.html': '没有这一页',
  'about.html': LONG,
  'about.html.gz': gzipSync(LONG),
  'about.html.br': brotliCompressSync(LONG),
  'corrections.html': LONG,
  'articles/20200603-dd01.html': '这篇文章已经撤下',
  'zh-hant/articles/20200603-dd01.html': '這篇文章已經撤下',
  'articles/20200604-old1.html': '转去新的地址',
  'articles/20200604-new1.html': '新的地址',
  'lm/case/index.html': '转去栏目',
  'category/case.html': '栏目',
  'articles/a.md': '字',
  'data/articles.csv': '字',
  'data/articles/2021.jsonl': '字',
  'feeds.opml': '<opml/>',
  'manifest.webmanifest': '{}',
  'feed.xml': '<rss/>',
  'data/withdrawn.json': '[]',
  'sw.js': '1',
  'search/index.js': LONG,
  'search/2019_2021-43da53fb1314.js': LONG,
  'packs/zh-hans-base-64a53b5b07e1.zip': 'zip',
  'media/a.png': 'png',
  _headers: 'x',
};

const settingsAt = (base: string) =>
  toNginxFile({
    base,
    rules: headerRules(),
    redirects: new Map([
      ['articles/20200604-old1.html', 'articles/20200604-new1.html'],
      ['lm/case/index.html', 'category/case.html'],
    ]),
    withdrawn: ['articles/20200603-dd01.html', 'zh-hant/articles/20200603-dd01.html', 'articles/20200603-dd01.md'],
    hidden: ['_headers', '_nginx.conf'],
  });

for (const [name, content] of Object.entries(FILES)) {
  mkdirSync(dirname(join(site, name)), { recursive: true });
  writeFileSync(join(site, name), content);
}

interface Answer {
  status: number | undefined;
  headers: IncomingMessage['headers'];
  body: Buffer;
}

/** As the bytes came, without undoing what they were encoded by. */
const ask = (url: string, headers: Record<string, string> = {}) =>
  new Promise<Answer>((resolve, reject) => {
    get(url, { headers, agent: false }, (answer) => {
      buffer(answer).then((body) => resolve({ status: answer.statusCode, headers: answer.headers, body }), reject);
    }).on('error', reject);
  });

for (const base of ['/', '/%E6%A1%A3%E6%A1%88/archive/'])
  test(`nginx under ${base}`, { skip }, async (t) => {
    writeFileSync(join(site, '_nginx.conf'), settingsAt(base));
    const served = await serveByNginx(found!, site, base);
    const at = (path: string, headers?: Record<string, string>) => ask(served.origin + base + path, headers);
    try {
      await t.test('pages and texts come with their kinds, in UTF-8', async () => {
        for (const [path, type] of [
          ['', 'text/html; charset=utf-8'],
          ['about.html', 'text/html; charset=utf-8'],
          ['articles/a.md', 'text/markdown; charset=utf-8'],
          ['data/articles.csv', 'text/csv; charset=utf-8'],
          ['data/articles/2021.jsonl', 'application/jsonl; charset=utf-8'],
          ['feeds.opml', 'text/x-opml; charset=utf-8'],
          ['manifest.webmanifest', 'application/manifest+json; charset=utf-8'],
          ['data/withdrawn.json', 'application/json; charset=utf-8'],
          ['feed.xml', 'text/xml; charset=utf-8'],
          ['media/a.png', 'image/png'],
        ] as const) {
          const { status, headers } = await at(path);
          assert.deepEqual([status, headers['content-type']], [200, type], path);
        }
        assert.match((await at('sw.js')).headers['content-type']!, /javascript; charset=utf-8$/);
      });

      await t.test('what lies there compressed is sent so, and what does not is compressed', async () => {
        const kept = await at('about.html', { 'accept-encoding': 'gzip' });
        assert.deepEqual([kept.headers['content-encoding'], kept.headers['vary']], ['gzip', 'Accept-Encoding']);
        assert.deepEqual(kept.body, FILES['about.html.gz']);
        assert.equal((await at('corrections.html', { 'accept-encoding': 'gzip' })).headers['content-encoding'], 'gzip');
        assert.equal((await at('about.html')).body.toString(), LONG);
        assert.equal(
          (await at('search/index.js', { 'accept-encoding': 'gzip' })).headers['content-encoding'],
          undefined,
        );
      });

      await t.test('brotli where the reader takes it', { skip: withoutBrotli }, async () => {
        const { headers, body } = await at('about.html', { 'accept-encoding': 'gzip, br' });
        assert.equal(headers['content-encoding'], 'br');
        assert.deepEqual(body, FILES['about.html.br']);
      });

      await t.test('each kind of file is kept as long as it may be', async () => {
        for (const [path, kept] of [
          ['about.html', 'no-cache'],
          ['sw.js', 'no-cache'],
          ['search/index.js', 'no-cache'],
          ['search/2019_2021-43da53fb1314.js', 'public, max-age=31536000, immutable'],
          ['packs/zh-hans-base-64a53b5b07e1.zip', 'public, max-age=31536000, immutable'],
          ['media/a.png', 'public, max-age=86400, must-revalidate'],
        ] as const)
          assert.equal((await at(path)).headers['cache-control'], kept, path);
        const { etag } = (await at('about.html')).headers;
        assert.equal((await at('about.html', { 'if-none-match': etag! })).status, 304);
      });

      await t.test('every answer has the headers that hold pages by their policy, others may read data', async () => {
        for (const path of [
          '',
          'about.html',
          'none.html',
          'articles/20200603-dd01.html',
          'articles/20200604-old1.html',
          'articles/a.md',
        ]) {
          const { headers } = await at(path);
          assert.match(
            String(headers['content-security-policy']),
            /^default-src 'none'.*frame-ancestors 'none'$/,
            path,
          );
          assert.equal(headers['x-content-type-options'], 'nosniff', path);
          assert.ok(headers['permissions-policy'] && headers['referrer-policy'], path);
        }
        assert.equal((await at('data/articles.csv')).headers['access-control-allow-origin'], '*');
        assert.equal((await at('about.html')).headers['access-control-allow-origin'], undefined);
      });

      await t.test('what was withdrawn is gone, and its page says so', async () => {
        for (const [path, said] of [
          ['articles/20200603-dd01.html', '这篇文章已经撤下'],
          ['zh-hant/articles/20200603-dd01.html', '這篇文章已經撤下'],
        ] as const) {
          const { status, body } = await at(path);
          assert.deepEqual([status, body.toString()], [410, said]);
        }
        assert.equal((await at('articles/20200603-dd01.md')).status, 410);
      });

      await t.test('what moved leads on', async () => {
        for (const [path, to] of [
          ['articles/20200604-old1.html', 'articles/20200604-new1.html'],
          ['lm/case/', 'category/case.html'],
        ] as const) {
          const { status, headers } = await at(path);
          assert.deepEqual([status, headers.location], [301, base + to]);
        }
      });

      await t.test(
        'what is not there is answered by the page that says so, and what is for hosts is not there',
        async () => {
          for (const path of [
            'none.html',
            '_headers',
            '_nginx.conf',
            'articles/none.md',
            '%00',
            '..%2f..%2fetc/hostname',
          ]) {
            const { status, body } = await at(path);
            if (path === 'none.html') assert.equal(body.toString(), '没有这一页');
            assert.ok(status === 404 || status === 400, `${path}: ${status}`);
          }
        },
      );

      await t.test('parts of the index are had by ranges', async () => {
        const { status, body } = await at('search/index.js', { range: 'bytes=0-2', 'accept-encoding': 'gzip' });
        assert.deepEqual([status, body.toString()], [206, '<p>']);
      });
    } finally {
      await served.close();
    }
  });
