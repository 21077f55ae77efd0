import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import test from 'node:test';
import { audit } from '../../src/audit/audit.ts';
import { printFinding } from '../../src/audit/finding.ts';
import { createSite } from '../../src/audit/site.ts';
import { fixtureSite } from './build.ts';

// A sound site is found sound, and of every fault that is planted in it the audit tells, and of nothing else.

const folder = fixtureSite();
const files = new Map(
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [path.slice(folder.length + 1).replaceAll(sep, '/'), readFileSync(path)]),
);
const withoutPacks = new Map([...files].filter(([address]) => !address.startsWith('packs/')));

/** What becomes of a file: its new content, or nothing of it. */
type Edit = (content: string) => string | Uint8Array | undefined;

function findingsIn(site: ReadonlyMap<string, Uint8Array>, edits: Record<string, Edit> = {}): string[] {
  const edited = new Map(site);
  for (const [address, edit] of Object.entries(edits)) {
    const before = edited.get(address)?.toString();
    const after = edit(before ?? '');
    assert.notEqual(after, before, `the fault in ${address} changes nothing`);
    if (after === undefined) edited.delete(address);
    else edited.set(address, Buffer.from(after));
  }
  const read = (address: string) => {
    const bytes = edited.get(address);
    if (!bytes) throw new Error(`${address} is not there`);
    return bytes;
  };
  const addresses = [...edited.keys()];
  return [...audit(createSite({ addresses, read, sizeOf: (address) => read(address).length }))].map(printFinding);
}

const replace =
  (what: string | RegExp, by: string): Edit =>
  (content) =>
    content.replace(what, () => by);
const gone: Edit = () => undefined;
const add =
  (content: string): Edit =>
  () =>
    content;
const body = (html: string) => replace('</main>', `${html}</main>`);

const ARTICLE = 'articles/20210209-525a.html';
const TWIN = `zh-hant/${ARTICLE}`;
const TOMBSTONE = 'articles/20200603-dd01.html';
const VOLUME = [...files.keys()].find((address) => /^search\/[^/]+\/.*\.js$/.test(address))!;
const HEAD = [...files.keys()].find((address) => /^search\/2\d[^/]*\.js$/.test(address))!;
const PACK = [...files.keys()].find((address) => address.startsWith('packs/zh-hans-base'))!;

