import assert from 'node:assert/strict';
import { hash } from 'node:crypto';
import test from 'node:test';
import fc from 'fast-check';
import type { MadeFile } from '../../src/pipeline/ledger/ledger.ts';
import type { EarlierPart } from '../../src/pipeline/maker.ts';
import { keepEntries, packKey } from '../../src/pipeline/makers/packs/kept.ts';
import { deflateEntry, zipVolumes, type Entry } from '../../src/pipeline/makers/packs/zip.ts';

/** Texts of files by their addresses, and what an editor makes of them. */
const names = fc.constantFrom(...'abcdefghijklm'.split('').map((name) => `articles/${name}.html`));
const texts = fc.dictionary(names, fc.constantFrom('', '甲', '乙'.repeat(300), '丙丁'.repeat(200)));

type Texts = Record<string, string>;

const filesOf = (some: Texts): MadeFile[] =>
  Object.entries(some)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([address, text]) => ({ address, size: Buffer.byteLength(text), hash: hash('sha256', text), stamp: '' }));

const deflate = (some: Texts) => filesOf(some).map(({ address }) => deflateEntry(address, Buffer.from(some[address]!)));

/** A pack as the last build left it, in several volumes. */
function packed(some: Texts): EarlierPart {
  const volumes = new Map([...zipVolumes('zh-hans-2021', deflate(some), 400)]);
  const files = [...volumes.keys()].map((address) => ({ address, size: 0, hash: '', stamp: '' }));
  return { key: packKey(filesOf(some)), files, read: ({ address }) => Buffer.from(volumes.get(address)!) };
}

/** Bytes count, not in which kind of array they are. */
const withBuffer = (entry: Entry) => ({ ...entry, packed: Buffer.from(entry.packed) });

const hashIn = (some: Texts) => {
  const hashes = new Map(filesOf(some).map((file) => [file.address, file.hash]));
  return (address: string) => hashes.get(address);
};

test('exactly the files that did not change are taken from the pack there was, as they would be deflated now', async () => {
  await fc.assert(
    fc.asyncProperty(texts, texts, async (before, now) => {
      const keptEntry = await keepEntries(packed(before), hashIn(before));
      for (const [index, file] of filesOf(now).entries()) {
        const entry = keptEntry(file);
        const isSame = before[file.address] === now[file.address];
        assert.deepEqual(entry && withBuffer(entry), isSame ? withBuffer(deflate(now)[index]!) : undefined);
      }
    }),
  );
});

test('a pack is not believed to hold what some other account tells of', async () => {
  await fc.assert(
    fc.asyncProperty(texts, texts, async (before, told) => {
      fc.pre(filesOf(before).some(({ address }) => before[address] !== told[address]));
      const keptEntry = await keepEntries(packed(before), hashIn(told));
      for (const file of filesOf(told)) assert.equal(keptEntry(file), undefined);
    }),
  );
});

test('where no pack was made before, everything is deflated', async () => {
  const keptEntry = await keepEntries(undefined, hashIn({ a: 'a' }));
  assert.equal(keptEntry(filesOf({ a: 'a' })[0]!), undefined);
});
