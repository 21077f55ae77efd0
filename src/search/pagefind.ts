/**
 * Reads the files that Pagefind 1.6.0 writes: gzipped CBOR (RFC 8949) behind a mark of twelve bytes.
 *
 * Pagefind's own reader needs 70 kB of program and the hash of every page before it answers, and tells neither in the
 * order nor at the places that are asked for here. The form is not promised, so the version is pinned and tests compare
 * with the texts what is read.
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

/** Where a word stands: `rows` are pages, ascending; page `rows[i]` has `places[starts[i]]` up to `places[starts[i + 1]]`. */
export interface Postings {
  rows: number[];
  starts: number[];
  places: number[];
}

export function readMeta(bytes: Uint8Array): PagefindMeta {
  const [version, pages, chunks] = readCbor(content(bytes)) as [string, [string, number][], [string, string, string][]];
  return {
    version,
    pages: pages.map(([, words]) => words),
    chunks: chunks.map(([first, , hash]) => ({ first, hash })),
  };
}

/** Every word of a `.pf_index` file with its postings. */
export function* readChunk(bytes: Uint8Array): Generator<[word: string, postings: Postings]> {
  const [words] = readCbor(content(bytes)) as [[string, PackedPage[]][]];
  for (const [word, pages] of words) yield [word, unpack(pages)];
}

/** A word's postings in a `.pf_index` file; undefined when it is not there. */
export function findPostings(bytes: Uint8Array, word: string): Postings | undefined {
  const reader = createReader(content(bytes));
  reader.array();
  for (let left = reader.array(); left !== 0 && !reader.isEnd(); left--) {
    const parts = reader.array();
    if (reader.value() === word) return unpack(reader.value() as PackedPage[]);
    for (let part = 1; part < parts; part++) reader.skip();
  }
  return undefined;
}

/** Page as distance from the one before; places likewise, between negative marks of weight. */
type PackedPage = [page: number, places: number[]];

function unpack(pages: PackedPage[]): Postings {
  const postings: Postings = { rows: [], starts: [0], places: [] };
  let row = 0;
  for (const [distance, packed] of pages) {
    row += distance;
    let place = 0;
    for (const step of packed) {
      if (step < 0) continue;
      place += step;
      postings.places.push(place);
    }
    postings.rows.push(row);
    postings.starts.push(postings.places.length);
  }
  return postings;
}

function content(bytes: Uint8Array): Uint8Array {
  if (new TextDecoder().decode(bytes.subarray(0, MARK.length)) !== MARK) throw new Error('not a file of Pagefind');
  return bytes.subarray(MARK.length);
}

function readCbor(bytes: Uint8Array): unknown {
  return createReader(bytes).value();
}

const END = 0xff;

/** Of CBOR only what Pagefind writes: integers, text and arrays of either kind of length. */
function createReader(bytes: Uint8Array) {
  const text = new TextDecoder();
  let at = 0;
  let major = 0;
  /** Reads the head of an item: sets its major type, returns its number; -1 is the unknown length of an open array. */
  const head = (): number => {
    const first = bytes[at++];
    if (first === undefined) throw new Error('the file of Pagefind ends too early');
    major = first >> 5;
    const low = first & 31;
    if (low < 24) return low;
    if (low === 31) return -1;
    let number = 0;
    for (let left = 1 << (low - 24); left > 0; left--) number = number * 256 + bytes[at++]!;
    return number;
  };
  const value = (): unknown => {
    const number = head();
    if (major === 0) return number;
    if (major === 1) return -1 - number;
    if (major === 3) return text.decode(bytes.subarray(at, (at += number)));
    if (major !== 4) throw new Error(`a file of Pagefind has CBOR of type ${major}`);
    const items: unknown[] = [];
    for (let left = number; left !== 0 && !isEnd(); left--) items.push(value());
    if (number < 0) at++;
    return items;
  };
  const skip = (): void => {
    const number = head();
    if (major === 3) at += number;
    if (major !== 4) return;
    for (let left = number; left !== 0 && !isEnd(); left--) skip();
    if (number < 0) at++;
  };
  const array = (): number => {
    const length = head();
    if (major !== 4) throw new Error(`a file of Pagefind has CBOR of type ${major} in place of an array`);
    return length;
  };
  const isEnd = () => bytes[at] === END;
  return { value, skip, array, isEnd };
}
