import { needsVariants } from '../hanzi/fold.ts';
import type { Day } from '../model/day.ts';
import type { Script } from '../model/script.ts';
import { evaluate, spansIn, type ShardMatches } from './evaluate.ts';
import { emptyCounts, narrow, sumCounts, type FacetCounts, type Filters } from './facets.ts';
import { FORMAT, MANIFEST, type Manifest, type ShardEntry } from './manifest.ts';
import type { Passage } from './passage.ts';
import { loosen, parseQuery, type Query, type Synonyms } from './query.ts';
import { scoreOf, type Statistics } from './rank.ts';
import { openShard, type Load, type LoadedShard } from './shard.ts';
import { showResult } from './show.ts';
import { unpackTables, type Tables } from './tables.ts';

export type Sort = 'relevance' | 'newest' | 'oldest';

export interface Request {
  query: string;
  filters: Filters;
  sort: Sort;
  offset: number;
  limit: number;
  /** The edition whose titles and excerpts are wanted; by default the one at the site's root. */
  script?: Script;
  synonyms: Synonyms;
  /** Without them, shards that the year filter rules out are not asked. */
  withFacets: boolean;
}

export interface Result {
  id: string;
  date: Day;
  source: { id: string; name: string };
  title: Passage;
  excerpt: Passage;
}

export interface Answer {
  /** How many articles match in the shards that were asked. */
  total: number;
  results: Result[];
  facets: FacetCounts;
  /** Names of the sources among the facets, as the edition prints them. */
  sourceNames: Record<string, string>;
  /** The edition of titles and excerpts, and the one whose pages stand at the site's root. */
  script: Script;
  rootScript: Script;
  /** What was searched for in the end. */
  query: Query;
  /** Nothing held the words in one piece, so they were taken apart. */
  isLoosened: boolean;
  /** Shards that are still being asked: the answer will change. */
  pending: ShardEntry[];
  /** Shards that could not be asked. */
  missing: ShardEntry[];
}

/** The index was made by another version of this program than the page was. */
export class WrongFormat extends Error {}

export interface Engine {
  /**
   * Answers a request. `onPartial` is given answers from the newest shards while older ones are still being asked, in an
   * archive of more than some ten thousand articles. Rejects when the index itself cannot be had, and when aborted.
   */
  search(request: Request, onPartial?: (answer: Answer) => void, signal?: AbortSignal): Promise<Answer>;
  /** Fetches what the first query of an edition's reader will need. */
  warm(script: Script): Promise<void>;
}

/** Articles that are asked before a first answer is given. */
const FIRST_ARTICLES = 12_000;
/** Shards that are asked at the same time. */
const AT_ONCE = 10;
/** Queries whose matches are kept, for paging, sorting and narrowing. */
const MOST_QUERIES = 4;

