import { join, resolve } from 'node:path';
import { hashOf } from '../model/identity.ts';

/** What one build is told, and where it works; all its processes hold the same. */
export interface Run {
  /** The content folder. */
  content: string;
  /** The site's folder. */
  out: string;
  /** As on the command line, `2001-2010` or `2021`; all of them when absent. */
  years: string | undefined;
  /** Folders in which other builds have made some years of the same content. */
  others: string[];
  /** Whether to make everything anew, whatever is there. */
  isFresh: boolean;
  /** Whether the site has offline packs. */
  withPacks: boolean;
  /** The file that holds the content as it was checked. */
  snapshot: string;
  /** A folder for what is made until all of it is there. No other build's, not even one killed a moment ago. */
  stage: string;
  /** The folder of what this build has made so far, an account for each maker. */
  made: string;
  /** The folder of the accounts of what is published. */
  accounts: string;
}

/** The folder in which a build of some years keeps its accounts with what it made, for the build that joins the parts. */
export const ACCOUNTS = 'accounts';

const CACHE = join('node_modules', '.cache', 'archive');

/** What a build keeps was deleted or changed while it needed it. */
export class CacheFault extends Error {
  readonly code = 'ENOENT';
}

/** Whether an error says so: one of these, or that of whoever looked for a file there, a module among them. */
export function isOfCache(cause: unknown): boolean {
  if (!(cause instanceof Error && 'code' in cause)) return false;
  return (cause.code === 'ENOENT' || cause.code === 'ERR_MODULE_NOT_FOUND') && cause.message.includes(CACHE);
}

/** Where a build keeps what it needs of the last one. Builds into different folders do not meet. */
export function cacheFolderOf(out: string): string {
  return join(CACHE, hashOf(resolve(out), 16));
}

/** Where all builds keep the compiled pages, in which nothing of a site is. */
export const PAGE_STORE = join(CACHE, 'pages');

/** Where all builds into a folder put what they have made and not published. */
export function stagesOf(out: string): string {
  return join(cacheFolderOf(out), 'stage');
}

/** The account of one maker's products, in a folder of accounts. */
export function accountOf(folder: string, maker: string): string {
  return join(folder, `${maker}.ledger`);
}
