import assert from 'node:assert/strict';
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after, before } from 'node:test';
import fc from 'fast-check';
import { codeKeys } from '../../src/pipeline/code/files.ts';
import { reachedFrom } from '../../src/pipeline/code/graph.ts';
import { isOfArticles } from '../../src/pipeline/makers/pages/route.ts';
import { ASTRO_CODE } from '../../src/pipeline/makers/pages/bundle/integration.ts';
import { programOf, SNAPSHOT_CODE } from '../../src/pipeline/snapshot/code.ts';
import { MAKERS, moduleOf, PAGE_MAKERS, type MakerName } from '../../src/pipeline/makers.ts';
import { pageCode } from '../../src/pipeline/makers/pages/bundle/files.ts';

/** A copy of the program's code, to change a line of. */
let copy: string;
before(() => {
  copy = mkdtempSync(join(tmpdir(), 'archive-code-'));
  cpSync('src', join(copy, 'src'), { recursive: true });
  for (const file of ['package-lock.json', 'astro.config.mjs']) cpSync(file, join(copy, file));
});
after(() => rmSync(copy, { recursive: true, force: true }));

const names = Object.keys(MAKERS) as MakerName[];
/** These make pages by their routes, and nothing by itself. */
const OF_PAGES: MakerName[] = ['page-bundle', ...PAGE_MAKERS];
const pages = PAGE_MAKERS.map(moduleOf);
/** What an entry makes: a maker by its name, a page by its route. */
const productOf = (entry: string) => names.find((name) => moduleOf(name) === entry) ?? entry.replace('src/pages/', '');
const routes = pageCode().filter((file) => file.startsWith('src/pages/'));
const others = names.filter((name) => !OF_PAGES.includes(name));
const entries = [...others.map(moduleOf), ...routes];
const all = [...others, ...routes.map(productOf)];

/** For each entry the keys of the code in the copy that its product is made by. */
async function keysOfEntries(): Promise<Map<string, string>> {
  const code = await codeKeys([...SNAPSHOT_CODE, ...names.map(moduleOf), ...pageCode()], copy);
  const program = (entry: string) =>
    routes.includes(entry) ? pages.flatMap((own) => programOf(own, [...ASTRO_CODE, entry])) : programOf(entry);
  const keyOf = (entry: string) =>
    program(entry)
      .map((file) => code[file])
      .join();
  return new Map(entries.map((entry) => [entry, keyOf(entry)]));
}

let unchanged: Map<string, string>;
before(async () => void (unchanged = await keysOfEntries()));

/** What is made anew after a change of a line in a file: makers by name, pages by their route. */
async function madeAnewAfter(file: string): Promise<string[]> {
  const path = join(copy, file);
  const text = readFileSync(path, 'utf8');
  if (file.endsWith('.astro')) writeFileSync(path, text.replace('---\n', '---\n// A line that was not there.\n'));
  else appendFileSync(path, '\n// A line that was not there.\n');
  const now = await keysOfEntries();
  writeFileSync(path, text);
  return entries.filter((entry) => now.get(entry) !== unchanged.get(entry)).map(productOf);
}

const ARTICLE = '[...script]/articles/[id].astro';
const FEED = '[...script]/feed.xml.ts';
const NOT_FOUND = '404.astro';
const SITEMAP = 'sitemap.xml.ts';

test('one route is that of the articles, whose pages have makers of their own', () => {
  const routeOf = (file: string) => file.replace(/^src\/pages(.*)\.astro$/, '$1');
  const ofArticles = (file: string) =>
    isOfArticles({ route: routeOf(file), type: 'page', component: file, isIndex: false });
  assert.deepEqual(routes.filter(ofArticles).map(productOf), [ARTICLE]);
});

