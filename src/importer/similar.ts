import { simplify } from './degarble/simplify.ts';

/**
 * Near-duplicate search by MinHash with bands (Broder 1997; Leskovec, Rajaraman and Ullman, Mining of Massive Datasets, chapter
 * 3). A signature is the least value of each of 64 hash functions over the text's 4-grams; the share of equal places
 * estimates the Jaccard similarity, with a standard error of about .06. Texts are compared only when one of 16 bands of 4
 * values is equal, which finds 64 % of pairs at similarity .5, 99 % at .7 and practically all above.
 */
export const HASHES = 64;
const ROWS = 4;
const BANDS = HASHES / ROWS;
const SHINGLE = 4;
/** Fewer 4-grams make chance likenesses: 图为会议现场。 is a whole text to some. */
const LEAST_SHINGLES = 40;

/** From here on two texts are reported as one story. */
export const NEAR = 0.5;

export type Signature = Uint32Array;

/** The signature of a text, without regard to punctuation, spaces and script; undefined for one too short to compare. */
export function signatureOf(text: string): Signature | undefined {
  const letters = [
    ...simplify(text)
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ''),
  ];
  if (letters.length < LEAST_SHINGLES + SHINGLE) return undefined;
  const codes = Uint32Array.from(letters, (character) => character.codePointAt(0)!);
  const signature = new Uint32Array(HASHES).fill(0xffffffff);
  for (let start = 0; start + SHINGLE <= codes.length; start++) {
    const hash = hashShingle(codes, start);
    for (let index = 0; index < HASHES; index++) {
      const value = mix(hash ^ SEEDS[index]!);
      if (value < signature[index]!) signature[index] = value;
    }
  }
  return signature;
}

/** FNV-1a over code points. */
function hashShingle(codes: Uint32Array, start: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < start + SHINGLE; at++) hash = Math.imul(hash ^ codes[at]!, 0x01000193);
  return hash;
}

/** The finaliser of MurmurHash3: every bit of the result depends on every bit of the argument. */
function mix(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

const SEEDS = Uint32Array.from({ length: HASHES }, (_, index) => mix(index + 1));

/** Estimated Jaccard similarity, from 0 to 1. */
export function similarity(a: Signature, b: Signature): number {
  return a.reduce((equal, value, index) => equal + Number(value === b[index]), 0) / HASHES;
}

/** Heads of the chains of each band; 65,536 keep chains short at 100,000 texts. */
const BUCKETS = 1 << 16;

/** Signatures by number, in about 350 bytes each. */
export class SimilarTexts {
  private readonly heads = new Int32Array(BANDS * BUCKETS).fill(-1);
  private readonly chains: Int32Array[] = [];
  private readonly signatures: (Signature | undefined)[] = [];

  /** Adds a text and gives it the next number, from 0. */
  add(signature: Signature | undefined): void {
    const number = this.signatures.push(signature) - 1;
    const chain = new Int32Array(BANDS);
    this.chains.push(chain);
    if (!signature) return;
    for (let band = 0; band < BANDS; band++) {
      const bucket = bucketOf(signature, band);
      chain[band] = this.heads[bucket]!;
      this.heads[bucket] = number;
    }
  }

  /** Texts at least `NEAR` to this one, the most similar first, the oldest number first among equals. */
  find(signature: Signature): { number: number; similarity: number }[] {
    const candidates = new Set<number>();
    for (let band = 0; band < BANDS; band++) {
      let number = this.heads[bucketOf(signature, band)]!;
      for (; number >= 0; number = this.chains[number]![band]!) candidates.add(number);
    }
    return [...candidates]
      .map((number) => ({ number, similarity: similarity(signature, this.signatures[number]!) }))
      .filter((found) => found.similarity >= NEAR)
      .sort((a, b) => b.similarity - a.similarity || a.number - b.number);
  }
}

function bucketOf(signature: Signature, band: number): number {
  let hash = band;
  for (let row = 0; row < ROWS; row++) hash = mix(hash ^ signature[band * ROWS + row]!);
  return band * BUCKETS + (hash & (BUCKETS - 1));
}
