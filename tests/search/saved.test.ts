import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { drop, keep, MOST_SAVED, readSaved } from '../../src/search/page/tools/saved/saved.ts';

test('a search that is kept again is not kept twice, and stands where it stood', () => {
  const saved = [
    { address: '?q=a', seen: 1 },
    { address: '?q=b', seen: 2 },
  ];
  assert.deepEqual(keep(saved, { address: '?q=b', seen: 5 }), [saved[0], { address: '?q=b', seen: 5 }]);
  assert.deepEqual(keep(saved, { address: '?q=c', seen: 0 })[0], { address: '?q=c', seen: 0 });
  assert.deepEqual(drop(saved, '?q=a'), [saved[1]]);
});

test('however many are kept, so many stay, the newest first', () => {
  let saved = readSaved(null);
  for (let number = 0; number < MOST_SAVED + 5; number++)
    saved = keep(saved, { address: `?q=${number}`, seen: number });
  assert.equal(saved.length, MOST_SAVED);
  assert.equal(saved[0]!.address, `?q=${MOST_SAVED + 4}`);
  assert.deepEqual(readSaved(JSON.stringify(saved)), saved);
});

test('whatever another version left in the browser is read without failing', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (stored) => {
      for (const { address, seen } of readSaved(stored)) assert.ok(address.startsWith('?') && Number.isInteger(seen));
    }),
  );
});
