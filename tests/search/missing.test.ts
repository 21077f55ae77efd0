import assert from 'node:assert/strict';
import test from 'node:test';
import { isUnanswered, missingPeriods } from '../../src/search/asking/missing.ts';
import type { ShardEntry } from '../../src/search/form/manifest.ts';
import { emptyCounts } from '../../src/search/asking/facets.ts';

const shard = (from: string, to: string): ShardEntry => ({
  ...{ name: from, hash: '', grains: [0, 0, 0], count: 1, counts: emptyCounts() },
  ...{ from, to },
});
const [old, middle, young] = [
  shard('2001-02-03', '2009-12-31'),
  shard('2010-01-04', '2019-12-30'),
  shard('2020-01-02', '2026-11-01'),
];

test('parts that lie together and could not be searched are told as one', () => {
  assert.deepEqual(missingPeriods({ searched: [young], missing: [old, middle] }), [['2001-02-03', '2019-12-30']]);
  assert.deepEqual(missingPeriods({ searched: [middle], missing: [old, young] }), [
    ['2020-01-02', '2026-11-01'],
    ['2001-02-03', '2009-12-31'],
  ]);
  assert.deepEqual(missingPeriods({ searched: [old, middle, young], missing: [] }), []);
});

test('an answer of which every part is missing is none; one of an empty archive is', () => {
  assert.ok(isUnanswered({ searched: [], missing: [old] }));
  assert.ok(!isUnanswered({ searched: [old], missing: [young] }));
  assert.ok(!isUnanswered({ searched: [], missing: [] }));
});
