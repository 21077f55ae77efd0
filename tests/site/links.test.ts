import assert from 'node:assert/strict';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import test from 'node:test';
import { serveFolder } from '../../src/serve/files.ts';
import { fixtureSite } from './build.ts';
import { attribute, elements, readPages, referencesIn, referencesOf, type Reference } from './pages.ts';

const folder = fixtureSite();
const pages = readPages(folder);
const references = pages.flatMap(referencesOf);

/** The fixture's own address. Only these may name it: the head's canonical and alternate links, in both scripts. */
const ADDRESS = 'https://fixture.example/archive/';
/** Addresses of the sources, which articles and settings name. */
const SOURCES = ['https://news.example.org/', 'https://sichuan.scol.com.cn/'];

const isAbsolute = ({ url }: Reference) => /^(?:[a-z][a-z0-9+.-]*:|\/)/i.test(url);
const show = ({ page, tag, url }: Reference) => `${page}: <${tag}> ${url}`;

test('the fixture site has pages of every kind in both scripts', () => {
  const paths = new Set(pages.map(({ path }) => path));
  for (const path of [
    ...['index.html', '404.html', 'about.html', 'search.html', 'dates.html', 'sources.html', 'keywords.html'],
    ...['corrections.html', 'articles/20210209-525a.html', 'category/industry.html', 'category/industry/1.html'],
    ...['date/2020.html', 'date/2020-03.html', 'date/2020-03-01.html', 'region/511621.html', 'source/scol.html'],
  ]) {
    assert.ok(paths.has(path), path);
    if (path !== '404.html') assert.ok(paths.has(`zh-hant/${path}`), `zh-hant/${path}`);
  }
});

test('only canonical and alternate links of the head are absolute; no page loads or links anything else from a host', () => {
  const strange = references
    .filter(isAbsolute)
    // What is shown at any missing address cannot tell the way but from the site's root (not-found.test.ts).
    .filter(({ page, url }) => !(page === '404.html' && url.startsWith(new URL(ADDRESS).pathname)))
    .filter(({ url }) => !/^(?:mailto:archive@fixture\.example|data:)/.test(url))
    .filter(
      ({ tag, rel, url }) => !(tag === 'link' && /^(?:canonical|alternate)$/.test(rel) && url.startsWith(ADDRESS)),
    )
    .filter(({ tag, url }) => !(tag === 'a' && SOURCES.some((source) => url.startsWith(source))))
    // Links that hand the feed's address to a reader of the subscriber's choice.
    .filter(
      ({ page, tag, url }) =>
        !(page.endsWith('subscribe.html') && tag === 'a' && decodeURIComponent(url).includes(ADDRESS)),
    );
  assert.deepEqual(strange.map(show), []);
});

test('stylesheets and scripts name no other host', () => {
  for (const path of [
    'assets/site.css',
    'assets/search.css',
    'assets/search.js',
    'assets/search-page.js',
    'assets/search-worker.js',
  ]) {
    const text = readFileSync(join(folder, path), 'utf8');
    // Names of XML vocabularies look like addresses and are never fetched.
    const hosts = [...text.matchAll(/https?:\/\/[^\s'"`)\\]+/g)]
      .map(([url]) => url)
      .filter((url) => !url.startsWith('http://www.w3.org/'));
    assert.deepEqual(hosts, [], path);
  }
});

/** What a browser asks the host for: pages, their links, and what the assets name in turn. */
function wanted(address: string): Map<string, string> {
  const found = new Map<string, string>();
  const add = (url: string, from: string) => {
    const { href } = Object.assign(new URL(url, address + from), { hash: '' });
    if (href.startsWith('http://localhost')) found.set(href, from);
  };
  for (const { path } of pages) add(path, '');
  for (const { url, page } of references) if (page !== '404.html') add(url, page);
  for (const path of ['assets/site.css', 'assets/search.css', 'assets/search.js', 'assets/search-page.js'])
    for (const url of referencesIn(path, readFileSync(join(folder, path), 'utf8'))) add(url, path);
  return found;
}

for (const base of ['/', '/a/b/'])
  test(`served at ${base}, every link, picture, stylesheet and script of every page is there`, async () => {
    const { address, close } = await serveFolder({ folder, port: 0, base });
    try {
      const missing: string[] = [];
      const addresses = [...wanted(address)];
      assert.ok(addresses.length > pages.length);
      for (const [url, from] of addresses) {
        const answer = await fetch(url, { redirect: 'manual' });
        await answer.arrayBuffer();
        if (answer.status !== 200) missing.push(`${from} → ${url.slice(address.length)}: ${answer.status}`);
      }
      assert.deepEqual(missing, []);
    } finally {
      await close();
    }
  });

test('opened from a folder on a disk, every link leads to a file, and every anchor to its place', () => {
  const ids = new Map(
    pages.map(({ path, root }) => [path, new Set(elements(root).map((element) => attribute(element, 'id')))]),
  );
  const broken = references
    // Without a scheme it is a file. The page that is shown for any missing address knows nothing of a disk.
    .filter((reference) => !isAbsolute(reference) && reference.page !== '404.html')
    .filter(({ page, url }) => {
      const [path = '', anchor] = url.split('#');
      const target = decodeURI(
        posix.join(posix.dirname(page), path.split('?')[0]!.replace(/^$/, posix.basename(page))),
      );
      const file = join(folder, target);
      if (!existsSync(file) || !statSync(file).isFile()) return true;
      return anchor !== undefined && anchor !== '' && ids.get(target)?.has(decodeURIComponent(anchor)) !== true;
    });
  assert.deepEqual(broken.map(show), []);
});

test('every article’s page is reached from the front page by links alone', () => {
  const links = Map.groupBy(
    references.filter(({ tag }) => tag === 'a'),
    ({ page }) => page,
  );
  const reached = new Set(['index.html']);
  for (const page of reached)
    for (const { url } of links.get(page) ?? [])
      if (!/^[a-z]+:/i.test(url)) reached.add(posix.join(posix.dirname(page), decodeURI(url.split(/[?#]/)[0]!)));
  const unreached = pages
    .map(({ path }) => path)
    .filter((path) => path !== '404.html' && path !== 'zh-hant/404.html' && !reached.has(path));
  assert.deepEqual(unreached, []);
});
