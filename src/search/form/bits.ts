/** Numbers as bits, the most significant first: what the index's own files are made of. */

export interface BitWriter {
  /** How many bits there are. */
  length(): number;
  /** A number below `range`, in as many bits as that takes: truncated binary, 0 bits when nothing else is possible. */
  below(range: number, value: number): void;
  /** A number from 1 on, small ones in few bits: Elias delta. */
  count(value: number): void;
  /** The bits before the one of number `end`, by default all, and what fills the last byte up. */
  bytes(end?: number): Uint8Array;
}

export function createBitWriter(): BitWriter {
  let bytes = new Uint8Array(64);
  let length = 0;
  const put = (value: number, width: number) => {
    if (length + width > bytes.length * 8) bytes = grown(bytes);
    for (let left = width; left > 0;) {
      const used = length & 7;
      const taken = Math.min(left, 8 - used);
      left -= taken;
      bytes[length >> 3]! |= ((value >>> left) & ((1 << taken) - 1)) << (8 - used - taken);
      length += taken;
    }
  };
  return {
    length: () => length,
    below: (range, value) => {
      const { width, short } = truncated(range);
      if (value < short) put(value, width);
      else put(value + short, width + 1);
    },
    count: (value) => {
      const width = widthOf(value);
      const widthOfWidth = widthOf(width + 1);
      put(0, widthOfWidth);
      put(width + 1, widthOfWidth + 1);
      put(value, width);
    },
    bytes: (end = length) => bytes.slice(0, Math.ceil(end / 8)),
  };
}

/** The same bytes with as much room again. */
function grown(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(bytes.length * 2);
  larger.set(bytes);
  return larger;
}

/** Reads what a `BitWriter` wrote, from byte `at` on. Each function throws at the end of the bytes. */
export interface BitReader {
  below(range: number): number;
  count(): number;
  /** The first byte of which nothing has been read. */
  nextByte(): number;
}

export function createBitReader(bytes: Uint8Array, at: number): BitReader {
  let position = at * 8;
  const take = (width: number): number => {
    if (position + width > bytes.length * 8) throw new Error('a file of the index ends too early');
    let value = 0;
    for (let left = width; left > 0; left--, position++) {
      value = value * 2 + ((bytes[position >> 3]! >> (7 - (position & 7))) & 1);
    }
    return value;
  };
  return {
    below: (range) => {
      const { width, short } = truncated(range);
      const value = take(width);
      return value < short ? value : value * 2 + take(1) - short;
    },
    count: () => {
      let widthOfWidth = 0;
      while (take(1) === 0) widthOfWidth++;
      const width = 2 ** widthOfWidth + take(widthOfWidth) - 1;
      return 2 ** width + take(width);
    },
    nextByte: () => Math.ceil(position / 8),
  };
}

/** The place of the highest bit of a number from 1 on. */
const widthOf = (value: number) => 31 - Math.clz32(value);

/** Of the numbers below `range`, the first `short` take `width` bits, the others one more. */
function truncated(range: number): { width: number; short: number } {
  const width = widthOf(range);
  return { width, short: ((1 << width) >>> 0) * 2 - range };
}
