import assert from 'node:assert/strict';
import { execFile, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import test from 'node:test';
import { promisify } from 'node:util';
import { parse as parseCsv } from 'csv-parse/sync';
import { parseRssFeed } from 'feedsmith';
import { XmlDocument } from 'libxml2-wasm';
import RssParser from 'rss-parser';
import { parse as parseYaml } from 'yaml';
import { plainText } from '../../src/markup/render.ts';
import { serveFolder } from '../../src/serve/files.ts';
import { feedProblems } from '../feeds/rules.ts';
import { attributesAt, textsAt } from '../feeds/xml.ts';
import { WATCHDOG } from '../watchdog.ts';
import { fixtureSite } from './build.ts';
import { attribute, elements, listSite, readPages, textOf } from './pages.ts';

const folder = fixtureSite();
const ADDRESS = 'https://fixture.example/archive/';
const files = listSite(folder);
const read = (path: string) => readFileSync(join(folder, path), 'utf8');
const feeds = files.filter((path) => /(?:^|\/)(?:feed\.xml|feeds\/.+\.xml)$/.test(path));
const EDITIONS = ['', 'zh-hant/'];

interface Exported {
  id: string;
  url: string;
  title: string;
  date: string;
  source: string;
  author: string | null;
  reporters: string[];
  category: string;
  text: string;
}

/** Every article, newest first, as the lines of its year have it. */
const articles = files
  .filter((path) => path.startsWith('data/articles/'))
  .sort()
  .reverse()
  .flatMap((path) => read(path).trimEnd().split('\n'))
  .map((line) => JSON.parse(line) as Exported);

/** What an edition says of every article, as a row of its table. */
const rowsOf = (edition: string) =>
  parseCsv<Record<string, string>>(read(`${edition}data/articles.csv`), { columns: true });
const listOf = (cell: string) => (cell === '' ? [] : cell.split(';'));

test('there are feeds of every kind in both scripts, and the fixture has a past', () => {
  for (const edition of EDITIONS)
    for (const path of [
      'feed.xml',
      'feeds/category/industry.xml',
      'feeds/topic/patent.xml',
      'feeds/corrections.xml',
      'feeds/archive/2019-04.xml',
    ])
      assert.ok(feeds.includes(edition + path), edition + path);
  assert.ok(!feeds.includes('feeds/category/protection.xml'), 'a category without articles has no feed');
});

test('no feed has anything the W3C’s validator would call an error or a warning', () => {
  for (const path of feeds) assert.deepEqual(feedProblems(read(path), ADDRESS + path), [], path);
});

for (const edition of EDITIONS) {
  test(`following prev-archive from ${edition}feed.xml yields every article exactly once`, () => {
    const found: string[] = [];
    for (let url: string | undefined = `${ADDRESS}${edition}feed.xml`; url !== undefined;) {
      using document = XmlDocument.fromString(read(url.slice(ADDRESS.length)));
      found.push(...textsAt(document, '//item/link'));
      [url] = attributesAt(document, '//channel/atom:link[@rel="prev-archive"]', 'href');
    }
    assert.deepEqual(
      found.sort(),
      rowsOf(edition)
        .map(({ url }) => url)
        .sort(),
    );
  });

  test(`two readers find in ${edition}feed.xml and feed.json what the table of data says`, async () => {
    const rows = new Map(rowsOf(edition).map((row) => [row['url']!, row]));
    const one = (await new RssParser().parseString(read(`${edition}feed.xml`))).items;
    const other = parseRssFeed(read(`${edition}feed.xml`)).items!;
    const json = (JSON.parse(read(`${edition}feed.json`)) as { items: Record<string, unknown>[] }).items;
    assert.ok(one.length >= 6);
    assert.equal(other.length, one.length);
    assert.equal(json.length, one.length);
    one.forEach((item, index) => {
      const { title, date, author, reporters, source } = rows.get(item.link!)!;
      const people = [...new Set([...listOf(author!), ...listOf(reporters!)])];
      assert.equal(item.title, title);
      assert.equal(item.isoDate, `${date}T04:00:00.000Z`);
      assert.equal(other[index]!.title, title);
      assert.equal(other[index]!.source!.title, source);
      assert.deepEqual(other[index]!.dc?.creators ?? [], people.length > 0 ? [people.join('、')] : []);
      assert.equal(json[index]!['title'], title);
      assert.deepEqual(
        json[index]!['authors'],
        people.map((name) => ({ name })),
      );
      assert.equal(json[index]!['content_html'], other[index]!.content!.encoded);
    });
  });

  test(`every paragraph of an article’s text is in ${edition}feed.xml or its archive`, () => {
    const html = feeds
      .filter((path) => path === `${edition}feed.xml` || path.startsWith(`${edition}feeds/archive/`))
      .map((path) =>
        parseRssFeed(read(path))
          .items!.map((item) => item.content!.encoded!)
          .join('\n'),
      )
      .join('\n')
      .replace(/<[^>]+>/g, '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&');
    for (const { path, root } of readPages(folder).filter((page) => page.path.startsWith(`${edition}articles/`)))
      for (const prose of elements(root, 'div').filter((part) => attribute(part, 'class') === 'prose'))
        for (const paragraph of elements(prose, 'p'))
          assert.ok(html.includes(textOf(paragraph)), `${path}: ${textOf(paragraph)}`);
  });

  test(`${edition}data has every article once: as a row of the table, and in the repository`, () => {
    const rows = rowsOf(edition);
    const pages = files.filter((path) => path.startsWith(`${edition}articles/`) && path.endsWith('.html'));
    assert.deepEqual(
      rows.map(({ id }) => `${edition}articles/${id}.html`).sort(),
      pages.filter((path) => !/2020060[34]-dd0[12]/.test(path)).sort(),
    );
    using repository = XmlDocument.fromString(read(`${edition}data/oai.xml`));
    assert.deepEqual(
      textsAt(repository, '//oai:header[not(@status)]/oai:identifier').sort(),
      rows.map(({ id }) => `oai:fixture.example:${id!}`).sort(),
    );
  });

  test(`every feed that ${edition}feeds.opml names is there, and ${edition}subscribe.html offers the same ones`, () => {
    using document = XmlDocument.fromString(read(`${edition}feeds.opml`));
    const named = attributesAt(document, '//outline[@xmlUrl]', 'xmlUrl').map((url) => url.slice(ADDRESS.length));
    for (const path of named) assert.ok(files.includes(path), path);
    const page = readPages(folder).find(({ path }) => path === `${edition}subscribe.html`)!;
    const offered = elements(page.root, 'a')
      .map((link) => attribute(link, 'href')!)
      .filter((href) => /^feeds?[./].*xml$/.test(href))
      .map((href) => edition + href);
    assert.deepEqual(offered.sort(), named.sort());
  });
}

test('the list of addresses names every file that is no pack and nothing for hosts, so that a copy by it is whole', () => {
  const named = read('data/urls.txt').trimEnd().split('\n');
  const own = files.filter((path) => !/^(?:packs\/|_headers$|_redirects$|_nginx\.conf$)/.test(path));
  assert.deepEqual(named.toSorted(), own.map((path) => new URL(encodeURI(path), ADDRESS).href).sort());
});

test('programs that follow links find the address to cite and the data, and language models what to read', () => {
  for (const [path, data] of [
    ['articles/20210209-525a.html', '20210209-525a.md'],
    ['zh-hant/articles/20210209-525a.html', '../../articles/20210209-525a.md'],
  ]) {
    const { root } = readPages(folder).find((page) => page.path === path)!;
    const signpost = (rel: string) =>
      attribute(
        elements(root, 'link').find((link) => attribute(link, 'rel') === rel)!,
        'href',
      );
    assert.deepEqual([signpost('cite-as'), signpost('describedby')], ['20210209-525a.html', data]);
  }
  const urls = [...read('llms.txt').matchAll(/\]\((https:[^)]+)\)/g)].map(([, url]) => url!.slice(ADDRESS.length));
  assert.ok(urls.includes('data/articles/2021.jsonl'));
  for (const path of urls) assert.ok(files.includes(path), path);
});

