import { needsVariants } from '../../hanzi/fold.ts';
import type { Script } from '../../model/script.ts';
import type { Answer, Request } from './answer.ts';
import { askAll, hasMatches, type AskedAll } from './ask.ts';
import { areFacetsAwaited } from './counting.ts';
import { composeAnswer, composeOverview, type Wanted } from './compose.ts';
import { sumOf } from './facets.ts';
import { mayHave } from './groups.ts';
import { loadAnew, type Load } from './load.ts';
import type { Manifest, ShardEntry } from '../form/manifest.ts';
import type { alternativesFor } from './cited/alternatives.ts';
import { parseQuery, type CitedLookup } from './parse.ts';
import { isSingle, thorough, type Query } from './query.ts';
import { NO_STORIES } from './stories.ts';
import { narrowToSources } from './sources.ts';
import { createIndexReader, type IndexReader } from './reader.ts';
import type { forgive } from './relaxed/forgive.ts';
import { foldText, suggest, type Suggestion } from './suggest.ts';
import { mayAskCited, type CitedForms } from '../form/cited.ts';
import { INDEXED } from '../form/texts.ts';

/** No reader looks through more while typing. */
const MOST_SUGGESTIONS = 5;

type OnPartial = (answer: Answer) => void;

export interface Engine {
  /**
   * Answers a request. `onPartial` is given answers from the newest shards when shards take long, in an archive of
   * more than some ten thousand articles, and all results before what only counts them is there. Rejects when the index itself cannot be had, and when aborted;
   * then nothing is fetched on that nobody else waits for.
   */
  search(request: Request, onPartial?: OnPartial, signal?: AbortSignal): Promise<Answer>;
  /** What may complete what a reader of an edition has typed; it is fetched when it is first asked for. */
  suggest(typed: string, script: Script): Promise<Suggestion[]>;
  /** Fetches what the first query of an edition's reader will need. */
  warm(script: Script): Promise<void>;
}

/** What a search is over. */
interface Scope extends Manifest {
  /** All shards that are at hand. */
  shards: ShardEntry[];
}

export interface EngineOptions {
  /** Resolves after so many milliseconds; without it there are no answers while older shards are still being asked. */
  wait?: (time: number) => Promise<void>;
  /** Fetches what forgives a query, when one has to be forgiven; without it none is. */
  loadForgive?: LoadForgive;
  /** Fetches what understands numbers of what is cited, when a query may have any; without it they are words like others. */
  loadAlternatives?: LoadAlternatives;
  /** Whether a shard is there, as where parts of an archive are kept for reading offline. Answers name those that were searched. */
  isAtHand?: (entry: ShardEntry) => boolean;
}

type LoadForgive = () => Promise<typeof forgive>;
type LoadAlternatives = () => Promise<typeof alternativesFor>;

/** A search engine over the files of the index that `load` fetches. */
export function createEngine(
  load: Load,
  { wait, loadForgive, loadAlternatives, isAtHand = () => true }: EngineOptions = {},
): Engine {
  let reader = createIndexReader(load);
  const scopeOf = (manifest: Manifest): Scope => ({ ...manifest, shards: manifest.shards.filter(isAtHand) });
  return {
    search: async (request, onPartial, signal) => {
      if (request.isAnew) reader = createIndexReader(loadAnew(load));
      const from = await reader.manifest(signal);
      const ask = (manifest: Manifest) =>
        answer(request, scopeOf(manifest), reader, { wait, loadForgive, loadAlternatives }, onPartial, signal);
      const first = await ask(from);
      if (first.missing.length === 0) return first;
      // Files that are gone may have been replaced by a newer index since its list was read.
      const fresh = await reader.freshManifest(signal).catch(() => from);
      const isNewer = JSON.stringify(fresh) !== JSON.stringify(from);
      return isNewer ? ask(fresh) : first;
    },
    suggest: async (typed, script) => {
      const { suggestions, variants } = await reader.manifest();
      const name = suggestions[script];
      if (name === undefined) return [];
      const isFoldedByTable = script !== INDEXED || needsVariants(typed);
      const folds = isFoldedByTable ? (await reader.tables(variants)).folds : undefined;
      const entries = (await reader.suggestions(name)).map((entry) => ({ entry, folded: foldText(entry.text, folds) }));
      return suggest(typed, entries, folds, MOST_SUGGESTIONS);
    },
    warm: async (script) => {
      const { variants, shards } = scopeOf(await reader.manifest());
      if (script !== INDEXED) await reader.tables(variants);
      await reader.open(shards);
    },
  };
}

