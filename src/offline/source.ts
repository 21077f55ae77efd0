/** Bytes that lie somewhere and are read piece by piece. */
export interface Source {
  size: number;
  /** The bytes from `from` up to `to`. Rejects when they are not there any more. */
  read(from: number, to: number): Promise<Uint8Array<ArrayBuffer>>;
}

/** Bytes in a part of a download, but for the last: what a cut loses at most, and what is read into memory for a page at most. */
export const PART_SIZE = 1 << 20;

export const partsOf = (size: number): number => Math.ceil(size / PART_SIZE);

/** The bytes that parts make one after the other; only the parts that a piece lies in are opened. */
export function sourceOfParts(size: number, part: (number: number) => Promise<Blob>): Source {
  return {
    size,
    read: async (from, to) => {
      const first = Math.floor(from / PART_SIZE);
      const numbers = Array.from({ length: partsOf(to) - first }, (_, index) => first + index);
      const blobs = await Promise.all(numbers.map(part));
      const start = first * PART_SIZE;
      return new Uint8Array(await new Blob(blobs).slice(from - start, to - start).arrayBuffer());
    },
  };
}
