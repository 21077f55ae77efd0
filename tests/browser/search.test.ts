import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import { pathToFileURL } from 'node:url';
import { serveFolder, type Hosted } from '../../src/serve/files.ts';
import { manifestFile } from '../search/archive.ts';
import { fixtureSite } from '../site/build.ts';
import { host } from './fixture.ts';
import { addressFor, hostYears, idsOf, open, ready, statusOf, waitForStatus, withPage } from './search-page.ts';

/** The same files below a path, as on a host that serves several sites. */
let below: Hosted;

before(async () => {
  below = await serveFolder({ folder: fixtureSite(), port: 0, base: '/a/b/' });
});

after(() => below.close());

test('what is typed is found, counted, listed and linked', async () =>
  withPage(async (page) => {
    await open(page, 'search.html');
    await page.fill('#search-q', '米粉商标');
    await waitForStatus(page, '找到 1 篇');
    assert.deepEqual(await idsOf(page), ['20200301-aa01']);
    assert.equal(await page.getAttribute('#search-results', 'data-total'), '1');
    assert.equal(await page.getAttribute('#search-status', 'role'), 'status');
    assert.match((await page.getAttribute('#search-results a', 'href'))!, /^articles\/20200301-aa01\.html/);
    assert.equal(await page.innerText('#search-results h2 mark'), '米粉商标');
  }));

test('lines of a result’s title end where they end in lists', async () =>
  withPage(async (page) => {
    await page.goto(`${host.address}index.html`);
    const listed = page.locator('.items a:has(wbr)').first();
    const [title, markup] = [await listed.innerText(), await listed.innerHTML()];
    await open(page, addressFor(title));
    assert.equal((await page.innerHTML('#search-results h2 a')).replace(/<.?mark>/gu, ''), markup);
  }));

test('either script finds the same, and each edition shows its own with protected names right', async () =>
  withPage(async (page) => {
    await open(page, addressFor('麵條'));
    assert.deepEqual(await idsOf(page), ['20200301-aa01']);
    assert.match(await page.innerText('.result-excerpt'), /面条和米粉/);
    await open(page, `zh-hant/${addressFor('于海')}`);
    assert.deepEqual(await idsOf(page), ['20200301-aa01']);
    assert.match(await page.innerText('#search-results h2'), /岳池縣米粉商標維權/);
    assert.match(await page.innerText('.result-excerpt'), /記者于海在里程碑廣場/);
    assert.equal(await statusOf(page), '找到 1 篇');
    await open(page, `zh-hant/${addressFor('乾燥')}`);
    assert.match(await page.innerText('.result-excerpt'), /麵粉、頭髮、乾燥、幹部/);
  }));

test('a Simplified query loads no table of variants, a Traditional one does', async () =>
  withPage(async (page) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    const tables = () => asked.filter((url) => url.includes('variants')).length;
    await open(page, addressFor('知识产权'));
    assert.equal(tables(), 0);
    await open(page, addressFor('知識產權'));
    assert.equal(tables(), 1);
  }));

test('all state is in the address: a reload shows the same, the back button goes a step back', async () =>
  withPage(async (page) => {
    await open(page, 'search.html');
    await page.fill('#search-q', '专利');
    await page.press('#search-q', 'Enter');
    await waitForStatus(page, /找到 \d+ 篇/);
    const all = await idsOf(page);
    await page.selectOption('#search-sort', 'oldest');
    await page.waitForURL(/sort=oldest/);
    await ready(page);
    const sorted = await idsOf(page);
    assert.deepEqual(sorted, [...all].sort());
    await page.reload();
    await ready(page);
    assert.deepEqual(await idsOf(page), sorted);
    assert.equal(await page.inputValue('#search-q'), '专利');
    await page.goBack();
    await page.waitForURL((url) => !url.search.includes('sort'));
    await ready(page);
    assert.deepEqual(await idsOf(page), all);
    assert.equal(await page.inputValue('#search-sort'), 'relevance');
  }));

