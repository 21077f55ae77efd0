import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { pathToFileURL } from 'node:url';
import { XmlDocument } from 'libxml2-wasm';
import type { Page } from 'playwright-core';
import { fixtureSite } from '../site/build.ts';
import { host } from './fixture.ts';
import { ready, withPage } from './search-page.ts';

// The explorer of trends.html as readers use it.

async function compare(page: Page, more: string, site = host.address, edition = ''): Promise<void> {
  await page.goto(`${site}${edition}trends.html${more}`);
  await page.waitForSelector('#explorer-result[aria-busy=false]');
}

const totalOf = async (page: Page) => Number(await page.getAttribute('#search-results', 'data-total'));
const points = (page: Page, series = 0) => page.locator(`#explorer-figure .series-${series} a`);
const pointAt = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');

/** What the table says, by term and period. */
const tableOf = (page: Page) =>
  page.$$eval('#explorer-table tr', (rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent)));

test('what the address asks for is compared, and each number leads to as many articles', () =>
  withPage(async (page) => {
    await compare(page, '?q=专利&q=商标');
    const [head, ...rows] = await tableOf(page);
    assert.deepEqual(head, ['时间', '全部文章', '专利', '商标']);
    assert.deepEqual(
      rows.map(([year]) => year),
      ['2019年', '2020年', '2021年'],
    );
    await page.click('summary:visible >> nth=0');
    const links = await page.$$eval('#explorer-table td a', (all) =>
      all.map((link) => [(link as HTMLAnchorElement).href, link.textContent] as const),
    );
    assert.ok(links.length > 1);
    for (const [href, count] of links) {
      await page.goto(href);
      await ready(page);
      assert.equal(await totalOf(page), Number(count), href);
    }
  }));

test('a month leads to the articles of that month', () =>
  withPage(async (page) => {
    await compare(page, '?q=专利&by=month');
    const href = await page.getAttribute('#explorer-table td a', 'href');
    const count = Number(await page.textContent('#explorer-table td a'));
    await page.goto(new URL(href!, page.url()).href);
    await ready(page);
    assert.equal(await totalOf(page), count);
  }));

test('either script counts the same, and a page in Traditional says so in Traditional', () =>
  withPage(async (page) => {
    await compare(page, '?q=专利');
    const simplified = (await tableOf(page)).slice(1).map(([, ...counts]) => counts);
    await compare(page, '?q=專利', host.address, 'zh-hant/');
    assert.deepEqual(
      (await tableOf(page)).slice(1).map(([, ...counts]) => counts),
      simplified,
    );
    assert.match(await page.innerText('#explorer-status'), /「專利」有 \d+ 篇/);
  }));

test('terms are typed, counted, kept in the address, and taken back by the back button', () =>
  withPage(async (page) => {
    await page.goto(`${host.address}trends.html`);
    assert.match(await page.innerText('#explorer-status'), /请在上面输入/);
    await page.getByLabel('词语 1').fill('专利');
    await page.keyboard.press('Enter');
    await page.waitForSelector('#explorer-result[aria-busy=false]');
    await page.getByLabel('月', { exact: true }).check();
    await page.getByLabel('每千篇').check();
    await page.waitForFunction(() => document.querySelector('#explorer-caption')!.textContent.startsWith('每千篇'));
    const { searchParams } = new URL(page.url());
    assert.deepEqual(
      [...searchParams],
      [
        ['q', '专利'],
        ['by', 'month'],
        ['per', 'thousand'],
      ],
    );
    await page.goBack();
    await page.goBack();
    assert.ok(await page.getByLabel('年', { exact: true }).isChecked());
    await page.goBack();
    await page.waitForFunction(() => document.querySelector<HTMLElement>('#explorer-result')!.hidden);
  }));

test('the keyboard goes to one point and from there along the lines, each saying what it is', () =>
  withPage(async (page) => {
    await compare(page, '?q=专利&q=商标');
    await points(page).last().focus();
    assert.match(await pointAt(page), /^2021年，“专利”\d+ 篇$/);
    await page.keyboard.press('ArrowLeft');
    assert.match(await pointAt(page), /^2020年，“专利”/);
    await page.keyboard.press('ArrowDown');
    assert.match(await pointAt(page), /^2020年，“商标”/);
    await page.keyboard.press('Home');
    assert.match(await pointAt(page), /^2019年/);
    assert.equal(await page.locator('#explorer-figure a[tabindex="0"]').count(), 1);
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Tab');
    assert.match(await pointAt(page), /^2019年，“商标”/);
    await page.keyboard.press('Enter');
    await ready(page);
  }));

