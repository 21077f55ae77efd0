import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import test, { after, before } from 'node:test';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import type * as Pagefind from '../../src/search/pagefind/client.ts';
import { host } from './fixture.ts';
import { withPage } from './search-page.ts';

// Pages made for Pagefind, pointed at the archive: from another site, as anybody may, and with Pagefind's own components.

/** A site that is not the archive. It serves one page, and the archive below `/archive/` as if that were its own. */
let other: Server;
/** The archive as a host serves it that lets other sites read. */
let open: Server;
const addressOf = (server: Server) => `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;

before(async () => {
  open = createServer((request, response) => void forward(request.url!, request.headers.range, response, true));
  other = createServer((request, response) => {
    const path = request.url!;
    if (path.startsWith('/archive/'))
      return void forward(path.slice('/archive'.length), request.headers.range, response);
    const lang = path === '/hant' ? 'zh-TW' : 'zh';
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
    response.end(`<!doctype html><html lang="${lang}"><title>另一个网站</title><main id="search"></main>`);
  });
  for (const server of [open, other]) await once(server.listen(0, '127.0.0.1'), 'listening');
});

after(() => {
  for (const server of [open, other]) server.close().closeAllConnections();
});

async function forward(
  path: string,
  range: string | undefined,
  response: import('node:http').ServerResponse,
  isOpen = false,
) {
  const answer = await fetch(new URL(path.slice(1), host.address), range ? { headers: { range } } : {});
  const type = answer.headers.get('content-type') ?? '';
  response.writeHead(answer.status, { 'Content-Type': type, ...(isOpen && { 'Access-Control-Allow-Origin': '*' }) });
  response.end(Buffer.from(await answer.arrayBuffer()));
}

/** Both ways to the archive's Pagefind folder: on the page's own site, and on another. */
const bundles = () => [`${addressOf(other)}archive/pagefind/`, `${addressOf(open)}pagefind/`];

async function run<T>(page: Page, folder: string, work: (pagefind: typeof Pagefind) => Promise<T>): Promise<T> {
  await page.goto(addressOf(other));
  return page.evaluate(`import('${folder}pagefind.js').then(${String(work)})`);
}

test('a search has results that tell all when asked, from the page’s own site and from another', async () =>
  withPage(async (page) => {
    for (const folder of bundles()) {
      const found = await run(page, folder, async ({ search }) => {
        const response = await search('雪梨');
        return {
          ...response,
          results: await Promise.all(response.results.map(async (one) => ({ ...one, data: await one.data() }))),
        };
      });
      assert.ok(found.results.length > 0);
      assert.equal(found.unfilteredResultCount, found.results.length);
      assert.equal(new Set(found.results.map(({ id }) => id)).size, found.results.length);
      for (const { data, words, score } of found.results) {
        const site = folder.startsWith(addressOf(other)) ? '/archive/' : addressOf(open);
        assert.equal(data.url, site + data.raw_url);
        assert.match(data.raw_url, /^articles\/\d{8}-\w+\.html$/);
        assert.match(data.excerpt, /<mark>雪梨<\/mark>/);
        assert.ok(data.content.includes('雪梨') && data.word_count > 0 && words.length > 0 && score > 0);
        assert.deepEqual(data.locations, words);
        assert.match(data.meta['date']!, /^\d{4}-\d\d-\d\d$/);
        assert.ok(data.meta['title'] && data.meta['url']!.startsWith(data.url));
        assert.equal(data.sub_results.length, 1);
        assert.deepEqual(data.filters.year, [data.meta['date']!.slice(0, 4)]);
      }
      const [pictured] = found.results.filter(({ data }) => data.meta['image']);
      assert.ok(pictured, 'one of the results has a picture');
      assert.equal((await page.request.get(new URL(pictured.data.meta['image']!, page.url()).href)).status(), 200);
      assert.ok(pictured.data.meta['image_alt']);
    }
  }));

test('filters have names and counts, which hold; Pagefind’s keywords for them are understood; dates sort', async () =>
  withPage(async (page) => {
    const told = await run(page, bundles()[0]!, async ({ filters, search }) => {
      const all = await filters();
      const dates = async (response: Pagefind.SearchResponse) =>
        Promise.all(response.results.map(async (one) => (await one.data()).meta['date']!));
      const every = await search(null);
      const [name] = Object.keys(all['category']!);
      return {
        all,
        every: every.results.length,
        name,
        one: (await search(null, { filters: { category: name! } })).results.length,
        byId: (await search(null, { filters: { category: 'industry' } })).results.length,
        both: (await search(null, { filters: { year: ['2020', '2021'] } })).results.length,
        any: await dates(await search(null, { filters: { year: { any: ['2020', '2021'] } }, sort: { date: 'asc' } })),
        narrowed: await search('四川', { filters: { year: '2020' } }),
        empty: await search('  '),
      };
    });
    assert.deepEqual(Object.keys(told.all).sort(), ['category', 'region', 'source', 'topic', 'year']);
    assert.equal(
      told.every,
      Object.values(told.all['year']!).reduce((sum, count) => sum + count),
    );
    assert.equal(told.name, '行业动态');
    assert.equal(told.one, told.all['category']!['行业动态']);
    assert.equal(told.byId, told.one);
    assert.equal(told.both, 0);
    assert.equal(told.any.length, told.all['year']!['2020']! + told.all['year']!['2021']!);
    assert.deepEqual(told.any, told.any.toSorted());
    const { narrowed } = told;
    assert.equal(narrowed.filters['year']!['2020'], narrowed.results.length);
    assert.equal(narrowed.filters['year']!['2021'], 0);
    assert.ok(narrowed.totalFilters['year']!['2021']! > 0);
    assert.ok(narrowed.unfilteredResultCount > narrowed.results.length);
    assert.deepEqual(told.empty.results, []);
  }));

test('a page in Traditional is answered in Traditional', async () =>
  withPage(async (page) => {
    await page.goto(`${addressOf(other)}hant`);
    const data = await page.evaluate(async (address) => {
      const { search } = (await import(address)) as typeof Pagefind;
      return (await search('米粉商标')).results[0]!.data();
    }, `${bundles()[1]!}pagefind.js`);
    assert.equal(data.url, `${addressOf(open)}zh-hant/articles/20200301-aa01.html`);
    assert.match(data.meta['title']!, /岳池縣米粉商標維權/);
  }));

test('the rest of the interface: instances of their own, options, waiting for who types, and a warning for foreign indexes', async () =>
  withPage(async (page) => {
    const warnings: string[] = [];
    page.on('console', (message) => message.type() === 'warning' && warnings.push(message.text()));
    const told = await run(page, bundles()[1]!, async (pagefind) => {
      const instance = pagefind.createInstance({ baseUrl: '/新闻/' });
      await instance.init();
      await instance.mergeIndex('https://example.org/pagefind/');
      await instance.preload('专利');
      const [early, late] = await Promise.all([
        instance.debouncedSearch('专', {}, 10),
        instance.debouncedSearch('专利', {}, 10),
      ]);
      const { url } = await late!.results[0]!.data();
      await instance.destroy();
      await pagefind.options({ colour: 'red' });
      await pagefind.init();
      await pagefind.destroy();
      return { early, url, again: (await pagefind.search('专利')).results.length, late: late!.results.length };
    });
    assert.equal(told.early, null);
    assert.match(told.url, /^\/新闻\/articles\//);
    assert.equal(told.again, told.late);
    assert.match(warnings.join('\n'), /example\.org.*not merged/);
  }));

/** A script that has what a module exports, as a page would load it. */
async function bundled(code: string): Promise<string> {
  const { outputFiles } = await build({
    ...{ stdin: { contents: code, resolveDir: process.cwd() }, bundle: true, write: false, format: 'iife' },
    ...{ logLevel: 'silent', target: 'chrome111' },
  });
  return outputFiles[0]!.text;
}

const isFound = (page: Page, selector: string) =>
  page.waitForFunction((links) => document.querySelector(links)?.getAttribute('href'), selector);

test('Pagefind’s default interface works unchanged', async () =>
  withPage(async (page) => {
    await page.goto(addressOf(other));
    await page.addScriptTag({
      content: await bundled(`import { PagefindUI } from '@pagefind/default-ui'; window.PagefindUI = PagefindUI;`),
    });
    await page.evaluate(`new PagefindUI({ element: '#search', bundlePath: '${bundles()[1]!}' })`);
    await page.fill('.pagefind-ui__search-input', '米粉');
    const link = await isFound(page, '.pagefind-ui__result-link');
    assert.match(String(await link.jsonValue()), /articles\/20200301-aa01\.html/);
    assert.equal(await page.innerText('.pagefind-ui__result-excerpt mark >> nth=0'), '米粉');
    const before = await page.locator('.pagefind-ui__result').count();
    await page.click('.pagefind-ui__filter-name >> text=Year');
    await page.locator('.pagefind-ui__filter-label >> text=2020').click();
    await page.waitForFunction(() => document.querySelectorAll('.pagefind-ui__result-link').length > 0);
    assert.ok((await page.locator('.pagefind-ui__result').count()) <= before);
  }));

test('Pagefind’s modular interface works unchanged', async () =>
  withPage(async (page) => {
    await page.goto(addressOf(other));
    await page.addScriptTag({
      content: await bundled(`import * as modular from '@pagefind/modular-ui'; window.modular = modular;`),
    });
    await page.evaluate(`
      document.querySelector('#search').innerHTML = '<div id="input"></div><div id="pills"></div><div id="summary"></div><div id="results"></div>';
      const instance = new modular.Instance({ bundlePath: '${bundles()[1]!}' });
      instance.add(new modular.Input({ containerElement: '#input' }));
      instance.add(new modular.FilterPills({ containerElement: '#pills', filter: 'category' }));
      instance.add(new modular.Summary({ containerElement: '#summary' }));
      instance.add(new modular.ResultList({ containerElement: '#results' }));
    `);
    await page.fill('#input input', '商标');
    await isFound(page, '#results .pagefind-modular-list-link');
    assert.match(await page.innerText('#summary'), /\d+/);
    assert.match(await page.innerText('#pills'), /行业动态/);
    assert.ok((await page.locator('#results mark').count()) > 0);
  }));

test('Pagefind’s web components work unchanged', async () =>
  withPage(async (page) => {
    await page.goto(addressOf(other));
    await page.evaluate(`document.querySelector('#search').innerHTML = \`
      <pagefind-config bundle-path="${bundles()[1]!}"></pagefind-config>
      <pagefind-input></pagefind-input><pagefind-summary></pagefind-summary>
      <pagefind-filter-pane></pagefind-filter-pane><pagefind-results></pagefind-results>\``);
    await page.addScriptTag({ content: await bundled(`import '@pagefind/component-ui';`) });
    await page.fill('pagefind-input input', '商标');
    await isFound(page, 'pagefind-results a[href*="articles/"]');
    assert.ok((await page.locator('pagefind-results mark').count()) > 0);
    assert.match((await page.textContent('pagefind-filter-pane'))!, /行业动态/);
  }));