test('every article is a line of its year', () => {
  assert.deepEqual(
    articles.map(({ id, title, date }) => ({ id, title, date })),
    rowsOf('').map(({ id, title, date }) => ({ id, title, date })),
  );
  for (const path of files.filter((file) => /(?:^|\/)data\/articles\//.test(file)))
    for (const line of read(path).trimEnd().split('\n'))
      assert.equal(path, `data/articles/${(JSON.parse(line) as Exported).date.slice(0, 4)}.jsonl`);
});

test('the data package names every file of data', () => {
  for (const edition of EDITIONS) {
    const { resources } = JSON.parse(read(`${edition}data/datapackage.json`)) as {
      resources: { path: string | string[] }[];
    };
    const named = resources
      .flatMap(({ path }) => path)
      .map((path) => new URL(path, `${ADDRESS}${edition}data/`).href.slice(ADDRESS.length));
    const others = ['datapackage.json', 'articles-excel.csv', 'oai.xml'].map((path) => `${edition}data/${path}`);
    // What ids are called, and which have been withdrawn, is for programs, and no table.
    const there = files
      .filter((path) => path.startsWith(`${edition}data/`) || /^data\/(?:articles\/|citations\.csv$)/.test(path))
      .filter(
        (path) =>
          !/^data\/(?:(?:names|withdrawn)\.json|urls\.txt|links\.htm|citations(?:\.jsonl|-excel\.csv))$/.test(path),
      )
      // Special subjects are parts of the same, and named on their pages.
      .filter((path) => !path.startsWith(`${edition}data/special/`));
    assert.deepEqual([...named, ...others].sort(), there.sort());
  }
});

test('beside an article’s page lies its Markdown, which says all that its line of data says, and both editions lead to it', () => {
  const beside = files.filter((path) => /(?:^|\/)articles\/[^/]+$/.test(path) && !/\.(?:html|jsonl)$/.test(path));
  assert.deepEqual(beside.sort(), articles.map(({ id }) => `articles/${id}.md`).sort());
  for (const { text, ...line } of articles) {
    const [, front, body] = /^---\n(.*?)---\n\n(.*)$/s.exec(read(`articles/${line.id}.md`))!;
    const isSaid = ([, value]: [string, unknown]) => value !== null && !(Array.isArray(value) && value.length === 0);
    assert.deepEqual(parseYaml(front!), Object.fromEntries(Object.entries(line).filter(isSaid)));
    assert.equal(plainText(body!), text);
  }
  for (const { path, root } of readPages(folder).filter(({ path }) => /articles\//.test(path))) {
    const [link] = elements(root, 'link').filter((one) => attribute(one, 'rel') === 'describedby');
    const to = link && new URL(attribute(link, 'href')!, ADDRESS + path).href.slice(ADDRESS.length);
    const own = path.replace(/^zh-hant\//, '').replace(/html$/, 'md');
    assert.equal(to, files.includes(own) ? own : undefined, path);
  }
});

test('sitemaps name every page of an article in both scripts, and no page that is not there', () => {
  using index = XmlDocument.fromString(read('sitemap.xml'));
  const parts = textsAt(index, '//sitemap:loc').map((url) => url.slice(ADDRESS.length));
  const named = parts.flatMap((path) => {
    using part = XmlDocument.fromString(read(path));
    return textsAt(part, '//sitemap:url/sitemap:loc').map((url) => url.slice(ADDRESS.length));
  });
  assert.equal(new Set(named).size, named.length);
  for (const path of named)
    assert.ok(existsSync(join(folder, /(?:^|\/)$/.test(path) ? `${path}index.html` : path)), path);
  for (const path of EDITIONS.flatMap((edition) => rowsOf(edition).map(({ url }) => url!.slice(ADDRESS.length))))
    assert.ok(named.includes(path), path);
});

test('an article’s page offers its reference and feeds without any script, and leads to its data', () => {
  const { root } = readPages(folder).find(({ path }) => path === 'articles/20210209-525a.html')!;
  const reference = elements(root).find((element) => attribute(element, 'id') === 'reference')!;
  assert.equal(
    textOf(reference),
    '刘佳. 今年四川知识产权工作如何干？今天这个会明确了！[N/OL]. 四川在线，2021-02-09. https://fixture.example/archive/articles/20210209-525a.html.',
  );
  const citation = elements(root, 'section').find((element) => attribute(element, 'class') === 'citation')!;
  const described = elements(root, 'link').filter((link) => attribute(link, 'rel') === 'describedby');
  assert.deepEqual(
    described.map((link) => attribute(link, 'href')),
    ['20210209-525a.md'],
  );
  assert.deepEqual(elements(citation, 'button'), [], 'what needs a script is made by it');
  const alternates = elements(root, 'link')
    .filter((link) => attribute(link, 'rel') === 'alternate' && attribute(link, 'type'))
    .map((link) => [attribute(link, 'type'), attribute(link, 'href')]);
  assert.deepEqual(alternates, [['application/rss+xml', '../feed.xml']]);
});

test('every page offers the feed of its edition to whoever looks for it, a list its own first, doors JSON too', () => {
  for (const { path, root } of readPages(folder).filter((page) => !page.path.endsWith('404.html'))) {
    const here = new URL(path, ADDRESS);
    const offered = elements(root, 'link')
      .filter((link) => /^application\/(?:rss|feed)\+/.test(attribute(link, 'type') ?? ''))
      .map((link) => new URL(attribute(link, 'href')!, here).href.slice(ADDRESS.length));
    const edition = path.startsWith('zh-hant/') ? 'zh-hant/' : '';
    const [, list] =
      /^(?:zh-hant\/)?((?:category|topic|region|source|keyword|special)\/[\w-]+|corrections)(?:\/\d+)?\.html$/.exec(
        path,
      ) ?? [];
    const own = list === undefined ? [] : [`${edition}feeds/${list}.xml`].filter((feed) => files.includes(feed));
    const isDoor = /^(?:zh-hant\/)?(?:index|search|subscribe|offline)\.html$/.test(path);
    assert.deepEqual(offered, [...own, `${edition}feed.xml`, ...(isDoor ? [`${edition}feed.json`] : [])], path);
  }
});

test('what pages tell machines is JSON and names the page itself', () => {
  for (const { path, root } of readPages(folder)) {
    const scripts = elements(root, 'script').filter((script) => attribute(script, 'type') === 'application/ld+json');
    for (const script of scripts) {
      const [node] = script.childNodes;
      const data = JSON.parse(node && 'value' in node ? node.value : '') as { '@id': string };
      assert.equal(data['@id'], ADDRESS + path, path);
    }
    if (/articles\//.test(path) && !/2020060[34]-dd0[12]/.test(path)) assert.equal(scripts.length, 1, path);
  }
});

test('newsboat subscribes to the served site and finds every article of the feed', async (t) => {
  if (spawnSync('newsboat', ['--version']).status !== 0) {
    t.skip('newsboat is not installed (apt-get install newsboat)');
    return;
  }
  const own = mkdtempSync(join(tmpdir(), 'newsboat-'));
  const host = await serveFolder({ folder, port: 0 });
  try {
    const url = `${host.address}feed.xml`;
    writeFileSync(join(own, 'urls'), `${url}\n`);
    writeFileSync(join(own, 'config'), '');
    const args = ['-u', join(own, 'urls'), '-c', join(own, 'cache.db'), '-C', join(own, 'config'), '-x', 'reload'];
    const environment = { ...process.env, HOME: own, LANG: 'C.UTF-8' };
    // Not synchronously: the host answers in this very process.
    await promisify(execFile)('newsboat', args, { env: environment, timeout: WATCHDOG });
    const items = new DatabaseSync(join(own, 'cache.db'))
      .prepare('select guid, title, url, author, content from rss_item')
      .all();
    const feed = parseRssFeed(read('feed.xml')).items!;
    assert.deepEqual(items.map(({ guid }) => guid).sort(), feed.map(({ guid }) => guid!.value).sort());
    for (const item of feed) {
      const found = items.find(({ guid }) => guid === item.guid!.value)!;
      assert.equal(found['title'], item.title);
      assert.equal(found['url'], item.link);
      assert.equal(found['content'], item.content!.encoded);
    }
  } finally {
    await host.close();
    rmSync(own, { recursive: true, force: true });
  }
});