test('the counts are handed on as a table, and the chart as a drawing that stands by itself', () =>
  withPage(async (page) => {
    await compare(page, '?q=专利&q=商标&q=地标');
    const save = async (button: string) => {
      const [download] = await Promise.all([page.waitForEvent('download'), page.click(button)]);
      return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
    };
    const table = await save('#explorer-csv');
    assert.equal(table.name, '专利 商标 地标.csv');
    assert.match(table.text, /^\ufeff时间,全部文章,专利,商标,地标,专利 每千篇,商标 每千篇,地标 每千篇\r\n2019,/);
    const drawing = await save('#explorer-svg');
    assert.equal(drawing.name, '专利 商标 地标.svg');
    const drawn = XmlDocument.fromString(drawing.text).root;
    assert.equal(drawn.name, 'svg');
    assert.match(drawn.content, /专利商标地标$/);
    assert.match(drawing.text, /stroke="rgb\(/);
    assert.doesNotMatch(drawing.text, /oklch|var\(|class=/);
    assert.doesNotMatch(drawing.text, /<a |class="line"[^>]*stroke="none"/);
  }));

test('a single character is counted in titles, and in texts when a reader wants that', () =>
  withPage(async (page) => {
    await compare(page, '?q=权');
    const before = await page.innerText('#explorer-status');
    await page.getByRole('button', { name: /在正文里也数/ }).click();
    await page.waitForFunction((old) => document.querySelector('#explorer-status')!.textContent !== old, before);
    await page.waitForSelector('#explorer-result[aria-busy=false]');
    assert.match(page.url(), /texts=1/);
    const counted = (text: string) => Number(/(\d+) 篇/.exec(text)![1]);
    assert.ok(counted(await page.innerText('#explorer-status')) > counted(before));
  }));

test('what cannot be searched for is said, and what can is counted all the same', () =>
  withPage(async (page) => {
    await compare(page, '?q=——&q=专利');
    assert.equal(await points(page, 1).count(), 3, 'what is drawn has the sign of its own box');
    assert.match(await page.innerText('#explorer-notes'), /没有可供检索的文字/);
    assert.match(await page.innerText('#explorer-status'), /^“专利”有 \d+ 篇。$/);
  }));

test('without the index a reader is told, and can try again', () =>
  withPage(async (page) => {
    await page.route('**/search/**', (route) => route.abort());
    await page.goto(`${host.address}trends.html?q=专利`);
    await page.getByRole('button', { name: '再试一次' }).waitFor();
    assert.match(await page.innerText('#explorer-status'), /请检查网络/);
    await page.unroute('**/search/**');
    await page.getByRole('button', { name: '再试一次' }).click();
    await page.waitForSelector('#explorer-result[aria-busy=false]');
  }));

test('in a folder on a disk it counts the same', () =>
  withPage(async (page) => {
    await compare(page, '?q=专利&q=商标');
    const served = await tableOf(page);
    await compare(page, '?q=专利&q=商标', `${pathToFileURL(fixtureSite()).href}/`);
    assert.deepEqual(await tableOf(page), served);
  }));

test('under a finger a point is picked by sliding or by two buttons, and what it leads to is large enough', () =>
  withPage(
    async (page) => {
      await compare(page, '?q=专利&q=商标&by=month');
      const said = () => page.innerText('#explorer-point');
      const chart = page.locator('#explorer-figure svg');
      const { width, height } = (await chart.boundingBox())!;
      const last = await said();
      await chart.tap({ position: { x: width / 2, y: height / 2 }, force: true });
      const middle = await said();
      assert.notEqual(middle, last);
      assert.ok(page.url().includes('trends.html'), 'the chart itself leads nowhere');
      await page.getByRole('button', { name: '往前' }).tap();
      assert.notEqual(await said(), middle);
      await page.getByRole('button', { name: '往后' }).tap();
      assert.equal(await said(), middle);
      for (const target of await page.locator('.explorer-steps :is(button, a)').all()) {
        const box = (await target.boundingBox())!;
        assert.ok(box.width >= 24 && box.height >= 24, `${box.width} × ${box.height}`);
      }
    },
    { viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true },
  ));

test('the programs of search are loaded when a reader turns to the explorer, and what was typed meanwhile stays', () =>
  withPage(async (page) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    let go = () => {};
    const held = new Promise<void>((resolve) => (go = resolve));
    await page.route('**/explorer.js', async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(`${host.address}trends.html`);
    assert.match(await page.innerText('#explorer-status'), /请在上面输入/);
    assert.deepEqual(
      asked.filter((path) => /explorer|search/.test(path)),
      [],
    );
    await page.getByLabel('词语 1').fill('专利');
    await page.getByLabel('词语 2').fill('商标');
    go();
    await page.getByLabel('词语 3').waitFor();
    assert.equal(await page.getByLabel('词语 1').inputValue(), '专利');
    await page.keyboard.press('Enter');
    await page.waitForSelector('#explorer-result[aria-busy=false]');
    assert.deepEqual(new URL(page.url()).searchParams.getAll('q'), ['专利', '商标']);
  }));