/** A search engine over the files that `load` fetches. */
export function createEngine(load: Load): Engine {
  let manifest: Promise<Manifest> | undefined;
  let tables: Promise<Tables> | undefined;
  const shards = new Map<string, Promise<LoadedShard>>();
  const evaluated = new Map<string, Map<string, Promise<ShardMatches>>>();

  const readManifest = (isFresh: boolean): Promise<Manifest> => {
    manifest = load(MANIFEST, { isFresh }).then((bytes) => {
      const read = JSON.parse(new TextDecoder().decode(bytes)) as Manifest;
      if (read.format !== FORMAT) throw new WrongFormat(`search index of format ${read.format}, not ${FORMAT}`);
      return read;
    });
    manifest.catch(() => (manifest = undefined));
    return manifest;
  };
  const readTables = (name: string): Promise<Tables> => {
    tables ??= load(name).then((bytes) => unpackTables(new TextDecoder().decode(bytes)));
    tables.catch(() => (tables = undefined));
    return tables;
  };
  const open = (entry: ShardEntry): Promise<LoadedShard> => {
    const shard = shards.get(entry.folder) ?? openShard(entry, load);
    shards.set(entry.folder, shard);
    shard.catch(() => shards.delete(entry.folder));
    return shard;
  };
  const matchesOf = (query: Query, shard: LoadedShard): Promise<ShardMatches> => {
    const key = JSON.stringify([query.required, query.excluded]);
    const ofQuery = evaluated.get(key) ?? new Map<string, Promise<ShardMatches>>();
    evaluated.delete(key);
    evaluated.set(key, ofQuery);
    if (evaluated.size > MOST_QUERIES) evaluated.delete(evaluated.keys().next().value!);
    const { folder } = shard.entry;
    const matches = ofQuery.get(folder) ?? evaluate(query, shard);
    ofQuery.set(folder, matches);
    matches.catch(() => ofQuery.delete(folder));
    return matches;
  };

  const ask = async (query: Query, entry: ShardEntry): Promise<Asked> => {
    const shard = await open(entry);
    return { shard, matches: await matchesOf(query, shard) };
  };

  /** Asks all shards, the newest first; those that fail are named. */
  const askAll = async (query: Query, entries: ShardEntry[], partial: (asked: AskedAll) => Promise<void>) => {
    const all: AskedAll = { asked: [], missing: [], pending: entries };
    for (const group of groupsOf(entries)) {
      const settled = await Promise.allSettled(group.map((entry) => ask(query, entry)));
      settled.forEach((outcome, index) => {
        if (outcome.status === 'fulfilled') all.asked.push(outcome.value);
        else all.missing.push(group[index]!);
      });
      all.pending = all.pending.slice(group.length);
      if (all.pending.length > 0) await partial(all);
    }
    return all;
  };

  const answer = async (
    request: Request,
    from: Manifest,
    onPartial: ((answer: Answer) => void) | undefined,
    signal: AbortSignal | undefined,
  ): Promise<Answer> => {
    const { rootScript } = from;
    const script = request.script ?? rootScript;
    const needsTables = script === 'zh-Hant' || needsVariants(request.query);
    const known = needsTables ? await readTables(from.variants) : undefined;
    const entries = request.withFacets ? from.shards : from.shards.filter((entry) => mayHave(entry, request.filters));
    const run = async (query: Query, isLoosened: boolean): Promise<Answer> => {
      const all = await askAll(query, entries, async (asked) => {
        signal?.throwIfAborted();
        if (onPartial && asked.asked.some(({ matches }) => matches.rows.length > 0)) {
          onPartial(await compose({ ...request, script, rootScript }, query, asked, known, isLoosened));
        }
      });
      signal?.throwIfAborted();
      const loosened = all.asked.some(({ matches }) => matches.rows.length > 0) ? undefined : loosen(query);
      return loosened && !isLoosened
        ? run(loosened, true)
        : compose({ ...request, script, rootScript }, query, all, known, isLoosened);
    };
    return run(parseQuery(request.query, known?.folds, request.synonyms), false);
  };

  return {
    search: async (request, onPartial, signal) => {
      const from = await (manifest ?? readManifest(false));
      const first = await answer(request, from, onPartial, signal);
      if (first.missing.length === 0) return first;
      // Files that are gone may have been replaced by a newer index since its list was read.
      const fresh = await readManifest(true).catch(() => from);
      const isNewer = JSON.stringify(fresh) !== JSON.stringify(from);
      return isNewer ? answer(request, fresh, onPartial, signal) : first;
    },
    warm: async (script) => {
      const { variants, shards: entries } = await (manifest ?? readManifest(false));
      if (script === 'zh-Hant') await readTables(variants);
      await Promise.all(groupsOf(entries)[0]?.map(open) ?? []);
    },
  };
}

interface Asked {
  shard: LoadedShard;
  matches: ShardMatches;
}

interface AskedAll {
  asked: Asked[];
  pending: ShardEntry[];
  missing: ShardEntry[];
}

/** The first group has the newest shards, enough for a first answer; the others have `AT_ONCE` each. */
function groupsOf(entries: ShardEntry[]): ShardEntry[][] {
  const groups: ShardEntry[][] = [];
  let count = 0;
  for (const entry of entries) {
    const last = groups.at(-1);
    const hasRoom = groups.length === 1 ? count + entry.count <= FIRST_ARTICLES : (last?.length ?? AT_ONCE) < AT_ONCE;
    if (last && hasRoom) last.push(entry);
    else groups.push([entry]);
    count += entry.count;
  }
  return groups;
}

function mayHave({ from, to }: ShardEntry, { year }: Filters): boolean {
  if (!year || year.length === 0) return true;
  return year.some((wanted) => {
    const [first = '', last = first] = wanted.split('-');
    return from.slice(0, 4) <= last && to.slice(0, 4) >= first;
  });
}

interface Hit {
  asked: Asked;
  row: number;
  date: Day;
  score: number;
}

