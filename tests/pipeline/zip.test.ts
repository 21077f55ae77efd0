import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { createRing } from '../../src/pipeline/makers/packs/ring.ts';
import { deflateEntry, zipVolumes as zipEntries } from '../../src/pipeline/makers/packs/zip.ts';

type File = [string, Uint8Array<ArrayBuffer>];

const zipVolumes = (pack: string, some: File[], limit: number) =>
  zipEntries(
    pack,
    some.map(([address, bytes]) => deflateEntry(address, bytes)),
    limit,
  );

/** Files by their addresses, some of them such as deflate to nothing and some such as do not. */
const files = fc
  .uniqueArray(
    fc.tuple(
      fc.stringMatching(/^[a-z示例]{1,8}$/),
      fc.oneof(
        fc.uint8Array({ maxLength: 400 }),
        fc.nat(20_000).map((length) => new Uint8Array(length)),
      ),
    ),
    { selector: ([name]) => name, maxLength: 40 },
  )
  .map((some) => some.map(([name, bytes]): File => [`articles/${name}.html`, Uint8Array.from(bytes)]));

test('volumes hold the files in their order, each within the limit unless it has one file alone', () => {
  fc.assert(
    fc.property(files, fc.integer({ min: 100, max: 3000 }), (some, limit) => {
      const volumes = [...zipVolumes('zh-hans-2021', some, limit)].map(([, bytes]) => bytes);
      const contents = volumes.map((bytes) => Object.entries(unzipSync(bytes)));
      assert.deepEqual(
        contents.flat().map(([name, bytes]) => [name, Buffer.from(bytes)]),
        some.map(([name, bytes]) => [name, Buffer.from(bytes)]),
      );
      for (const [index, bytes] of volumes.entries())
        assert.ok(bytes.length <= limit || contents[index]!.length === 1, `${bytes.length} of ${limit}`);
    }),
  );
});

test('what a ring holds stays as it is until three quarters of it were copied after', () => {
  const pieces = fc.array(fc.uint8Array({ maxLength: 120 }), { maxLength: 60 });
  fc.assert(
    fc.property(pieces, fc.integer({ min: 1, max: 800 }), (all, bytes) => {
      const ring = createRing(bytes);
      const copied: [expected: Uint8Array, held: Uint8Array][] = [];
      for (const piece of all.map((one) => Uint8Array.from(one))) {
        const expected = Uint8Array.from(piece);
        copied.push([expected, ring(piece)]);
        piece.fill(0);
        let after = 0;
        for (const [own, held] of copied.toReversed()) {
          if (after > (bytes * 3) / 4) break;
          assert.deepEqual(held, own);
          after += own.length;
        }
      }
    }),
  );
});

test('volumes made one after the other in the same memory, and entries kept in a ring, are the same bytes', () => {
  fc.assert(
    fc.property(files, fc.integer({ min: 200, max: 3000 }), fc.integer({ max: 3000 }), (some, limit, size) => {
      const ring = createRing(2 * limit);
      const lent = new Uint8Array(20_000);
      const entries = function* () {
        for (const [address, bytes] of some) {
          lent.set(bytes);
          const entry = deflateEntry(address, lent.subarray(0, bytes.length));
          yield { ...entry, packed: ring(entry.packed) };
          lent.fill(7);
        }
      };
      const room = new Uint8Array(Math.max(0, size));
      const volumes = [];
      for (const [address, bytes] of zipEntries('zh-hans-2021', entries(), limit, { room })) {
        volumes.push([address, Buffer.from(bytes)]);
        room.fill(7);
      }
      const expected = [...zipVolumes('zh-hans-2021', some, limit)];
      assert.deepEqual(
        volumes,
        expected.map(([address, bytes]) => [address, Buffer.from(bytes)]),
      );
    }),
  );
});

test('no volume is cut before the next file would not go into it', () => {
  fc.assert(
    fc.property(files, fc.integer({ min: 500, max: 3000 }), (some, limit) => {
      let from = 0;
      for (const [, bytes] of zipVolumes('zh-hans-2021', some, limit)) {
        const count = Object.keys(unzipSync(bytes)).length;
        const [[, longer] = ['', new Uint8Array()]] = zipVolumes('x', some.slice(from, from + count + 1), Infinity);
        if (from + count < some.length)
          assert.ok(longer.length > limit, `${longer.length} would have gone into ${limit}`);
        from += count;
      }
    }),
  );
});

test('the name of a volume has the beginning of its hash', () => {
  const volumes = [
    ...zipVolumes(
      'zh-hans-2021',
      [
        ['a', new Uint8Array(9)],
        ['b', new Uint8Array(9)],
      ],
      150,
    ),
  ];
  const hashes = volumes.map(([, bytes]) => createHash('sha256').update(bytes).digest('hex').slice(0, 12));
  assert.deepEqual(
    volumes.map(([address]) => address),
    [`packs/zh-hans-2021-${hashes[0]}.zip`, `packs/zh-hans-2021.2-${hashes[1]}.zip`],
  );
});

test('the same files are the same bytes, whatever the time and its zone', () => {
  const zip = (zone: string) => {
    const program = `
      const { deflateEntry, zipVolumes } = await import('./src/pipeline/makers/packs/zip.ts');
      const entry = deflateEntry('a.html', Buffer.from('示例'.repeat(99)));
      for (const [address] of zipVolumes('zh-hans-2021', [entry], 1e6)) console.log(address);`;
    const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
      env: { ...process.env, TZ: zone },
      encoding: 'utf8',
    });
    return stdout;
  };
  assert.match(zip('UTC'), /^packs\/zh-hans-2021-[0-9a-f]{12}\.zip\n$/);
  assert.equal(zip('Asia/Shanghai'), zip('UTC'));
  assert.equal(zip('America/Los_Angeles'), zip('UTC'));
});

test('another program finds nothing wrong with a volume', (t) => {
  if (spawnSync('unzip', ['-v']).error) return t.skip('unzip is not installed here');
  const folder = mkdtempSync(join(tmpdir(), 'archive-zip-'));
  try {
    const texts: File[] = Array.from({ length: 300 }, (_, index) => [
      `articles/${index}.html`,
      Buffer.from('文'.repeat(index)),
    ]);
    for (const [index, [, bytes]] of [...zipVolumes('a', texts, 12_000)].entries()) {
      const file = join(folder, `${index}.zip`);
      writeFileSync(file, bytes);
      const { status, stdout } = spawnSync('unzip', ['-t', file], { encoding: 'utf8' });
      assert.equal(status, 0, stdout);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
