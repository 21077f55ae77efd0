import { needsVariants } from '../hanzi/fold.ts';
import type { Script } from '../model/script.ts';
import type { Answer, Request } from './answer.ts';
import { askAll, hasMatches } from './ask.ts';
import { composeAnswer, type Wanted } from './compose.ts';
import { groupsOf, mayHave } from './groups.ts';
import type { Manifest } from './manifest.ts';
import { loosen, parseQuery, type Query } from './query.ts';
import { createIndexReader, type IndexReader } from './reader.ts';
import type { Load } from './shard.ts';

type OnPartial = (answer: Answer) => void;

export interface Engine {
  /**
   * Answers a request. `onPartial` is given answers from the newest shards while older ones are still being asked, in an
   * archive of more than some ten thousand articles. Rejects when the index itself cannot be had, and when aborted.
   */
  search(request: Request, onPartial?: OnPartial, signal?: AbortSignal): Promise<Answer>;
  /** Fetches what the first query of an edition's reader will need. */
  warm(script: Script): Promise<void>;
}

/** A search engine over the files that `load` fetches. */
export function createEngine(load: Load): Engine {
  const reader = createIndexReader(load);
  return {
    search: async (request, onPartial, signal) => {
      const from = await reader.manifest();
      const first = await answer(request, from, reader, onPartial, signal);
      if (first.missing.length === 0) return first;
      // Files that are gone may have been replaced by a newer index since its list was read.
      const fresh = await reader.manifest({ isFresh: true }).catch(() => from);
      const isNewer = JSON.stringify(fresh) !== JSON.stringify(from);
      return isNewer ? answer(request, fresh, reader, onPartial, signal) : first;
    },
    warm: async (script) => {
      const { variants, shards } = await reader.manifest();
      if (script === 'zh-Hant') await reader.tables(variants);
      await Promise.all(groupsOf(shards)[0]?.map((entry) => reader.shard(entry)) ?? []);
    },
  };
}

async function answer(
  request: Request,
  { rootScript, variants, shards, synonyms }: Manifest,
  reader: IndexReader,
  onPartial: OnPartial | undefined,
  signal: AbortSignal | undefined,
): Promise<Answer> {
  const script = request.script ?? rootScript;
  const needsTables = script === 'zh-Hant' || needsVariants(request.query);
  const tables = needsTables ? await reader.tables(variants) : undefined;
  const wanted: Wanted = { ...request, script, rootScript, tables };
  const entries = request.withFacets ? shards : shards.filter((entry) => mayHave(entry, request.filters));
  const run = async (query: Query, isLoosened: boolean): Promise<Answer> => {
    const all = await askAll(query, entries, reader, async (soFar) => {
      signal?.throwIfAborted();
      if (onPartial && hasMatches(soFar)) onPartial(await composeAnswer(wanted, query, soFar, isLoosened));
    });
    signal?.throwIfAborted();
    const loosened = isLoosened || hasMatches(all) ? undefined : loosen(query);
    return loosened ? run(loosened, true) : composeAnswer(wanted, query, all, isLoosened);
  };
  return run(parseQuery(request.query, tables?.folds, request.withSynonyms ? synonyms : []), false);
}
