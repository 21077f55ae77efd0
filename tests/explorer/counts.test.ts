import assert from 'node:assert/strict';
import test from 'node:test';
import { countBy, valuesOf, valueText } from '../../src/explorer/counts.ts';
import { rowsOf } from '../../src/explorer/rows.ts';

const MONTHS = { '2019-11': 4, '2021-02': 8 };
const FOUND = [{ term: '专利', sign: 0, dates: ['2021-02-09', '2021-02-01', '2019-11-30'] }];

test('years and months without articles are counted too', () => {
  assert.deepEqual(countBy('year', FOUND, MONTHS), {
    periods: ['2019', '2020', '2021'],
    totals: [4, 0, 8],
    series: [{ term: '专利', sign: 0, counts: [1, 0, 2] }],
  });
  const { periods, totals } = countBy('month', FOUND, MONTHS);
  assert.deepEqual([periods.length, periods[0], periods.at(-1)], [16, '2019-11', '2021-02']);
  assert.deepEqual([totals[0], totals[1], totals.at(-1)], [4, 0, 8]);
});

test('of a thousand articles is of those of the same period', () => {
  const counts = countBy('year', FOUND, MONTHS);
  assert.deepEqual(valuesOf(counts, 'thousand'), [[250, 0, 250]]);
  assert.deepEqual(valuesOf(counts, 'count'), [[1, 0, 2]]);
  assert.deepEqual([valueText(250), valueText(1000 / 3)], ['250', '333.33']);
});

test('an article that is newer than the page is left out', () =>
  assert.deepEqual(
    countBy('year', [{ term: '甲', sign: 0, dates: ['2026-01-01'] }], MONTHS).series[0]!.counts,
    [0, 0, 0],
  ));

test('an archive without articles has nothing to count', () =>
  assert.deepEqual(countBy('month', [{ term: '甲', sign: 0, dates: [] }], {}), {
    ...{ periods: [], totals: [] },
    series: [{ term: '甲', sign: 0, counts: [] }],
  }));

test('a file has all articles, each count and each share', () =>
  assert.deepEqual(rowsOf(countBy('year', FOUND, MONTHS), { period: '时间', all: '全部文章', ofThousand: '每千篇' }), [
    ['时间', '全部文章', '专利', '专利 每千篇'],
    ['2019', '4', '1', '250'],
    ['2020', '0', '0', '0'],
    ['2021', '8', '2', '250'],
  ]));
