import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import test from 'node:test';
import { lookup } from 'mrmime';
import type { Page } from 'playwright-core';
import { serveFolder } from '../../src/serve/files.ts';
import { fixtureSite } from '../site/build.ts';
import { host } from './fixture.ts';
import {
  addressFor,
  hostStories,
  hostYears,
  idsOf,
  open,
  ready,
  statusOf,
  waitForStatus,
  withPage,
} from './search-page.ts';

// What readers meet when they use the page: going back, slow and broken networks, long lists, keys, small screens.

const SHARDS = /\/search\/(?:heads-|\d)/;

async function type(page: Page, text: string): Promise<void> {
  await page.locator('#search-q').pressSequentially(text, { delay: 30 });
}

test('a query that was typed is a step of its own: Back returns to what was before it, not to another site', async () =>
  withPage(async (page) => {
    await page.goto(`${host.address}index.html`);
    await open(page, 'search.html');
    await type(page, '专利');
    await waitForStatus(page, /找到 \d+ 篇/);
    await page.press('#search-q', 'Enter');
    await page.fill('#search-q', '商标');
    await waitForStatus(page, /找到 \d+ 篇/);
    await page.waitForURL((url) => url.searchParams.get('q') === '商标');
    await page.goBack();
    await page.waitForURL((url) => url.searchParams.get('q') === '专利');
    assert.equal(await page.inputValue('#search-q'), '专利');
    await page.goBack();
    await page.waitForURL((url) => url.pathname.endsWith('search.html') && url.search === '');
    await waitForStatus(page, /可检索/);
    assert.equal(await page.inputValue('#search-q'), '');
  }));

test('letters typed one after the other are one step', async () =>
  withPage(async (page) => {
    await open(page, 'search.html');
    const before = await page.evaluate(() => history.length);
    for (const text of ['专', '专利', '专利权']) {
      await page.fill('#search-q', text);
      await page.waitForURL((url) => url.searchParams.get('q') === text);
    }
    assert.equal(await page.evaluate(() => history.length), before + 1);
  }));

test('when nothing of the index can be had the search has failed: it is not said that nothing was found', async () =>
  withPage(async (page) => {
    const site = await hostYears();
    try {
      await open(page, 'search.html', site.address);
      await page.route(SHARDS, (route) => route.abort());
      await page.fill('#search-q', '寻常事情');
      await waitForStatus(page, /未能下载/);
      await ready(page);
      assert.equal(await page.locator('#search-notes button').count(), 1);
      assert.ok(await page.isHidden('#search-advice'));
      await page.unroute(SHARDS);
      await page.click('#search-notes button');
      await waitForStatus(page, '找到 120 篇');
    } finally {
      await site.close();
    }
  }));

test('parts of the index that fail are named in one notice, with one button', async () =>
  withPage(async (page) => {
    const site = await hostYears();
    try {
      const ofOlder = /\/search\/(?:heads-|2020|2021-01)/;
      await page.route(ofOlder, (route) => route.abort());
      await open(page, addressFor('寻常事情'), site.address);
      assert.equal(await page.locator('#search-notes p').count(), 1);
      assert.match(await page.innerText('#search-notes'), /2020年1月1日至2021年11月1日的文章没有查到/);
    } finally {
      await site.close();
    }
  }));

test('a file that arrived damaged, and was kept so, is fetched anew when the reader tries again', async () =>
  withPage(async (page) => {
    const site = await hostDamaged();
    try {
      await open(page, addressFor('专利'), site.address);
      assert.match(await statusOf(page), /未能下载/);
      site.mend();
      await page.click('#search-notes button');
      await waitForStatus(page, /找到 \d+ 篇/);
    } finally {
      site.close();
    }
  }));

