import { evaluate, type ShardMatches } from './evaluate.ts';
import { FORMAT, MANIFEST, type Manifest, type ShardEntry } from './manifest.ts';
import type { Query } from './query.ts';
import { openShard, type Load, type LoadedShard } from './shard.ts';
import { unpackTables, type Tables } from './tables.ts';

/** The index was made by another version of this program than the page was. */
export class WrongFormat extends Error {}

/** The index as far as it has been fetched. What could not be had is tried again when it is asked for again. */
export interface IndexReader {
  /** Throws `WrongFormat`. */
  manifest(options?: { isFresh: boolean }): Promise<Manifest>;
  /** `name` is the manifest's `variants`. */
  tables(name: string): Promise<Tables>;
  shard(entry: ShardEntry): Promise<LoadedShard>;
  /** Where a shard matches; kept for some queries, for paging, sorting and narrowing. */
  matches(query: Query, shard: LoadedShard): Promise<ShardMatches>;
}

/** Queries whose matches are kept. */
const MOST_QUERIES = 4;

export function createIndexReader(load: Load): IndexReader {
  const manifests = new Map<string, Promise<Manifest>>();
  const tables = new Map<string, Promise<Tables>>();
  const shards = new Map<string, Promise<LoadedShard>>();
  const evaluated = new Map<string, Map<string, Promise<ShardMatches>>>();

  const matchesOfQuery = (query: Query): Map<string, Promise<ShardMatches>> => {
    const key = JSON.stringify([query.required, query.excluded]);
    const matches = evaluated.get(key) ?? new Map<string, Promise<ShardMatches>>();
    evaluated.delete(key);
    evaluated.set(key, matches);
    if (evaluated.size > MOST_QUERIES) evaluated.delete(evaluated.keys().next().value!);
    return matches;
  };
  return {
    manifest: (options) => {
      if (options?.isFresh) manifests.delete(MANIFEST);
      return keep(manifests, MANIFEST, async () => readManifest(await load(MANIFEST, options)));
    },
    tables: (name) => keep(tables, name, async () => unpackTables(new TextDecoder().decode(await load(name)))),
    shard: (entry) => keep(shards, entry.folder, () => openShard(entry, load)),
    matches: (query, shard) => keep(matchesOfQuery(query), shard.entry.folder, () => evaluate(query, shard)),
  };
}

function readManifest(bytes: Uint8Array): Manifest {
  const manifest = JSON.parse(new TextDecoder().decode(bytes)) as Manifest;
  if (manifest.format !== FORMAT) throw new WrongFormat(`search index of format ${manifest.format}, not ${FORMAT}`);
  return manifest;
}

/** What is kept under the key, or is now made; failures are not kept. */
function keep<V>(kept: Map<string, Promise<V>>, key: string, make: () => Promise<V>): Promise<V> {
  const known = kept.get(key);
  if (known) return known;
  const made = make();
  kept.set(key, made);
  made.catch(() => kept.delete(key));
  return made;
}
