import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test, { after, before } from 'node:test';
import Papa from 'papaparse';
import { parse } from 'parse5';
import { audit } from '../../src/audit/audit.ts';
import { createSite } from '../../src/audit/site.ts';
import { decodedFiles } from '../site/decoded.ts';
import { attribute, elements, listSite, textOf } from '../site/pages.ts';
import { build, openDesk, treeOf } from './archive.ts';

// An archive in which eleven articles cite a law, two a judgement or a product, and each something of its own.

const desk = openDesk();
const site = desk.out('site');
const CASE = '（2021）川01民初1234号';

/** An article of 2022 that says the words. */
function write(name: string, words: string, more = ''): void {
  const day = `2022-03-${name.slice(1)}`;
  desk.write(
    `articles/2022/${day.replaceAll('-', '')}-${name}xx.md`,
    `---\ntitle: 判决说理之${name}\ndate: ${day}\nsource: 四川在线\ncategory: case\n${more}---\n\n法院先说明案情。${words}双方没有上诉。\n`,
  );
}
const WITHDRAWAL = 'withdrawal:\n  date: 2022-05-01\n  reason: 来源单位要求撤下。\n';
const CITING = Array.from({ length: 9 }, (_, index) => `c${10 + index}`);

before(async () => {
  desk.edit(
    'site.yml',
    (text) => `${text.replace('cited_feed: 2', 'cited_feed: 10')}geographical_indications: [郫县豆瓣]\n`,
  );
  for (const name of CITING) write(name, `依《专利法》第六十四条与第${name.slice(1)}条判决。`);
  write('c20', `${CASE}判决认定，第3456789号“锦里”商标有效。`);
  write('c21', `（２０２１）川01民初1234號判決援引國發〔2021〕20號文件。`, 'script: zh-Hant\n');
  write('c22', '撤下的报道引（2020）川01民初8888号。', WITHDRAWAL);
  write('c25', '郫县豆瓣获准使用专用标志，郫县豆瓣有限公司没有。');
  write('c26', '郫縣豆瓣遠銷海外。', 'script: zh-Hant\n');
  write('c23', '专利号ZL202020345678.4与案情无关。', 'not_cited: [ZL202020345678.4]\n');
  await build(desk, site);
});
after(() => desk.close());

const read = (path: string) => readFileSync(join(site, path), 'utf8');
const main = (path: string) => elements(parse(read(path)), 'main')[0]!;
const hrefs = (path: string) => elements(main(path), 'a').map((link) => attribute(link, 'href')!);
const rows = () =>
  read('data/citations.jsonl')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<'article' | 'kind' | 'id' | 'text' | 'passage', string>);
/** The page of a thing that several articles name, by its heading. */
const pageOf = (kind: string, heading: string, folder = '') =>
  listSite(site).find(
    (path) =>
      path.startsWith(`${folder}cite/${kind}/`) &&
      !path.includes('/page/') &&
      textOf(elements(main(path), 'h1')[0]!) === heading,
  );

test('what several articles name has a page in both scripts with the passages, the number marked in each', () => {
  for (const [folder, heading, marks] of [
    ['', CASE, ['（２０２１）川01民初1234号', CASE]],
    ['zh-hant/', '（2021）川01民初1234號', ['（２０２１）川01民初1234號', '（2021）川01民初1234號']],
  ] as const) {
    const page = pageOf('case', heading, folder);
    assert.ok(page, heading);
    assert.deepEqual(
      elements(main(page), 'mark').map((mark) => textOf(mark).trim()),
      marks,
    );
    assert.ok(hrefs(page).some((href) => href.endsWith('20220320-c20xx.html')));
  }
});