test('half-typed pinyin is not searched for', async () =>
  withPage(async (page) => {
    await open(page, addressFor('专利'));
    const before = await statusOf(page);
    const session = await page.context().newCDPSession(page);
    await page.focus('#search-q');
    await page.fill('#search-q', '');
    await waitForStatus(page, '可检索');
    await session.send('Input.imeSetComposition', { text: 'shang b', selectionStart: 7, selectionEnd: 7 });
    await page.waitForTimeout(400);
    assert.match(await statusOf(page), /可检索/);
    await session.send('Input.insertText', { text: '商标' });
    await waitForStatus(page, /找到 \d+ 篇/);
    assert.equal(await page.inputValue('#search-q'), '商标');
    assert.match(before, /找到/);
  }));

test('the keyboard is enough: slash, arrows, Enter; and the article marks what was found', async () =>
  withPage(async (page) => {
    await open(page, addressFor('太阳灶'));
    await page.keyboard.press('/');
    assert.equal(await page.evaluate(() => document.activeElement!.id), 'search-q');
    assert.equal(await page.inputValue('#search-q'), '太阳灶');
    await page.keyboard.press('ArrowDown');
    assert.match(await page.evaluate(() => document.activeElement!.textContent), /太阳灶/);
    await page.keyboard.press('ArrowUp');
    assert.equal(await page.evaluate(() => document.activeElement!.id), 'search-q');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/articles\/20210228-ii01\.html/);
    await page.waitForFunction(() => CSS.highlights.has('found'));
    const marked = await page.evaluate(() =>
      [...CSS.highlights.get('found')!].map((range) => (range as Range).toString()),
    );
    assert.ok(marked.length >= 2, marked.join());
    assert.deepEqual([...new Set(marked)], ['太阳灶']);
  }));

test('a Traditional article marks what was asked for in Simplified', async () =>
  withPage(async (page) => {
    await page.goto(`${host.address}zh-hant/articles/20200301-aa01.html#q=${encodeURIComponent('面条 头发')}`);
    await page.waitForFunction(() => CSS.highlights.has('found'));
    const marked = await page.evaluate(() =>
      [...CSS.highlights.get('found')!].map((range) => (range as Range).toString()),
    );
    assert.deepEqual(marked.sort(), ['頭髮', '麵條']);
  }));

test('results are narrowed by facets with their counts, and widened again', async () =>
  withPage(async (page) => {
    await open(page, addressFor('四川'));
    const total = Number(await page.getAttribute('#search-results', 'data-total'));
    const label = page.locator('label[for="facet-category-industry"]');
    const count = Number(await label.locator('.number').innerText());
    await label.click();
    await waitForStatus(page, `找到 ${count} 篇`);
    assert.match(page.url(), /category=industry/);
    assert.ok(count < total);
    await page.click('#search-chosen .chip');
    await waitForStatus(page, `找到 ${total} 篇`);
  }));

test('years are chosen by dragging over their bars, by a click, and by the keyboard', async () =>
  withPage(async (page) => {
    await open(page, addressFor('四川'));
    const bar = async (year: string) => (await page.locator(`[data-year="${year}"]`).boundingBox())!;
    const [from, to] = [await bar('2019'), await bar('2020')];
    await page.mouse.move(from.x + from.width / 2, from.y + 20);
    await page.mouse.down();
    await page.mouse.move(to.x + to.width / 2, to.y + 20, { steps: 4 });
    await page.mouse.up();
    await page.waitForURL(/year=2019-2020/);
    await ready(page);
    for (const id of await idsOf(page)) assert.match(id!, /^(?:2019|2020)/);
    await page.locator('[data-year="2021"]').click();
    await page.waitForURL(/year=2021$/);
    await page.locator('[data-year="2021"]').focus();
    await page.keyboard.press('Shift+ArrowLeft');
    await page.waitForURL(/year=2020-2021/);
  }));

test('nothing found, and whatever is typed, leaves a page that helps and no markup', async () =>
  withPage(async (page) => {
    await open(page, addressFor('魑魅魍魉'));
    assert.match(await statusOf(page), /没有找到含有“魑魅魍魉”的文章/);
    assert.ok(await page.isVisible('#search-advice'));
    for (const query of [
      '<img src=x onerror=alert(1)>',
      '😀',
      '.*[(',
      '"'.repeat(50),
      '商'.repeat(10_000),
      '撤下的正文第一句',
    ]) {
      await page.fill('#search-q', query);
      await page.press('#search-q', 'Enter');
      await page.waitForTimeout(250);
      await ready(page);
      assert.notEqual(await statusOf(page), '', query.slice(0, 20));
      assert.equal(await page.locator('#search-page img').count(), 0);
      assert.doesNotMatch((await idsOf(page)).join(), /dd0[12]/);
    }
  }));

