import assert from 'node:assert/strict';
import test from 'node:test';
import { monthBefore, risingWords } from '../../src/model/rising.ts';
import { viewTrends } from '../../src/views/trends/page.ts';
import { shelve, siteOf, write } from '../feeds/archive.ts';

const site = siteOf();
const idOf = (date: string, at: number) => `${date.replaceAll('-', '')}-t${String(at).padStart(3, '0')}`;

/** An article a date, with what it is about. */
const told = (articles: [date: string, keywords?: string[], regions?: string[], category?: string][]) =>
  articles.map(([date, keywords = [], regions = [], category = 'industry'], at) =>
    write(idOf(date, at), { date, keywords, regions, category, topics: ['patent'] }, '文。', site),
  );

const SOME = told([
  ['2019-11-05', [], ['510104']],
  ['2021-02-09', [], ['510104'], 'case'],
  ['2021-02-10', [], ['510300']],
  ['2021-03-01'],
]);
const pageOf = (written: typeof SOME, edition = 0) =>
  viewTrends(shelve(written, site).contexts[edition]!('trends.html'));

test('a table has each month with articles, of all and of each category, and leads there', () => {
  const { table } = pageOf(SOME).sections[0]!;
  assert.deepEqual(
    table.columns.map(({ text }) => text),
    ['月份', '全部', '行业动态', '典型案例'],
  );
  assert.deepEqual(
    table.rows.map(({ heading, cells }) => [heading.text, heading.href, ...cells.map(({ text }) => text)]),
    [
      ['2019年11月', 'date/2019-11.html', '1', '1', '0'],
      ['2021年2月', 'date/2021-02.html', '2', '1', '1'],
      ['2021年3月', 'date/2021-03.html', '1', '1', '0'],
    ],
  );
});

test('a year of a place is counted with the counties in it, and leads to the search for just these', () => {
  const regions = pageOf(SOME).sections.find(({ id }) => id === 'regions')!;
  assert.deepEqual(
    regions.table.columns.map(({ text }) => text),
    ['年份', '成都市', '自贡市'],
  );
  assert.deepEqual(
    regions.table.rows.map(({ cells }) => cells.map(({ text, href }) => href ?? text)),
    [
      ['search.html?year=2019&region=510100', '0'],
      ['0', '0'],
      ['search.html?year=2021&region=510100', 'search.html?year=2021&region=510300'],
    ],
  );
});

test('a chart says in words what it shows, in the script of its edition', () => {
  const said = (edition: number) => pageOf(SOME, edition).sections[0]!.whole!.said;
  assert.equal(said(0), '全部，2019年1月至2021年12月：最多的是2021年2月，2 篇。');
  assert.equal(said(1), '全部，2019年1月至2021年12月：最多的是2021年2月，2 篇。');
  assert.match(pageOf(SOME, 1).explorer.words.heading, /詞語變遷/);
});

test('charts that are compared have one scale', () => {
  const { charts } = pageOf(SOME).sections[0]!;
  assert.equal(new Set(charts.map(({ bars }) => bars.marks.join())).size, 1);
});

test('an archive without articles has no charts and says so', () => {
  const { sections, none } = pageOf([]);
  assert.deepEqual(sections, []);
  assert.equal(none, '暂无文章。');
});

test('months count back over years', () => {
  assert.equal(monthBefore('2021-02', 0), '2021-02');
  assert.equal(monthBefore('2021-02', 3), '2020-11');
  assert.equal(monthBefore('2021-12', 48), '2017-12');
});

function rising(articles: Parameters<typeof told>[0]) {
  const { archive } = shelve(told(articles), site).contexts[0]!('trends.html');
  return risingWords(archive.articles, archive.lists.keyword.values(), 10).map(({ list, recent, before }) => [
    list.name,
    recent.length,
    before,
  ]);
}

const many = (date: string, count: number, ...keywords: string[]) =>
  Array.from({ length: count }, (): [string, string[]] => [date, keywords]);

test('a word rises when its share of the articles has grown beyond chance', () => {
  const before = [...many('2020-05-01', 60, '专利'), ...many('2020-05-02', 2, '数据')];
  const recent = [...many('2022-05-01', 20, '专利'), ...many('2022-05-02', 8, '数据'), ...many('2022-05-03', 2, '新')];
  assert.deepEqual(rising([...before, ...recent]), [['数据', 8, 2]]);
});

test('a word that is as usual as before does not rise, however often it is used', () =>
  assert.deepEqual(rising([...many('2020-05-01', 60, '专利'), ...many('2022-05-01', 60, '专利')]), []));

test('what is older than three years before the last one does not count', () => {
  const old = many('2015-05-01', 30, '数据');
  const before = many('2020-05-01', 30, '专利');
  assert.deepEqual(rising([...old, ...before, ...many('2022-05-01', 10, '数据')]), [['数据', 10, 0]]);
});

test('without anything to compare with no word rises', () =>
  assert.deepEqual(rising(many('2022-05-01', 30, '数据')), []));
