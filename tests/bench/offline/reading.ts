import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BrowserContext, Page } from 'playwright-core';
import { createRandom, type Random } from '../../../src/sample/random.ts';
import { serveFolder } from '../../../src/serve/files.ts';
import { launchBrowser, launchProfile } from '../../browser/browser.ts';
import { longestTaskWhileTyping, type Task } from '../search/reader.ts';

/** What a reader of a site waits for who keeps it on the device, in Chromium. Times are milliseconds. */
export interface Reading {
  /** Of the period that has least articles of those that have 2,000 or more, or of the largest: from the click until it is kept. */
  installed: { articles: number; time: number };
  /** Opening article pages one after the other, until all of each is there: from the browser's cache, and out of a pack. */
  pages: { cached: number[]; held: number[] };
  /** Answers with no network, from the query to the results. */
  answers: number[];
  /** The longest task of a search page opened from a folder, while somebody types. */
  folderTask: Task;
}

const [PAGES, QUERIES] = [40, 50];
const LARGE = 2000;

/** Measures a built site that has packs. */
export async function measureReading(site: string): Promise<Reading> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-reading-'));
  const host = await serveFolder({ folder: site, port: 0 });
  const reader = await launchProfile(join(folder, 'profile'));
  try {
    const random = createRandom(2026);
    const articles = random.shuffle(readdirSync(join(site, 'articles')).filter((name) => name.endsWith('.html')));
    const addresses = articles.slice(0, PAGES).map((name) => `${host.address}articles/${name}`);
    const queries = articles.slice(0, QUERIES).map((name) => pieceOf(join(site, 'articles', name), random));
    await openAll(reader, addresses);
    const cached = await openAll(reader, addresses);
    const installed = await install(reader, host.address);
    await host.close();
    const held = await openAll(reader, addresses);
    const answers = await askAll(reader, host.address, queries);
    return { installed, pages: { cached, held }, answers, folderTask: await typeInFolder(site, queries) };
  } finally {
    await reader.close();
    await host.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Two to six characters that stand in an article's text. */
function pieceOf(file: string, random: Random): string {
  const [, prose = ''] = /<div class="prose">(.*?)<\/div>/s.exec(readFileSync(file, 'utf8')) ?? [];
  const runs = prose.match(/\p{Script=Han}{6,}/gu) ?? ['知识产权保护'];
  const run = random.pick(runs);
  const start = random.int(0, run.length - 6);
  return run.slice(start, start + random.int(2, 6));
}

async function openAll(reader: BrowserContext, addresses: readonly string[]): Promise<number[]> {
  const page = await reader.newPage();
  const times: number[] = [];
  for (const address of addresses) {
    await page.goto(address);
    times.push(await page.evaluate(() => performance.getEntriesByType('navigation')[0]!.duration));
  }
  await page.close();
  return times;
}

/** Keeps one large period, then everything of the edition. */
async function install(reader: BrowserContext, site: string): Promise<Reading['installed']> {
  const page = await reader.newPage();
  await page.goto(`${site}offline.html`);
  const rows = page.locator('#offline-rows tr');
  await rows.nth(1).waitFor();
  const counts = await rows
    .locator('.offline-articles')
    .evaluateAll((cells) => cells.map((cell) => parseInt(cell.textContent) || 0));
  // The base comes with the smallest, so that its time is not another's.
  const smallest = counts.indexOf(Math.min(...counts.slice(1)));
  await keep(page, smallest);
  const enough = counts.filter((count, row) => row !== smallest && count >= LARGE);
  const articles = enough.length > 0 ? Math.min(...enough) : Math.max(...counts.filter((_, row) => row !== smallest));
  const time = await keep(page, counts.indexOf(articles));
  for (const row of counts.keys()) if ((await stateOf(page, row)) === '未存') await keep(page, row);
  await page.close();
  return { articles, time };
}

const stateOf = (page: Page, row: number) =>
  page.locator('#offline-rows tr').nth(row).locator('.offline-state span').innerText();

/** The page itself takes the time: what lies between it and this program does not count. */
function keep(page: Page, row: number): Promise<number> {
  return page.evaluate(async (row) => {
    const element = document.querySelectorAll('#offline-rows tr')[row]!;
    const begun = performance.now();
    element.querySelector<HTMLButtonElement>('button[data-action=get]')!.click();
    while (element.querySelector('.offline-state span')!.textContent !== '已存')
      await new Promise((resolve) => setTimeout(resolve, 10));
    return performance.now() - begun;
  }, row);
}

async function askAll(reader: BrowserContext, site: string, queries: readonly string[]): Promise<number[]> {
  const page = await reader.newPage();
  await page.goto(`${site}search.html`);
  await page.waitForSelector('#search-page[aria-busy="false"]');
  const times: number[] = [];
  for (const query of queries) times.push(await page.evaluate(ask, query));
  await page.close();
  return times;
}

/** In the page: enters a query, which is not waited for as typing is, and waits for what it finds. */
async function ask(query: string): Promise<number> {
  const input = document.querySelector<HTMLInputElement>('#search-q')!;
  const desk = document.querySelector('#search-page')!;
  const begun = performance.now();
  input.value = query;
  input.form!.requestSubmit();
  const until = async (state: string) => {
    while (desk.getAttribute('aria-busy') !== state) await new Promise((resolve) => setTimeout(resolve, 2));
  };
  await until('true');
  await until('false');
  return performance.now() - begun;
}

async function typeInFolder(site: string, queries: string[]): Promise<Task> {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await page.goto(pathToFileURL(join(site, 'search.html')).href);
    await page.waitForSelector('#search-page[aria-busy="false"]');
    return await longestTaskWhileTyping(page, queries.slice(0, 12));
  } finally {
    await browser.close();
  }
}
