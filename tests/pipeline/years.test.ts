import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { parseYears, yearOfAddress } from '../../src/pipeline/years.ts';

test('years are written as one year or as the first and the last', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1001, max: 9999 }), fc.integer({ min: 1001, max: 9999 }), (from, to) => {
      const years = parseYears(`${from}-${to}`);
      if (from > to) assert.equal(years, undefined);
      else for (const year of [from, to]) assert.ok(years?.cover(String(year)));
      assert.equal(years?.cover(String(from - 1)) ?? false, false);
      assert.equal(parseYears(String(from))?.cover(String(from)), true);
    }),
  );
  for (const wrong of ['', '21', '2001-', '-2001', '2001–2010', '2001-2010-2020', 'abcd', '20010']) {
    assert.equal(parseYears(wrong), undefined, wrong);
  }
});

test('what tells of one year is of that year, what tells of all of them is of none', () => {
  for (const [address, year] of [
    ['articles/20210209-k7m2.html', '2021'],
    ['zh-hant/articles/20200101-aaaa.html', '2020'],
    ['date/2021.html', '2021'],
    ['date/2021-02.html', '2021'],
    ['date/2019-12-31.html', '2019'],
    ['index.html', undefined],
    ['keyword/202012345678.html', undefined],
    ['feeds/category/2021.xml', undefined],
    ['dates.html', undefined],
  ] as const) {
    assert.equal(yearOfAddress(address), year, address);
  }
});
