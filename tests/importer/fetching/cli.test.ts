import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { strToU8, zipSync } from 'fflate';
import type { JsonReport } from '../../../src/importer/report.ts';
import { runCommand, type Ran } from '../../command.ts';
import { readHere, SETTINGS } from '../helpers.ts';
import { newsPage } from '../html/pages.ts';
import { host } from './hosts.ts';

readHere();

const folders: string[] = [];
after(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

function workplace(): string {
  const folder = mkdtempSync(join(tmpdir(), 'fetch-'));
  folders.push(folder);
  copyFileSync(SETTINGS, join(folder, 'site.yml'));
  return folder;
}

/** Runs the command beside the host, which answers meanwhile. */
const run = (content: string, ...args: string[]) => runCommand('import', '--content', content, '--pause', '0', ...args);

const reports = ({ stdout }: Ran) =>
  stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as JsonReport);
const article = (title: string) =>
  newsPage({ header: '2021-02-09 来源：四川日报' }).replaceAll('今年四川知识产权工作怎么干', title);

test('a page is imported from its address, with the address, the day and the hash of what was sent', async () => {
  const bytes = Buffer.from(article('专利质押贷款惠及百家企业'));
  const { address } = await host({
    '/old': (_, response) => response.writeHead(301, { Location: '/2021/1.html' }).end(),
    '/2021/1.html': (_, response) => response.writeHead(200, { 'Content-Type': 'text/html' }).end(bytes),
  });
  const content = workplace();
  const { status } = await run(content, '--fetched', '2026-11-20', '--keep-raw', `${address}/old`);
  assert.equal(status, 0);
  const [file, raw] = readdirSync(join(content, 'articles/2021')).sort();
  const text = readFileSync(join(content, 'articles/2021', file!), 'utf8');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  assert.match(
    text,
    new RegExp(
      `url: ${address}/2021/1.html\n  requested: ${address}/old\n  retrieved: 2026-11-20\n  sha256: "?${sha256}"?\n`,
      'u',
    ),
  );
  assert.doesNotMatch(text, /file:/u);
  assert.ok(raw!.endsWith('.raw.html'), raw);
  assert.deepEqual(readFileSync(join(content, 'articles/2021', raw!)), bytes);
});

test('without --fetched, a page is of the day on which it is fetched', async () => {
  const { address } = await host({ '/1': article('专利质押贷款惠及百家企业') });
  const content = workplace();
  const day = () => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  const before = day();
  await run(content, `${address}/1`);
  const [file] = readdirSync(join(content, 'articles/2021'));
  const text = readFileSync(join(content, 'articles/2021', file!), 'utf8');
  assert.ok([before, day()].includes(/retrieved: (\S+)/u.exec(text)![1]!));
});

test('the encoding in the header decides where the bytes do not', async () => {
  // 你好 in GB18030, and just as well two characters of Big5.
  const page = Buffer.from('<html><title>ab</title><p>\xc4\xe3\xba\xc3</p>', 'latin1');
  const typed = (charset: string) => (_: unknown, response: import('node:http').ServerResponse) =>
    response.writeHead(200, { 'Content-Type': `text/html; charset=${charset}` }).end(page);
  const { address } = await host({ '/a': typed('big5'), '/b': typed('gb2312') });
  const [one, two] = reports(await run(workplace(), '--json', '--dry-run', `${address}/a`, `${address}/b`));
  assert.deepEqual([one?.encoding, two?.encoding], ['big5', 'gb18030']);
});

const TITLES = ['专利质押贷款惠及百家企业', '商标注册量再创新高', '地理标志产品走向海外'];

