import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { packAt, packName, PACKS_FORMAT, readPacksIndex, volumeAddress } from '../../src/offline/format.ts';

const INDEX = { format: PACKS_FORMAT, newest: '2021-02-09', packs: [], withdrawn: [{ id: 'a', date: '2021-02-10' }] };

test('an index is read as it was written', () => {
  assert.deepEqual(readPacksIndex(JSON.stringify(INDEX)), { index: INDEX });
});

test('an index of a newer program is told from one that is damaged', () => {
  const problemOf = (text: string) => readPacksIndex(text);
  assert.deepEqual(problemOf(JSON.stringify({ ...INDEX, format: PACKS_FORMAT + 1 })), { problem: 'other format' });
  for (const text of ['', 'null', '[]', '7', '<!DOCTYPE html><title>404</title>', '{}', '{"format":1}']) {
    assert.deepEqual(problemOf(text), { problem: 'unreadable' }, text);
  }
});

test('an index that was cut off anywhere is noticed', () => {
  const text = JSON.stringify(INDEX);
  for (let end = 0; end < text.length; end++)
    assert.deepEqual(readPacksIndex(text.slice(0, end)), { problem: 'unreadable' });
});

test('the pack that a volume is of is told by its address', () => {
  const pack = fc.record({
    edition: fc.constantFrom('zh-Hans' as const, 'zh-Hant' as const),
    period: fc.constantFrom(null, '2021', '2008_2013', '2021-04_2021-06', '2021-02-09', '2021-02-01_2021-02-09'),
  });
  const sha256 = fc.stringMatching(/^[0-9a-f]{64}$/);
  fc.assert(
    fc.property(pack, fc.integer({ min: 1, max: 300 }), sha256, (named, volume, hash) => {
      assert.equal(packAt(volumeAddress(packName(named), volume, hash)), packName(named));
    }),
  );
  for (const other of ['packs/index.json', 'index.html', 'articles/20210209-k7m2.html'])
    assert.equal(packAt(other), undefined);
});
