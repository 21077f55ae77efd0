import { createHash, hash } from 'node:crypto';
import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { stampOf } from '../../disk/stamp/files.ts';
import type { MadeFile } from '../ledger/ledger.ts';

/** Whether the very file is at a path, whoever put it there. */
export function isThere(path: string, { size, hash: told }: MadeFile): boolean {
  return stampOf(path).text.startsWith(`${size}-`) && hashOfFile(path) === told;
}

/** Bytes of a file that are read at once: most are smaller, a few far too large to hold. */
const BLOCK = 1 << 20;

function hashOfFile(path: string): string {
  if (statSync(path).size <= BLOCK) return hash('sha256', readFileSync(path));
  const digest = createHash('sha256');
  const block = Buffer.alloc(BLOCK);
  const file = openSync(path, 'r');
  try {
    for (let read; (read = readSync(file, block)) > 0;) digest.update(block.subarray(0, read));
  } finally {
    closeSync(file);
  }
  return digest.digest('hex');
}
