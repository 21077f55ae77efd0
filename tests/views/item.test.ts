import assert from 'node:assert/strict';
import test from 'node:test';
import type { ListKind } from '../../src/model/address.ts';
import { viewListing } from '../../src/views/listing.ts';
import { shelve, write, type Written } from '../feeds/archive.ts';

const article = (date: string, letter = 'a') =>
  write(`${date.replaceAll('-', '')}-aaa${letter}`, { date, title: `题${date}${letter}`, keywords: ['专利'] });

/** Headings of a list's groups, each with what its lines show beside the titles. */
function groupsOf(written: Written[], kind: ListKind, id: string): [string | undefined, string[]][] {
  const context = shelve(written).contexts[0]!(`${kind}/${id}.html`);
  const { groups } = viewListing(context, context.archive.lists[kind].get(id)!);
  return groups.map(({ heading, items }) => [
    heading?.text,
    items.map(({ date, origin }) => [date, origin].filter((part) => part !== '').join(' ')),
  ]);
}

test('a day’s list tells no line what day it is, a month’s list tells its headings', () => {
  const written = [article('2021-02-09'), article('2021-02-09', 'b'), article('2021-02-01')];
  assert.deepEqual(groupsOf(written, 'date', '2021-02-09'), [
    [undefined, ['四川日报　行业动态', '四川日报　行业动态']],
  ]);
  assert.deepEqual(groupsOf(written, 'date', '2021-02'), [
    ['2021年2月9日', ['四川日报　行业动态', '四川日报　行业动态']],
    ['2021年2月1日', ['四川日报　行业动态']],
  ]);
});

test('articles stand under months where these hold several, and else under years', () => {
  const dense = ['2021-03-04', '2021-03-01', '2021-02-09', '2021-02-01'].map((date) => article(date));
  assert.deepEqual(groupsOf(dense, 'topic', 'patent'), [
    ['2021年3月', ['03-04 四川日报　行业动态', '03-01 四川日报　行业动态']],
    ['2021年2月', ['02-09 四川日报　行业动态', '02-01 四川日报　行业动态']],
  ]);
  const sparse = ['2021-03-04', '2021-02-09', '2019-12-31'].map((date) => article(date));
  assert.deepEqual(groupsOf(sparse, 'topic', 'patent'), [
    ['2021年', ['03-04 四川日报　行业动态', '02-09 四川日报　行业动态']],
    ['2019年', ['12-31 四川日报　行业动态']],
  ]);
});

test('a category’s list does not name the category in every line, nor a source’s list the source', () => {
  const written = [article('2021-02-09'), article('2021-02-01')];
  assert.deepEqual(groupsOf(written, 'category', 'industry'), [['2021年2月', ['02-09 四川日报', '02-01 四川日报']]]);
  assert.deepEqual(groupsOf(written, 'source', 'daily'), [['2021年2月', ['02-09 行业动态', '02-01 行业动态']]]);
});
