import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { fixtureSite } from './build.ts';
import { attribute, elements, readPages, textOf, type Page } from './pages.ts';

const ADDRESS = 'https://fixture.example/archive/';
/** Pages that search engines are asked to pass over, such as those of withdrawn articles, have no address to prefer. */
const isIndexed = ({ root }: Page) =>
  !elements(root, 'meta').some(
    (meta) => attribute(meta, 'name') === 'robots' && /noindex/.test(attribute(meta, 'content') ?? ''),
  );

const every = readPages(fixtureSite());
const pages = every.filter(isIndexed);
const byUrl = new Map(pages.map((page) => [urlOf(page.path), page]));

function urlOf(path: string): string {
  return ADDRESS + path.replace(/(^|\/)index\.html$/, '$1');
}

const linksOf = ({ root }: Page, rel: string) =>
  elements(root, 'link').filter((link) => attribute(link, 'rel') === rel);
const languageOf = ({ root }: Page) => attribute(elements(root, 'html')[0]!, 'lang');

function alternatesOf(page: Page): Map<string, string> {
  const links = linksOf(page, 'alternate').filter((link) => attribute(link, 'hreflang') !== undefined);
  return new Map(links.map((link) => [attribute(link, 'hreflang')!, attribute(link, 'href')!]));
}

test('every page says in which script it is written', () => {
  for (const page of every)
    assert.equal(languageOf(page), page.path.startsWith('zh-hant/') ? 'zh-Hant' : 'zh-Hans', page.path);
});

test('the styles are asked for before the one script that browsers wait for, behind which they do not look on', () => {
  for (const { path } of every)
    assert.match(
      readFileSync(join(fixtureSite(), path), 'utf8'),
      /<link rel="stylesheet"[^>]*>\s*<script src="[^"]*assets\/reading\.js">/,
      path,
    );
});

test('only the pages of withdrawn articles and of missing addresses are kept from search engines', () => {
  const hidden = every.filter((page) => !isIndexed(page)).map(({ path }) => path);
  assert.ok(hidden.length >= 5);
  for (const path of hidden) assert.match(path, /(?:^|\/)404\.html$|articles\/2020060[34]-dd0[12]\.html$/);
});

test('every page has one canonical address: its own', () => {
  for (const page of pages)
    assert.deepEqual(
      linksOf(page, 'canonical').map((link) => attribute(link, 'href')),
      [urlOf(page.path)],
      page.path,
    );
});

test('every page names its twin and itself, and its twin says the same', () => {
  for (const page of pages) {
    const alternates = alternatesOf(page);
    assert.deepEqual([...alternates.keys()].sort(), ['zh-Hans', 'zh-Hant'], page.path);
    assert.equal(alternates.get(languageOf(page)!), urlOf(page.path));
    for (const url of alternates.values())
      assert.deepEqual(alternatesOf(byUrl.get(url)!), alternates, `${page.path} ${url}`);
  }
});

test('every page has a title of its own, one main heading, and one main part', () => {
  const titles = new Map<string, string>();
  for (const page of pages) {
    const title = textOf(elements(page.root, 'title')[0]!);
    assert.ok(title.length > 2, page.path);
    const other = titles.get(`${languageOf(page)} ${title}`);
    assert.equal(other, undefined, `${page.path} and ${other} are both called ${title}`);
    titles.set(`${languageOf(page)} ${title}`, page.path);
    assert.equal(elements(page.root, 'h1').length, 1, page.path);
    assert.equal(elements(page.root, 'main').length, 1, page.path);
  }
});

test('no id stands twice in a page, and headings go down one level at a time', () => {
  for (const { path, root } of every) {
    const ids = elements(root).flatMap((element) => attribute(element, 'id') ?? []);
    assert.equal(new Set(ids).size, ids.length, path);
    const levels = elements(root)
      .flatMap(({ tagName }) => /^h([1-6])$/.exec(tagName)?.[1] ?? [])
      .map(Number);
    for (const [index, level] of levels.entries())
      if (index > 0) assert.ok(level <= levels[index - 1]! + 1, `${path}: h${levels[index - 1]} h${level}`);
  }
});
