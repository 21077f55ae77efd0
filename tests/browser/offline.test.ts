import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after, before } from 'node:test';
import type { BrowserContext, Page } from 'playwright-core';
import type { PacksIndex, VolumeEntry } from '../../src/offline/format.ts';
import { serveFolder, type Hosted } from '../../src/serve/files.ts';
import { build, openDesk } from '../pipeline/archive.ts';
import { fixtureSite } from '../site/build.ts';
import { goWithin, launchProfile } from './browser.ts';

/** Below a path, where another archive may stand beside this one. */
const BASE = '/a/b/';
const PAGES = [
  'index.html',
  'articles/20210209-525a.html',
  'articles/20200301-aa01.html',
  'date/2020.html',
  'about.html',
];
const QUERIES = ['知识产权', '麵條', '于海', '"米粉商标"', '专利 -转让', '没有这样的词'];

let site: string;
let profile: string;
let host: Hosted;
let reader: BrowserContext;

before(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'archive-offline-'));
  [site, profile] = [join(folder, 'site'), join(folder, 'profile')];
  cpSync(fixtureSite(), site, { recursive: true });
  host = await serveFolder({ folder: site, port: 0, base: BASE });
  reader = await launchProfile(profile);
});

after(async () => {
  await reader.close();
  await host.close();
  rmSync(join(site, '..'), { recursive: true, force: true });
});

/** The same address answers again, or no more. */
const startHost = async () => {
  host = await serveFolder({ folder: site, port: Number(new URL(host.address).port), base: BASE });
};
const restartReader = async () => {
  await reader.close();
  reader = await launchProfile(profile);
};

/** What pages did that their policy forbids. */
const forbidden: string[] = [];

async function open(address: string): Promise<Page> {
  const page = await reader.newPage();
  page.on('console', (message) => {
    if (/Content Security Policy|Trusted/.test(message.text())) forbidden.push(message.text());
  });
  await page.goto(host.address + address);
  return page;
}

const states = (page: Page) => page.locator('#offline-rows .offline-state span').allInnerTexts();
const isStored = (page: Page) => page.getByText('已存在本机，没有网络也能阅读、检索。').waitFor();

/** What a reader reads on a page: all but the line that says where it comes from. */
async function textOf(address: string): Promise<string> {
  const page = await open(address);
  const text = await textIn(page);
  await page.close();
  return text;
}

const textIn = (page: Page) =>
  page.evaluate(() => {
    document.querySelector('.offline-note')?.remove();
    return document.body.innerText;
  });

async function answerIn(page: Page): Promise<string[]> {
  await page.waitForSelector('#search-page[aria-busy="false"]');
  return [await page.innerText('#search-status'), await page.innerText('#search-results')];
}

/** What pages say, and what is answered: the search is opened at the first query, and asked the others. */
async function everything(): Promise<unknown[]> {
  const all: unknown[] = [];
  const page = await open('index.html');
  for (const edition of ['', 'zh-hant/']) {
    for (const address of PAGES) {
      await page.goto(host.address + edition + address);
      all.push(await textIn(page));
    }
    for (const [index, query] of QUERIES.entries()) {
      const asked = `?q=${encodeURIComponent(query)}`;
      if (index === 0) await page.goto(`${host.address}${edition}search.html${asked}`);
      else await goWithin(page, asked);
      all.push(await answerIn(page));
    }
  }
  await page.close();
  return all;
}

let online: unknown[];

test('nobody gets a worker who has not asked for one', async () => {
  const page = await open('offline.html');
  await page.locator('#offline-rows tr').first().waitFor();
  assert.equal(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length), 0);
  assert.deepEqual(await states(page), ['未存', '未存']);
  await page.close();
});

test('one click keeps everything in both editions, with progress to its end and the room it takes', async () => {
  online = await everything();
  assert.ok(new Set(online.map(String)).size > online.length / 2, 'each is the answer to its own query');
  const page = await open('offline.html');
  await page.getByRole('button', { name: /全部/ }).first().click();
  assert.equal(await page.locator('#offline-overall progress').isVisible(), true, 'it is there from the click');
  await isStored(page);
  const bars = await page.$$eval('progress', (all) => all.map(({ value, max }) => value / max));
  assert.deepEqual(bars, [1, 1, 1]);
  assert.deepEqual(await states(page), ['已存', '已存']);
  assert.ok((await page.$eval('meter', (meter) => meter.value)) > 500_000);
  await page.close();
});

