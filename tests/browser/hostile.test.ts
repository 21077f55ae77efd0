import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import test, { after, before } from 'node:test';
import { parse } from 'csv-parse/sync';
import { parseRssFeed } from 'feedsmith';
import { parse as parseHtml, type DefaultTreeAdapterTypes } from 'parse5';
import type { Browser } from 'playwright-core';
import { parse as parseYaml } from 'yaml';
import { readContent } from '../../src/content/files.ts';
import { writeDatabase } from '../../src/export/files.ts';
import { openZip } from '../../src/offline/zip.ts';
import { serveFolder, type Hosted } from '../../src/serve/files.ts';
import { build, openDesk } from '../pipeline/archive.ts';
import { elements, readPages, type Page } from '../site/pages.ts';
import { goWithin, launchBrowser } from './browser.ts';
import { CHOSEN, hasRun, PAYLOADS, RUN, VECTORS, watched } from './hostile.ts';
import { plantedIn } from './planted.ts';

// Other people's words are words: whatever stands in any field, and whatever is asked for, nothing of it runs. It would be
// noticed even where the policy of a page stops it, since a browser tells what it refused.

/** Fields of one article, each with a payload of its own. */
const FIELDS = [
  'title',
  'source',
  'author',
  'reporter',
  'editor',
  'keyword',
  'caption',
  'notice',
  'correction',
] as const;
const BODIES = 3;

const articles = Array.from({ length: PAYLOADS.length }, (_, number) => {
  const payload = (field: number) => PAYLOADS[(number + field * 37) % PAYLOADS.length]!;
  const said = Object.fromEntries(FIELDS.map((field, index) => [field, payload(index)])) as Record<string, string>;
  const id = `202103${String(1 + (number % 28)).padStart(2, '0')}-h${number.toString(36).padStart(4, '0')}`;
  const body = Array.from({ length: BODIES }, (_, index) => payload(FIELDS.length + index)).join('\n\n');
  return { id, said, body };
});

const desk = openDesk();
let host: Hosted;
let browser: Browser;
/** Every page of the site, read as HTML. */
let pages: Page[];

before(async () => {
  for (const { id, said, body } of articles) {
    const text = (field: string) => JSON.stringify(said[field]);
    const day = `${id.slice(0, 4)}-${id.slice(4, 6)}-${id.slice(6, 8)}`;
    desk.write(
      `articles/2021/${id}.md`,
      `---\ntitle: ${text('title')}\ndate: ${day}\nsource: ${text('source')}\ncategory: case\nauthor: ${text('author')}\n` +
        `reporters: [${text('reporter')}]\neditors: [${text('editor')}]\nkeywords: [${text('keyword')}]\n` +
        `images:\n  - caption: ${text('caption')}\nnotice: ${text('notice')}\n` +
        `corrections:\n  - { date: 2021-04-01, text: ${text('correction')} }\n---\n\n${body}\n`,
    );
  }
  await build(desk, desk.out('site'));
  pages = readPages(desk.out('site'));
  host = await serveFolder({ folder: desk.out('site'), port: 0 });
  browser = await launchBrowser();
});

after(async () => {
  await browser.close();
  await host.close();
  desk.close();
});

test('on a page where something would run it is noticed, whether or not the policy stops it', async () => {
  const page = (policy: string) => `<!doctype html><title>x</title>${policy}<img src=x onerror="${RUN}">`;
  const strict = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'">`;
  const bare = desk.out('bare');
  mkdirSync(bare);
  writeFileSync(join(bare, 'index.html'), '');
  const hosted = await serveFolder({ folder: bare, port: 0 });
  for (const policy of ['', strict]) {
    writeFileSync(join(bare, 'planted.html'), page(policy));
    await assert.rejects(
      watched(browser, hosted.address, async (reader, ran) => {
        await reader.goto(`${hosted.address}planted.html`, { waitUntil: 'networkidle' });
        if (await hasRun(reader)) ran.push('it ran');
        ran.splice(0, ran.length, ...ran.filter((told) => /it ran|Content Security Policy/.test(told)));
      }),
      policy === '' ? /it ran/ : /Content Security Policy/,
    );
  }
  await hosted.close();
});

