import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after, before } from 'node:test';
import { unzipSync } from 'fflate';
import type { BrowserContext } from 'playwright-core';
import type { PacksIndex } from '../../src/offline/format.ts';
import { serveFolder, type Hosted } from '../../src/serve/files.ts';
import { openDesk, treeOf, type Desk } from '../pipeline/archive.ts';
import { runBuild } from '../site/build.ts';
import { launchProfile } from './browser.ts';

// A third edition is one more word in the settings. Nothing is written for it in packs, the offline page or the worker, and it
// works there.

let folder: string;
let site: string;
let desk: Desk;
let host: Hosted;
let reader: BrowserContext;

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'archive-editions-'));
  desk = openDesk();
  site = desk.out('site');
  desk.edit('site.yml', (text) => `${text}\nlanguages: [zh-Hans, zh-Hant, zh-Hant-HK]\n`);
  const { status, output } = runBuild(desk.content, site);
  assert.equal(status, 0, output);
  host = await serveFolder({ folder: site, port: 0 });
  reader = await launchProfile(join(folder, 'profile'));
});

after(async () => {
  await reader.close();
  await host.close();
  desk.close();
  rmSync(folder, { recursive: true, force: true });
});

test('each of three editions has packs with its own pages, and with what all need', () => {
  const { packs } = JSON.parse(readFileSync(join(site, 'packs/index.json'), 'utf8')) as PacksIndex;
  const pages = Object.keys(treeOf(site)).filter((address) => address.endsWith('.html'));
  for (const [edition, own] of [
    ['zh-Hans', /^(?!zh-)/],
    ['zh-Hant', /^zh-hant\//],
    ['zh-Hant-HK', /^zh-hant-hk\//],
  ] as const) {
    const volumes = packs.filter((pack) => pack.edition === edition).flatMap((pack) => pack.volumes);
    const held = volumes.flatMap(({ address }) => Object.keys(unzipSync(readFileSync(join(site, address)))));
    const wanted = pages.filter((address) => own.test(address) || /^(?:404|index)\.html$/.test(address));
    assert.deepEqual(held.filter((address) => address.endsWith('.html')).sort(), wanted.sort());
    assert.ok(held.includes('assets/site.css') && held.includes('search/index.js'), edition);
  }
});

test('the third is chosen, kept, read and searched without a network like the first two', async () => {
  const page = await reader.newPage();
  await page.goto(`${host.address}zh-hant-hk/offline.html`);
  assert.deepEqual(await page.locator('.offline-editions label').allInnerTexts(), ['簡體', '繁體', '香港繁體']);
  await page.getByRole('button', { name: /全部/ }).first().click();
  await page.locator('#offline-status', { hasText: '沒有網絡也能閲讀' }).waitFor();
  await host.close();
  await page.goto(`${host.address}zh-hant-hk/articles/20200301-aa01.html`);
  assert.match(await page.innerText('.offline-note'), /存在本機的一頁/);
  assert.equal(await page.getAttribute('html', 'lang'), 'zh-Hant-HK');
  await page.goto(`${host.address}zh-hant-hk/search.html?q=${encodeURIComponent('麵條')}`);
  await page.waitForSelector('#search-page[aria-busy="false"]');
  assert.deepEqual(await page.$$eval('#search-results > li', (items) => items.map((item) => item.dataset['id'])), [
    '20200301-aa01',
  ]);
  await page.goto(`${host.address}zh-hant-hk/articles/nowhere.html`);
  assert.equal(await page.innerText('h1'), '這一頁沒有存在本機');
  assert.equal(await page.getAttribute('html', 'lang'), 'zh-Hant-HK');
});
