import { stuff, unstuff } from './volume.ts';

/**
 * The parts of which volumes consist, and which are fetched one by one. Their sizes are whole numbers of grains, so that a
 * few bits tell them: a byte that says how much is filled up, the stuffed bytes, and what fills them up.
 */

/** Bytes; sizes and places in a shard are counted in these. */
export const GRAIN = 128;

/** The bytes of so many grains. */
export const rangeOf = (at: number, grains: number) => ({ from: at * GRAIN, to: (at + grains) * GRAIN });

/** `a` stands for none; of the bytes that stand for more, none must be stuffed. */
const NO_FILL = 0x61;

/** Bytes → a block. */
export function seal(bytes: Uint8Array): Uint8Array {
  const stuffed = stuff(bytes);
  const block = new Uint8Array(Math.ceil((stuffed.length + 1) / GRAIN) * GRAIN);
  block[0] = NO_FILL + block.length - stuffed.length - 1;
  block.set(stuffed, 1);
  return block;
}

/** The bytes of a block. Throws when it is none. */
export function unseal(block: Uint8Array): Uint8Array {
  const fill = block[0]! - NO_FILL;
  if (!(fill >= 0 && fill < GRAIN)) throw new Error('a file of the index is damaged');
  return unstuff(block.subarray(1, block.length - fill));
}

/** Unpacks what was deflated (RFC 1951). Rejects when it was not. */
export async function inflate(bytes: Uint8Array): Promise<Uint8Array> {
  const stream = new Blob([bytes as Uint8Array<ArrayBuffer>])
    .stream()
    .pipeThrough(new DecompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
