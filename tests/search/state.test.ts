import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { choose, isIdle, readState, toggle, writeState, type State } from '../../src/search/page/state.ts';

const IDLE: State = { query: '', filters: {}, sort: 'relevance', page: 1, isExact: false, isThorough: false };

test('an address says what is shown, and shows what it says', () =>
  fc.assert(
    fc.property(
      fc.record({
        query: fc.string({ unit: 'grapheme', maxLength: 40 }),
        sort: fc.constantFrom('relevance' as const, 'newest' as const, 'oldest' as const),
        page: fc.integer({ min: 1, max: 500 }),
        isExact: fc.boolean(),
        isThorough: fc.boolean(),
        filters: fc.constantFrom({}, { year: ['2019-2021'] }, { category: ['a', 'b-c'], source: ['0f'] }),
      }),
      (state) => assert.deepEqual(readState(writeState(state)), { ...state, query: state.query.toWellFormed() }),
    ),
  ));

test('what makes no sense in an address is passed over', () => {
  for (const search of ['', '?', '?page=0', '?page=1.5', '?page=x', '?sort=best', '?year=20', '?category=<b>', '?x=y'])
    assert.deepEqual(readState(search), IDLE, search);
});

test('the plainest state has the plainest address', () => assert.equal(writeState(IDLE), ''));

test('choosing and letting go of a value comes back to where it began, on the first page', () => {
  const state = { ...IDLE, query: '专利', page: 3 };
  const chosen = toggle(state, 'region', '510100');
  assert.deepEqual(chosen.filters, { region: ['510100'] });
  assert.equal(chosen.page, 1);
  assert.deepEqual(toggle(chosen, 'region', '510100'), { ...state, page: 1 });
  assert.deepEqual(choose(chosen, 'region', []).filters, {});
});

test('an archive is idle when nothing is asked of it', () => {
  assert.ok(isIdle({ ...IDLE, query: '  ' }));
  assert.ok(!isIdle({ ...IDLE, filters: { year: ['2020'] } }));
});
