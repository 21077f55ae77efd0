import type { Document, RawFile } from '../draft.ts';
import type { Listed } from '../fetching/links.ts';
import type { Reading } from '../import.ts';
import type { Capture } from '../warc.ts';

/** What a thread that reads is asked: a capture, with the hash of its bytes; a list of pages; or the next record of a WARC file, the first one first. */
export type Question =
  | { about: 'capture'; raw: RawFile; sha256: string }
  | { about: 'list'; raw: RawFile }
  | { about: 'record'; path: string };

/** The articles of a capture, and the pictures that it holds itself when it is a document. */
export interface Read {
  readings: Reading[];
  pictures: Document['pictures'] | undefined;
}

/** What a record of a WARC file came to. */
export interface Recorded {
  /** Undefined when it holds no page. */
  capture: Capture | undefined;
  /** Bytes of the file that are read by now. */
  done: number;
}

/** What it says, or why it cannot be read. No list and no further record are undefined. */
export type Said = Read | Listed | Recorded | undefined | Error;
