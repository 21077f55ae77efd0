import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { PART_SIZE, partsOf, sourceOfParts } from '../../src/offline/source.ts';
import { openZip } from '../../src/offline/zip.ts';
import { noise, zipOf, type Bytes } from './memory.ts';

/** A source whose parts are those that a download is kept in. */
const sourceOf = (bytes: Bytes) =>
  sourceOfParts(bytes.length, (number) =>
    Promise.resolve(new Blob([bytes.slice(number * PART_SIZE, (number + 1) * PART_SIZE)])),
  );

async function filesIn(bytes: Bytes): Promise<Record<string, string>> {
  const zip = await openZip(sourceOf(bytes));
  const files: Record<string, string> = {};
  for (const [name, entry] of zip.entries) files[name] = new TextDecoder().decode(await zip.read(entry));
  return files;
}

test('every file of a zip file is read as another program wrote it', async () => {
  const name = fc.stringMatching(/^[a-z0-9/.-]{1,30}$/).filter((text) => text !== '__proto__');
  await fc.assert(
    fc.asyncProperty(fc.dictionary(name, fc.string({ unit: 'grapheme', maxLength: 2000 })), async (files) => {
      assert.deepEqual(await filesIn(zipOf(files)), { ...files });
    }),
    { numRuns: 60 },
  );
});

test('any piece of a source is what lies there, over the borders of parts as well', async () => {
  const bytes = noise(2 * PART_SIZE + 1000);
  const source = sourceOf(bytes);
  const places = fc.oneof(
    fc.nat(bytes.length),
    fc.integer({ min: PART_SIZE - 9, max: PART_SIZE + 9 }),
    fc.integer({ min: 2 * PART_SIZE - 9, max: 2 * PART_SIZE + 9 }),
  );
  await fc.assert(
    fc.asyncProperty(places, places, async (one, other) => {
      const [from, to] = one < other ? [one, other] : [other, one];
      assert.ok(Buffer.from(await source.read(from, to)).equals(bytes.slice(from, to)));
    }),
  );
  assert.equal(partsOf(bytes.length), 3);
});

test('what is no zip file, or half of one, is refused', async () => {
  const whole = zipOf({ 'index.html': '知识产权'.repeat(50), 'a.html': 'a' });
  for (const bytes of [new Uint8Array(0), noise(3000), whole.slice(0, -1), whole.slice(40)])
    await assert.rejects(filesIn(bytes));
});
