import assert from 'node:assert/strict';
import test from 'node:test';
import type { Page } from 'playwright-core';
import { pathToFileURL } from 'node:url';
import { fixtureSite } from '../site/build.ts';
import { host } from './fixture.ts';
import { addressFor, idsOf, open, ready, statusOf, waitForStatus, withPage } from './search-page.ts';

// Suggestions below the box, as the combobox pattern of the ARIA Authoring Practices has them.

async function type(page: Page, text: string): Promise<void> {
  await page.focus('#search-q');
  await page.waitForFunction(() => document.querySelector('#search-q')!.getAttribute('role') === 'combobox');
  await page.locator('#search-q').pressSequentially(text, { delay: 20 });
  await page.waitForSelector('#search-suggestions:not([hidden])');
}

const optionsOf = (page: Page) =>
  page.$$eval('#search-suggestions [role=option]', (items) => items.map((item) => item.children[0]!.textContent));
const marked = (page: Page) =>
  page.evaluate(() => {
    const id = document.querySelector('#search-q')!.getAttribute('aria-activedescendant');
    return id && document.getElementById(id)!.children[0]!.textContent;
  });
const isOpen = (page: Page) => page.getAttribute('#search-q', 'aria-expanded');

test('who types is offered words of the archive; the arrow keys mark one, Enter searches for it', async () =>
  withPage(async (page) => {
    await open(page, 'search.html');
    await type(page, '知');
    assert.equal(await isOpen(page), 'true');
    const options = await optionsOf(page);
    assert.ok(
      options.some((text) => text.startsWith('知识产权')),
      options.join(),
    );
    assert.equal(await marked(page), null);
    await page.keyboard.press('ArrowDown');
    assert.equal(await marked(page), options[0]);
    assert.equal(
      await page.getAttribute('#search-suggestions [aria-selected=true]', 'id'),
      await page.getAttribute('#search-q', 'aria-activedescendant'),
    );
    assert.equal(await page.evaluate(() => document.activeElement!.id), 'search-q');
    await page.keyboard.press('ArrowUp');
    assert.equal(await marked(page), null);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.searchParams.get('q') === options[0]);
    assert.equal(await page.inputValue('#search-q'), options[0]);
    assert.equal(await isOpen(page), 'false');
    await waitForStatus(page, /找到 \d+ 篇/);
  }));

test('a source, a place or a topic is chosen as what results are narrowed by', async () =>
  withPage(async (page) => {
    await open(page, 'search.html');
    await type(page, '成都');
    const place = page.locator('#search-suggestions [role=option]', { hasText: '地区' }).first();
    await place.click();
    await page.waitForURL(/region=510100/);
    await ready(page);
    assert.equal(await page.inputValue('#search-q'), '');
    assert.ok((await idsOf(page)).length > 0);
    assert.match(await page.innerText('#search-chosen'), /成都/);
    await page.goBack();
    await page.waitForURL((url) => !url.searchParams.has('region'));
  }));

test('articles whose titles have what is typed are offered, and opened', async () =>
  withPage(async (page) => {
    await open(page, 'search.html');
    await type(page, '米粉');
    const article = page.locator('#search-suggestions [role=option]', { hasText: '文章' });
    await article.first().click();
    await page.waitForURL(/articles\/20200301-aa01\.html/);
  }));

test('Escape closes the list and leaves what was typed; so does leaving the box; then the arrow leads to the results', async () =>
  withPage(async (page) => {
    await open(page, 'search.html');
    await type(page, '商');
    await page.keyboard.press('Escape');
    assert.equal(await isOpen(page), 'false');
    assert.equal(await page.inputValue('#search-q'), '商');
    await waitForStatus(page, /找到 \d+ 篇/);
    await page.keyboard.press('ArrowDown');
    assert.equal(await page.evaluate(() => document.activeElement!.closest('li')?.parentElement!.id), 'search-results');
    await page.fill('#search-q', '');
    await type(page, '专');
    await page.keyboard.press('Tab');
    assert.equal(await isOpen(page), 'false');
  }));

test('Enter without a mark searches for what was typed', async () =>
  withPage(async (page) => {
    await open(page, 'search.html');
    await type(page, '商标');
    await page.keyboard.press('Enter');
    assert.equal(await isOpen(page), 'false');
    await waitForStatus(page, /找到 \d+ 篇/);
    assert.equal(new URL(page.url()).searchParams.get('q'), '商标');
  }));

test('what was searched for before is offered again; a query in the address asks for no suggestions', async () =>
  withPage(async (page) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await open(page, addressFor('柠檬'));
    assert.ok((await statusOf(page)).includes('找到'));
    assert.deepEqual(
      asked.filter((url) => url.includes('suggestions')),
      [],
    );
    await page.press('#search-q', 'Enter');
    await page.fill('#search-q', '');
    await type(page, '柠');
    assert.ok((await optionsOf(page)).includes('柠檬'));
    assert.match(await page.innerText('#search-suggestions'), /检索过/);
  }));

test('in Traditional and from a folder the suggestions are the same, in the page’s script', async () =>
  withPage(async (page) => {
    for (const site of [host.address, `${pathToFileURL(fixtureSite()).href}/`]) {
      await open(page, 'zh-hant/search.html', site);
      await type(page, '知识');
      assert.ok((await optionsOf(page)).some((text) => text.startsWith('知識產權')));
    }
  }));
