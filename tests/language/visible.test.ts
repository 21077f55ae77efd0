import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { visible } from '../../src/language/visible.ts';

test('what a terminal would obey is shown as escapes, in either form of them, and turns of the direction too', () => {
  assert.equal(visible('一\u001b[2J\u009b31m\n二\u202e三\u007f'), String.raw`一\u001b[2J\u009b31m\n二\u202e三\u007f`);
});

test('of any text one line is left that nothing obeys, and texts without such signs are as they were', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const line = visible(text);
      assert.doesNotMatch(line, /[\0-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/u);
      if (!/[\p{Cc}\p{Bidi_Control}\u2028\u2029]/u.test(text)) assert.equal(line, text);
    }),
  );
});
