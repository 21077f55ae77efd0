import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { MOST_CHARACTERS, readState, termsAmong, writeState, type State } from '../../src/explorer/state.ts';
import { searchOf } from '../../src/explorer/phrase.ts';
import { readState as readSearch } from '../../src/search/page/state.ts';

const IDLE: State = { terms: [], by: 'year', per: 'count', isThorough: false };

test('an address says what is compared, and what is compared stands in it', () =>
  fc.assert(
    fc.property(
      fc.record({
        terms: fc.array(fc.string({ unit: 'grapheme', maxLength: 20 }), { maxLength: 8 }).map(termsAmong),
        by: fc.constantFrom('year' as const, 'month' as const),
        per: fc.constantFrom('count' as const, 'thousand' as const),
        isThorough: fc.boolean(),
      }),
      (state) => assert.deepEqual(readState(writeState(state)), { ...state }),
    ),
  ));

test('what makes no sense in an address is passed over', () => {
  for (const search of ['', '?', '?q=', '?q=%20', '?by=day', '?per=cent', '?x=y'])
    assert.deepEqual(readState(search), IDLE, search);
  assert.deepEqual(readState('?q=甲&q=乙&q=甲&q=丙&q=丁&q=戊&q=己').terms, ['甲', '乙', '丙', '丁', '戊']);
  assert.equal(readState(`?q=${'长'.repeat(200)}`).terms[0]!.length, MOST_CHARACTERS);
});

test('a point leads to the search for its articles', () => {
  const at = (term: string, period: string, isThorough = false) =>
    readSearch(searchOf(term, period, { isThorough }, { dateField: '日期' }));
  assert.deepEqual([at('专利', '2021').query, at('专利', '2021').filters], ['"专利"', { year: ['2021'] }]);
  assert.deepEqual([at('专利', '2021-03').query, at('专利', '2021-03').filters], ['"专利" 日期:2021-03', {}]);
  assert.ok(at('茶', '2021', true).isThorough);
});
