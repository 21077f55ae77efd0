import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { packDays, unpackDays } from '../../src/model/month.ts';

test('whichever days of a month are told in one number, the same are read from it', () =>
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 31 })), (days) => {
      const packed = packDays(days);
      assert.match(packed, /^[0-9a-f]{1,8}$/);
      assert.deepEqual(
        unpackDays(packed),
        days.toSorted((a, b) => a - b),
      );
    }),
  ));