test('a lone surrogate in the address is no end of the page', async () =>
  withPage(async (page) => {
    await open(page, 'search.html?q=%ED%A0%80%E4%B8%93%E5%88%A9&year=abc&page=-3&sort=x&category=%3Cb%3E');
    assert.notEqual(await statusOf(page), '');
  }));

test('while older parts of the index are loading the newest answer; one that fails is named by its days', async () => {
  const site = await hostYears();
  try {
    await withPage(async (page) => {
      const gate = Promise.withResolvers<undefined>();
      await page.route(OF_2020, (route) => gate.promise.then(() => route.continue()));
      await page.goto(site.address + addressFor('寻常事情'));
      await waitForStatus(page, '2020年12月1日以后的文章中找到 60 篇，正在查更早的');
      assert.equal((await idsOf(page)).length, 10);
      assert.equal(await page.getAttribute('#search-page', 'aria-busy'), 'true');
      gate.resolve(undefined);
      await waitForStatus(page, /^找到 120 篇/);
      assert.equal((await page.innerText('#search-notes')).trim(), '');
    });
    await withPage(async (page) => {
      await page.route(OF_2020, (route) => route.abort());
      await open(page, addressFor('寻常事情'), site.address);
      assert.equal(await statusOf(page), '找到 60 篇');
      assert.match(await page.innerText('#search-notes'), /2020年1月1日至2020年12月1日的文章没有查到/);
      for (const id of await idsOf(page)) assert.match(id!, /^2021/);
      await page.unroute(OF_2020);
      await page.click('#search-notes button');
      await waitForStatus(page, '找到 120 篇');
    });
  } finally {
    await site.close();
  }
});

/** The volumes of the shard of 2020. */
const OF_2020 = /\/search\/2020/;

test('without the index the page says so; with one of another version it asks to be loaded anew', async () =>
  withPage(async (page) => {
    await page.route('**/search/index.js', (route) => route.abort());
    await open(page, addressFor('专利'));
    assert.match(await statusOf(page), /索引未能下载/);
    await page.unroute('**/search/index.js');
    await page.click('#search-notes button');
    await waitForStatus(page, /找到 \d+ 篇/);
    await page.route('**/search/index.js', (route) =>
      route.fulfill({ body: Buffer.from(manifestFile({ format: 0, shards: [] })) }),
    );
    await open(page, addressFor('专利'));
    assert.match(await statusOf(page), /网站已经更新/);
  }));

test('opened from a folder the page searches as it does on the web, in either script', async () =>
  withPage(async (page) => {
    for (const [address, ids, title] of [
      [addressFor('麵條'), ['20200301-aa01'], /岳池县米粉商标维权/],
      [`zh-hant/${addressFor('于海')}`, ['20200301-aa01'], /岳池縣米粉商標維權/],
    ] as const) {
      await open(page, address, `${pathToFileURL(fixtureSite()).href}/`);
      assert.deepEqual(await idsOf(page), ids);
      assert.match(await page.innerText('#search-results h2'), title);
    }
    await page.fill('#search-q', '专利');
    await page.press('#search-q', 'Enter');
    await waitForStatus(page, /找到 \d+ 篇/);
    assert.match(decodeURIComponent(page.url()), /^file:.*q=专利/);
    await page.click('#search-results h2 a');
    await page.waitForFunction(() => CSS.highlights.has('found'));
  }));

test('what is meant by the same word is found too, which is said and can be undone', async () =>
  withPage(async (page) => {
    await open(page, addressFor('地标'));
    const both = await idsOf(page);
    assert.ok(both.length > 0);
    assert.match(await page.innerText('#search-notes'), /同时查找了意思相同的“地理标志”/);
    await page.click('#search-notes button');
    await page.waitForURL(/exact=1/);
    await waitForStatus(page, /没有找到/);
    assert.deepEqual(await idsOf(page), []);
    assert.equal((await page.innerText('#search-notes')).trim(), '');
    await page.goBack();
    await waitForStatus(page, `找到 ${both.length} 篇`);
    await open(page, `zh-hant/${addressFor('地標')}`);
    assert.match(await page.innerText('#search-notes'), /同時查找了意思相同的「地理標誌」/);
    const asked = await page.evaluate(async (module) => {
      const { search } = (await import(module)) as typeof import('../../src/search/api/client.ts');
      return Promise.all([search('地标'), search('地标', { synonyms: true })]);
    }, `${host.address}assets/search.js`);
    assert.deepEqual(
      asked.map(({ total }) => total),
      [0, both.length],
    );
  }));

