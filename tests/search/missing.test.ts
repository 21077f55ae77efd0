import assert from 'node:assert/strict';
import test from 'node:test';
import { UNKEPT_HEADER } from '../../src/model/kept.ts';
import { createFetcher } from '../../src/search/asking/fetch.ts';
import { Unkept, Unreachable } from '../../src/search/asking/load.ts';
import { isUnanswered, missingFor, missingPeriods } from '../../src/search/asking/missing.ts';
import type { ShardEntry } from '../../src/search/form/manifest.ts';
import { emptyCounts } from '../../src/search/asking/facets.ts';

const shard = (from: string, to: string): ShardEntry => ({
  ...{ name: from, hash: '', sizes: [0, 0, 0], count: 1, counts: emptyCounts() },
  ...{ from, to },
});
const [old, middle, young] = [
  shard('2001-02-03', '2009-12-31'),
  shard('2010-01-04', '2019-12-30'),
  shard('2020-01-02', '2026-11-01'),
];

test('parts that lie together and could not be searched are told as one', () => {
  const failed = (searched: ShardEntry[], missing: ShardEntry[]) => missingPeriods({ searched, missing }).failed;
  assert.deepEqual(failed([young], [old, middle]), [['2001-02-03', '2019-12-30']]);
  assert.deepEqual(failed([middle], [old, young]), [
    ['2020-01-02', '2026-11-01'],
    ['2001-02-03', '2009-12-31'],
  ]);
  assert.deepEqual(failed([old, middle, young], []), []);
});

test('what is not kept offline is told apart from what failed', () => {
  const missing = [missingFor(old, new Unkept()), missingFor(middle, new Unreachable()), young];
  assert.deepEqual(missingPeriods({ searched: [], missing }), {
    failed: [['2010-01-04', '2026-11-01']],
    unkept: [['2001-02-03', '2009-12-31']],
  });
});

test('an answer of which every part is missing is none; one of an empty archive is', () => {
  assert.ok(isUnanswered({ searched: [], missing: [old] }));
  assert.ok(!isUnanswered({ searched: [old], missing: [young] }));
  assert.ok(!isUnanswered({ searched: [], missing: [] }));
});

test('a file that the service worker says is not kept is told from one that the host has not', async () => {
  const answering = (response: Response) =>
    createFetcher(new URL('https://example.cn/search/'), () => Promise.resolve(response))('2020/a.js', {});
  const unkept = new Response(null, { status: 504, headers: { [UNKEPT_HEADER]: '' } });
  await assert.rejects(answering(unkept), Unkept);
  const gone = await answering(new Response(null, { status: 404 })).catch((cause: unknown) => cause);
  assert.ok(gone instanceof Unreachable && !(gone instanceof Unkept));
});
