import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { parseYears } from '../../src/pipeline/years.ts';

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
