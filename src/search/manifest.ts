import type { Day } from '../model/day.ts';
import type { Script } from '../model/script.ts';
import type { Synonyms } from './query.ts';

/** The form of everything below `search/`. A client that knows another asks its reader to load the page anew. */
export const FORMAT = 2;

/** `search/index.json`: where the parts of the index are. All other files have names that change with their content. */
export interface Manifest {
  format: number;
  /** The edition whose pages stand at the site's root. */
  rootScript: Script;
  /** Usual Traditional characters and folding variants, below `search/`. */
  variants: string;
  /** Groups of words that mean the same, as the settings have them. */
  synonyms: Synonyms;
  /** Newest first. */
  shards: ShardEntry[];
}

export interface ShardEntry {
  /** Below `search/`, without a slash at its end. */
  folder: string;
  count: number;
  /** Days of the oldest and the newest article. */
  from: Day;
  to: Day;
}

export const MANIFEST = 'index.json';
export const CATALOG = 'catalog.dat';
export const chunkFile = (number: number) => `words/${number}.dat`;
export const textFile = (row: number, part: number) => `texts/${row}${part === 0 ? '' : `-${part}`}.dat`;
