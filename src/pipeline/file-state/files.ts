import { createHash, hash } from 'node:crypto';
import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import type { MadeFile } from '../ledger/ledger.ts';

/** Size, inode, and the system's own time of the last change; empty when there is no such file. */
export function stampOf(path: string): string {
  const stat = statSync(path, { bigint: true, throwIfNoEntry: false });
  return stat?.isFile() ? `${stat.size}-${stat.ino}-${stat.ctimeNs}` : '';
}

/** Whether the very file is at a path, whoever put it there. */
export function isThere(path: string, { size, hash: told }: MadeFile): boolean {
  return stampOf(path).startsWith(`${size}-`) && hashOfFile(path) === told;
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
