import assert from 'node:assert/strict';
import test from 'node:test';
import { host } from './fixture.ts';
import { addressFor, idsOf, open, ready, statusOf, waitForStatus, withPage } from './search-page.ts';

const notesOf = (page: Parameters<typeof statusOf>[0]) => page.innerText('#search-notes');

test('a homophone finds what was meant; the page says so, and offers either query as it stands', async () =>
  withPage(async (page) => {
    await open(page, addressFor('米粉伤标'));
    assert.deepEqual(await idsOf(page), ['20200301-aa01']);
    assert.equal(await page.getAttribute('#search-results', 'data-total'), '1');
    assert.match(await statusOf(page), /没有找到含有“米粉伤标”的文章，以下 1 篇/);
    assert.match(await notesOf(page), /是不是要找“米粉商标”？/);
    assert.match((await page.getAttribute('#search-results a', 'href'))!, /#q=%E7%B1%B3%E7%B2%89%E5%95%86%E6%A0%87/);
    await page.click('text=只查原词');
    await waitForStatus(page, /^没有找到含有“米粉伤标”的文章$/);
    assert.deepEqual(await idsOf(page), []);
    assert.equal(await page.getAttribute('#search-results', 'data-total'), '0');
    await page.goBack();
    await ready(page);
    await page.click('text=改查“米粉商标”');
    await waitForStatus(page, '找到 1 篇');
    assert.equal(await page.inputValue('#search-q'), '米粉商标');
    assert.equal(await notesOf(page), '');
  }));

test('a question, letters for pinyin and a phrase half remembered find their article, in either edition', async () =>
  withPage(async (page) => {
    for (const [query, said] of [
      ['为什么米粉商标', /去掉“为什么”，以下是含有“米粉商标”的文章/],
      ['mifenshangbiao', /按拼音查找，以下是含有“米粉商标”的文章/],
      ['岳池粉商标', /只含有其中一部分，最相近的一篇有“岳池”、“粉商标”/],
      ['岳 池 粉 商 标', /最相近的一篇有“岳池”、“粉商标”/],
    ] as const) {
      await open(page, addressFor(query));
      assert.equal((await idsOf(page))[0], '20200301-aa01', query);
      assert.match(await notesOf(page), said);
    }
    await open(page, `zh-hant/${addressFor('mifenshangbiao')}`);
    assert.match(await notesOf(page), /按拼音查找，以下是含有「米粉商標」的文章/);
    await open(page, `zh-hant/${addressFor('為什麼米粉商標')}`);
    assert.match(await notesOf(page), /去掉「為什麼」，以下是含有「米粉商標」的文章/);
  }));

test('beside few exact results others stand in a list of their own', async () =>
  withPage(async (page) => {
    await open(page, addressFor('知识产权工作'));
    assert.equal(await page.getAttribute('#search-results', 'data-total'), '1');
    assert.equal((await idsOf(page)).length, 1);
    const near = page.locator('#search-near');
    assert.equal(await near.locator('h2').first().innerText(), '相近的文章');
    assert.ok((await near.locator('ol > li').count()) > 0);
    assert.match(await near.innerText(), /最相近的一篇有“知识产权/);
    await open(page, addressFor('专利'));
    assert.equal(await near.isVisible(), false);
  }));

test('a single character is looked for in titles, and a button reads the texts', async () =>
  withPage(async (page) => {
    await open(page, addressFor('碗'));
    await waitForStatus(page, '没有找到');
    assert.match(await notesOf(page), /单个字只在标题里查找/);
    await page.click('text=在正文里也查');
    await waitForStatus(page, '找到 1 篇');
    assert.deepEqual(await idsOf(page), ['20200301-aa01']);
    assert.equal(await page.innerText('.result-excerpt mark'), '碗');
    await page.reload();
    await ready(page);
    assert.deepEqual(await idsOf(page), ['20200301-aa01']);
  }));

test('an operator that cannot be one is named, and the rest is searched for', async () =>
  withPage(async (page) => {
    await open(page, addressFor('专利 OR'));
    assert.match(await statusOf(page), /找到 \d+ 篇/);
    assert.match(await notesOf(page), /“OR”没有起作用/);
    await open(page, addressFor('米粉|柠檬 日期:2020'));
    assert.match(await statusOf(page), /找到 \d+ 篇/);
    assert.equal(await notesOf(page), '');
  }));

test('the module gives exact results alone when there are any, and else says how it found others', async () =>
  withPage(async (page) => {
    await page.goto(`${host.address}articles/20210209-525a.html`);
    const [exact, relaxed] = await page.evaluate(async (module) => {
      const { search } = (await import(module)) as typeof import('../../src/search/api/client.ts');
      return [await search('知识产权工作'), await search('米粉伤标')] as const;
    }, `${host.address}assets/search.js`);
    assert.equal(exact.total, 1);
    assert.equal('relaxed' in exact, false);
    assert.equal(relaxed.results[0]!.id, '20200301-aa01');
    assert.deepEqual(relaxed.relaxed, { kind: 'meant', found: ['米粉商标'], without: [] });
  }));
