import { stuff, unstuff } from './volume.ts';

/**
 * The parts of which files of the index consist, and which are fetched one by one: two bytes that say how much is filled up,
 * the stuffed bytes, and what fills them up. Of blocks of words and texts there are many, so their sizes are whole numbers of
 * grains, which few bits tell; nothing fills up the others.
 */

/** Bytes; sizes and places in a shard's volumes are counted in these. */
export const GRAIN = 256;

/** The bytes of so many grains. */
export const rangeOf = (at: number, grains: number) => ({ from: at * GRAIN, to: (at + grains) * GRAIN });

/** Bytes before the stuffed ones; each tells a digit of what is filled up. */
export const SEAL = 2;
const DIGITS = 16;
/** `a` stands for none; the bytes that stand for more are all letters too, which end no comment. */
const ZERO = 0x61;

/** Bytes → a block. */
export const seal = (bytes: Uint8Array) => sealUpTo(1, bytes);

/** Bytes → a block of whole grains. */
export const sealInGrains = (bytes: Uint8Array) => sealUpTo(GRAIN, bytes);

function sealUpTo(unit: number, bytes: Uint8Array): Uint8Array {
  const stuffed = stuff(bytes);
  const block = new Uint8Array(Math.ceil((SEAL + stuffed.length) / unit) * unit);
  const fill = block.length - stuffed.length - SEAL;
  block.set([ZERO + Math.floor(fill / DIGITS), ZERO + (fill % DIGITS)]);
  block.set(stuffed, SEAL);
  return block;
}

/** The bytes of a block. Throws when it is none. */
export function unseal(block: Uint8Array): Uint8Array {
  const digits = [...block.subarray(0, SEAL)].map((byte) => byte - ZERO);
  const fill = digits.reduce((number, digit) => number * DIGITS + digit, 0);
  if (block.length < SEAL + fill || digits.some((digit) => !(digit >= 0 && digit < DIGITS))) {
    throw new Error('a file of the index is damaged');
  }
  return unstuff(block.subarray(SEAL, block.length - fill));
}

/** Unpacks what was deflated (RFC 1951). Rejects when it was not. */
export async function inflate(bytes: Uint8Array): Promise<Uint8Array> {
  const stream = new Blob([bytes as Uint8Array<ArrayBuffer>])
    .stream()
    .pipeThrough(new DecompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
