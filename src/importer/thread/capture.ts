import type { RawFile } from '../draft.ts';
import type { Reading } from '../import.ts';

/** What the thread that reads captures is asked: a capture, with the hash of its bytes. */
export interface Asked {
  raw: RawFile;
  sha256: string;
}

/** What it says: the articles of the capture, or why it cannot be read. */
export type Said = Reading[] | Error;
