import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import test, { after, before } from 'node:test';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import type { BrowserContext } from 'playwright-core';
import { createConverter } from '../../src/hanzi/convert.ts';
import type { PackEntry, PacksIndex } from '../../src/offline/format.ts';
import { createRandom } from '../../src/sample/random.ts';
import { serveFolder, type Hosted } from '../../src/serve/files.ts';
import { launchProfile } from './browser.ts';
import { findFirefox, launchFirefox, type FirefoxPage } from './firefox.ts';
import { buildPeriods, type Periods } from './periods.ts';

// An archive of several periods, of which a reader keeps some; and all of it as a folder. What is read and found there is
// compared with the web, for pages and queries chosen by chance.

const [PAGES, QUERIES] = [50, 50];
/** Years of the two periods that are kept, and of no other. */
const KEPT = '2017-2021';

let archive: Periods;
let folder: string;
let host: Hosted;
let reader: BrowserContext;
let pages: string[];
let searches: Search[];
let onWeb: { pages: string[]; kept: string[]; all: string[] };

before(async () => {
  archive = buildPeriods();
  folder = mkdtempSync(join(tmpdir(), 'archive-kept-'));
  host = await serveFolder({ folder: archive.site, port: 0 });
  reader = await launchProfile(join(folder, 'profile'));
  pages = choosePages();
  searches = chooseSearches();
});

after(async () => {
  await reader.close();
  await host.close();
  archive.forget();
  rmSync(folder, { recursive: true, force: true });
});

const readIndex = () => JSON.parse(readFileSync(join(archive.site, 'packs/index.json'), 'utf8')) as PacksIndex;

const filesOf = ({ volumes }: PackEntry) =>
  volumes.flatMap(({ address }) => Object.entries(unzipSync(readFileSync(join(archive.site, address)))));

/** The base's and the two newest periods', in both scripts. */
function choosePages(): string[] {
  const { packs } = readIndex();
  const newest = [...new Set(packs.map(({ period }) => period))].slice(0, 3);
  const kept = packs.filter(({ period }) => newest.includes(period)).flatMap(filesOf);
  const found = kept.map(([address]) => address).filter((address) => /(?<!search|offline|404)\.html$/.test(address));
  return createRandom(7)
    .shuffle([...new Set(found)].sort())
    .slice(0, PAGES);
}

/** The page of an edition, and what stands behind its address when something is looked for. */
interface Search {
  page: string;
  asked: string;
}

/** Strings of 2 to 8 characters out of the texts, the second half in Traditional. */
function chooseSearches(): Search[] {
  const random = createRandom(8);
  const convert = createConverter('zh-Hans', 'zh-Hant');
  return Array.from({ length: QUERIES }, (_, index) => {
    const runs = [...random.pick(archive.articles).body.matchAll(/\p{Script=Han}{2,}/gu)].map(([run]) => [...run]);
    const run = random.pick(runs);
    const start = random.int(0, run.length - 2);
    const query = run.slice(start, start + random.int(2, 8)).join('');
    const isTraditional = index >= QUERIES / 2;
    const asked = `?q=${encodeURIComponent(isTraditional ? convert(query) : query)}`;
    return { page: `${isTraditional ? 'zh-hant/' : ''}search.html`, asked };
  });
}

/** What a reader reads on a page: all but the line that says where it comes from. */
const TEXT = `(() => {
  document.querySelector('.offline-note')?.remove();
  return document.body.innerText;
})()`;

/** What some parts of a search page say once it has answered. */
const saidIn = (...parts: string[]) => `new Promise((resolve) => {
  const look = setInterval(() => {
    if (!document.querySelector('#search-page[aria-busy="false"]')) return;
    clearInterval(look);
    resolve(${JSON.stringify(parts)}.map((part) => document.getElementById('search-' + part).innerText).join('\\n'));
  }, 10);
})`;
const ANSWER = saidIn('status', 'results');

/** The same when the page that is open is asked something else, as the back button asks it. */
const answerTo = (asked: string) => `(
  history.pushState(null, '', ${JSON.stringify(asked)}), dispatchEvent(new PopStateEvent('popstate')), ${ANSWER}
)`;

type Reading = Pick<FirefoxPage, 'open' | 'evaluate'>;

async function readAll({ open, evaluate }: Reading, addresses: readonly string[]): Promise<string[]> {
  const all: string[] = [];
  for (const address of addresses) {
    await open(address);
    all.push(await evaluate<string>(TEXT));
  }
  return all;
}

