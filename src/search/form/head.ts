import type { StoredFacet } from './catalog.ts';
import { createBitReader, createBitWriter, type BitReader, type BitWriter } from './bits.ts';
import { readChoices, writeChoices } from './choices.ts';

/**
 * What must be known of a shard before anything else of it is fetched. Behind it, in the same file, lie the pieces of its
 * rows, and behind these the pieces of their facets. Its words and then its texts are one long run of grains, cut into volumes.
 */
export interface Head {
  /** The volumes by the hashes in their names, with the sizes of their contents in grains. */
  volumes: [hash: string, grains: number][];
  /** How many strides of units each article has. */
  strides: number[];
  /** The sizes of the pieces of rows and of the pieces of their facets in bytes, and of the texts of all rows of a piece in grains. */
  pieces: [rows: number, facets: number, texts: number][];
  /** The sizes of the blocks of words, in grains; 0 where a block has none. */
  words: number[];
  /** What the columns of the pieces tell of: values, and sets of places in them. */
  facets: Record<StoredFacet, { values: string[]; sets: number[][] }>;
}

/** A head as its file holds it: a text that is deflated, and in bits the volumes, the strides, and the sizes of the blocks of words. */
export interface PackedHead {
  text: string;
  sizes: Uint8Array;
}

/** No size is as large: so many grains are more than a shard. */
const ALL = 1 << 24;

export function packHead({ volumes, strides, words, ...same }: Head): PackedHead {
  const bits = createBitWriter();
  writeVolumes(bits, volumes);
  for (const sizes of [strides, words]) {
    bits.count(sizes.length + 1);
    writeChoices(bits, sizes, ALL);
  }
  return { text: JSON.stringify(same), sizes: bits.bytes() };
}

export function unpackHead({ text, sizes }: PackedHead): Head {
  const bits = createBitReader(sizes, 0);
  const volumes = readVolumes(bits);
  const [strides, words] = [0, 1].map(() => readChoices(bits, bits.count() - 1, ALL));
  const same = JSON.parse(text) as Omit<Head, 'volumes' | 'strides' | 'words'>;
  return { ...same, volumes, strides: strides!, words: words! };
}

/** Hashes are twelve hexadecimal digits, which are two numbers of as many bits. */
const HALF = 6;
const HALVES = 16 ** HALF;

function writeVolumes(bits: BitWriter, volumes: Head['volumes']): void {
  bits.count(volumes.length + 1);
  for (const [hash, grains] of volumes) {
    for (const half of [hash.slice(0, HALF), hash.slice(HALF)]) bits.below(HALVES, parseInt(half, 16));
    bits.count(grains);
  }
}

function readVolumes(bits: BitReader): Head['volumes'] {
  return Array.from({ length: bits.count() - 1 }, () => {
    const [high, low] = [0, 1].map(() => bits.below(HALVES).toString(16).padStart(HALF, '0'));
    return [`${high}${low}`, bits.count()];
  });
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
