import type { Places, Published } from '../site/files.ts';

/** What the build's second process is told to do. */
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

export type BesidePhase = 'search' | 'exports' | 'feeds';

/**
 * What it says: how far a phase is, that it is over, that all is ready to be published, what publishing did, or why
 * nothing came of it.
 */
export type Said =
  | { phase: BesidePhase; done: number; total: number }
  | { phase: BesidePhase; over: true }
  | { prepared: true }
  | { published: Published; /** The most it held at once, in kilobytes. */ memory: number }
  | { failed: { message: string; stack: string | undefined; code: string | undefined } };
