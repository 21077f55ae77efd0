import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import type { Story } from '../search/archive.ts';
import { fixtureSite } from '../site/build.ts';
import { host } from './fixture.ts';
import { addressFor, hostStories, idsOf, open, ready, waitForStatus, withPage } from './search-page.ts';

// What can be done with results beside reading them.

async function exported(page: Page, format: string): Promise<{ name: string; text: string }> {
  if ((await page.getAttribute('#search-export', 'open')) === null) await page.click('#search-export summary');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.click(`#search-export [data-format=${format}]`),
  ]);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
}

/** Many articles, more than are fetched at a time. */
const many = Array.from({ length: 620 }, (_, index): Story => {
  const day = String(1 + (index % 28)).padStart(2, '0');
  return {
    id: `202103${day}-m${String(index).padStart(3, '0')}`,
    title: `第${index}号茶叶消息`,
    text: `第${index}段。`,
  };
});

test('all results are handed on as a table, as references and as lines of JSON, not only those of the page', async () =>
  withPage(async (page) => {
    const site = await hostStories(many);
    try {
      await open(page, addressFor('茶叶', '&sort=oldest'), site.address);
      const lines = await exported(page, 'jsonl');
      assert.equal(lines.name, '茶叶.jsonl');
      const records = lines.text
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as Record<string, string>);
      assert.equal(new Set(records.map(({ id }) => id)).size, many.length);
      assert.deepEqual(
        records.map(({ date }) => date),
        records.map(({ date }) => date).toSorted(),
      );
      assert.equal(records[0]!['url'], `https://fixture.example/archive/articles/${records[0]!['id']}.html`);
      assert.deepEqual(records[0]!['category'], ['行业动态']);
      const table = await exported(page, 'csv');
      assert.equal(table.text.trimEnd().split('\r\n').length, many.length + 1);
      assert.equal((await exported(page, 'ris')).text.match(/^TY {2}- NEWS/gm)!.length, many.length);
      assert.match(await page.innerText('#search-export [role=status]'), /已导出 620 篇/);
    } finally {
      await site.close();
    }
  }));

test('an export that cannot be complete is none, and says so', async () =>
  withPage(async (page) => {
    await open(page, addressFor('专利'));
    await page.click('#search-export summary');
    await page.route(/search-export\.js/, (route) => route.abort());
    await page.click('#search-export [data-format=csv]');
    await page.waitForFunction(() =>
      /没有完成/.test(document.querySelector('#search-export [role=status]')!.textContent),
    );
  }));

test('from a folder results are handed on too, in Traditional', async () =>
  withPage(async (page) => {
    await open(page, `zh-hant/${addressFor('商標')}`, `${pathToFileURL(fixtureSite()).href}/`);
    const { text } = await exported(page, 'jsonl');
    assert.match(text, /"title":"[^"]*商標/);
    assert.match(text, /https:\/\/fixture\.example\/archive\/zh-hant\/articles\//);
  }));

