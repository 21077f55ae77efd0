import assert from 'node:assert/strict';
import test from 'node:test';
import { host } from './fixture.ts';
import { addressFor, idsOf, open, withPage } from './search-page.ts';

// Two articles of the fixture name Article 64 of the Patent Law, each in its own way; one a judgement, one a patent.

const LAW = ['20200301-aa02', '20210228-ii01'];

test('an operator, and plain typing in any form, finds the articles that name a thing, whichever form they have', async () =>
  withPage(async (page) => {
    for (const [query, ids] of [
      ['法条:专利法64', LAW],
      ['法条:专利法第六十四条', LAW],
      ['法條：專利法第64條', LAW],
      ['《中华人民共和国专利法》第六十四条', LAW],
      ['专利法第64条', LAW],
      ['案号:（2019）川01知民初1号', ['20200301-aa02']],
      ['(2019)川01知民初1号', ['20200301-aa02']],
      ['〔2019〕川01知民初1號', ['20200301-aa02']],
      ['专利:201920345678.1', ['20210228-ii01']],
      ['ZL 2019 2 0345678.1', ['20210228-ii01']],
      ['专利号：２０１９２０３４５６７８.1', ['20210228-ii01']],
    ] as const) {
      await open(page, addressFor(query));
      assert.deepEqual((await idsOf(page)).sort(), ids, query);
    }
  }));

test('only a query that may name such a thing fetches how they are written', async () =>
  withPage(async (page) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    const files = () => asked.filter((url) => /\/cited-\w+\.js/.test(url)).length;
    for (const query of ['专利', '2021年 专利', '来源:四川在线', '日期:2021-02']) await open(page, addressFor(query));
    assert.equal(files(), 0);
    await open(page, addressFor('专利法64'));
    assert.equal(files(), 1);
  }));

test('the words of an article lead to all that name the same thing, and to its place where none does', async () =>
  withPage(async (page) => {
    await page.goto(`${host.address}articles/20210228-ii01.html`);
    await page.click('a.cited >> text=第64条');
    assert.equal(await page.innerText('h1'), '专利法第64条');
    assert.deepEqual(await page.locator('mark').allInnerTexts(), [
      '《中华人民共和国专利法》第64条',
      '《专利法》第六十四条',
    ]);
    await page.goBack();
    await page.click('a.cited >> text=201920345678.1');
    assert.match(page.url(), /cite\/patent\.html#201920345678-1$/);
    assert.match(await page.innerText(':target'), /201920345678\.1\s*高原上的专利/);
  }));
