import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { visible } from '../../src/language/visible.ts';

test('what a terminal would obey is shown as escapes, in either form of them, and turns of the direction too', () => {
  assert.equal(visible('一\u001b[2J\u009b31m\n二\u202e三\u007f'), String.raw`一\u001b[2J\u009b31m\n二\u202e三\u007f`);
});

/** Unicode's controls and those that turn the direction or end a line, by their numbers. */
const OBEYED = [
  0x61c, 0x200e, 0x200f, 0x2028, 0x2029, 0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069,
];
const isObeyed = (sign: string) => {
  const code = sign.codePointAt(0)!;
  return code < 0x20 || (code >= 0x7f && code < 0xa0) || OBEYED.includes(code);
};

test('of any text one line is left that nothing obeys, and all else in it is as it was', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.integer({ min: 0, max: 0x20ff }).map((code) => String.fromCodePoint(code)) }),
      (text) => {
        const line = visible(text);
        assert.ok(![...line].some(isObeyed));
        assert.equal(
          line.replace(/\\(?:u[\da-f]{4}|[nrt])/g, ''),
          [...text]
            .filter((sign) => !isObeyed(sign))
            .join('')
            .replace(/\\(?:u[\da-f]{4}|[nrt])/g, ''),
        );
      },
    ),
  );
});
