import type { StoredFacet } from './catalog.ts';
import { readAround, writeAround } from './around.ts';
import { createBitReader, createBitWriter } from './bits.ts';

/**
 * What must be known of a shard before anything else of it is fetched. Behind it, in the same file, lie the pieces of its
 * rows, and behind these the pieces of their facets. Its words and then its texts are one long run of grains, cut into volumes.
 */
export interface Head {
  /** The volumes by the hashes in their names, with the sizes of their contents in grains. */
  volumes: [hash: string, grains: number][];
  /** How many strides of units each article has. */
  strides: number[];
  /** The sizes of the pieces of rows, of the pieces of their facets, and of the texts of all rows of a piece, in grains. */
  pieces: [rows: number, facets: number, texts: number][];
  /** The sizes of the blocks of words, in grains; 0 where a block has none. */
  words: number[];
  /** What the columns of the pieces tell of: values, and sets of places in them. */
  facets: Record<StoredFacet, { values: string[]; sets: number[][] }>;
}

/** A head as its file holds it: a text that is deflated, and what is in bits already. */
export interface PackedHead {
  text: string;
  sizes: Uint8Array;
}

/** Strides are characters in the text: a few bits each, when it is deflated. JSON writes them as they are. */
const FIRST_CHARACTER = 0x30;

export function packHead({ strides, words, ...same }: Head): PackedHead {
  const characters = strides.map((count) => String.fromCharCode(FIRST_CHARACTER + count)).join('');
  return { text: JSON.stringify({ ...same, strides: characters }), sizes: packSizes(words) };
}

export function unpackHead({ text, sizes }: PackedHead): Head {
  const { strides, ...same } = JSON.parse(text) as Omit<Head, 'strides' | 'words'> & { strides: string };
  return {
    ...same,
    strides: Array.from(strides, (_, row) => strides.charCodeAt(row) - FIRST_CHARACTER),
    words: unpackSizes(sizes),
  };
}

function packSizes(sizes: readonly number[]): Uint8Array {
  const bits = createBitWriter();
  bits.count(sizes.length + 1);
  writeAround(bits, sizes);
  return bits.bytes();
}

function unpackSizes(bytes: Uint8Array): number[] {
  const bits = createBitReader(bytes, 0);
  return readAround(bits, bits.count() - 1);
}

/** Bytes before the two parts of the head, which say how long the first is. */
const LENGTH_BYTES = 4;

/** The parts of a head one after the other. */
export function joinHead(deflatedText: Uint8Array, sizes: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(LENGTH_BYTES + deflatedText.length + sizes.length);
  new DataView(bytes.buffer).setUint32(0, deflatedText.length);
  bytes.set(deflatedText, LENGTH_BYTES);
  bytes.set(sizes, LENGTH_BYTES + deflatedText.length);
  return bytes;
}

export function partHead(bytes: Uint8Array): { deflatedText: Uint8Array; sizes: Uint8Array } {
  const end = LENGTH_BYTES + new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
  return { deflatedText: bytes.subarray(LENGTH_BYTES, end), sizes: bytes.subarray(end) };
}
