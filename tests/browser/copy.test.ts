import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { openContext } from './browser.ts';
import { browser, host } from './fixture.ts';

const ARTICLE = 'articles/20210209-525a.html';

async function withPage<T>(options: BrowserContextOptions, use: (page: Page) => Promise<T>): Promise<T> {
  const context = await openContext(browser, options);
  try {
    return await use(await context.newPage());
  } finally {
    await context.close();
  }
}

/** The clock of a page runs until it is stopped, and can be stopped only at a time that is still to come. */
const AN_HOUR = 3_600_000;

/** A page for which it is always the same time, so that what it says for a moment stands as long as a test may need. */
async function stopClock(page: Page, time: string): Promise<void> {
  await page.clock.install({ time: new Date(Date.parse(time) - AN_HOUR) });
  await page.clock.pauseAt(time);
}

test('a reference is copied as it is seen, by either edition of the standard', () =>
  withPage({ permissions: ['clipboard-read', 'clipboard-write'], timezoneId: 'Asia/Shanghai' }, async (page) => {
    await stopClock(page, '2026-01-31T17:00:00Z');
    await page.goto(host.address + ARTICLE);
    const reference = page.locator('#reference');
    const newest = await reference.innerText();
    assert.match(newest, /^刘佳\. .+\[N\/OL\]\. 四川在线，2021-02-09\. https:.+\.html\.$/);
    await page.getByRole('button', { name: '改为 GB/T 7714—2015' }).click();
    const older = await reference.innerText();
    assert.match(older, /^刘佳\. .+\[N\/OL\]\. 四川在线, 2021-02-09\[2026-02-01\]\. https:.+\.html\.$/);
    await page.getByRole('button', { name: '复制' }).click();
    await page.getByRole('button', { name: '已复制' }).waitFor();
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), older);
    await page.getByRole('button', { name: '改为 GB/T 7714—2025' }).click();
    assert.equal(await reference.innerText(), newest);
  }));

test('where there is no clipboard the reference is selected and copied the old way', () =>
  withPage({}, async (page) => {
    await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    await page.goto(host.address + ARTICLE);
    await page.getByRole('button', { name: '复制' }).click();
    assert.equal(await page.evaluate(() => getSelection()?.toString()), await page.locator('#reference').innerText());
  }));

test('the files for citation software are saved under the article’s number', () =>
  withPage({}, async (page) => {
    await page.goto(host.address + ARTICLE);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'RIS' }).click(),
    ]);
    assert.equal(download.suggestedFilename(), '20210209-525a.ris');
    assert.match(readFileSync(await download.path(), 'utf8'), /^TY {2}- NEWS\r\nAU {2}- 刘佳\r\n/);
    for (const [name, file, said] of [
      ['BibTeX', '20210209-525a.bib', /author = \{\{刘佳\}\},/],
      ['CSL-JSON', '20210209-525a.json', /"author":\[\{"literal":"刘佳"\}\]/],
    ] as const) {
      const [other] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name }).click()]);
      assert.equal(other.suggestedFilename(), file);
      assert.match(readFileSync(await other.path(), 'utf8'), said);
    }
  }));

test('without JavaScript a reference is whole, and nothing is offered that would not work', () =>
  withPage({ javaScriptEnabled: false }, async (page) => {
    await page.goto(host.address + ARTICLE);
    assert.match(await page.locator('#reference').innerText(), /四川在线，2021-02-09\. https:/);
    assert.equal(await page.locator('article button').count(), 0);
    await page.goto(`${host.address}subscribe.html`);
    assert.equal(await page.locator('button[data-copy]:visible').count(), 0);
  }));

test('the address of a feed is copied from the page for subscribers', () =>
  withPage({ permissions: ['clipboard-read', 'clipboard-write'] }, async (page) => {
    await stopClock(page, '2026-01-31T17:00:00Z');
    await page.goto(`${host.address}zh-hant/subscribe.html`);
    await page.getByRole('button', { name: '複製' }).first().click();
    await page.getByRole('button', { name: '已複製' }).waitFor();
    assert.equal(
      await page.evaluate(() => navigator.clipboard.readText()),
      'https://fixture.example/archive/zh-hant/feed.xml',
    );
  }));

test('the report of a wrong conversion takes the selected words along, and names the article without any', () =>
  withPage({}, async (page) => {
    await page.goto(`${host.address}zh-hant/${ARTICLE}`);
    const link = page.getByRole('link', { name: '轉換有誤？' });
    const plain = await link.getAttribute('href');
    assert.match(plain!, /^mailto:.+\?subject=20210209-525a%20zh-Hant$/);
    await page.locator('.prose p').first().selectText();
    const selected = (await page.locator('.prose p').first().innerText()).slice(0, 100);
    await page.locator('.converted a[href*="&body="]').waitFor();
    assert.equal(await link.getAttribute('href'), `${plain}&body=${encodeURIComponent(selected)}`);
  }));
