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
