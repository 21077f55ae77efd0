/** Where a device keeps volumes, in parts of `PART_SIZE` bytes, and its record. Everything rejects where nothing may be kept. */
export interface PackStore {
  readRecord(): Promise<string | undefined>;
  writeRecord(text: string): Promise<void>;
  /** How many parts of a volume are here, counted from the first without a gap. */
  countParts(sha256: string): Promise<number>;
  part(sha256: string, number: number): Promise<Blob | undefined>;
  /** Rejects with a `QuotaExceededError` when there is no room. */
  putPart(sha256: string, number: number, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  /** Removes the parts of all volumes but these. */
  keepOnly(sha256s: readonly string[]): Promise<void>;
  removeParts(sha256: string): Promise<void>;
}
