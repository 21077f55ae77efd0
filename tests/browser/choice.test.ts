import assert from 'node:assert/strict';
import test from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { editionFor } from '../../src/reading/edition/choice.ts';
import { fixtureSite } from '../site/build.ts';
import { openContext } from './browser.ts';
import { browser, host } from './fixture.ts';

// A reader is offered the edition that the browser asks for or that was chosen before, and nobody is turned away from a page.

const ARTICLE = 'articles/20210209-525a.html';

/** Uses one page of a reader whose browser asks for `locale`. */
async function asReader(locale: string, use: (page: Page) => Promise<void>): Promise<void> {
  const context = await openContext(browser, { locale, serviceWorkers: 'block' });
  const page = await context.newPage();
  const wrong: string[] = [];
  page.on('pageerror', (error) => wrong.push(error.message));
  page.on('console', (message) => message.type() === 'error' && wrong.push(message.text()));
  try {
    await use(page);
    assert.deepEqual(wrong, []);
  } finally {
    await context.close();
  }
}

const offersOf = (page: Page) => page.locator('.offer').allInnerTexts();

for (const [locale, path, lang, words, led] of [
  ['zh-TW', ARTICLE, 'zh-Hant', '可改看繁體不用', `zh-hant/${ARTICLE}`],
  ['zh-HK', ARTICLE, 'zh-Hant', '可改看繁體不用', `zh-hant/${ARTICLE}`],
  ['zh-CN', `zh-hant/${ARTICLE}`, 'zh-Hans', '可改看简体不用', ARTICLE],
] as const)
  test(`a browser that asks for ${locale} stays on ${path} and is offered the other edition, in that edition’s script`, async () =>
    asReader(locale, async (page) => {
      await page.goto(host.address + path);
      assert.equal(page.url(), host.address + path);
      assert.deepEqual(
        (await offersOf(page)).map((text) => text.replace(/\s/gu, '')),
        [words],
      );
      assert.equal(await page.getAttribute('.offer a', 'lang'), lang);
      await page.click('.offer a');
      assert.equal(page.url(), host.address + led);
      assert.deepEqual(await offersOf(page), []);
    }));

for (const [locale, path] of [
  ['zh-CN', ARTICLE],
  ['zh-SG', 'index.html'],
  ['zh-TW', `zh-hant/${ARTICLE}`],
  ['zh-HK', 'zh-hant/index.html'],
  ['en-US', ARTICLE],
  ['en-US', `zh-hant/${ARTICLE}`],
] as const)
  test(`a browser that asks for ${locale} is offered nothing on ${path}`, async () =>
    asReader(locale, async (page) => {
      await page.goto(host.address + path);
      assert.deepEqual(await offersOf(page), []);
    }));

test('who wants no other edition is not asked again, on no page and at no later visit', async () =>
  asReader('zh-TW', async (page) => {
    await page.goto(`${host.address}index.html`);
    await page.getByRole('button', { name: '不用' }).click();
    assert.deepEqual(await offersOf(page), []);
    for (const path of ['index.html', ARTICLE, 'search.html']) {
      await page.goto(host.address + path);
      assert.deepEqual(await offersOf(page), [], path);
    }
  }));

test('an edition chosen at the top of a page is remembered: a link to another one opens as it is, with the way back', async () =>
  asReader('en-US', async (page) => {
    await page.goto(host.address + ARTICLE);
    await page.click('.twins a');
    await page.goto(`${host.address}${ARTICLE}#main`);
    assert.equal(await page.getAttribute('html', 'lang'), 'zh-Hans');
    await page.click('.offer a');
    assert.equal(page.url(), `${host.address}zh-hant/${ARTICLE}#main`);
    await page.goto(`${host.address}zh-hant/index.html`);
    assert.deepEqual(await offersOf(page), []);
  }));

test('what was searched for is searched for in the other edition too', async () =>
  asReader('zh-TW', async (page) => {
    const query = `search.html?q=${encodeURIComponent('专利')}`;
    for (const link of ['.twins a', '.offer a']) {
      await page.goto(host.address + query);
      await page.waitForSelector('#search-page[aria-busy="false"]');
      await page.evaluate(() => localStorage.clear());
      await page.click(link);
      assert.equal(page.url(), `${host.address}zh-hant/${query}`);
      await page.evaluate(() => localStorage.clear());
    }
  }));

test('the offer moves nothing that was there before it, and is made in a page opened from a disk', async () =>
  asReader('zh-TW', async (page) => {
    await page.goto(pathToFileURL(`${fixtureSite()}/${ARTICLE}`).href);
    const [offer] = await offersOf(page);
    assert.match(offer!, /繁體/);
    const top = () => page.locator('h1').evaluate((heading) => heading.getBoundingClientRect().top);
    const place = await top();
    await page.getByRole('button', { name: '不用' }).click();
    assert.equal(await top(), place);
    await page.reload();
    assert.deepEqual(await offersOf(page), []);
  }));

test('of several editions in a script that of the territory is offered, otherwise the first; Cantonese is Hong Kong’s', () => {
  const three = ['zh-Hans', 'zh-Hant', 'zh-Hant-HK'];
  for (const [languages, editions, offered] of [
    [['zh-HK', 'en'], three, 'zh-Hant-HK'],
    [['en', 'zh-TW', 'zh-CN'], three, 'zh-Hant'],
    [['zh-Hant'], three, 'zh-Hant'],
    [['zh-MO'], three, 'zh-Hant'],
    [['yue'], three, 'zh-Hant-HK'],
    [['zh-TW'], ['zh-Hans', 'zh-Hant-HK'], 'zh-Hant-HK'],
    [['zh-SG'], three, 'zh-Hans'],
    [['zh'], three, 'zh-Hans'],
    [['ja', 'en'], three, undefined],
    [['zh-TW'], ['zh-Hans'], undefined],
    [[], three, undefined],
  ] as const)
    assert.equal(editionFor(languages, editions), offered, `${languages.join()} of ${editions.join()}`);
});
