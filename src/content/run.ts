import type { Edition } from '../hanzi/edition.ts';
import type { Archive } from '../model/archive.ts';
import type { Article } from '../model/article.ts';
import type { Related } from '../model/related.ts';
import type { Content } from './files.ts';

/** Which content this process works with. */
export interface ContentRun {
  /** The content folder. */
  folder: string;
  /** While a build runs: the content as it was checked, which pages are made from. */
  checked?: CheckedContent;
  /** The archive of that and its editions, where somebody has opened them. */
  opened?: OpenContent;
}

/** Content sorted and indexed, and the editions that it is printed in; the first stands at the root. */
export interface OpenContent {
  archive: Archive;
  editions: Edition[];
  /** The Markdown of an article. */
  readBody: (article: Article) => Promise<string>;
}

/** Content without problems, and which of its articles are on the same matter. */
export interface CheckedContent extends Content {
  related: Related;
}

/** Astro compiles the modules of its loaders and its preview's pages into copies, so only the process is common to them. */
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