test('with the server stopped and the browser started anew, pages and answers are those of before', async () => {
  await host.close();
  await restartReader();
  assert.deepEqual(await everything(), online);
});

test('a page out of a pack says so, and of which day it is; in the script of its edition', async () => {
  const page = await open('zh-hant/articles/20210209-525a.html');
  assert.match(
    await page.innerText('.offline-note'),
    /^沒有連上網站，這是存在本機的一頁，內容截至\d{4}年\d+月\d+日。$/,
  );
  await page.goto(`${host.address}articles/20210209-525a.html`);
  assert.match(await page.innerText('.offline-note'), /^没有连上网站/);
  await page.close();
});

test('what is not on the device is answered by a page of the archive’s, whose links work', async () => {
  const page = await open('zh-hant/articles/19990101-zzzz.html');
  assert.equal(await page.innerText('h1'), '這一頁沒有存在本機');
  assert.equal(await page.getAttribute('html', 'lang'), 'zh-Hant');
  await page.locator('.masthead nav a', { hasText: '日期' }).click();
  await page.waitForURL(`${host.address}zh-hant/dates.html`);
  await page.close();
});

test('the page of what is kept opens without a network, and says that it knows no better', async () => {
  const page = await open('offline.html');
  await page.getByText('现在连不上网站').waitFor();
  assert.deepEqual(await states(page), ['已存', '已存']);
  await page.close();
});

test('parts of files are answered as parts', async () => {
  const page = await open('index.html');
  const parts = await page.evaluate(async () => {
    const whole = await (await fetch('assets/site.css')).text();
    const ask = async (Range: string) => {
      const response = await fetch('assets/site.css', { headers: { Range } });
      return [response.status, await response.text(), response.headers.get('Content-Range')];
    };
    return { whole, some: await ask('bytes=10-19'), none: await ask('bytes=9999999-') };
  });
  const size = Buffer.byteLength(parts.whole);
  assert.deepEqual(parts.some, [206, parts.whole.slice(10, 20), `bytes 10-19/${size}`]);
  assert.deepEqual(parts.none, [416, '', `bytes */${size}`]);
  await page.close();
});

test('when the network is there again, pages come from it', async () => {
  await startHost();
  const page = await open('articles/20210209-525a.html');
  assert.equal(await page.locator('.offline-note').count(), 0);
  await page.close();
});

test('a withdrawn article is off the device once a page is opened with the network, and the reader is told', async () => {
  const index = JSON.parse(readFileSync(join(site, 'packs/index.json'), 'utf8')) as PacksIndex;
  const withdrawn = [...index.withdrawn, { id: '20210209-525a', date: '2026-01-01' }];
  // The packs that held it are made anew, and cannot be had yet.
  const packs = index.packs.map((pack) => ({ ...pack, volumes: pack.volumes.map(renamed) }));
  writeFileSync(join(site, 'packs/index.json'), JSON.stringify({ ...index, withdrawn, packs }));
  const page = await open('about.html');
  await page.waitForFunction(async () => {
    const names = await caches.keys();
    const keys = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return keys.flat().every(({ url }) => url.endsWith('.record'));
  });
  await page.goto(`${host.address}offline.html`);
  await page.getByText('编号：20210209-525a。').waitFor();
  await page.getByText('可能正在更新').waitFor();
  writeFileSync(join(site, 'packs/index.json'), JSON.stringify({ ...index, withdrawn }));
  await page.reload();
  await page.getByRole('button', { name: '继续' }).click();
  await isStored(page);
  await page.getByRole('button', { name: '知道了' }).click();
  await page.locator('#offline-left').waitFor({ state: 'hidden' });
  await page.close();
});

const renamed = (volume: VolumeEntry): VolumeEntry => ({
  ...volume,
  address: volume.address.replace(/.{12}\.zip$/, '000000000000.zip'),
  sha256: `0${volume.sha256.slice(1)}`,
});

test('what is given up leaves the device, and with the last of it the worker', async () => {
  const page = await open('offline.html');
  await page.getByRole('button', { name: '清空' }).click();
  await page.getByText('本机还没有存下文章。').waitFor();
  await page.waitForFunction(async () => (await navigator.serviceWorker.getRegistrations()).length === 0);
  const kept = await page.evaluate(async () => {
    const [name] = await caches.keys();
    return (await (await caches.open(name!)).keys()).map(({ url }) => url.split('/').at(-1));
  });
  assert.deepEqual(kept, ['.record']);
  await page.close();
});

