import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after, before } from 'node:test';
import type { BrowserContext, Page } from 'playwright-core';
import { serveFolder, type Hosted } from '../../src/serve/files.ts';
import { fixtureSite } from '../site/build.ts';
import { launchProfile } from './browser.ts';

// Two archives under one domain, each in its folder: what a reader keeps of the one is no matter of the other's.

let folder: string;
let host: Hosted;
let reader: BrowserContext;

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'archive-two-'));
  const web = join(folder, 'web');
  for (const name of ['one', 'two']) cpSync(fixtureSite(), join(web, name), { recursive: true });
  writeFileSync(join(web, 'index.html'), '<!doctype html><title>two archives</title>');
  host = await serveFolder({ folder: web, port: 0 });
  reader = await launchProfile(join(folder, 'profile'));
});

after(async () => {
  await reader.close();
  await host.close();
  rmSync(folder, { recursive: true, force: true });
});

async function openDesk(name: string): Promise<Page> {
  const page = await reader.newPage();
  await page.goto(`${host.address}${name}/offline.html`);
  await page.locator('#offline-rows tr').first().waitFor();
  return page;
}

async function keepAll(page: Page): Promise<void> {
  await page.getByRole('button', { name: /全部/ }).first().click();
  await page.getByText('已存在本机，没有网络也能阅读、检索。').waitFor();
}

const statesOf = (page: Page) => page.locator('.offline-state span').allInnerTexts();

test('what is kept of one archive is not kept of the other, and goes without it', async () => {
  const [one, two] = [await openDesk('one'), await openDesk('two')];
  await keepAll(one);
  assert.deepEqual(await statesOf(two), ['未存', '未存']);
  await keepAll(two);
  await one.getByRole('button', { name: '清空' }).click();
  await one.getByText('本机还没有存下文章。').waitFor();
  await two.reload();
  await two.getByText('已存在本机，没有网络也能阅读、检索。').waitFor();
  await host.close();
  const read = await reader.newPage();
  await read.goto(`${host.address}two/articles/20210209-525a.html`);
  assert.match(await read.innerText('.offline-note'), /^没有连上网站/);
  await assert.rejects(read.goto(`${host.address}one/articles/20210209-525a.html`), /ERR_CONNECTION_REFUSED/);
});
