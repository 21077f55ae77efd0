import { createHash, hash, type Hash } from 'node:crypto';
import { closeSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Bytes of the seal at the end of a file: SHA-256 in hex, of the maker's version and all before the seal. */
const SEAL = 64;

/**
 * What is kept in a file by `writeSealed` of the same `version`. Undefined when there is no such file, it is damaged or cut
 * off, or another version or anyone else wrote it.
 */
export function readSealed(file: string, version = ''): Buffer | undefined {
  try {
    const bytes = readFileSync(file);
    const [kept, seal] = [bytes.subarray(0, -SEAL), bytes.subarray(-SEAL)];
    return seal.equals(sealOf(sealing(version).update(kept))) ? kept : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Writes pieces of text or bytes to a file, whole or not at all. `version` says what made them, where what others make of the
 * same form must not be believed. Two that write at once may spoil the file, which the seal then shows.
 */
export function writeSealed(file: string, pieces: Iterable<string | Uint8Array>, version = ''): void {
  const fresh = `${file}.new`;
  mkdirSync(dirname(file), { recursive: true });
  try {
    writePieces(fresh, pieces, sealing(version));
    renameSync(fresh, file);
  } catch (cause) {
    rmSync(fresh, { force: true });
    throw cause;
  }
}

function writePieces(file: string, pieces: Iterable<string | Uint8Array>, digest: Hash): void {
  const opened = openSync(file, 'w');
  try {
    for (const piece of pieces) {
      digest.update(piece);
      writeFileSync(opened, piece);
    }
    writeFileSync(opened, sealOf(digest));
  } finally {
    closeSync(opened);
  }
}

/** The version by its own hash, so that no end of one can pass for the beginning of a text. */
function sealing(version: string): Hash {
  return createHash('sha256').update(hash('sha256', version));
}

function sealOf(digest: Hash): Buffer {
  return Buffer.from(digest.digest('hex'));
}