test('a page closed in the midst of a download leaves the rest to the worker', async () => {
  const page = await open('offline.html');
  const first = await holdFirstPack();
  await page.getByRole('button', { name: /全部/ }).first().click();
  await first.asked;
  await page.waitForFunction(
    async () => (await navigator.serviceWorker.getRegistration())?.active?.state === 'activated',
  );
  // The worker has been told once it is ready; it waits for its turn.
  await page.waitForFunction(async () => ((await navigator.locks.query()).pending ?? []).length > 0);
  await page.close();
  await first.release();
  const later = await open('offline.html');
  await isStored(later);
  await later.getByRole('button', { name: '清空' }).click();
  await later.getByText('本机还没有存下文章。').waitFor();
  await later.close();
});

test('two tabs that ask for everything at once get it once, and both see it come', async () => {
  const tabs = [await open('offline.html'), await open('offline.html')];
  const asked: string[] = [];
  reader.on('request', (request) => {
    if (request.url().endsWith('.zip')) asked.push(request.url());
  });
  await Promise.all(tabs.map((page) => page.getByRole('button', { name: /全部/ }).first().click()));
  await Promise.all(tabs.map(isStored));
  assert.equal(asked.length, new Set(asked).size);
  for (const page of tabs)
    assert.deepEqual(await page.$$eval('progress', (all) => all.map(({ value, max }) => value / max)), [1, 1, 1]);
  await Promise.all(tabs.map((page) => page.close()));
});

test('a download altered on its way is not kept, and the reader is told what to do', async () => {
  const page = await open('offline.html');
  await page.getByRole('button', { name: '清空' }).click();
  await page.getByText('本机还没有存下文章。').waitFor();
  await reader.route('**/packs/*.zip', async (route) => {
    const response = await route.fetch();
    const body = await response.body();
    body[1000]! ^= 1;
    await route.fulfill({ response, body });
  });
  await page.getByRole('button', { name: /全部/ }).first().click();
  await page.getByText('与公布的 SHA-256 不符').waitFor();
  assert.deepEqual(await states(page), ['已暂停', '已暂停']);
  await reader.unroute('**/packs/*.zip');
  await page.getByRole('button', { name: '继续' }).click();
  await isStored(page);
  await page.close();
});

/** Windows in which browsers let nothing be kept, as they are to a page; and what it says. */
const REFUSALS: [what: string, refuse: () => void, sentence: string][] = [
  [
    'came without https',
    () => Object.defineProperty(globalThis, 'isSecureContext', { value: false }),
    '浏览器只许 https 的网站存放离线内容',
  ],
  [
    'is private and knows no worker',
    () => delete (Navigator.prototype as { serviceWorker?: unknown }).serviceWorker,
    '浏览器不许本站存放内容：可能是无痕（隐私）窗口',
  ],
  [
    'is private and refuses when it is asked',
    () => (CacheStorage.prototype.open = () => Promise.reject(new DOMException('insecure', 'SecurityError'))),
    '浏览器不许本站存放内容：可能是无痕（隐私）窗口',
  ],
];

for (const [what, refuse, sentence] of REFUSALS)
  test(`where the window ${what}, the reader is told, and the files are still offered`, async () => {
    const page = await reader.newPage();
    await page.addInitScript(refuse);
    await page.goto(`${host.address}offline.html`);
    await page.getByText(sentence).waitFor();
    assert.equal(await page.locator('#offline-rows a[href$=".zip"]').count(), 2);
    assert.equal(await page.getByRole('button', { name: /全部/ }).count(), 0);
    await page.close();
  });

test('with no room left the reader is told what did not fit, and goes on when there is room', async () => {
  const page = await openEmpty();
  const session = await reader.newCDPSession(page);
  const { origin } = new URL(host.address);
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 300_000 });
  await page.getByRole('button', { name: /全部/ }).first().click();
  await page.getByText('空间不够').waitFor();
  assert.ok((await states(page)).includes('已暂停'));
  await session.send('Storage.overrideQuotaForOrigin', { origin });
  await page.getByRole('button', { name: '继续' }).click();
  await isStored(page);
  await page.close();
});

test('a download that was cut off is told of, and goes on by itself when the network is there again', async () => {
  const page = await openEmpty();
  await reader.route('**/packs/*.zip', (route) => route.abort('connectionreset'));
  await page.getByRole('button', { name: /全部/ }).first().click();
  await page.getByText('网络断了，已下载的部分留着').waitFor();
  await reader.unroute('**/packs/*.zip');
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await isStored(page);
  await page.close();
});