test('without scripts the page says so and offers the lists', async () =>
  withPage(
    async (page) => {
      await page.goto(`${host.address}search.html`);
      assert.match(await page.innerText('.search-noscript'), /检索需要 JavaScript/);
      assert.ok(await page.isVisible('.search-lists a[href="category/industry.html"]'));
      assert.ok(await page.isVisible('.search-lists a[href="dates.html"]'));
    },
    { javaScriptEnabled: false },
  ));

test('recent searches stay on the device until they are cleared', async () =>
  withPage(async (page) => {
    await open(page, 'search.html');
    await page.fill('#search-q', '柠檬');
    await page.press('#search-q', 'Enter');
    await waitForStatus(page, /找到 \d+ 篇/);
    await open(page, 'search.html');
    await page.click('#search-recent .chip');
    await waitForStatus(page, /找到 \d+ 篇/);
    assert.equal(await page.inputValue('#search-q'), '柠檬');
    await open(page, 'search.html');
    await page.click('#search-recent .quiet');
    assert.ok(await page.isHidden('#search-recent'));
    assert.equal(await page.evaluate(() => localStorage.getItem('search-recent')), null);
  }));

test('the box on every page leads to the search page', async () =>
  withPage(async (page) => {
    await page.goto(`${host.address}articles/20210209-525a.html`);
    await page.fill('.masthead input', '柠檬');
    await page.press('.masthead input', 'Enter');
    await page.waitForURL(/search\.html\?q=/);
    await ready(page);
    assert.deepEqual(await idsOf(page), ['20200502-cc01']);
  }));

test('the module answers other pages, from any address, as its contract says', async () =>
  withPage(async (page) => {
    for (const site of [host.address, below.address]) {
      await page.goto(`${site}articles/20210209-525a.html`);
      const answer = await page.evaluate(async (module) => {
        const { search } = (await import(module)) as typeof import('../../src/search/api/client.ts');
        const refused = await search('专利', { sort: 'best' as 'newest' }).catch(String);
        return {
          all: await search('专利', { filters: { year: '2020' }, sort: 'oldest', limit: 1, offset: 1 }),
          hant: await search('岳池', { script: 'zh-Hant' }),
          refused,
        };
      }, `${site}assets/search.js`);
      const [one] = answer.all.results;
      assert.deepEqual(Object.keys(one!).sort(), ['date', 'excerpt', 'id', 'source', 'title', 'url']);
      assert.equal(answer.all.total, 3);
      assert.equal(one!.url, `${site}articles/${one!.id}.html`);
      assert.equal(one!.id, '20200415-bb01');
      assert.equal(answer.hant.results[0]!.url, `${site}zh-hant/articles/20200301-aa01.html`);
      assert.match(JSON.stringify(answer.refused), /relevance, newest or oldest/);
    }
  }));

test('below a path and on a phone the page works alike, its narrowing folded away', async () =>
  withPage(
    async (page) => {
      await open(page, addressFor('四川'), below.address);
      assert.ok((await idsOf(page)).length > 3);
      assert.equal(await page.getAttribute('#search-narrow', 'open'), null);
      await page.click('#search-narrow summary');
      assert.ok(await page.isVisible('#search-facets'));
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      assert.equal(overflow, 0);
    },
    { viewport: { width: 360, height: 780 } },
  ));

test('browsers are told of the search', async () =>
  withPage(async (page) => {
    await page.goto(`${host.address}index.html`);
    const href = await page.getAttribute('link[rel=search]', 'href');
    const answer = await page.request.get(new URL(href!, page.url()).href);
    const xml = await answer.text();
    assert.match(
      xml,
      /<Url type="text\/html" method="get" template="https:\/\/[^"]+\/search\.html\?q=\{searchTerms\}"\/>/,
    );
  }));
