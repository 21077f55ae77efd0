import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test, { after } from 'node:test';
import { openDesk } from '../pipeline/archive.ts';
import { runBuild } from './build.ts';
import { attribute, elements, listSite, readPages, referencesOf } from './pages.ts';

const desk = openDesk();
after(() => desk.close());
const settings = desk.read('site.yml');

/** The fixture's archive in other editions. */
function siteIn(languages: string): string {
  desk.write('site.yml', `${settings}\nlanguages: [${languages}]\n`);
  const site = desk.out(languages.replace(', ', '-'));
  const { status, output } = runBuild(desk.content, site);
  assert.equal(status, 0, output);
  return site;
}

/** Every relative link that leads to no file of the site. */
function brokenLinks(folder: string): string[] {
  const files = new Set(listSite(folder));
  return readPages(folder)
    .filter(({ path }) => path !== '404.html')
    .flatMap(referencesOf)
    .filter(({ url }) => !/^[a-z]+:|^#/i.test(url))
    .map(({ page, url }) => decodeURI(new URL(url, `https://a.example/${page}`).pathname.slice(1)))
    .filter((path) => !files.has(path));
}

for (const script of ['zh-Hans', 'zh-Hant'])
  test(`an archive in ${script} alone has no second edition and speaks of none`, () => {
    const folder = siteIn(script);
    const files = listSite(folder);
    assert.deepEqual(
      files.filter((file) => file.startsWith('zh-')),
      [],
    );
    assert.deepEqual(brokenLinks(folder), []);
    for (const { path, root } of readPages(folder)) {
      assert.equal(attribute(elements(root, 'html')[0]!, 'lang'), script, path);
      assert.ok(!elements(root).some((element) => attribute(element, 'hreflang')), path);
      assert.ok(!elements(root, 'meta').some((meta) => attribute(meta, 'property') === 'og:locale:alternate'), path);
    }
    const sitemap = readFileSync(join(folder, 'sitemaps/pages.xml'), 'utf8');
    assert.doesNotMatch(sitemap, /hreflang/);
    const text = readFileSync(join(folder, 'articles/20210209-525a.html'), 'utf8');
    assert.match(text, script === 'zh-Hans' ? /知识产权/ : /智慧財產權|知識產權/);
  });

test('an archive whose first edition is Traditional has it at the root, and Simplified in its folder', () => {
  const folder = siteIn('zh-Hant, zh-Hans');
  assert.deepEqual(brokenLinks(folder), []);
  const langs = readPages(folder).map(({ path, root }) => [path, attribute(elements(root, 'html')[0]!, 'lang')]);
  assert.ok(langs.some(([path]) => path!.startsWith('zh-hans/')));
  for (const [path, lang] of langs) assert.equal(lang, path!.startsWith('zh-hans/') ? 'zh-Hans' : 'zh-Hant', path);
});

test('a third edition has pages, feeds, search and addresses of its own, and every page names all three', () => {
  const folder = siteIn('zh-Hans, zh-Hant, zh-Hant-HK');
  const read = (path: string) => readFileSync(join(folder, path), 'utf8');
  assert.deepEqual(brokenLinks(folder), []);
  const files = listSite(folder);
  const inEdition = (own: string) => files.filter((file) => file.startsWith(own)).map((file) => file.slice(own.length));
  assert.deepEqual(inEdition('zh-hant-hk/'), inEdition('zh-hant/'));
  const pages = new Map(readPages(folder).map(({ path, root }) => [path, root]));
  for (const path of inEdition('zh-hant-hk/').filter((file) => pages.has(file))) {
    const root = pages.get(`zh-hant-hk/${path}`)!;
    assert.equal(attribute(elements(root, 'html')[0]!, 'lang'), 'zh-Hant-HK', path);
    const alternates = elements(root, 'link').flatMap((link) => attribute(link, 'hreflang') ?? []);
    if (!pages.has(path) || alternates.length === 0) continue;
    assert.deepEqual(alternates, ['zh-Hans', 'zh-Hant', 'zh-Hant-HK'], path);
  }
  const article = 'articles/20200301-aa01.html';
  assert.match(read(`zh-hant-hk/${article}`), /説/);
  assert.doesNotMatch(read(`zh-hant/${article}`), /説/);
  assert.match(read('zh-hant-hk/feed.xml'), /zh-Hant-HK|zh-HK|zh-hk/);
  assert.match(read('zh-hant-hk/feed.xml'), /説/);
  const sitemap = read('sitemaps/2020.xml');
  for (const own of ['', 'zh-hant/', 'zh-hant-hk/']) assert.ok(sitemap.includes(`/archive/${own}${article}<`), own);
  assert.ok(files.includes('zh-hant-hk/search.html'));
});
