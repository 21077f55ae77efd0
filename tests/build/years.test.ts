import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { ALL_YEARS, covers, parseYears } from '../../src/build/years.ts';

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

test('what tells of one year is made with it, what tells of all of them is not', () => {
  const years = parseYears('2020-2021')!;
  for (const address of [
    'articles/20210209-k7m2.html',
    'zh-hant/articles/20200101-aaaa.html',
    'date/2021.html',
    'date/2021-02.html',
  ]) {
    assert.ok(covers(years, address), address);
  }
  for (const address of [
    'date/2019-12-31.html',
    'index.html',
    'keyword/202012345678.html',
    'feeds/category/2021.xml',
    'dates.html',
  ]) {
    assert.ok(!covers(years, address), address);
    assert.ok(covers(ALL_YEARS, address));
  }
});
