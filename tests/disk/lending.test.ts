import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { createLender } from '../../src/disk/lending/files.ts';

test('files of any size are read whole, one after the other, an empty one and a larger one among them', () => {
  const folder = mkdtempSync(join(tmpdir(), 'archive-lending-'));
  const lend = createLender();
  try {
    const sizes = [5, 0, 1 << 18, (1 << 18) + 1, 3 << 18, 7, 1 << 20];
    for (const [number, size] of sizes.entries()) {
      const path = join(folder, String(number));
      writeFileSync(path, Buffer.alloc(size, `第${number}份`));
      assert.ok(lend(path).equals(readFileSync(path)), `${size} bytes`);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('what is not there, and a folder, are said to be so', () => {
  const lend = createLender();
  assert.throws(() => lend(join(tmpdir(), 'there is no such file')), { code: 'ENOENT' });
  assert.throws(() => lend(tmpdir()), { code: 'EISDIR' });
});