test('a product that several articles name has a page too, on which it is marked where it is named first', () => {
  for (const [folder, heading, marks] of [
    ['', '郫县豆瓣', ['郫县豆瓣', '郫县豆瓣']],
    ['zh-hant/', '郫縣豆瓣', ['郫縣豆瓣', '郫縣豆瓣']],
  ] as const) {
    const page = pageOf('gi', heading, folder);
    assert.ok(page, heading);
    assert.deepEqual(
      elements(main(page), 'mark').map((mark) => textOf(mark).trim()),
      marks,
    );
    assert.ok(hrefs(`${folder}articles/20220325-c25xx.html`).includes(`../${page.slice(folder.length)}`));
  }
  assert.deepEqual(
    rows().flatMap(({ kind, id, text }) => (kind === 'gi' ? [[id, text]] : [])),
    [
      ['郫县豆瓣', '郫縣豆瓣'],
      ['郫县豆瓣', '郫县豆瓣'],
    ],
  );
});

test('a section of a page has a heading by which it can be found, and what is of one group is no section', () => {
  const paths = listSite(site).filter((path) => /^cite\/\w+\.html$/.test(path));
  assert.ok(paths.includes('cite/gi.html') && paths.includes('cite/case.html'));
  const sections = paths.flatMap((path) => elements(main(path), 'section').map((section) => ({ path, section })));
  assert.ok(sections.length > 0);
  assert.deepEqual(
    sections.filter(({ section }) => elements(section, 'h2').length === 0).map(({ path }) => path),
    [],
  );
});

test('what one article names stands on the page of its kind, and the article leads to its very line', () => {
  for (const folder of ['', 'zh-hant/']) {
    const link = hrefs(`${folder}articles/20220320-c20xx.html`).find((href) => href.includes('trademark'));
    assert.equal(link, '../cite/trademark.html#3456789');
    const line = elements(main(`${folder}cite/trademark.html`)).find((own) => attribute(own, 'id') === '3456789')!;
    assert.ok(elements(line, 'a').some((own) => attribute(own, 'href') === '../articles/20220320-c20xx.html'));
  }
});

test('cases stand below the name of their court and its code', () => {
  for (const [folder, name] of [
    ['', '四川省成都市中级人民法院（川01）'],
    ['zh-hant/', '四川省成都市中級人民法院（川01）'],
  ] as const)
    assert.ok(
      elements(main(`${folder}cite/case.html`), 'h2').some((own) => textOf(own).includes(name)),
      name,
    );
});

test('the index of citations shows something of every kind, of one that no two articles name as well', () => {
  for (const section of elements(main('cited.html'), 'section'))
    assert.ok(elements(section, 'li').length > 0, textOf(section));
  assert.ok(hrefs('cited.html').includes('cite/trademark.html#3456789'));
});

test('the words of the text are the link', () => {
  const links = elements(main('articles/20220321-c21xx.html'), 'a').filter(
    (link) => attribute(link, 'class') === 'cited',
  );
  assert.deepEqual(
    links.map((link) => textOf(link)),
    ['（２０２１）川01民初1234号', '国发〔2021〕20号'],
  );
});

test('the sitemap names the pages of citations', () => {
  const sitemap = read('sitemaps/pages.xml');
  for (const path of ['cited.html', 'cite/statute.html', pageOf('case', CASE)!, `zh-hant/${pageOf('case', CASE)!}`])
    assert.ok(sitemap.includes(`/${path}</loc>`), path);
});

test('a law that ten articles name has a feed, which is offered with the others; one that fewer name has none', () => {
  const feeds = listSite(site).filter((path) => path.startsWith('feeds/cited/'));
  assert.equal(feeds.length, 1);
  const feed = read(feeds[0]!);
  assert.match(feed, /<title>测试档案：专利法<\/title>/);
  for (const name of CITING) assert.ok(feed.includes(`判决说理之${name}`), name);
  assert.ok(!feed.includes('判决说理之c20'));
  for (const path of ['feeds.opml', 'subscribe.html', 'cite/statute.html'])
    assert.ok(read(path).includes(feeds[0]!), path);
});

