import type { Archive } from '../model/archive.ts';
import type { Related } from '../model/related.ts';
import type { Content } from './files.ts';

/** Which content this process works with. */
export interface ContentRun {
  /** The content folder. */
  folder: string;
  /** While a build runs: the content as it was checked, which pages are made from. */
  checked?: CheckedContent;
  /** The archive of that, where somebody has opened it. */
  archive?: Archive;
}

/** Content without problems, and which of its articles are on the same matter. */
export interface CheckedContent extends Content {
  related: Related;
}

/** Astro's loaders and pages are copies of our modules in bundles of their own, so only the process is common to them. */
const PLACE = Symbol.for('archive.content-run');
const common = globalThis as { [PLACE]?: ContentRun };

/** Says what this process works with; Astro's own calls hand our loaders and pages no argument. */
export function announceRun(run: ContentRun): void {
  common[PLACE] = run;
}

/** What was announced last; the project's own content folder when Astro was started by itself, as `astro sync` is. */
export function announcedRun(): ContentRun {
  return common[PLACE] ?? { folder: 'content' };
}
