import assert from 'node:assert/strict';
import test from 'node:test';
import { fill, writeDate } from '../../src/model/sentence.ts';

const CHINESE = { year: '{y}年', month: '{y}年{m}月', day: '{y}年{m}月{d}日' };
const ISO = { year: '{y}', month: '{y}-{mm}', day: '{y}-{mm}-{dd}' };
const DATES: [date: string, chinese: string][] = [
  ['2021', '2021年'],
  ['2021-02', '2021年2月'],
  ['2021-12-09', '2021年12月9日'],
];
for (const [date, chinese] of DATES)
  test(`${date} is written as a language writes dates`, () => {
    assert.equal(writeDate(date, CHINESE), chinese);
    assert.equal(writeDate(date, ISO), date);
  });

test('one thing is in the singular, none or several in the plural', () => {
  const said = [0, 1, 2, '1', '11'].map((n) => fill('{n} article{s}', { n }));
  assert.deepEqual(said, ['0 articles', '1 article', '2 articles', '1 article', '11 articles']);
});

test('what is filled in is not filled in again, and what is not given is left out', () => {
  assert.equal(fill('“{q}”{n}', { q: '{n}' }), '“{n}”');
});
