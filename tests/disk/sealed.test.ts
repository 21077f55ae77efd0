import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after, before } from 'node:test';
import fc from 'fast-check';
import { readSealed, writeSealed } from '../../src/disk/sealed/files.ts';

let folder: string;
before(() => (folder = mkdtempSync(join(tmpdir(), 'archive-sealed-'))));
after(() => rmSync(folder, { recursive: true, force: true }));

const pieces = fc.array(fc.oneof(fc.string({ unit: 'grapheme' }), fc.uint8Array()), { maxLength: 5 });

test('what is written in pieces is read whole, by the same version alone', () => {
  const file = join(folder, 'new/kept');
  fc.assert(
    fc.property(pieces, fc.string(), fc.string(), (written, version, other) => {
      writeSealed(file, written, version);
      const whole = Buffer.concat(written.map((piece) => Buffer.from(piece as string)));
      assert.deepEqual(readSealed(file, version), whole);
      assert.deepEqual(readSealed(file, other), other === version ? whole : undefined);
    }),
  );
});

test('a file with any byte changed, or cut off anywhere, is not believed', () => {
  const file = join(folder, 'damaged');
  fc.assert(
    fc.property(pieces, fc.nat(), fc.integer({ min: 1, max: 255 }), fc.boolean(), (written, at, change, isCut) => {
      writeSealed(file, written);
      const bytes = readFileSync(file);
      const place = at % bytes.length;
      bytes[place]! ^= change;
      writeFileSync(file, isCut ? bytes.subarray(0, place) : bytes);
      assert.equal(readSealed(file), undefined);
    }),
  );
});

test('a file that cannot be written to its end leaves the one before it', () => {
  const file = join(folder, 'before');
  writeSealed(file, ['上一次']);
  const failing = function* () {
    yield '这一次';
    throw new Error('磁盘满了');
  };
  assert.throws(() => writeSealed(file, failing()), /磁盘满了/);
  assert.equal(readSealed(file)?.toString(), '上一次');
  assert.deepEqual(
    readdirSync(folder).filter((name) => name.startsWith('before')),
    ['before'],
  );
});

test('where there is no file, or a folder, nothing is kept', () => {
  mkdirSync(join(folder, 'a folder'));
  assert.equal(readSealed(join(folder, 'absent')), undefined);
  assert.equal(readSealed(join(folder, 'a folder')), undefined);
});
