import type { StoredFacet } from './catalog.ts';
import { packDirectory, unpackDirectory, type DirectoryEntry } from './directory.ts';

/**
 * What must be known of a shard before anything else of it is fetched: where its volumes, words and rows lie. The shard is
 * one long run of grains: pieces of rows, then words, then texts, cut into volumes.
 */
export interface Head {
  /** The volumes by the hashes in their names, with the sizes of their contents in grains. */
  volumes: [hash: string, grains: number][];
  /** How many strides of units each article has. */
  strides: number[];
  /** The sizes of the pieces of rows, and of the texts of all rows of a piece, in grains. */
  pieces: [piece: number, texts: number][];
  words: DirectoryEntry[];
  /** What the columns of the pieces tell of: values, and sets of places in them. */
  facets: Record<StoredFacet, { values: string[]; sets: number[][] }>;
}

/** A head as its file holds it: a text that is deflated, and what is in bits already. */
export interface PackedHead {
  text: string;
  directory: Uint8Array;
}

/** Strides are characters in the text: a few bits each, when it is deflated. JSON writes them as they are. */
const FIRST_CHARACTER = 0x30;

export function packHead({ strides, words, ...same }: Head): PackedHead {
  const characters = strides.map((count) => String.fromCharCode(FIRST_CHARACTER + count)).join('');
  return { text: JSON.stringify({ ...same, strides: characters }), directory: packDirectory(words) };
}

export function unpackHead({ text, directory }: PackedHead): Head {
  const { strides, ...same } = JSON.parse(text) as Omit<Head, 'strides' | 'words'> & { strides: string };
  return {
    ...same,
    strides: Array.from(strides, (_, row) => strides.charCodeAt(row) - FIRST_CHARACTER),
    words: unpackDirectory(directory),
  };
}

/** Bytes before the two parts of the file, which say how long the first is. */
const LENGTH_BYTES = 4;

/** The parts of a head one after the other. */
export function joinHead(deflatedText: Uint8Array, directory: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(LENGTH_BYTES + deflatedText.length + directory.length);
  new DataView(bytes.buffer).setUint32(0, deflatedText.length);
  bytes.set(deflatedText, LENGTH_BYTES);
  bytes.set(directory, LENGTH_BYTES + deflatedText.length);
  return bytes;
}

export function partHead(bytes: Uint8Array): { deflatedText: Uint8Array; directory: Uint8Array } {
  const end = LENGTH_BYTES + new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
  return { deflatedText: bytes.subarray(LENGTH_BYTES, end), directory: bytes.subarray(end) };
}