/** Opens the page of an edition at what is looked for first, and asks it the rest. */
async function searchAll({ open, evaluate }: Reading, root: string, more = ''): Promise<string[]> {
  const all: string[] = [];
  for (const [index, { page, asked }] of searches.entries()) {
    const isOpen = page === searches[index - 1]?.page;
    if (!isOpen) await open(root + page + asked + more);
    all.push(await evaluate<string>(isOpen ? answerTo(asked + more) : ANSWER));
  }
  return all;
}

/** One page of the reader's browser, which goes from one address to the next. */
async function inReader<T>(work: (page: Reading) => Promise<T>): Promise<T> {
  const page = await reader.newPage();
  try {
    return await work({
      open: async (address) => {
        await page.goto(address);
      },
      evaluate: (expression) => page.evaluate(expression),
    });
  } finally {
    await page.close();
  }
}

const onHost = () => pages.map((address) => host.address + address);
/** In an order that is the same whatever else there is: what is rare in all of an archive, and so ranks high, is so in no part of it. */
const ofKept = `&year=${KEPT}&sort=newest`;

test('the archive has three periods, and what is found on the web is known', async () => {
  assert.deepEqual(
    readIndex().packs.map(({ edition, from }) => [edition, from?.slice(0, 4)]),
    ['zh-Hans', 'zh-Hant'].flatMap((edition) => [undefined, '2021', '2017', '2014'].map((year) => [edition, year])),
  );
  assert.equal(pages.length, PAGES);
  assert.ok(pages.some((address) => address.startsWith('zh-hant/articles/')));
  onWeb = await inReader(async (page) => ({
    pages: await readAll(page, onHost()),
    kept: await searchAll(page, host.address, ofKept),
    all: await searchAll(page, host.address),
  }));
  assert.ok(
    onWeb.all.every((answer) => /找到 \d+ 篇/.test(answer)),
    'all queries are words of some text',
  );
  assert.ok(new Set(onWeb.all).size > QUERIES / 2, 'each is the answer to its own query');
});

test('a reader keeps two periods in both scripts', async () => {
  const page = await reader.newPage();
  await page.goto(`${host.address}offline.html`);
  for (const box of await page.locator('input[name=edition]').all()) await box.check();
  const rows = page.locator('#offline-rows tr');
  await rows.nth(3).waitFor();
  for (const row of [1, 2]) await rows.nth(row).getByRole('button', { name: /^存下/ }).click();
  await page.getByText('已存在本机，没有网络也能阅读、检索。').waitFor();
  assert.deepEqual(await page.locator('.offline-state span').allInnerTexts(), ['已存', '已存', '已存', '未存']);
  await page.close();
});

test('with the server stopped and the browser started anew, fifty pages are those of the web', async () => {
  await host.close();
  await reader.close();
  reader = await launchProfile(join(folder, 'profile'));
  assert.deepEqual(await inReader((page) => readAll(page, onHost())), onWeb.pages);
});

test('fifty queries are answered as on the web, for the years that are kept', async () => {
  assert.deepEqual(await inReader((page) => searchAll(page, host.address, ofKept)), onWeb.kept);
});

test('of the years that are not kept the search says that they were not searched', async () => {
  const [{ page, asked }] = searches as [Search];
  const note = await inReader(async ({ open, evaluate }) => {
    await open(host.address + page + asked);
    return evaluate<string>(saidIn('notes'));
  });
  assert.match(note, /2014年3月1日至2014年3月8日的文章没有查到，因为没有存在这份离线副本里/);
});

/** The folder edition: all packs of both scripts, unzipped into one folder. */
function unzipAll(): string {
  const edition = join(folder, 'edition');
  for (const [address, bytes] of readIndex().packs.flatMap(filesOf)) {
    const path = join(edition, address);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
  }
  assert.ok(readdirSync(edition).includes('index.html'));
  return pathToFileURL(`${edition}/`).href;
}

test('Chromium, from a folder: the same queries are answered as on the web', async () => {
  const edition = unzipAll();
  assert.deepEqual(await inReader((page) => searchAll(page, edition)), onWeb.all);
});

const firefox = findFirefox();
const skip = firefox ? false : '没有 Firefox（可装 firefox-esr）';

test('Firefox, from a folder: the same queries are answered as on the web', { skip }, async () => {
  const page = await launchFirefox(firefox!);
  try {
    assert.deepEqual(await searchAll(page, unzipAll()), onWeb.all);
  } finally {
    await page.close();
  }
});
