import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { parseRange } from '../../src/serve/range.ts';

test('a range says which bytes, counted from either end', () => {
  assert.deepEqual(parseRange('bytes=0-0', 10), { start: 0, end: 0 });
  assert.deepEqual(parseRange('bytes=2-5', 10), { start: 2, end: 5 });
  assert.deepEqual(parseRange('bytes=7-', 10), { start: 7, end: 9 });
  assert.deepEqual(parseRange('bytes=7-99', 10), { start: 7, end: 9 });
  assert.deepEqual(parseRange('bytes=-3', 10), { start: 7, end: 9 });
  assert.deepEqual(parseRange('bytes=-30', 10), { start: 0, end: 9 });
});

test('a range that begins after the end is refused, and what is none asks for all', () => {
  for (const header of ['bytes=10-', 'bytes=10-12', 'bytes=-0']) assert.equal(parseRange(header, 10), 'unsatisfiable');
  for (const header of [undefined, '', 'bytes=', 'bytes=-', 'bytes=5-2', 'bytes=0-1,4-5', 'items=0-1', 'bytes=a-b'])
    assert.equal(parseRange(header, 10), undefined);
});

test('a range never leaves the file', () =>
  fc.assert(
    fc.property(fc.nat(20), fc.nat(20), fc.nat(20), (size, first, last) => {
      for (const header of [`bytes=${first}-${last}`, `bytes=${first}-`, `bytes=-${last}`]) {
        const range = parseRange(header, size);
        if (typeof range === 'object') assert.ok(0 <= range.start && range.start <= range.end && range.end < size);
      }
    }),
  ));
