import assert from 'node:assert/strict';
import test from 'node:test';
import { axisNames } from '../../src/explorer/axis.ts';

const WORDS = { year: '{y}年', month: '{y}年{m}月', day: '{y}年{m}月{d}日' };
const years = Array.from({ length: 20 }, (_, at) => String(2004 + at));
const months = years.flatMap((year) =>
  Array.from({ length: 12 }, (_, at) => `${year}-${String(at + 1).padStart(2, '0')}`),
);
const textsOf = (periods: string[], room: number) => axisNames(periods, room, WORDS).map(({ text }) => text);

test('all years are named where there is room, and every few where there is not', () => {
  assert.deepEqual(textsOf(years, 1000), years);
  assert.deepEqual(textsOf(years, 320), ['2004', '2007', '2010', '2013', '2016', '2019', '2022']);
});

test('a few months are named each, many by the years that begin with them', () => {
  assert.deepEqual(textsOf(['2020-11', '2020-12', '2021-01'], 1000), ['2020年11月', '2020年12月', '2021年1月']);
  assert.deepEqual(textsOf(months, 1000), years);
  assert.deepEqual(axisNames(months, 1000, WORDS)[1], { text: '2005', at: 12 });
});

test('a single period is named however little room there is', () => assert.deepEqual(textsOf(['2021'], 10), ['2021']));
