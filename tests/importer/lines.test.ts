import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { firstByte, linesOf } from '../../src/importer/lines.ts';

const MOST = 20;

async function* inPieces(bytes: Uint8Array, sizes: readonly number[]) {
  let at = 0;
  for (const size of sizes) yield await Promise.resolve(bytes.subarray(at, (at += size)));
  yield bytes.subarray(at);
}

test('lines are those of the whole text, in whatever pieces it comes, and none is held that is too long', () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom('知', 'a', '{', '\r', '\n', '\u2028', 'x'.repeat(MOST)), { maxLength: 40 }),
      fc.array(fc.nat(8)),
      async (letters, sizes) => {
        const text = letters.join('');
        const lines = await Array.fromAsync(linesOf(inPieces(Buffer.from(text), sizes), MOST));
        const whole = text
          .split('\n')
          .map((line) => (Buffer.byteLength(line) > MOST ? undefined : line.replace(/\r$/, '')));
        assert.deepEqual(
          lines.map((line) => line && Buffer.from(line).toString()),
          whole.at(-1) === '' && !text.endsWith('\r') ? whole.slice(0, -1) : whole,
        );
      },
    ),
  ));

test('of a line that is far too long no more is held than may be', async () => {
  async function* endless() {
    for (let piece = 0; piece < 2000; piece++) yield await Promise.resolve(Buffer.alloc(65_536, 'x'));
  }
  assert.deepEqual(await Array.fromAsync(linesOf(endless(), 1000)), [undefined]);
});

test('The first byte that says something is behind a byte order mark and white space.', () => {
  const first = (text: string) => firstByte(Buffer.from(text));
  assert.deepEqual(['{}', '\ufeff{}', ' \t{}', '\ufeff \r{}'].map(first), Array(4).fill(0x7b));
  assert.deepEqual(['', '\ufeff', ' \t\r'].map(first), Array(3).fill(undefined));
  assert.equal(first('[]'), 0x5b);
});
