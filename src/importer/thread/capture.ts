import type { Document, RawFile } from '../draft.ts';
import type { Reading } from '../import.ts';

/** What the thread that reads captures is asked: a capture, with the hash of its bytes. */
export interface Asked {
  raw: RawFile;
  sha256: string;
}

/** The articles of a capture, and the pictures that it holds itself when it is a document. */
export interface Read {
  readings: Reading[];
  pictures: Document['pictures'] | undefined;
}

/** What it says, or why the capture cannot be read. */
export type Said = Read | Error;
