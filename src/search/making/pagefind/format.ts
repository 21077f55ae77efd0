/**
 * Reads the files that Pagefind 1.6.0 writes: CBOR (RFC 8949) behind a mark of twelve bytes, gzipped.
 *
 * Pagefind's own reader needs 70 kB of program and the hash of every page before it answers, and does not tell places.
 * The form is not promised, so the version is pinned and tests compare with the texts what is read.
 */

const MARK = 'pagefind_dcd';

/** What `pagefind.*.pf_meta` says of an index. */
export interface PagefindMeta {
  version: string;
  /** Words of each page, in the order in which pages were added. */
  pages: number[];
  /** The index's files in the order of their words. */
  chunks: { first: string; hash: string }[];
}

export function readMeta(bytes: Uint8Array): PagefindMeta {
  const [version, pages, chunks] = readCbor(content(bytes)) as [string, [string, number][], [string, string, string][]];
  return {
    version,
    pages: pages.map(([, words]) => words),
    chunks: chunks.map(([first, , hash]) => ({ first, hash })),
  };
}

/** A word and its places in the one page of an index, ascending. */
export type PlacedWord = [word: string, places: number[]];

/** Every word of a `.pf_index` file of an index of one page. */
export function* readChunk(bytes: Uint8Array): Generator<PlacedWord> {
  const [words] = readCbor(content(bytes)) as [[string, [PackedPage]][]];
  for (const [word, [[, steps]]] of words) yield [word, placesIn(steps)];
}

/** The page's number; places, each as the distance from the one before, between negative marks of weight. */
type PackedPage = [page: number, steps: number[]];

function placesIn(steps: number[]): number[] {
  let place = 0;
  return steps.filter((step) => step >= 0).map((step) => (place += step));
}

function content(bytes: Uint8Array): Uint8Array {
  if (new TextDecoder().decode(bytes.subarray(0, MARK.length)) !== MARK) throw new Error('not a file of Pagefind');
  return bytes.subarray(MARK.length);
}

const END = 0xff;

/** Of CBOR only what Pagefind writes: integers, text and arrays of either kind of length. */
function readCbor(bytes: Uint8Array): unknown {
  const text = new TextDecoder();
  let at = 0;
  /** An item's number or length; -1 is the unknown length of an open array. */
  const argument = (low: number): number => {
    if (low === 31) return -1;
    if (low < 24) return low;
    let number = 0;
    for (let left = 1 << (low - 24); left > 0; left--) number = number * 256 + bytes[at++]!;
    return number;
  };
  const item = (): unknown => {
    const first = bytes[at++];
    if (first === undefined) throw new Error('the file of Pagefind ends too early');
    const major = first >> 5;
    const number = argument(first & 31);
    if (major === 0) return number;
    if (major === 1) return -1 - number;
    if (major === 3) return text.decode(bytes.subarray(at, (at += number)));
    if (major !== 4) throw new Error(`a file of Pagefind has CBOR of type ${major}`);
    const items: unknown[] = [];
    for (let left = number; left !== 0 && bytes[at] !== END; left--) items.push(item());
    if (number < 0) at++;
    return items;
  };
  return item();
}