test('from a feed, the pages of its items are imported; again, only those the archive has not', async () => {
  const items = TITLES.map((_, at) => `<item><link>/${at}.html</link></item>`).join('');
  const site = await host({
    '/feed.xml': `<rss version="2.0"><channel>${items}<item><link>/gone.html</link></item></channel></rss>`,
    ...Object.fromEntries(TITLES.map((title, at) => [`/${at}.html`, article(title)])),
  });
  const content = workplace();
  const first = await run(content, '--json', '--limit', '2', `${site.address}/feed.xml`);
  assert.deepEqual(
    reports(first).map(({ title }) => title),
    TITLES.slice(0, 2),
  );
  assert.match(first.stderr, /还有 2 篇没有取：一次最多 2 篇。/u);
  site.asked.length = 0;
  const second = await run(content, '--json', `${site.address}/feed.xml`);
  assert.deepEqual(
    reports(second).map(({ ok, title, error }) => [ok, title ?? error?.replace(/^\S+ /u, '')]),
    [
      [true, TITLES[2]],
      [false, '答复 404，没有取到。请检查网址；页面可能已经撤下。'],
    ],
  );
  assert.match(second.stderr, /其中 2 篇已收录，没有再取。/u);
  assert.deepEqual(site.asked, ['/robots.txt', '/feed.xml', '/2.html', '/gone.html']);
  assert.equal(second.status, 1);
});

test('of a feed, pages on other hosts are named and fetched only when asked for', async () => {
  const other = await host({ '/2.html': article(TITLES[1]!) });
  const elsewhere = `${other.address}/2.html`.replace('127.0.0.1', 'localhost');
  const site = await host({
    '/feed.xml': `<rss version="2.0"><channel><item><link>/1.html</link></item><item><link>${elsewhere}</link></item></channel></rss>`,
    '/1.html': article(TITLES[0]!),
  });
  const ran = await run(workplace(), '--json', '--dry-run', `${site.address}/feed.xml`);
  assert.deepEqual(
    reports(ran).map(({ title }) => title),
    [TITLES[0]],
  );
  assert.ok(ran.stderr.includes(`1 个网址在别的网站上，没有取：${elsewhere}。`), ran.stderr);
  assert.deepEqual(other.asked, []);
  const asked = await run(workplace(), '--json', '--dry-run', '--other-hosts', `${site.address}/feed.xml`, elsewhere);
  assert.ok(
    reports(asked).some(({ title }) => title === TITLES[1]),
    asked.stdout,
  );
});

test('from an index of sitemaps, the pages of each are imported', async () => {
  const site = await host({
    '/sitemap.xml':
      '<sitemapindex><sitemap><loc>/s1.xml</loc></sitemap><sitemap><loc>/none.xml</loc></sitemap></sitemapindex>',
    '/s1.xml': '<urlset><url><loc>/1.html</loc></url></urlset>',
    '/1.html': article(TITLES[0]!),
  });
  const found = reports(await run(workplace(), '--json', '--dry-run', `${site.address}/sitemap.xml`));
  assert.deepEqual(
    found.map(({ ok, input }) => [ok, input.replace(site.address, '')]),
    [
      [false, '/none.xml'],
      [true, '/1.html'],
    ],
  );
});

test('a feed that names no addresses is imported by what it says itself', async () => {
  const { address } = await host({
    '/feed': `<rss version="2.0"><channel><title>川知</title><item><title>${TITLES[0]}</title><pubDate>Tue, 09 Feb 2021 08:00:00 +0800</pubDate><description>四川省知识产权服务促进中心昨天召开会议，总结去年的工作。</description></item></channel></rss>`,
  });
  const [report] = reports(await run(workplace(), '--json', '--dry-run', `${address}/feed`));
  assert.deepEqual([report?.title, report?.date, report?.source], [TITLES[0], '2021-02-09', '川知']);
});

test('a Word document is fetched as well', async () => {
  const body = [
    TITLES[0]!,
    '来源：四川日报　2021-02-09',
    '四川省知识产权服务促进中心昨天召开会议，总结去年的工作，部署今年的任务。',
  ]
    .map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`)
    .join('');
  const parts = {
    'word/document.xml': `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    '_rels/.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
  };
  const bytes = zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
  const { address } = await host({ '/a.docx': (_, response) => response.end(bytes) });
  const [report] = reports(await run(workplace(), '--json', '--dry-run', `${address}/a.docx`));
  assert.deepEqual([report?.title, report?.source], [TITLES[0], '四川日报']);
});

