/** Bytes of a file from `from` up to and without `to`. */
export interface ByteRange {
  from: number;
  to: number;
}

export interface LoadOptions {
  /** What is wanted of the file, all of it by default. */
  range?: ByteRange;
  /** Asks for it anew, whatever has been kept. */
  isFresh?: boolean;
  signal?: AbortSignal | undefined;
}

/** What was had: the range, or, where parts of files cannot be had, the whole file. */
export interface Loaded {
  bytes: Uint8Array;
  isWhole: boolean;
}

/** Fetches a file below `search/`. Rejects with `Unreachable` when it cannot be had. The engine knows no more of where its index lies. */
export type Load = (path: string, options: LoadOptions) => Promise<Loaded>;

/** Asks for every file anew: what has been kept may be damaged. */
export const loadAnew =
  (load: Load): Load =>
  (path, options) =>
    load(path, { ...options, isFresh: true });

/** A file of the index could not be had. */
export class Unreachable extends Error {}

/** It could not be had because it is no part of the copy that is read offline. */
export class Unkept extends Unreachable {}