/** The fixture site, of which the browser is told to keep files; those of the index are damaged until they are mended. */
async function hostDamaged() {
  let isDamaged = true;
  const server = createServer((request, response) => {
    const file = decodeURIComponent(new URL(request.url!, host.address).pathname);
    const bytes = readFileSync(join(fixtureSite(), file));
    response.writeHead(200, { 'Content-Type': lookup(file)!, 'Cache-Control': 'max-age=31536000, immutable' });
    response.end(isDamaged && SHARDS.test(file) ? bytes.fill(0x20) : bytes);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/`,
    mend: () => (isDamaged = false),
    close: () => server.close().closeAllConnections(),
  };
}

test('beyond the last page the last page is shown', async () =>
  withPage(async (page) => {
    const site = await hostYears();
    try {
      await open(page, addressFor('寻常事情', '&page=9999'), site.address);
      await page.waitForURL((url) => url.searchParams.get('page') === '12');
      await ready(page);
      assert.equal((await idsOf(page)).length, 10);
      assert.equal(await page.innerText('#search-paging [aria-current]'), '12');
    } finally {
      await site.close();
    }
  }));

test('from the second page on the announcement names the page', async () =>
  withPage(async (page) => {
    const site = await hostYears();
    try {
      await open(page, addressFor('寻常事情'), site.address);
      assert.equal(await statusOf(page), '找到 120 篇');
      await page.click('#search-paging a[rel=next]');
      await waitForStatus(page, '找到 120 篇，第 2 页');
    } finally {
      await site.close();
    }
  }));

test('while a slow index is loading the page says that it is searching', async () =>
  withPage(async (page) => {
    const gate = Promise.withResolvers<undefined>();
    await page.route(SHARDS, (route) => gate.promise.then(() => route.continue()));
    await page.goto(host.address + addressFor('专利'));
    await waitForStatus(page, '正在查找');
    gate.resolve(undefined);
    await waitForStatus(page, /找到 \d+ 篇/);
  }));

test('after the keyboard has chosen years the bar it stands on keeps the focus', async () =>
  withPage(async (page) => {
    await open(page, addressFor('四川'));
    await page.locator('[data-year="2021"]').focus();
    await page.keyboard.press('Shift+ArrowLeft');
    await page.waitForURL(/year=2020-2021/);
    await ready(page);
    const focused = () => page.evaluate(() => (document.activeElement as HTMLElement).dataset['year']);
    assert.equal(await focused(), '2020');
    await page.keyboard.press('Shift+ArrowLeft');
    await page.waitForURL(/year=2019-2021/);
    await ready(page);
    assert.equal(await focused(), '2019');
  }));

test('an article marks the synonym by which it was found', async () =>
  withPage(async (page) => {
    await open(page, addressFor('地标'));
    await page.click('#search-results h2 a');
    await page.waitForFunction(() => CSS.highlights.has('found'));
    assert.ok((await markedOn(page)).includes('地理标志'));
  }));

test('an article marks a quoted phrase as a phrase, its space included', async () =>
  withPage(async (page) => {
    const site = await hostStories([
      { id: '20200301-aa01', title: '开放模型', text: '文中有 Open AI，也有 Open 和 AI。' },
    ]);
    try {
      await open(page, addressFor('"Open AI"'), site.address);
      const href = (await page.getAttribute('#search-results h2 a', 'href'))!;
      assert.equal(new URLSearchParams(new URL(href, page.url()).hash.slice(1)).get('q'), '"Open AI"');
    } finally {
      await site.close();
    }
  }));

const markedOn = (page: Page) =>
  page.evaluate(() => [...CSS.highlights.get('found')!].map((range) => (range as Range).toString()));

test('the slash leads to the box on every page', async () =>
  withPage(async (page) => {
    // The page for missing addresses alone loads from where the settings say that the site stands.
    const site = await serveFolder({ folder: fixtureSite(), port: 0, base: '/archive/' });
    try {
      for (const path of [
        'index.html',
        'articles/20210209-525a.html',
        'zh-hant/dates.html',
        'date/2021.html',
        '404.html',
      ]) {
        await page.goto(site.address + path);
        await page.keyboard.press('/');
        assert.equal(await page.evaluate(() => document.activeElement!.matches('.masthead input')), true, path);
        assert.equal(await page.inputValue('.masthead input'), '');
        await page.keyboard.type('1/2');
        assert.equal(await page.inputValue('.masthead input'), '1/2');
      }
    } finally {
      await site.close();
    }
  }));

test('the bars of the years are wide enough for a finger, however many years there are', async () =>
  withPage(
    async (page) => {
      await open(page, addressFor('四川', '&year=1995-2021'));
      await page.click('#search-narrow summary');
      const boxes = await page.$$eval('.search-years-bars button', (bars) =>
        bars.map((bar) => bar.getBoundingClientRect()).map(({ width, height }) => Math.min(width, height)),
      );
      assert.ok(boxes.length > 20);
      assert.ok(Math.min(...boxes) >= 24, `${Math.min(...boxes)} px`);
    },
    { viewport: { width: 360, height: 780 } },
  ));

test('marked titles have the contrast that text needs, by day and by night', async () => {
  for (const colorScheme of ['light', 'dark'] as const)
    await withPage(
      async (page) => {
        await open(page, addressFor('米粉商标'));
        const colours = await page.$eval('#search-results h2 mark', (mark) => {
          const { color, backgroundColor } = getComputedStyle(mark);
          return [color, backgroundColor];
        });
        const [text, paper] = colours.map(luminanceOf).sort((a, b) => b - a);
        assert.ok((text! + 0.05) / (paper! + 0.05) >= 4.5, `${colorScheme}: ${colours.join(' on ')}`);
      },
      { colorScheme },
    );
});

/** Relative luminance as WCAG 2 defines it. */
function luminanceOf(colour: string): number {
  const [red, green, blue] = colour.match(/[\d.]+/g)!.map((value) => {
    const share = Number(value) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

test('results, near ones, curves and the periods kept offline move nothing that a reader has seen, on a phone and a slow network', async () =>
  withPage(
    async (page) => {
      await page.addInitScript(() => {
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
            document.documentElement.dataset['shift'] = String(
              Number(document.documentElement.dataset['shift'] ?? 0) + entry.value,
            );
        }).observe({ type: 'layout-shift', buffered: true });
      });
      await page.route(/(?:search-page|trends|explorer|offline)\.js|\/search\/|packs\/index/, async (route) => {
        await new Promise((resolve) => setTimeout(resolve, 300));
        await route.continue();
      });
      for (const address of [
        addressFor('四川'),
        addressFor('四川知识产权局怎么办专立'),
        'trends.html?q=四川&q=专利&q=商标',
        'offline.html',
      ]) {
        await page.goto(host.address + address);
        await page
          .locator('#search-results[aria-busy=false], #explorer-result:not([hidden]), #offline-rows tr:first-child')
          .waitFor({ state: 'attached' });
        await page.waitForTimeout(300);
        const shift = await page.evaluate(() => Number(document.documentElement.dataset['shift'] ?? 0));
        assert.equal(shift, 0, address);
      }
    },
    { viewport: { width: 390, height: 844 } },
  ));

test('what was asked for a query that is no longer wanted is not fetched on', async () =>
  withPage(async (page) => {
    const site = await hostYears();
    try {
      await open(page, 'search.html', site.address);
      const gate = Promise.withResolvers<undefined>();
      const ofTexts = /\/search\/202\d[^/]*\//;
      await page.route(ofTexts, async (route) => {
        await gate.promise;
        await route.continue().catch(() => undefined);
      });
      const [begun] = await Promise.all([
        page.waitForEvent('request', (request) => ofTexts.test(request.url())),
        page.fill('#search-q', '茶叶种植'),
      ]);
      const [stopped] = await Promise.all([
        page.waitForEvent('requestfailed', (request) => request.url() === begun.url()),
        page.fill('#search-q', ''),
      ]);
      assert.match(stopped.failure()!.errorText, /ABORTED/);
      gate.resolve(undefined);
    } finally {
      await site.close();
    }
  }));

test('where counting what was found takes many bytes it waits until a reader wants it', async () =>
  withPage(async (page) => {
    // The few bytes of a small archive, taken for many.
    await page.route(/search-worker\.js/, async (route) => {
      const program = await (await route.fetch()).text();
      const limit = '=3e4;';
      assert.equal(program.split(limit).length, 2, 'the limit stands in the program once');
      return route.fulfill({ contentType: 'text/javascript', body: program.replace(limit, '=-1;') });
    });
    await open(page, addressFor('柠檬'));
    const count = page.locator('label[for="facet-category-industry"] .number');
    const ofAll = Number(await count.innerText());
    assert.match(await page.innerText('#search-facets'), /以下是全部文章的篇数/);
    await page.click('#search-facets button');
    await page.waitForFunction(() => !/全部文章/.test(document.querySelector('#search-facets')!.textContent));
    assert.ok(ofAll > 1);
    const found = await page.$$eval('label[for^="facet-category"] .number', (all) => all.map((one) => one.textContent));
    assert.deepEqual(found, ['1']);
  }));