test('options that cannot be meant are refused before anything is asked', async () => {
  for (const [option, value] of [
    ['--fetched', '昨天'],
    ['--pause', '一会儿'],
    ['--limit', '0'],
  ] as const) {
    const { status, stderr } = await run(workplace(), option, value, 'https://a.example/');
    assert.equal(status, 1);
    assert.match(stderr, new RegExp(`${option} 写作 ${value}，不是`, 'u'));
    assert.doesNotMatch(stderr, /\n\s+at /u);
  }
});

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>';

test('the photos of a page come along with their captions, as politely, and only what is a photo', async () => {
  const inner = await host({ '/secret.png': (_, response) => response.end(PIXEL) });
  const photos = ['/p/1', 'p/2.svg', `${inner.address}/secret.png`, '/shut/3.png', '/p/none.png', '/p/page.png']
    .map((src, at) => `<p><img src="${src}"></p><p>图为第${at + 1}张。四川日报记者 张三 摄</p>`)
    .join('');
  const text = `<p>四川省知识产权服务促进中心昨天召开工作会议，总结去年的工作，部署今年的任务。</p>${photos}<p>会议指出，去年全省专利授权量比前年增长两成，其中发明专利的增长快于平均。</p>`;
  const site = await host({
    '/robots.txt': 'User-agent: *\nDisallow: /shut/\n',
    '/2021/1.html': newsPage({ header: '2021-02-09 来源：四川日报', text }),
    '/p/1': (_, response) => response.writeHead(200, { 'Content-Type': 'image/png' }).end(PIXEL),
    '/2021/p/2.svg': SVG,
    '/p/page.png': '<html>请登录</html>',
  });
  const content = workplace();
  const ran = await run(content, '--json', `${site.address}/2021/1.html`);
  const [report] = reports(ran);
  const id = report!.id!;
  const files = readdirSync(join(content, 'articles/2021')).sort();
  assert.deepEqual(files, [`${id}-1.png`, `${id}.md`]);
  assert.deepEqual(readFileSync(join(content, 'articles/2021', files[0]!)), PIXEL);
  const article = readFileSync(join(content, 'articles/2021', files[1]!), 'utf8');
  assert.match(article, new RegExp(`src: ${id}-1\\.png\\n\\s+caption: 图为第1张。四川日报记者 张三 摄`, 'u'));
  assert.match(article, /caption: 图为第6张/u);
  assert.match(article, new RegExp(`!\\[[^\\]]*\\]\\(${id}-1\\.png\\)`, 'u'));
  const receipt = report!.changes.find(({ rule }) => rule === 'picture');
  assert.deepEqual([receipt?.before, receipt?.after], ['/p/1', `${id}-1.png`]);
  const warning = report!.warnings.find(({ code }) => code === 'pictures-refused')!.message;
  for (const why of [
    /有 5 张图没有收入/u,
    /2\.svg 不是 JPEG、PNG/u,
    /secret\.png 127\.0\.0\.1:\d+ 是内部网络的地址/u,
    /3\.png 127\.0\.0\.1:\d+ 的 robots\.txt 不许/u,
    /none\.png 127\.0\.0\.1:\d+ 答复 404/u,
    /page\.png 不是 JPEG、PNG/u,
  ])
    assert.match(warning, why);
  assert.deepEqual(inner.asked, []);
});

test('an item whose address leads elsewhere is known the next time, and not asked for', async () => {
  const site = await host({
    '/feed.xml': '<rss version="2.0"><channel><item><link>/go?id=1</link></item></channel></rss>',
    '/go?id=1': (_, response) => response.writeHead(302, { Location: '/2021/1.html' }).end(),
    '/2021/1.html': article(TITLES[0]!),
  });
  const content = workplace();
  assert.equal((await run(content, `${site.address}/feed.xml`)).status, 0);
  site.asked.length = 0;
  const { stderr } = await run(content, `${site.address}/feed.xml`);
  assert.match(stderr, /其中 1 篇已收录，没有再取。/u);
  assert.deepEqual(site.asked, ['/robots.txt', '/feed.xml']);
});
