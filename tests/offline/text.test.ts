import assert from 'node:assert/strict';
import test from 'node:test';
import { dayText, periodText, sizeText } from '../../src/offline/text.ts';

const SIZES: [bytes: number, text: string][] = [
  [0, '0 kB'],
  [1, '1 kB'],
  [304_000, '304 kB'],
  [999_000, '999 kB'],
  [999_001, '1.0 MB'],
  [1_240_000, '1.2 MB'],
  [9_960_000, '10 MB'],
  [24_100_000, '25 MB'],
  [5_300_000_000, '5.3 GB'],
];
for (const [bytes, text] of SIZES)
  test(`${bytes} bytes are ${text}`, () => assert.equal(sizeText(bytes), text.replace(' ', '\u00a0')));

const WORDS = {
  year: '{y}年',
  month: '{y}年{m}月',
  day: '{y}年{m}月{d}日',
  within: { month: '{m}月', day: '{m}月{d}日' },
};
const PERIODS: [period: string, text: string][] = [
  ['2021', '2021年'],
  ['2008_2013', '2008年–2013年'],
  ['2020-04_2021-06', '2020年4月–2021年6月'],
  ['2021-04_2021-06', '2021年4月–6月'],
  ['2021-02-01_2021-02-09', '2021年2月1日–2月9日'],
  ['2020-08-01_2021-02-01', '2020年8月1日–2021年2月1日'],
  ['2021-02-09', '2021年2月9日'],
];
for (const [period, text] of PERIODS)
  test(`the period ${period} is ${text}`, () => assert.equal(periodText(period, WORDS), text));

test('a moment is the day that it was where the reader is', () => {
  const words = { day: '{y}年{m}月{d}日' };
  assert.equal(dayText(new Date(2021, 1, 9, 23, 59).getTime(), words), '2021年2月9日');
  assert.equal(dayText(new Date(2021, 1, 10, 0, 1).getTime(), words), '2021年2月10日');
});
