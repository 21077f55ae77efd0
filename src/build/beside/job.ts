import type { Ledger } from '../ledger/ledger.ts';
import type { Places, Published } from '../site/files.ts';

/** What the build's second thread is told to do. */
export interface Job {
  /** The content folder. */
  content: string;
  /** The site's address from the command line, if any. */
  site: string | undefined;
  /** The file that holds the content as it was checked. */
  snapshot: string;
  /** As on the command line; all of them when absent. */
  years: string | undefined;
  places: Places;
}

export type BesidePhase = 'search' | 'exports';

/** What it says: how far a phase is, that it is over, or what publishing did. */
export type Said =
  | { phase: BesidePhase; done: number; total: number }
  | { phase: BesidePhase; over: true }
  | { phase: 'publish'; published: Published; ledger: Ledger };
