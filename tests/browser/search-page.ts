import assert from 'node:assert/strict';
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { MANIFEST, type Manifest } from '../../src/search/form/manifest.ts';
import { serveFolder, type Hosted } from '../../src/serve/files.ts';
import { FIRST_ARTICLES } from '../../src/search/asking/groups.ts';
import { manifestFile, newFolder, readManifest, writeStories, type Story } from '../search/archive.ts';
import { fixtureSite } from '../site/build.ts';
import { openContext } from './browser.ts';
import { browser, host } from './fixture.ts';

/** What the tests of the search page have in common. */

/** A fresh browser's page, whose scripts must not fail, nor do what its policy forbids. */
export async function withPage<T>(use: (page: Page) => Promise<T>, options: BrowserContextOptions = {}): Promise<T> {
  const context = await openContext(browser, { serviceWorkers: 'block', ...options });
  try {
    const page = await context.newPage();
    const broken: string[] = [];
    page.on('pageerror', (error) => broken.push(error.message));
    page.on('console', (message) => {
      if (/Content Security Policy|Trusted/.test(message.text())) broken.push(message.text());
    });
    const result = await use(page);
    assert.deepEqual(broken, []);
    return result;
  } finally {
    await context.close();
  }
}

export const addressFor = (query: string, more = '') => `search.html?q=${encodeURIComponent(query)}${more}`;

export async function open(page: Page, address: string, site = host.address): Promise<void> {
  await page.goto(site + address);
  await ready(page);
}

/** Waits until what is asked for is answered. */
export async function ready(page: Page): Promise<void> {
  await page.waitForSelector('#search-page[aria-busy="false"]');
}

export const statusOf = (page: Page) => page.innerText('#search-status');
/** Of all that is listed, folded below others or not. */
export const idsOf = (page: Page) =>
  page.$$eval('#search-results [data-id]', (items) => items.map((item) => item.getAttribute('data-id')));
export const waitForStatus = (page: Page, text: string | RegExp) =>
  page.waitForFunction(
    ([source, flags]) => new RegExp(source!, flags).test(document.querySelector('#search-status')!.textContent),
    typeof text === 'string' ? [text, ''] : [text.source, text.flags],
  );

/** The fixture's pages with the index of these articles. */
export async function hostStories(stories: Story[]): Promise<Hosted> {
  return serveFolder({ folder: await writeSite(stories), port: 0 });
}

/** The same, in a new folder. */
async function writeSite(stories: Story[], adapt?: (manifest: Manifest) => void): Promise<string> {
  const folder = newFolder();
  cpSync(fixtureSite(), folder, { recursive: true });
  await writeStories(stories, folder);
  const manifest = readManifest(folder);
  adapt?.(manifest);
  writeFileSync(join(folder, 'search', MANIFEST), manifestFile(manifest));
  return folder;
}

let years: Promise<string> | undefined;

/** An index of two years, of which the newer one counts as all that is asked at first. It is made once for all tests of a file. */
export async function hostYears(): Promise<Hosted> {
  return serveFolder({ folder: await (years ??= writeYears()), port: 0 });
}

function writeYears(): Promise<string> {
  // A year is about as much text as one shard may hold.
  const lines = Array.from({ length: 600 }, (_, index) => `第${index}段讲的是茶叶种植与销售的寻常事情。`);
  const common = lines.join('\n\n').slice(0, 12_000);
  // What all have in common are not the same reports.
  const ownOf = (number: number) =>
    Array.from({ length: 160 }, (_, at) => String.fromCodePoint(0x4e00 + 170 * number + at)).join('');
  const stories = [2020, 2021].flatMap((year, before) =>
    Array.from({ length: 60 }, (_, index) => {
      const text = `${common}\n\n${ownOf(60 * before + index)}`;
      const month = String(1 + (index % 12)).padStart(2, '0');
      return { id: `${year}${month}01-b${String(index).padStart(3, '0')}`, title: `${year}年第${index}号`, text };
    }),
  );
  // The newer year's two shards count for as many articles as are asked at first.
  return writeSite(stories, ({ shards: [newest, next] }) => (newest!.count = FIRST_ARTICLES - next!.count));
}
