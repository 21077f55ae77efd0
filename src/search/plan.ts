import { gzipSync } from 'node:zlib';
import { foldingVariants, usualTraditional } from '../hanzi/variants.ts';
import { byNewest, isPublished, type Article } from '../model/article.ts';
import { hashOf } from '../model/identity.ts';
import type { Script } from '../model/script.ts';
import { FORMAT, MANIFEST, type Manifest, type ShardEntry } from './manifest.ts';
import type { Synonyms } from './query.ts';
import { planShards, type Shard } from './shards.ts';
import { packTables, type Tables } from './tables.ts';

/** What the index is of. */
export interface SearchSubject {
  articles: readonly Article[];
  /** The edition at the site's root. */
  rootScript: Script;
  /** Groups of words that mean the same. */
  synonyms: Synonyms;
  /** Changes when anything but the articles changes what the shards say: glossary, source names. */
  key: string;
}

/** What an index is made of: shards, and two files that tell of them. */
export interface SearchPlan {
  /** In the order of the manifest. */
  shards: PlannedShard[];
  /** Contents of the files directly below `search/`, by name. */
  files: Map<string, Uint8Array | string>;
}

/** A shard with its folder, whose name holds the hash of all that is in it. */
export interface PlannedShard extends Shard {
  folder: string;
}

/**
 * How many bytes a file of words may have. A query reads one for every two of its characters in each shard: smaller
 * ones would be cheaper to search and dearer to publish, as there would be more of them.
 */
export const FILE_BYTES = 800;

/** Names the form of everything derived here; part of every shard's hash. */
const VERSION = [FORMAT, 'units 2', 'pagefind 1.6.0', 'opencc-js 1.4.2', FILE_BYTES];

/** Plans the index of the published articles; reads no text and writes nothing. */
export function planSearch({ articles, key, rootScript, synonyms }: SearchSubject, tables: Tables): SearchPlan {
  const newestFirst = articles.filter(isPublished).sort(byNewest);
  const shards = planShards(newestFirst).map((shard) => ({
    ...shard,
    folder: `${shard.name}-${hashOfShard(shard, key)}`,
  }));
  const entries = shards.map(({ folder, articles: own }): ShardEntry => {
    return { folder, count: own.length, from: own.at(-1)!.date, to: own[0]!.date };
  });
  const text = packTables(tables);
  const variants = `variants-${hashOf(text, 12)}.dat`;
  const manifest: Manifest = { format: FORMAT, rootScript, variants, synonyms, shards: entries };
  return {
    shards,
    files: new Map<string, Uint8Array | string>([
      [variants, gzipSync(text, { level: 9 })],
      [MANIFEST, JSON.stringify(manifest)],
    ]),
  };
}

/** The tables that searching folds and spells characters by. */
export function searchTables(): Tables {
  return { usual: usualTraditional(), folds: foldingVariants() };
}

function hashOfShard({ articles }: Shard, key: string): string {
  const said = articles.map(({ digest, id, sourceId, regions, topics }) => [digest, id, sourceId, regions, topics]);
  return hashOf([VERSION, key, said], 12);
}