test('the data have a row for all that the pages show, and for nothing else', () => {
  const shown = listSite(site)
    .filter((path) => /^cite\/[a-z]+(?:\/|\.html)/.test(path))
    .flatMap((path) => {
      const kind = path.split(/[/.]/)[1]!;
      const once = elements(main(path), 'dl').flatMap((list) => elements(list, 'div'));
      const heading = textOf(elements(main(path), 'h1')[0]!);
      const articles = elements(main(path), 'li').filter((item) => elements(item, 'time').length > 0);
      return [
        ...once.map((line) => [articleIn(line), kind, attribute(line, 'id')!.length > 0].join()),
        ...articles.map((item) => [articleIn(item), kind, heading].join()),
      ];
    });
  const named = Map.groupBy(rows(), ({ kind, id }) => `${kind}/${id}`);
  const expected = [...named.values()].flatMap((own) => {
    const articles = [...new Set(own.map(({ article }) => article))];
    return articles.map((article) => [article, own[0]!.kind, articles.length > 1 ? own[0]!.id : true].join());
  });
  assert.deepEqual(shown.sort(), expected.sort());
  const table = Papa.parse(read('data/citations.csv').replace(/^\ufeff/, ''), { header: true, skipEmptyLines: true });
  assert.deepEqual(table.data, rows());
});

const articleIn = (element: Parameters<typeof elements>[0]) =>
  /articles\/(.+)\.html/.exec(
    elements(element, 'a')
      .map((link) => attribute(link, 'href'))
      .join(' '),
  )![1]!;

test('what a withdrawn article cites is nowhere, nor what an editor has silenced in the pages and the data', () => {
  const files = decodedFiles(site);
  assert.deepEqual(
    [...files].filter(([, text]) => text.includes('8888号')),
    [],
  );
  const silenced = [...files.keys()].filter(
    (path) => /cite|citations/.test(path) && files.get(path)!.includes('202020345678.4'),
  );
  assert.deepEqual(silenced, []);
});

test('the audit finds the site sound, and tells of a page of citations that is not there', () => {
  const findings = (missing?: string) => {
    const addresses = listSite(site).filter((path) => path !== missing && !path.startsWith('packs/'));
    const bytes = (path: string) => readFileSync(join(site, path));
    return [...audit(createSite({ addresses, read: bytes, sizeOf: (path) => bytes(path).length }))];
  };
  const page = pageOf('case', CASE)!;
  const about = (missing?: string) => findings(missing).filter(({ what }) => what.includes('cite/'));
  assert.deepEqual(about(), []);
  assert.ok(about(page).length > 0);
});

test('when articles that cite are added, edited and withdrawn, the site is as one made from nothing', async () => {
  const rounds = [
    () => {
      // What an article of another year and category named alone has two articles now, and a page.
      write('c24', '专利号ZL201920345678.1一案依《商标法》第五十七条判决。');
      write('c21', '（2021）川01民初1234号判决援引国发〔2021〕21号文件。');
    },
    () => {
      write('c20', `${CASE}判决认定，第3456789号“锦里”商标有效。`, WITHDRAWAL);
      // With them the law is named by ten articles no more; its feed stays and tells.
      for (const name of ['c10', 'c11']) write(name, '依《专利法》第六十四条判决。', WITHDRAWAL);
    },
  ];
  for (const [index, round] of rounds.entries()) {
    round();
    await build(desk, site);
    const whole = desk.out(`whole-${index}`);
    await build(desk, whole);
    assert.deepEqual(treeOf(site), treeOf(whole), `round ${index}`);
  }
  assert.equal(pageOf('case', CASE), undefined);
  const [feed = ''] = listSite(site).filter((path) => path.startsWith('feeds/cited/'));
  assert.match(read(feed), /【已撤下】判决说理之c10/);
  assert.deepEqual(
    [...decodedFiles(site)].filter(([, text]) => text.includes('判决认定')),
    [],
  );
});