/** What is wrong, where, and what every finding about it says; there is at least one. */
const FAULTS: [title: string, edits: Record<string, Edit>, told: RegExp, site?: ReadonlyMap<string, Uint8Array>][] = [
  ['a link to nowhere', { [ARTICLE]: body('<a href="../nowhere.html">x</a>') }, /525a.*nowhere/],
  ['a link above the site', { 'index.html': body('<a href="../up.html">x</a>') }, /index.*up\.html/],
  ['a link from the root of the host', { [ARTICLE]: body('<a href="/about.html">x</a>') }, /525a.*从域名的根/],
  ['a picture that is missing', { [ARTICLE]: body('<img src="no.png" alt="" width="1" height="1">') }, /525a.*no\.png/],
  [
    'a script that is missing',
    { 'about.html': replace('</head>', '<script defer src="no.js"></script></head>') },
    /no\.js/,
  ],
  ['a place that is missing on another page', { [ARTICLE]: body('<a href="../about.html#no">x</a>') }, /没有这个位置/],
  ['a place that is missing on the page', { 'about.html': body('<a href="#no">x</a>') }, /about.*没有这个位置/],
  [
    'a page that no link leads to',
    { 'lost.html': add(readPage('about.html').replaceAll('about.html', 'lost.html')) },
    /lost\.html/,
  ],
  ['a picture that no page shows', { 'media/2020/more.png': add('x') }, /media\/2020\/more\.png.*没有一页用到/],
  [
    'a page in the folder of pictures',
    { 'media/2020/evil.html': add('<script>1</script>') },
    /media\/2020\/evil\.html/,
  ],
  ['a file of some other program', { '.htpasswd.bak/x': add('x') }, /不是本程序生成的文件/],
  [
    'two names that some disks cannot tell apart',
    { 'About.html': add(readPage('about.html')) },
    /About\.html|about\.html/,
  ],
  ['a page without a title', { [ARTICLE]: replace(/<title>[^<]*</, '<title><') }, /525a.*没有标题/],
  ['a page without a language', { [ARTICLE]: replace(' lang="zh-Hans"', '') }, /525a.*没有写明语言/],
  ['a page in the other language', { [TWIN]: replace('lang="zh-Hant"', 'lang="zh-Hans"') }, /zh-hant.*525a.*语言写作/],
  ['no canonical address', { [ARTICLE]: replace('rel="canonical"', 'rel="up"') }, /525a.*规范地址/],
  [
    'the canonical address of another page',
    {
      'about.html': replace(/(canonical" href="[^"]*)about/, 'canonical" href="https://fixture.example/archive/dates'),
    },
    /about.*规范地址/,
  ],
  ['a second main heading', { [ARTICLE]: body('<h1>二</h1>') }, /525a.*一级标题有 2 个/],
  ['no main heading', { 'about.html': replace(/<(\/?)h1/g, '<p') }, /about.*(一级标题有 0|跳到)/],
  ['a heading that leaves out a level', { 'about.html': body('<h2>二</h2><h4>四</h4>') }, /about.*跳到/],
  ['two main parts', { 'about.html': replace('<footer>', '<main></main><footer>') }, /about.*主要部分/],
  ['an id twice', { 'about.html': body('<i id="z"></i><i id="z"></i>') }, /about.*编号 z/],
  ['no twin named', { 'about.html': replace('hreflang="zh-Hant"', 'title="x"') }, /about.*对应页面/],
  [
    'a twin that does not lead back',
    {
      [TWIN]: replace(
        /(hreflang="zh-Hans" href="[^"]*)20210209-525a/,
        'hreflang="zh-Hans" href="https://fixture.example/archive/articles/20210228-ii01',
      ),
    },
    /525a/,
  ],
  ['a script within the page', { [ARTICLE]: body('<script>alert(1)</script>') }, /525a.*<script>/],
  ['a style within the page', { [ARTICLE]: body('<style>p{}</style>') }, /525a.*<style>/],
  ['a style attribute', { [ARTICLE]: body('<p style="color:red">x</p>') }, /525a.*style="…"/],
  ['a handler', { [ARTICLE]: body('<p onclick="x()">x</p>') }, /525a.*onclick/],
  ['an address that is a program', { [ARTICLE]: body('<a href="java&#x09;script:alert(1)">x</a>') }, /525a.*href/],
  ['a page as data', { [ARTICLE]: body('<a href="data:text/html,<b>">x</a>') }, /525a.*data:text/],
  ['a frame', { [ARTICLE]: body('<iframe src="../about.html"></iframe>') }, /525a.*<iframe>/],
  [
    'a base for all addresses',
    { 'about.html': replace('<meta charset="utf-8">', '<meta charset="utf-8"><base href="./">') },
    /about.*<base>/,
  ],
  [
    'a page that goes elsewhere by itself',
    { 'about.html': replace('</head>', '<meta http-equiv="refresh" content="1"></head>') },
    /about.*自己转到/,
  ],
  ['an old address that leads nowhere', { 'old/a.htm': add(redirectTo('../no.html')) }, /old.*(?:no\.html|搜索引擎)/],
  [
    'a page without a policy',
    { [ARTICLE]: replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '') },
    /525a.*没有安全策略/,
  ],
  [
    'a policy that lets anything run',
    { [ARTICLE]: replace("form-action 'self'", "form-action 'self';script-src 'unsafe-inline'") },
    /525a.*太宽/,
  ],
  [
    'a policy that lets plug-ins play what is there',
    { [ARTICLE]: replace("object-src 'none';", '') },
    /525a.*安全策略里没有/,
  ],
  [
    'a policy without Trusted Types',
    { [ARTICLE]: replace("require-trusted-types-for 'script'", 'x') },
    /525a.*安全策略里没有/,
  ],
  [
    'a picture of another host',
    { [ARTICLE]: body('<img src="https://x.example/a.png" alt="" width="1" height="1">') },
    /525a.*别的主机/,
  ],
  [
    'a font of another host',
    { 'about.html': replace('</head>', '<link rel="preload stylesheet" href="https://x.example/a.css"></head>') },
    /about.*别的主机/,
  ],
  [
    'a form that sends elsewhere',
    { 'about.html': body('<form action="https://x.example/"></form>') },
    /about.*别的主机/,
  ],
  [
    'a stylesheet that asks another host',
    { 'assets/site.css': replace(/^/, '@import "https://x.example/a.css";') },
    /site\.css.*别的主机/,
  ],
  [
    'a stylesheet that asks for what is missing',
    { 'assets/site.css': replace(/^/, 'p{background:url(no.png)}') },
    /site\.css.*no\.png/,
  ],
  [
    'a picture without a description',
    { [ARTICLE]: body('<img src="../assets/icon-192.png" width="1" height="1">') },
    /525a.*说明/,
  ],
  ['text that is not UTF-8', { 'assets/site.css': () => Buffer.from([0xc3, 0x28]) }, /site\.css.*UTF-8/],
  ['an empty page', { 'about.html': add('') }, /about\.html/],
  ['a file cut off to nothing', { 'robots.txt': add('') }, /robots\.txt/],
  ['a page too heavy for a telephone', { 'about.html': body('<p>字</p>'.repeat(300_000)) }, /about.*超过/],
  [
    'data too large for many hosts',
    { 'data/citations.jsonl': () => Buffer.alloc(25_000_001, '\n') },
    /data\/citations\.jsonl.*有 25000001 字节，超过 25000000 字节.*只放到/,
  ],
  ['no front page', { 'zh-hant/index.html': gone }, /zh-hant|index\.html/],
  ['no search page', { 'search.html': gone }, /search\.html/],
  [
    'an application without its icon',
    { 'manifest.webmanifest': replace('assets/icon-512.png', 'assets/no.png') },
    /manifest.*no\.png/,
  ],
  ['robots led astray', { 'robots.txt': replace('sitemap.xml', 'map.xml') }, /robots.*map\.xml/],
  ['an article without its page', { [TWIN]: gone }, /525a/],
  [
    'an article with the page of another',
    { [ARTICLE]: replace('data-id="20210209-525a"', 'data-id="20210228-ii01"') },
    /525a.*ii01/,
  ],
  ['an article without its Markdown', { 'articles/20210209-525a.md': gone }, /525a/],
  [
    'an article that the data does not have',
    { 'data/articles/2021.jsonl': replace(/^.*525a.*\n/m, '') },
    /525a|articles\.csv|index\.js/,
  ],
  [
    'a page of a withdrawn article for all to see',
    { [TOMBSTONE]: replace('content="noindex"', 'content="all"') },
    /dd01/,
  ],
  [
    'a withdrawn article that harvesters are not told of',
    { 'data/withdrawn.json': () => '[]\n' },
    /没有列出撤下的文章/,
  ],
  ['the data of a withdrawn article', { 'articles/20200603-dd01.md': add('---\n---\n正文') }, /dd01/],
  [
    'a list that has a withdrawn article',
    { 'category/case.html': body('<a href="../articles/20200603-dd01.html">x</a>') },
    /case.*撤下/,
  ],
  ['a line of data that is none', { 'data/articles/2020.jsonl': (text) => `${text}{"id":1\n` }, /2020\.jsonl.*不是/],
  ['a line of data cut off', { 'data/articles/2020.jsonl': (text) => text.slice(0, -1) }, /2020\.jsonl.*写完/],
  [
    'an article twice in the data',
    { 'data/articles/2021.jsonl': (text) => text + text.split('\n')[0]! + '\n' },
    /两次/,
  ],
  [
    'a citation in an article that there is not',
    { 'data/citations.jsonl': replace(/"article":"[^"]+"/, '"article":"20990101-dead"') },
    /citations\.jsonl: 第 1 行/,
  ],
  ['a row left out of the table', { 'data/articles.csv': replace(/\r\n20210209-525a.*/, '') }, /articles\.csv/],
  [
    'data described that is not there',
    { 'data/datapackage.json': replace('articles.csv', 'no.csv') },
    /datapackage.*no\.csv/,
  ],
  ['a feed that is no XML', { 'feed.xml': replace('</channel>', '') }, /feed\.xml/],
  [
    'a feed with an entry twice',
    {
      'feeds/category/case.xml': replace(
        /(<item>.*?<\/item>)/s,
        duplicate('feeds/category/case.xml', /<item>.*?<\/item>/s),
      ),
    },
    /case\.xml.*两次/,
  ],
  [
    'a feed that leads nowhere',
    {
      'feeds/category/case.xml': replace(/<link>[^<]*articles\/[^<]*/, '<link>https://fixture.example/archive/no.html'),
    },
    /case\.xml.*no\.html/,
  ],
  ['a feed entry without a date', { 'feed.xml': replace(/<pubDate>[^<]*<\/pubDate>/, '') }, /feed\.xml/],
  ['a JSON feed that is none', { 'feed.json': add('{}') }, /feed\.json/],
  [
    'an article left out of the feeds’ history',
    { 'feeds/archive/2019-04.xml': replace(/<item>.*?<\/item>/s, '') },
    /gg01/,
  ],
  ['a list of feeds that is no XML', { 'feeds.opml': replace('</opml>', '') }, /feeds\.opml/],
  ['a sitemap that is no XML', { 'sitemaps/2020.xml': replace('</urlset>', '') }, /2020\.xml/],
  [
    'a sitemap left out of the index',
    { 'sitemap.xml': replace(/<sitemap><loc>[^<]*2019.*?<\/sitemap>/, '') },
    /2019\.xml/,
  ],
  [
    'a sitemap that names what is missing',
    {
      'sitemaps/2020.xml': replace(
        '</urlset>',
        '<url><loc>https://fixture.example/archive/no.html</loc></url></urlset>',
      ),
    },
    /no\.html/,
  ],
  [
    'a page left out of the sitemap',
    { 'sitemaps/2021.xml': replace(/<url><loc>[^<]*archive\/articles\/20210209-525a.*?<\/url>/, '') },
    /525a/,
  ],
  [
    'a page twice in the sitemap',
    { 'sitemaps/2021.xml': replace('</urlset>', `${duplicate('sitemaps/2021.xml', /<url>.*?<\/url>/)}</urlset>`) },
    /已经写过/,
  ],
  ['no manifest of the index', { 'search/index.js': gone }, /search\/index\.js/],
  ['a damaged volume of the index', { [VOLUME]: flip(VOLUME) }, /search\//],
  ['a volume of the index that is missing', { [VOLUME]: gone }, /search\//],
  ['a head of the index that is missing', { [HEAD]: gone }, /search\//],
  ['a file that the index does not know', { 'search/2001-01-0123456789ab.js': add('x') }, /search\/2001/],
  ['a damaged pack', { [PACK]: flip(PACK) }, /packs\/.*大小或哈希|没有一个离线包/, files],
  ['a pack that is missing', { [PACK]: gone }, /packs\/|没有一个离线包/, files],
  [
    'a pack that the index does not know',
    { 'packs/zh-hans-2001-0123456789ab.zip': add('x') },
    /packs\/zh-hans-2001/,
    files,
  ],
  ['a pack older than the site', { 'about.html': body('<p>新</p>') }, /packs\/.*about\.html/, files],
  ['a list of packs that is none', { 'packs/index.json': add('<!doctype html>') }, /packs\/index\.json/, files],
];

function redirectTo(href: string): string {
  return (
    '<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><title>旧地址</title><meta name="robots" content="noindex">' +
    `<link rel="canonical" href="${href}"><meta http-equiv="refresh" content="0;url=${href}"><p><a href="${href}">x</a></p></html>`
  );
}

function readPage(address: string): string {
  return files.get(address)!.toString();
}

function duplicate(address: string, what: RegExp): string {
  const found = what.exec(readPage(address))![0];
  return what.source.startsWith('<item>') ? found + found : found;
}

/** The file with one byte in its middle turned. */
function flip(address: string): Edit {
  return () => {
    const bytes = Uint8Array.from(files.get(address)!);
    bytes[bytes.length >> 1]! ^= 0x01;
    return bytes;
  };
}

test('a sound site is found sound, with its offline packs and without them', () => {
  assert.deepEqual(findingsIn(files), []);
  assert.deepEqual(findingsIn(withoutPacks), []);
  assert.deepEqual(findingsIn(withoutPacks, { 'old/a.htm': add(redirectTo('../about.html')) }), []);
});

for (const [title, edits, told, site = withoutPacks] of FAULTS)
  test(`the audit tells of ${title}, and of nothing else`, () => {
    const findings = findingsIn(site, edits);
    assert.notDeepEqual(findings, []);
    for (const finding of findings) assert.match(finding, told);
  });