async function answer(
  request: Request,
  { scripts, sources, variants, lexicon, cited, shards, synonyms }: Scope,
  reader: IndexReader,
  { wait, loadForgive, loadAlternatives }: EngineOptions,
  onPartial: OnPartial | undefined,
  signal: AbortSignal | undefined,
): Promise<Answer> {
  const script = request.script ?? scripts[0]!;
  const needsTables = script !== INDEXED || needsVariants(request.query);
  const tables = needsTables ? await reader.tables(variants, signal) : undefined;
  const edition = scripts.indexOf(script);
  const sourceNames = Object.fromEntries(Object.entries(sources).map(([id, names]) => [id, names[edition]!]));
  const allCounts = sumOf(shards.map(({ counts }) => counts));
  const asksCited = cited !== undefined && loadAlternatives && mayAskCited(request.query);
  // Without it the words are looked for as they are typed.
  const lookup = asksCited
    ? await openCited(reader.citedForms(cited, signal), loadAlternatives).catch(() => undefined)
    : undefined;
  signal?.throwIfAborted();
  const parsed = parseQuery(request.query, tables?.folds, request.withSynonyms ? synonyms : [], lookup);
  const { query, filters } = narrowToSources(request.isThorough ? thorough(parsed) : parsed, request.filters, sources);
  const wanted: Wanted = {
    ...request,
    filters,
    script,
    rootScript: scripts[0]!,
    sourceNames,
    allCounts,
    tables,
    // Without them what tells the same is listed apart.
    storyOf: async () => (request.withSame ? reader.storyOf(signal).catch(() => NO_STORIES) : NO_STORIES),
    signal,
  };
  const entries = request.facets === 'none' ? shards.filter((entry) => mayHave(entry, filters)) : shards;
  const ask = async (query: Query, say?: OnPartial): Promise<Answer> => {
    const onSlow = async (soFar: AskedAll) => {
      if (say && hasMatches(soFar)) say(await composeAnswer(wanted, query, soFar));
    };
    const all = await askAll(query, entries, reader, signal, wait && { wait, onSlow });
    if (say && hasMatches(all) && areFacetsAwaited(all, wanted)) {
      say(await composeAnswer({ ...wanted, facets: 'none' }, query, all));
    }
    const composed = await composeAnswer(wanted, query, all);
    signal?.throwIfAborted();
    const isOfTitles = query.required.some((word) => isSingle(word) && !word.isInTexts);
    return isOfTitles ? { ...composed, unread: unreadBytes(all) } : composed;
  };
  if (isOverview(wanted, query)) return composeOverview(wanted, query, entries);
  const exact = await ask(query, onPartial);
  if (!loadForgive || !isForgiven(request, query, exact)) return exact;
  if (exact.total > 0) onPartial?.(exact);
  const isAnswered = exact.total > 0;
  const forgiven = async () => {
    const forgive = await loadForgive();
    return forgive(query, { wanted, entries, reader, lexicon, isAnswered, ask });
  };
  const forgiving = await forgiven().catch((cause: unknown) => {
    signal?.throwIfAborted();
    // What stands beside an answer is not worth losing it.
    if (!isAnswered) throw cause;
  });
  return forgiving ? { ...exact, forgiving } : exact;
}

/** What looks up the forms of what is cited. */
async function openCited(fetched: Promise<CitedForms>, loadAlternatives: LoadAlternatives): Promise<CitedLookup> {
  const [forms, alternativesFor] = await Promise.all([fetched, loadAlternatives()]);
  return (typed, kind, variants) => alternativesFor(typed, kind, forms, variants);
}

/** About how many bytes the texts of all articles would take. */
function unreadBytes({ asked }: AskedAll): number {
  return asked.reduce((sum, { shard }) => {
    const access = shard.access();
    return Array.from({ length: access.size }, (_, row) => access.textCostOf(row)).reduce((a, b) => a + b, sum);
  }, 0);
}

/** Articles so few that a reader may have looked for others. */
const FEW = 3;

function isForgiven({ forgive }: Request, { required }: Query, { total }: Answer): boolean {
  return required.length > 0 && (total === 0 ? forgive !== undefined : forgive === 'when-few' && total <= FEW);
}

function isOverview({ limit, filters }: Wanted, { required, excluded, days }: Query): boolean {
  return limit === 0 && required.length + excluded.length === 0 && !days && Object.keys(filters).length === 0;
}
