/** What the build's second thread is told to do. */
export interface Job {
  /** The content folder. */
  content: string;
  /** The site's address from the command line, if any. */
  site: string | undefined;
  cache: string;
  /** The folder the site is made in. */
  stage: string;
}

export type BesidePhase = 'search' | 'exports';

/** What it says: how far a phase is, or which files it made. */
export type Said = { phase: BesidePhase } & ({ done: number; total: number } | { files: string[] });