test('what was paused stays so when the browser is started anew, until the reader goes on', async () => {
  const page = await openEmpty();
  const first = await holdFirstPack();
  await page.getByRole('button', { name: /全部/ }).first().click();
  await first.asked;
  await page.getByRole('button', { name: '暂停' }).click();
  await page.getByText('下载已暂停').waitFor();
  await first.release();
  await restartReader();
  const later = await open('offline.html');
  await later.getByText('下载已暂停').waitFor();
  await later.getByRole('button', { name: '继续' }).click();
  await isStored(later);
  assert.deepEqual(await later.$$eval('progress', (all) => all.map(({ value, max }) => value / max)), [1, 1, 1]);
  await later.close();
});

test('reading goes on from what is kept while an update of it comes', async () => {
  const article = 'articles/20210209-525a.html';
  const desk = openDesk();
  desk.edit('articles/2021/20210209-525a.md', (text) => `${text.trimEnd()}\n\n后来补充的一段。\n`);
  await build(desk, desk.out('newer'));
  rmSync(site, { recursive: true });
  cpSync(desk.out('newer'), site, { recursive: true });
  desk.close();
  const page = await open('offline.html');
  await page.getByText('存下的内容有更新。').waitFor();
  const first = await holdFirstPack();
  await page.getByRole('button', { name: '更新已存的' }).click();
  await first.asked;
  await host.close();
  assert.doesNotMatch(await textOf(article), /后来补充的一段/);
  await startHost();
  await first.release();
  await isStored(page);
  await page.close();
  await host.close();
  assert.match(await textOf(article), /后来补充的一段/);
  await startHost();
});

test('a page of this version says so when the site is of another, and what is kept is still read', async () => {
  const path = join(site, 'packs/index.json');
  const text = readFileSync(path, 'utf8');
  writeFileSync(path, JSON.stringify({ ...(JSON.parse(text) as PacksIndex), format: 99 }));
  const page = await open('offline.html');
  await page.getByText('网站已经更新，请重新载入本页。').waitFor();
  assert.deepEqual(await states(page), ['已存', '已存']);
  await host.close();
  assert.match(await textOf('articles/20210209-525a.html'), /今年四川知识产权工作如何干/);
  await startHost();
  writeFileSync(path, text);
  await page.close();
});

test('what another version of the program has kept is taken to be nothing, and makes way', async () => {
  const page = await open('offline.html');
  await isStored(page);
  await page.evaluate(async () => {
    const cache = await caches.open((await caches.keys())[0]!);
    const record = (await cache.keys()).find(({ url }) => url.endsWith('.record'))!;
    const library = (await (await cache.match(record))!.json()) as object;
    await cache.put(record, new Response(JSON.stringify({ ...library, format: 99 })));
  });
  await page.reload();
  await page.getByText('本机还没有存下文章。').waitFor();
  await page.getByRole('button', { name: /全部/ }).first().click();
  await isStored(page);
  await page.close();
});

test('storage cleared under an open page leaves a reader without a network with a sentence', async () => {
  const page = await open('articles/20210209-525a.html');
  await page.evaluate(async () => {
    for (const name of await caches.keys()) await caches.delete(name);
  });
  await restartReader();
  await host.close();
  const later = await open('articles/20210209-525a.html');
  assert.match(await later.innerText('body'), /没有联网，这一页也没有存在这台设备上/);
  await later.close();
  await startHost();
});

/** The offline page of a device that keeps nothing. */
async function openEmpty(): Promise<Page> {
  const page = await open('offline.html');
  await page.locator('#offline-rows tr').first().waitFor();
  if (await page.getByRole('button', { name: '清空' }).isVisible())
    await page.getByRole('button', { name: '清空' }).click();
  await page.getByText('本机还没有存下文章。').waitFor();
  return page;
}

/** Keeps the first pack that is asked for waiting, until it is released. */
async function holdFirstPack() {
  let release = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  let wasAsked = () => {};
  const asked = new Promise<void>((resolve) => (wasAsked = resolve));
  await reader.route('**/packs/*.zip', async (route) => {
    wasAsked();
    await released;
    await route.continue().catch(() => {});
  });
  return {
    asked,
    release: async () => {
      release();
      await reader.unroute('**/packs/*.zip');
    },
  };
}

test('none of this has done what the policy of the pages forbids', () => assert.deepEqual(forbidden, []));
