import assert from 'node:assert/strict';
import test from 'node:test';
import { groupsOf } from '../../src/search/asking/groups.ts';

/** Shards of so many articles in the order in which they are asked, as counts. */
const asked = (...counts: number[]) =>
  groupsOf(
    counts.map((count) => ({
      ...{ name: '', hash: '', sizes: [0, 0, 0], from: '2020-01-01', to: '2020-12-31' },
      ...{ count, counts: { year: {}, category: {}, region: {}, source: {}, topic: {} } },
    })),
  ).map((group) => group.map(({ count }) => count));

test('the newest shards are asked first: of a small archive all, of a large one such as have half of it', () => {
  assert.deepEqual(asked(300, 9000, 9000, 9000), [[300, 9000, 9000, 9000]]);
  assert.deepEqual(asked(300, 19_000, 30_000), [[300, 19_000], [30_000]]);
  assert.deepEqual(asked(1700, 37_000, 61_300), [[1700, 37_000], [61_300]]);
  assert.deepEqual(asked(), []);
});