/** A file of every room that has a say in the site: some products that change with it, and some that do not. */
const ROOMS: [file: string, changes: string[], stays: string[]][] = [
  // What the content is read by, everything depends on.
  ['src/model/day.ts', all, []],
  ['src/model/related.ts', all, []],
  ['src/content/article.ts', all, []],
  ['src/hanzi/convert.ts', all, []],
  ['src/hanzi/fold.ts', all, []],
  ['src/markup/render.ts', all, []],
  [
    'src/hanzi/edition.ts',
    [ARTICLE, FEED, 'exports', 'tables', 'feeds-first', 'search', 'assets'],
    ['pictures', 'own-files'],
  ],
  [
    'src/content/integration.ts',
    [ARTICLE, FEED, NOT_FOUND],
    ['exports', 'feeds-first', 'search', 'assets', 'pictures'],
  ],
  [
    'src/content.config.ts',
    [ARTICLE, FEED, NOT_FOUND, SITEMAP],
    ['exports', 'feeds-first', 'search', 'assets', 'pictures'],
  ],
  ['src/archive.ts', [ARTICLE, FEED, NOT_FOUND, SITEMAP], ['exports', 'feeds-first', 'search', 'assets', 'pictures']],
  ['src/views/article.ts', [ARTICLE], ['search', 'assets', SITEMAP]],
  ['src/views/data.ts', ['tables', '[...script]/data.astro'], ['exports', 'search', 'assets', SITEMAP]],
  ['src/feeds/rss.ts', ['feeds-first', 'feeds-others', FEED], ['search', 'assets', ARTICLE, SITEMAP]],
  ['src/feeds/csv.ts', ['tables'], ['exports', 'feeds-first', 'search', 'assets', ARTICLE, FEED]],
  ['src/search/making/plan.ts', ['search'], ['feeds-first', 'exports', 'assets', ARTICLE]],
  ['src/layouts/Article.astro', [ARTICLE], ['feeds-first', 'exports', 'search', NOT_FOUND, SITEMAP]],
  ['src/layouts/Page.astro', [ARTICLE, NOT_FOUND], ['feeds-first', 'exports', 'search', FEED, SITEMAP]],
  ['src/components/Masthead.astro', [ARTICLE, NOT_FOUND], ['feeds-first', 'exports', 'search', FEED, SITEMAP]],
  [
    'src/components/CalendarTable.astro',
    ['[...script]/date/[...list].astro'],
    ['feeds-first', 'search', ARTICLE, NOT_FOUND],
  ],
  ['src/pages/_paths.ts', [ARTICLE, FEED], ['feeds-first', 'exports', 'search', SITEMAP]],
  [`src/pages/${NOT_FOUND}`, [NOT_FOUND], ['feeds-first', 'exports', 'search', ARTICLE, FEED, SITEMAP]],
  ['src/pipeline/makers/exports.ts', ['exports'], ['feeds-first', 'search', 'assets', ARTICLE, FEED]],
  ['src/pipeline/makers/search/files.ts', ['search'], ['feeds-first', 'exports', 'assets', ARTICLE, FEED]],
  [
    'src/pipeline/makers/pages/bundle/integration.ts',
    [ARTICLE, FEED, NOT_FOUND],
    ['feeds-first', 'exports', 'search', 'assets'],
  ],
  ['src/importer/clean.ts', [], all],
  ['src/language/say.ts', [], all],
  ['src/serve/files.ts', [], all],
  ['package-lock.json', all, []],
];

for (const [file, changes, stays] of ROOMS) {
  test(`a changed line in ${file} makes anew ${changes.length ? 'what it has a say in' : 'nothing'}, and no other product`, async () => {
    const anew = await madeAnewAfter(file);
    assert.deepEqual(
      changes.filter((product) => !anew.includes(product)),
      [],
      `made anew: ${anew.join(', ')}`,
    );
    assert.deepEqual(
      stays.filter((product) => anew.includes(product)),
      [],
    );
    if (changes.length === 0) assert.deepEqual(anew, []);
  });
}

test('what a file reaches is what a walk over its imports comes to, circles included', () => {
  const files = ['a', 'b', 'c', 'd', 'e', 'f'];
  const imports = fc.dictionary(fc.constantFrom(...files), fc.subarray(files));
  fc.assert(
    fc.property(imports, fc.constantFrom(...files), (graph, entry) => {
      // By repeated multiplication: what is reached in at most as many steps as there are files.
      let expected = [entry];
      for (const _ of files) expected = [...new Set(expected.flatMap((file) => [file, ...(graph[file] ?? [])]))];
      assert.deepEqual(reachedFrom(entry, new Map(Object.entries(graph))), expected.sort());
    }),
  );
});
