import { createDictionary, NO_ENTRIES, unpackEntries, type Dictionary } from '../form/dictionary.ts';
import { evaluate, type ShardMatches } from './evaluate.ts';
import type { Load } from './load.ts';
import { FORMAT, MANIFEST, type Manifest, type ShardEntry } from '../form/manifest.ts';
import type { Query } from './query.ts';
import { inflate } from '../form/block.ts';
import { commonPlace, keyOf, sharedPlaces, type HeadPlace } from '../form/heads.ts';
import { openShard, type LoadedShard } from './shard.ts';
import { createFlights, type Flights } from './flights.ts';
import { createStore } from './store.ts';
import { unpackCitedForms, type CitedForms } from '../form/cited.ts';
import { unpackStories } from '../form/stories.ts';
import { unpackSuggestions, type SuggestionEntry } from '../form/suggestions.ts';
import { createStoryOf, NO_STORIES, type StoryOf } from './stories.ts';
import { unpackTables, type Tables } from '../form/tables.ts';

/** The index was made by another version of this program than the page was. */
export class WrongFormat extends Error {}

/**
 * The index as far as it has been fetched. What could not be had is tried again when it is asked for again; what nobody
 * waits for any more, since the signals of all who did have aborted, is not fetched on.
 */
export interface IndexReader {
  /** Throws `WrongFormat`. */
  manifest(signal?: AbortSignal): Promise<Manifest>;
  /** The manifest as it is now, whatever has been kept. */
  freshManifest(signal?: AbortSignal): Promise<Manifest>;
  /** `name` is the manifest's `variants`. */
  tables(name: string, signal?: AbortSignal): Promise<Tables>;
  /** `name` is one of the manifest's `suggestions`. */
  suggestions(name: string, signal?: AbortSignal): Promise<SuggestionEntry[]>;
  /** Which articles of the index whose manifest was read last tell the same story. */
  storyOf(signal?: AbortSignal): Promise<StoryOf>;
  /** `name` is the manifest's `cited`. */
  citedForms(name: string, signal?: AbortSignal): Promise<CitedForms>;
  /** The packed lexicon; `name` is the manifest's. */
  lexicon(name: string, signal?: AbortSignal): Promise<Uint8Array>;
  shard(entry: ShardEntry, signal?: AbortSignal): Promise<LoadedShard>;
  /** Begins to fetch what each of the shards will need, by one request where the index has it in one file. */
  open(entries: readonly ShardEntry[], signal?: AbortSignal): Promise<void>;
  /** Where a shard matches; kept for some queries, for paging, sorting and narrowing. */
  matches(query: Query, shard: LoadedShard, signal?: AbortSignal): Promise<ShardMatches>;
}

/** Queries whose matches are kept. */
const MOST_QUERIES = 4;

export function createIndexReader(load: Load): IndexReader {
  const store = createStore(load);
  let manifests = createFlights<Manifest>();
  let places = new Map<string, HeadPlace>();
  let read: Manifest | undefined;
  const tables = createFlights<Tables>();
  const suggestions = createFlights<SuggestionEntry[]>();
  const stories = createFlights<StoryOf>();
  const citedForms = createFlights<CitedForms>();
  const lexicons = createFlights<Uint8Array>();
  const dictionaries = createFlights<Dictionary>();
  const shards = createFlights<LoadedShard>();
  const queries = new Map<string, Flights<ShardMatches>>();

  const matchesOf = (query: Query): Flights<ShardMatches> => {
    const key = JSON.stringify([query.required, query.excluded, query.near]);
    const matches = queries.get(key) ?? createFlights<ShardMatches>();
    queries.delete(key);
    queries.set(key, matches);
    if (queries.size > MOST_QUERIES) queries.delete(queries.keys().next().value!);
    return matches;
  };
  const readManifest = (isFresh: boolean, signal?: AbortSignal) =>
    manifests.get(
      MANIFEST,
      async (own) => {
        const manifest = toManifest(await store.file(MANIFEST, { isFresh, signal: own }));
        places = sharedPlaces(manifest);
        read = manifest;
        return manifest;
      },
      signal,
    );
  /** From the file of all heads, or where that is not to be had from its own. */
  const readCommon = (manifest: Manifest, which: 'dictionary' | 'stories', signal: AbortSignal) => {
    const { path, range, opening } = commonPlace(manifest, which);
    return store.block(path, range, signal, opening).catch(() => store.file(manifest[which]!, { signal }));
  };
  const readDictionary = async (signal?: AbortSignal): Promise<Dictionary> => {
    const from = read;
    if (from?.dictionary === undefined)
      return dictionaries.get('', () => Promise.resolve(createDictionary(NO_ENTRIES)), signal);
    return dictionaries.get(
      from.dictionary,
      async (own) => createDictionary(unpackEntries(await readCommon(from, 'dictionary', own))),
      signal,
    );
  };
  const storyOf = async (signal?: AbortSignal): Promise<StoryOf> => {
    const from = read;
    if (from?.stories === undefined) return NO_STORIES;
    return stories.get(
      from.stories,
      async (own) => createStoryOf(unpackStories(await readCommon(from, 'stories', own)), from.shards),
      signal,
    );
  };
  const shard: IndexReader['shard'] = (entry, signal) =>
    shards.get(keyOf(entry), (own) => openShard(entry, places.get(keyOf(entry)), store, readDictionary, own), signal);
  return {
    manifest: (signal) => readManifest(false, signal),
    freshManifest: (signal) => {
      manifests = createFlights();
      return readManifest(true, signal);
    },
    tables: (name, signal) =>
      tables.get(name, async (own) => unpackTables(await store.file(name, { signal: own })), signal),
    suggestions: (name, signal) =>
      suggestions.get(
        name,
        async (own) => unpackSuggestions(await inflate(await store.file(name, { signal: own }))),
        signal,
      ),
    storyOf,
    citedForms: (name, signal) =>
      citedForms.get(
        name,
        async (own) => unpackCitedForms(await inflate(await store.file(name, { signal: own }))),
        signal,
      ),
    lexicon: (name, signal) => lexicons.get(name, (own) => store.file(name, { signal: own }), signal),
    shard,
    open: async (entries, signal) => {
      const begun = [...entries.map((entry) => shard(entry, signal)), readDictionary(signal), storyOf(signal)];
      await Promise.allSettled(begun);
    },
    matches: (query, shard, signal) =>
      matchesOf(query).get(keyOf(shard.entry), (own) => evaluate(query, shard.access(own)), signal),
  };
}

function toManifest(bytes: Uint8Array): Manifest {
  const manifest = JSON.parse(new TextDecoder().decode(bytes)) as Manifest;
  if (manifest.format !== FORMAT) throw new WrongFormat(`search index of format ${manifest.format}, not ${FORMAT}`);
  return manifest;
}
