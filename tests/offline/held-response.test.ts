import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { respondWith } from '../../src/offline/held-response.ts';

const BYTES = new Uint8Array(Buffer.from('0123456789'));
const answer = async (range: string | null) => {
  const response = respondWith('a.txt', BYTES, range);
  return [response.status, await response.text(), response.headers.get('Content-Range')];
};

// RFC 9110, 14.1.2 and 14.2.
const RANGES: [header: string | null, status: number, text: string, contentRange: string | null][] = [
  [null, 200, '0123456789', null],
  ['bytes=0-0', 206, '0', 'bytes 0-0/10'],
  ['bytes=2-5', 206, '2345', 'bytes 2-5/10'],
  ['bytes=7-', 206, '789', 'bytes 7-9/10'],
  ['bytes=7-99', 206, '789', 'bytes 7-9/10'],
  ['bytes=-3', 206, '789', 'bytes 7-9/10'],
  ['bytes=-99', 206, '0123456789', 'bytes 0-9/10'],
  ['bytes=10-', 416, '', 'bytes */10'],
  ['bytes=-0', 416, '', 'bytes */10'],
  ['bytes=5-2', 200, '0123456789', null],
  ['bytes=0-1,3-4', 200, '0123456789', null],
  ['lines=0-1', 200, '0123456789', null],
  ['bytes=-', 200, '0123456789', null],
];
for (const [header, ...expected] of RANGES)
  test(`a request for ${header ?? 'no range'} is answered with ${expected[0]}`, async () => {
    assert.deepEqual(await answer(header), expected);
  });

test('any range is the piece of the file that it names', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(9), fc.nat(20), async (from, more) => {
      const [, text] = await answer(`bytes=${from}-${from + more}`);
      assert.equal(text, '0123456789'.slice(from, from + more + 1));
    }),
  );
});

test('a file has the type that a host would tell', () => {
  const typeOf = (address: string) => respondWith(address, BYTES, null).headers.get('Content-Type');
  assert.equal(typeOf('zh-hant/index.html'), 'text/html;charset=utf-8');
  assert.equal(typeOf('assets/search.js'), 'text/javascript;charset=utf-8');
  assert.equal(typeOf('media/2020/a.PNG'), 'image/png');
  assert.equal(typeOf('search/a.dat'), 'application/octet-stream');
});