test('the same report by several sources is one result, with the others folded below it', async () => {
  const report = Array.from({ length: 40 }, (_, index) => `第${index}条：茶农合作社办理商标注册与地理标志申请。`).join(
    '',
  );
  const site = await hostStories([
    { id: '20210301-aa01', title: '茶农合作社办商标', text: report, source: '甲报' },
    { id: '20210302-aa02', title: '茶农合作社办好商标', text: `${report}（转自甲报）`, source: '乙报' },
    { id: '20210303-aa03', title: '别的茶农', text: '茶农说天气。'.repeat(30), source: '丙报' },
  ]);
  try {
    await withPage(async (page) => {
      await open(page, addressFor('茶农'), site.address);
      assert.equal(await page.getAttribute('#search-results', 'data-total'), '3');
      assert.equal((await idsOf(page)).length, 3);
      assert.equal(await page.locator('#search-results > li').count(), 2);
      const same = page.locator('.result-same');
      assert.equal(await same.locator('summary').innerText(), '另有 1 篇相同报道');
      await same.locator('summary').click();
      assert.match(await same.locator('li').innerText(), /茶农合作社办.*[甲乙]报/s);
      assert.match((await same.locator('a').getAttribute('href'))!, /articles\/2021030[12]-aa0[12]\.html#q=/);
    });
  } finally {
    await site.close();
  }
});

test('a copy that would stand on a later page is folded below the first, and the pages are fewer', async () => {
  const own = (number: number) =>
    Array.from({ length: 100 }, (_, at) => String.fromCodePoint(0x5000 + 110 * number + at)).join('');
  const others = Array.from({ length: 12 }, (_, number) => ({
    id: `202103${String(5 + number).padStart(2, '0')}-bb01`,
    title: `茶农消息之${number}`,
    text: own(number + 1),
  }));
  const site = await hostStories([
    { id: '20210301-aa01', title: '茶农合作社办商标', text: own(0), source: '甲报' },
    ...others,
    { id: '20210320-aa02', title: '茶农合作社也办商标', text: own(0), source: '乙报' },
  ]);
  try {
    await withPage(async (page) => {
      await open(page, addressFor('茶农', '&sort=newest'), site.address);
      assert.equal(await page.getAttribute('#search-results', 'data-total'), '14');
      assert.equal(await page.locator('#search-results > li').count(), 10);
      const first = page.locator('#search-results > li').first();
      assert.equal(await first.getAttribute('data-id'), '20210320-aa02');
      assert.equal(await first.locator('[data-id]').getAttribute('data-id'), '20210301-aa01');
      await open(page, addressFor('茶农', '&sort=newest&page=2'), site.address);
      assert.equal(await page.locator('#search-results > li').count(), 3);
    });
  } finally {
    await site.close();
  }
});

test('a search is kept on the device, tells what is new in it, and is let go', async () =>
  withPage(async (page) => {
    await open(page, addressFor('专利', '&year=2020'));
    await page.click('#search-save');
    await page.waitForSelector('#search-save[aria-pressed=true]');
    assert.match(await page.innerText('#search-save'), /已保存/);
    // As if its reader had last looked before the newest of the articles were there.
    await page.evaluate(() => {
      const [one] = JSON.parse(localStorage.getItem('search-saved')!) as { seen: number }[];
      localStorage.setItem('search-saved', JSON.stringify([{ ...one, seen: one!.seen - 1 }]));
    });
    await open(page, 'search.html');
    await page.waitForFunction(() => document.querySelector('.saved-news')?.textContent === '1 篇新增');
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('#search-saved > .quiet')]);
    const [saved] = JSON.parse(readFileSync(await download.path(), 'utf8')) as { name: string; url: string }[];
    assert.equal(saved!.name, '专利 · 2020年');
    assert.equal(saved!.url, `https://fixture.example/archive/search.html?q=${encodeURIComponent('专利')}&year=2020`);
    await page.click('#search-saved .chip');
    await page.waitForURL(/year=2020/);
    await waitForStatus(page, /找到 \d+ 篇/);
    await page.waitForSelector('#search-save[aria-pressed=true]');
    await open(page, 'search.html');
    await page.waitForSelector('#search-saved li');
    await page.waitForTimeout(500);
    assert.equal(await page.innerText('.saved-news'), '');
    await page.click('#search-saved li .quiet');
    assert.ok(await page.isHidden('#search-saved'));
    assert.equal(await page.evaluate(() => localStorage.getItem('search-saved')), null);
  }));

test('the title of the page names the query, and is the page’s own where there is none', async () =>
  withPage(async (page) => {
    await open(page, 'search.html');
    const own = await page.title();
    await page.fill('#search-q', '专利');
    await waitForStatus(page, /找到 \d+ 篇/);
    assert.equal(await page.title(), `专利｜${own}`);
    await page.goto(host.address + addressFor('商标'));
    await ready(page);
    assert.equal(await page.title(), `商标｜${own}`);
    await page.fill('#search-q', '');
    await waitForStatus(page, /可检索/);
    assert.equal(await page.title(), own);
  }));

test('tools that nobody uses are not loaded', async () =>
  withPage(async (page) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await open(page, addressFor('专利'));
    await page.waitForTimeout(200);
    assert.deepEqual(
      asked.filter((url) => /search-(?:tools|export|suggestions|relaxed|cited)/.test(url)),
      [],
    );
  }));
