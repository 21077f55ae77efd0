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

/** Entries → bytes. */
export function encodeEntries(entries: Entry[]): Uint8Array {
  const signed = entries.flatMap(({ signature }) => (signature ? [signature] : []));
  const signatures = new Uint32Array(signed.length * HASHES);
  signed.forEach((signature, at) => signatures.set(signature, at * HASHES));
  const stored: Stored = {
    entries: entries.map(({ signature, ...entry }) => ({ ...entry, isSigned: signature !== undefined })),
    signatures,
  };
  return serialize(stored);
}

/** The entries again. */
export function decodeEntries(bytes: Uint8Array): Entry[] {
  const { entries, signatures } = deserialize(bytes) as Stored;
  let at = 0;
  return entries.map(({ isSigned, ...entry }) => ({
    ...entry,
    signature: isSigned ? signatures.subarray(at, (at += HASHES)) : undefined,
  }));
}