/** Vectors that are more than text wherever HTML is read; the last two need an attribute, and a template. */
const PLANTS = [...VECTORS.slice(0, -2), `<a title="${VECTORS.at(-2)}">x</a>`];

test('in a page where a text was taken for more than words it is noticed when the page is read', () => {
  for (const plant of PLANTS)
    assert.notDeepEqual(plantedIn({ path: 'planted', root: parseHtml(`<!doctype html><p>${plant}</p>`) }), [], plant);
});

test(`of ${PAYLOADS.length * (FIELDS.length + BODIES)} hostile texts in articles none has become more than words on any page`, () => {
  assert.ok(pages.length > 2 * articles.length);
  assert.deepEqual(pages.flatMap(plantedIn), []);
});

test('none of them runs in a browser, on pages of articles and in lists of them', () =>
  watched(browser, host.address, async (page, ran) => {
    const lists = [
      'index.html',
      'category/case.html',
      'date/2021-03.html',
      'keywords.html',
      'sources.html',
      'corrections.html',
    ];
    const chosen = CHOSEN.map((number) => articles[number]!);
    const twins = chosen.filter((_, index) => index % 4 === 0).map(({ id }) => `zh-hant/articles/${id}.html`);
    for (const address of [...lists, ...chosen.map(({ id }) => `articles/${id}.html`), ...twins]) {
      await page.goto(host.address + address);
      if (await hasRun(page)) ran.push(`${address} ran`);
    }
  }));

test('each title is read back from the page, the feed and the data as it was written', () => {
  const folder = desk.out('site');
  const rows = readFileSync(join(folder, 'data/articles/2021.jsonl'), 'utf8').trimEnd().split('\n');
  const titles = new Map(
    rows.map((row) => JSON.parse(row) as { id: string; title: string }).map(({ id, title }) => [id, title]),
  );
  const headings = new Map(pages.map(({ path, root }) => [path, elements(root, 'h1').map(saidBy)]));
  for (const { id, said } of articles) {
    assert.equal(titles.get(id), said['title'], id);
    assert.deepEqual(headings.get(`articles/${id}.html`), [said['title']!.replace(/\s/gu, '')], id);
  }
  const { items } = JSON.parse(readFileSync(join(folder, 'feed.json'), 'utf8')) as {
    items: { url: string; title: string }[];
  };
  for (const { url, title } of items) {
    const id = /([^/]+)\.html$/.exec(url)![1]!;
    if (titles.has(id)) assert.equal(title, titles.get(id), id);
  }
});

/** Of an article what it was given, with a list of one for what there may be several of. */
const given = ({ said }: (typeof articles)[number]) => ({
  ...{ title: said['title'], source: said['source'], author: said['author'], notice: said['notice'] },
  ...{ reporters: [said['reporter']], editors: [said['editor']], keywords: [said['keyword']] },
  ...{ captions: [said['caption']], corrections: [said['correction']] },
});

/** The same of a record of the data. */
function told(record: DataRecord) {
  const { title, source, author, notice, reporters, editors, keywords, images, corrections } = record;
  return {
    ...{ title, source, author, notice, reporters, editors, keywords },
    ...{ captions: images.map(({ caption }) => caption), corrections: corrections.map(({ text }) => text) },
  };
}

interface DataRecord extends Record<'id' | 'title' | 'source' | 'author' | 'notice', string> {
  reporters: string[];
  editors: string[];
  keywords: string[];
  images: { caption: string }[];
  corrections: { text: string }[];
}

/** A table has an apostrophe before what a spreadsheet would run as a formula. */
const guarded = (text = '') => text.replace(/^[-=+@]/, "'$&");

