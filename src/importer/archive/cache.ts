import { createHash } from 'node:crypto';
import { deserialize, serialize } from 'node:v8';
import type { Known } from '../archive-index.ts';
import { HASHES, type Signature } from '../similar.ts';

/** An article of the archive as the importer needs it, with the file it was read from. */
export interface Entry {
  /** Its name in the content folder. */
  file: string;
  /** What tells whether the file has changed since; see `stampOf`. */
  stamp: string;
  known: Known;
  /** Absent for a text too short to compare. */
  signature: Signature | undefined;
}

/** As it lies on the disk: the signatures one behind the other, for 100,000 small arrays are slow to read. */
interface Stored {
  entries: (Omit<Entry, 'signature'> & { isSigned: boolean })[];
  signatures: Signature;
}

/** Bytes of the digest at the beginning. */
const DIGEST = 32;

/** Entries → bytes, under a digest of themselves and the version of the code that made them. */
export function encodeCache(entries: Entry[], version: string): Uint8Array {
  const signed = entries.flatMap(({ signature }) => (signature ? [signature] : []));
  const signatures = new Uint32Array(signed.length * HASHES);
  signed.forEach((signature, at) => signatures.set(signature, at * HASHES));
  const stored: Stored = {
    entries: entries.map(({ signature, ...entry }) => ({ ...entry, isSigned: signature !== undefined })),
    signatures,
  };
  const data = serialize(stored);
  return Buffer.concat([digestOf(data, version), data]);
}

/** The entries again; none from bytes that are damaged, foreign or of other code, which all have another digest. */
export function decodeCache(bytes: Uint8Array, version: string): Entry[] {
  const data = bytes.subarray(DIGEST);
  if (!digestOf(data, version).equals(bytes.subarray(0, DIGEST))) return [];
  const { entries, signatures } = deserialize(data) as Stored;
  let at = 0;
  return entries.map(({ isSigned, ...entry }) => ({
    ...entry,
    signature: isSigned ? signatures.subarray(at, (at += HASHES)) : undefined,
  }));
}

function digestOf(data: Uint8Array, version: string): Buffer {
  return createHash('sha256').update(`${version}\n`).update(data).digest();
}
