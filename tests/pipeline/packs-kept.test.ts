import assert from 'node:assert/strict';
import { hash } from 'node:crypto';
import test from 'node:test';
import fc from 'fast-check';
import type { MadeFile } from '../../src/pipeline/ledger/ledger.ts';
import type { EarlierPart, ReadFile } from '../../src/pipeline/maker.ts';
import { hashesBefore, keepPack, packKey } from '../../src/pipeline/makers/packs/kept.ts';
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
  const files = [...volumes].map(([address, { length }]) => ({ address, size: length, hash: '', stamp: '1-2-3' }));
  const read: ReadFile = ({ address }, from, to) => Buffer.from(volumes.get(address)!.slice(from, to));
  return { key: packKey(filesOf(some)), files, read };
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
      const { entryOf } = await keepPack(packed(before), hashIn(before));
      for (const [index, file] of filesOf(now).entries()) {
        const entry = entryOf(file);
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
      const { entryOf } = await keepPack(packed(before), hashIn(told));
      for (const file of filesOf(told)) assert.equal(entryOf(file), undefined);
    }),
  );
});

test('a volume whose files did not change is kept, and all volumes are those that are made from nothing', async () => {
  await fc.assert(
    fc.asyncProperty(texts, texts, async (before, now) => {
      const earlier = packed(before);
      const { entryOf, volumeOf } = await keepPack(earlier, hashIn(before));
      const entries = deflate(now).map((entry, index) => entryOf(filesOf(now)[index]!) ?? entry);
      const fresh = [...zipVolumes('zh-hans-2021', deflate(now), 400)];
      const found = [...zipVolumes('zh-hans-2021', entries, 400, { keep: volumeOf })];
      assert.deepEqual(
        found.map((volume) => ('stamp' in volume ? earlier.read(volume) : Buffer.from(volume[1]))),
        fresh.map(([, bytes]) => Buffer.from(bytes)),
      );
      for (const [index, volume] of found.entries()) {
        const isThere = earlier.files.some(({ address }) => address === fresh[index]![0]);
        if (isThere) assert.ok('stamp' in volume, 'is kept');
      }
    }),
  );
});

test('what was replaced had another hash, and what a pack has from before its own', () => {
  const [kept, made] = filesOf({ a: '甲', b: '丙' }).map((file, index) => ({
    ...file,
    stamp: index === 0 ? '1-2-3' : '',
  }));
  const hashBefore = hashesBefore({ replaced: () => filesOf({ b: '乙', c: '丁' }) })([kept!, made!]);
  assert.deepEqual(
    ['a', 'b', 'c', 'd'].map((address) => hashBefore(address)),
    [...['甲', '乙', '丁'].map((text) => hash('sha256', text)), undefined],
  );
});

test('where no pack was made before, everything is deflated', async () => {
  const { entryOf } = await keepPack(undefined, hashIn({ a: 'a' }));
  assert.equal(entryOf(filesOf({ a: 'a' })[0]!), undefined);
});