/** Narrows, ranks and shows what was found. */
async function compose(
  request: Request & { script: Script; rootScript: Script },
  query: Query,
  { asked, missing, pending }: AskedAll,
  tables: Tables | undefined,
  isLoosened: boolean,
): Promise<Answer> {
  const facets = emptyCounts();
  const narrowed = asked.map(({ shard, matches }) => narrow(matches.rows, shard.catalog, request.filters));
  for (const { counts } of narrowed) sumCounts(facets, counts);
  const hits = rank(
    request.sort,
    query,
    asked,
    narrowed.map(({ rows }) => rows),
  );
  const lost = new Set(missing);
  const results: Result[] = [];
  let gone = 0;
  const shown = hits.slice(request.offset, request.offset + request.limit);
  for (const outcome of await showAll(shown, request, query, tables)) {
    if (outcome.result) results.push(outcome.result);
    else if (outcome.isFalse) gone++;
    else lost.add(outcome.hit.asked.shard.entry);
  }
  const { script, rootScript } = request;
  const total = hits.length - gone;
  const sourceNames = namesOf(asked, facets.source, script);
  return {
    script,
    rootScript,
    total,
    sourceNames,
    results,
    facets,
    query,
    isLoosened,
    pending: [...pending],
    missing: [...lost],
  };
}

function namesOf(asked: Asked[], counts: Record<string, number>, script: Script): Record<string, string> {
  const names: Record<string, string> = {};
  for (const { shard } of asked) {
    for (const [id, [simplified, traditional]] of Object.entries(shard.catalog.sourceNames)) {
      if (id in counts) names[id] ??= script === 'zh-Hant' ? traditional : simplified;
    }
  }
  return names;
}

/** Texts that are fetched at the same time, when a caller wants many results. */
const TEXTS_AT_ONCE = 50;

interface Shown {
  hit: Hit;
  result?: Result;
  /** The text does not have what the index says. */
  isFalse?: boolean;
}

async function showAll(
  hits: Hit[],
  { script }: { script: Script },
  query: Query,
  tables: Tables | undefined,
): Promise<Shown[]> {
  const shown: Shown[] = [];
  for (let start = 0; start < hits.length; start += TEXTS_AT_ONCE) {
    const group = hits.slice(start, start + TEXTS_AT_ONCE).map(async (hit): Promise<Shown> => {
      const { shard, matches } = hit.asked;
      try {
        const result = await showResult({ shard, row: hit.row, matches, query, script, tables });
        return result ? { hit, result } : { hit, isFalse: true };
      } catch {
        return { hit };
      }
    });
    shown.push(...(await Promise.all(group)));
  }
  return shown;
}

function rank(sort: Sort, query: Query, asked: Asked[], rows: number[][]): Hit[] {
  const byRelevance = sort === 'relevance' && query.required.length > 0;
  const statistics = statisticsOf(query, asked);
  const hits = asked.flatMap((one, index) =>
    rows[index]!.map((row): Hit => {
      const date = one.shard.catalog.dates[row]!;
      return { asked: one, row, date, score: byRelevance ? scoreRow(one, row, statistics) : 0 };
    }),
  );
  const newestFirst = (a: Hit, b: Hit) => (a.date === b.date ? a.row - b.row : a.date < b.date ? 1 : -1);
  if (byRelevance) return hits.sort((a, b) => b.score - a.score || newestFirst(a, b));
  hits.sort(newestFirst);
  return sort === 'oldest' ? hits.reverse() : hits;
}

function scoreRow({ shard: { catalog }, matches }: Asked, row: number, statistics: Statistics): number {
  return scoreOf(
    {
      date: catalog.dates[row]!,
      titleLength: catalog.titleLengths[row]!,
      length: catalog.lengths[row]!,
      spans: matches.words.map((word) => spansIn(word, row)),
    },
    statistics,
  );
}

function statisticsOf(query: Query, asked: Asked[]): Statistics {
  const articles = asked.reduce((sum, { shard }) => sum + shard.size, 0);
  const length = asked.reduce((sum, { shard }) => sum + shard.catalog.lengths.reduce((a, b) => a + b, 0), 0);
  const frequencies = query.required.map((_, word) =>
    asked.reduce(
      (sum, { matches }) => sum + Math.max(0, ...(matches.words[word] ?? []).map(({ frequency }) => frequency)),
      0,
    ),
  );
  const newest =
    asked
      .map(({ shard }) => shard.entry.to)
      .sort()
      .at(-1) ?? '1970-01-01';
  return { articles, frequencies, averageLength: length / Math.max(1, articles), newest };
}