test('each field is read back as it was written from each article’s Markdown, the lines of data, the table, the feeds and the database', async () => {
  const read = (file: string) => readFileSync(join(desk.out('site'), file), 'utf8');
  const records = new Map(
    read('data/articles/2021.jsonl')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as DataRecord)
      .map((record) => [record.id, record]),
  );
  const rows = parse(read('data/articles.csv'), { columns: true, bom: true });
  const cells = new Map((rows as Record<string, string>[]).map((row) => [row['id']!, row]));
  const items = parseRssFeed(read('feed.xml')).items!;
  const entries = new Map(items.map((item) => [/([^/]+)\.html$/.exec(item.link ?? '')?.[1], item]));
  const file = desk.out('archive.sqlite');
  await writeDatabase(desk.content, (await readContent(desk.content)).value!, file);
  using database = new DatabaseSync(file, { readOnly: true });
  const values = (sql: string, id: string) =>
    database
      .prepare(sql)
      .all(id)
      .flatMap((row) => Object.values(row));
  for (const article of articles) {
    const [{ id }, wanted] = [article, given(article)];
    assert.deepEqual(told(records.get(id)!), wanted, id);
    assert.deepEqual(told(parseYaml(read(`articles/${id}.md`).split('\n---\n')[0]!) as DataRecord), wanted, id);
    const { title, source, author, notice, reporters, editors, keywords, corrections } = wanted;
    const row = cells.get(id)!;
    const inCells = [title, source, author, ...reporters, ...editors, ...keywords, `2021-04-01 ${corrections[0]}`];
    const columns = ['title', 'source', 'author', 'reporters', 'editors', 'keywords', 'corrections'];
    assert.deepEqual(
      columns.map((column) => row[column]),
      inCells.map(guarded),
      id,
    );
    const inTables = [title, source, author, notice, ...reporters, ...editors, ...keywords, ...corrections];
    const found = [
      ...values('SELECT title, source, author, notice FROM articles WHERE id = ?', id),
      ...values("SELECT name FROM people WHERE article = ? ORDER BY role = 'editor'", id),
      ...values('SELECT keyword FROM keywords WHERE article = ?', id),
      ...values('SELECT text FROM corrections WHERE article = ?', id),
    ];
    assert.deepEqual(found, inTables, id);
    const entry = entries.get(id);
    if (entry) assert.deepEqual([entry.title, entry.dc?.creators], [title, [`${author}、${reporters[0]}`]], id);
  }
  assert.ok(articles.some(({ id }) => entries.has(id)));
});

/** All that a page says outside of scripts and styles, without blanks. */
function saidBy(node: DefaultTreeAdapterTypes.Node): string {
  if (node.nodeName === '#text') return (node as DefaultTreeAdapterTypes.TextNode).value.replace(/\s/gu, '');
  if (['head', 'script', 'style'].includes(node.nodeName) || !('childNodes' in node)) return '';
  return node.childNodes.map(saidBy).join('');
}

test('each field is read back as it was written from the pages in the packs', async () => {
  const packs = join(desk.out('site'), 'packs');
  const pages = new Map<string, Uint8Array>();
  for (const name of readdirSync(packs).filter((name) => name.startsWith('zh-hans') && name.endsWith('.zip'))) {
    const bytes = new Uint8Array(readFileSync(join(packs, name)));
    const zip = await openZip({ size: bytes.length, read: (from, to) => Promise.resolve(bytes.slice(from, to)) });
    for (const [address, entry] of zip.entries)
      if (/^articles\/.*\.html$/.test(address)) pages.set(address, await zip.read(entry));
  }
  for (const article of articles) {
    const page = saidBy(parseHtml(Buffer.from(pages.get(`articles/${article.id}.html`)!).toString()));
    for (const [field, text] of Object.entries(article.said))
      assert.ok(page.includes(text.replace(/\s/gu, '')), `${article.id} ${field}`);
  }
});

test('of hostile queries and filters in the address none runs, in the search nor on the page it leads to', () =>
  watched(browser, host.address, async (page, ran) => {
    const searchFor = (payload: string) => {
      const asked = encodeURIComponent(payload);
      return `?q=${asked}&category=${asked}&source=${asked}&year=${asked}&sort=${asked}&page=${asked}`;
    };
    const answered = async (payload: string) => {
      await page.waitForSelector('#search-page[aria-busy="false"]');
      if (await hasRun(page)) ran.push(`${payload} ran`);
    };
    for (const payload of VECTORS) {
      await page.goto(`${host.address}articles/${articles[0]!.id}.html#q=${encodeURIComponent(payload)}`);
      if (await hasRun(page)) ran.push(`${payload} ran after the #`);
      await page.goto(`${host.address}search.html${searchFor(payload)}`);
      await answered(payload);
    }
    for (const number of CHOSEN) {
      await goWithin(page, searchFor(PAYLOADS[number]!));
      await answered(PAYLOADS[number]!);
    }
  }));
