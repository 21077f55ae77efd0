import { SEARCH_HEADS } from '../../model/address.ts';
import type { Day } from '../../model/day.ts';
import type { Script } from '../../model/script.ts';
import type { FacetCounts } from '../asking/facets.ts';
import type { Synonyms } from '../asking/query.ts';

/** The form of everything below `search/`. A client that knows another asks its reader to load the page anew. */
export const FORMAT = 15;

/** What the index has. All files but this one have names that change with their content. */
export interface Manifest {
  format: number;
  /** The editions, the one whose pages stand at the site's root first. */
  scripts: Script[];
  /** The file of the usual Traditional characters and folding variants, below `search/`. */
  variants: string;
  /** The file of what titles are made of, for guessing what was meant, below `search/`. */
  lexicon: string;
  /** The file of how articles write what they cite, below `search/`; absent where they cite nothing. */
  cited?: string | undefined;
  /** The file of what all texts are written by, below `search/`; absent where no article lends one. */
  dictionary?: string | undefined;
  /** The file of which articles tell the same story, below `search/`; absent where none do. */
  stories?: string | undefined;
  /** Groups of words that mean the same, as the settings have them. */
  synonyms: Synonyms;
  /** Names of the sources by their ids, as the editions print them, in the order of `scripts`. */
  sources: Record<string, string[]>;
  /**
   * The file of all shards' heads, then the dictionary, then the stories, then all the shards' pieces of rows, then those of
   * facets, below `search/`. All this is in files of its own as well, for where only some of the shards are: no offline pack and no folder
   * edition has this file.
   */
  heads: string;
  /** What the dictionary takes there. */
  dictionaryBytes: number;
  /** And what the stories take. */
  storiesBytes: number;
  /** The files of what is suggested to somebody who is typing, by the editions. */
  suggestions: Partial<Record<Script, string>>;
  /** Newest first. */
  shards: ShardEntry[];
}

export interface ShardEntry {
  /** The months or days it has: `2021-04`, `2008-01_2013-12`, `2021-02-09_2021-02-11`; a share of a day: `2021-02-09.3`. */
  name: string;
  /** Part of the name of its head's file. */
  hash: string;
  /** The sizes of its head, of all pieces of its rows, and of all pieces of their facets, in bytes. */
  sizes: [head: number, rows: number, facets: number];
  count: number;
  /** Days of the oldest and the newest article. */
  from: Day;
  to: Day;
  /** How many articles have each value: what a page offers before anything is searched for. */
  counts: FacetCounts;
}

export const MANIFEST = 'index.js';

/** The heads of all shards. Below `search/`, as all of these. */
export const sharedHeadsFile = (hash: string) => `${SHARED_HEADS}${hash}.js`;

const SHARED_HEADS = SEARCH_HEADS.slice('search/'.length);
export const isSharedHeads = (file: string) => file.startsWith(SHARED_HEADS);

/** A shard's head: what must be known before anything else of it is fetched. */
export const headFile = (shard: string, hash: string) => `${shard}-${hash}.js`;

/** A shard's volumes, named by what is in them. */
export const volumeFile = (shard: string, hash: string) => `${shard}/${hash}.js`;

/** The hash in the name of the shard's head, if the file is that. */
export function hashOfHead(file: string, shard: string): string | undefined {
  const hash = file.startsWith(`${shard}-`) ? file.slice(shard.length + 1, -'.js'.length) : '';
  return /^[0-9a-f]{12}$/.test(hash) ? hash : undefined;
}

const OF_A_SHARD = /^([^/]+?)(?:\/|-[0-9a-f]{12}\.js$)/;

/** The name of the shard that a file below `search/` would be of, if there is such a shard. */
export function shardOfFile(file: string): string | undefined {
  return OF_A_SHARD.exec(file)?.[1];
}
