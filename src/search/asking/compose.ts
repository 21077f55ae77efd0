import type { Script } from '../../model/script.ts';
import type { Answer, Request, Result } from './answer.ts';
import type { AskedAll } from './ask.ts';
import { FACETS, type Facet } from '../form/catalog.ts';
import { fetchFacets } from './counting.ts';
import { narrow, sumOf, type FacetCounts } from './facets.ts';
import { listHits, valuesOf } from './hit-list.ts';
import { createScorer, settleTitles, sortHits, type Hit, type Scorer } from './hits.ts';
import type { ShardEntry } from '../form/manifest.ts';
import type { Query } from './query.ts';
import { sameTexts } from './same.ts';
import { foldHits, type StoryOf } from './stories.ts';
import { showResult } from './show.ts';
import type { Tables } from '../form/tables.ts';

/** What an answer is composed for. */
export interface Wanted extends Request {
  script: Script;
  rootScript: Script;
  /** Names of the sources by their ids, as the edition prints them. */
  sourceNames: Record<string, string>;
  /** How many of all articles have each value. */
  allCounts: FacetCounts;
  /** Needed for all editions but the Simplified one. */
  tables: Tables | undefined;
  /** Articles of one story are one of what `offset` and `limit` count. */
  storyOf: () => Promise<StoryOf>;
  signal: AbortSignal | undefined;
}

/** Narrows, sorts and shows what was found; by relevance as the query's words have it, or as the scorer says. */
export async function composeAnswer(
  wanted: Wanted,
  query: Query,
  all: AskedAll,
  scorer: Scorer = createScorer(query, all.asked),
): Promise<Answer> {
  const { script, rootScript, sourceNames, filters, sort, offset, limit } = wanted;
  const { asked, missing, areFacetsCounted } = await fetchFacets(all, wanted);
  const counted = areFacetsCounted ? FACETS : (['year'] as const);
  const narrowed = asked.map(({ shard, matches }) => narrow(matches.rows, shard.catalog, filters, counted));
  const counts = sumOf(narrowed.map((one) => one.counts));
  const facets = areFacetsCounted ? counts : { ...wanted.allCounts, year: counts.year };
  const rows = narrowed.map((one) => one.rows);
  const hits = await settleTitles(sortHits(sort, asked, rows, scorer), scorer, wanted.signal);
  const stories = foldHits(hits, await wanted.storyOf());
  const shown = await showAll(stories.slice(offset, offset + limit).flat(), wanted, query);
  const lost = shown.flatMap(({ hit, isLost }) => (isLost ? [hit.asked.shard.entry] : []));
  return {
    script,
    rootScript,
    total: hits.length - shown.filter(({ isFalse }) => isFalse).length,
    sourceNames: namesOf(facets, sourceNames),
    results: shown.flatMap(({ result }) => result ?? []),
    facets,
    areFacetsCounted,
    query,
    searched: asked.map(({ shard }) => shard.entry),
    pending: [...all.pending],
    missing: [...new Set([...missing, ...lost])],
    ...(wanted.withHits && { hits: listHits(hits) }),
    ...(wanted.withDates && { dates: hits.map(({ date }) => date) }),
    ...(wanted.withSame && { stories: stories.length, same: await findSame(shown, wanted.signal) }),
  };
}

function namesOf({ source }: FacetCounts, names: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.keys(source).map((id) => [id, names[id]!]));
}

/** The answer to what narrows nothing and lists nothing, as a page asks when it is opened: it needs the manifest alone. */
export function composeOverview(
  { script, rootScript, sourceNames, allCounts }: Wanted,
  query: Query,
  entries: readonly ShardEntry[],
): Answer {
  return {
    script,
    rootScript,
    total: entries.reduce((sum, { count }) => sum + count, 0),
    sourceNames: namesOf(allCounts, sourceNames),
    results: [],
    facets: allCounts,
    areFacetsCounted: true,
    query,
    searched: [...entries],
    pending: [],
    missing: [],
  };
}

/** Texts that are fetched at the same time, when a caller wants many results. */
const TEXTS_AT_ONCE = 50;

interface Shown {
  hit: Hit;
  result?: Result;
  /** The text does not have what the index says. */
  isFalse?: boolean;
  /** The text could not be had. */
  isLost?: boolean;
}

async function showAll(hits: Hit[], wanted: Wanted, query: Query): Promise<Shown[]> {
  const shown: Shown[] = [];
  for (let start = 0; start < hits.length; start += TEXTS_AT_ONCE) {
    const group = hits.slice(start, start + TEXTS_AT_ONCE);
    shown.push(...(await Promise.all(group.map((hit) => show(hit, wanted, query)))));
  }
  return shown;
}

async function show(hit: Hit, wanted: Wanted, query: Query): Promise<Shown> {
  const { script, sourceNames, tables, withTexts = false, signal } = wanted;
  const { shard, matches } = hit.asked;
  try {
    const result = await showResult({
      ...{ shard, row: hit.row, matches, query },
      ...{ script, sourceNames, tables, withTexts, signal },
    });
    if (!result) return { hit, isFalse: true };
    return { hit, result: wanted.withValues ? { ...result, values: allValuesOf(hit) } : result };
  } catch {
    signal?.throwIfAborted();
    return { hit, isLost: true };
  }
}

const allValuesOf = (hit: Hit) =>
  Object.fromEntries(FACETS.map((facet) => [facet, valuesOf(hit, facet)])) as Record<Facet, string[]>;

/** Which of the results have the same text, as far as their first blocks tell, which showing them has fetched. */
async function findSame(shown: readonly Shown[], signal?: AbortSignal): Promise<Record<string, string[]>> {
  const texts = shown.flatMap(({ hit, result }) => (result ? [{ hit, id: result.id }] : []));
  const read = async ({ hit, id }: (typeof texts)[number]): Promise<[string, string]> => {
    const { text } = await hit.asked.shard.textAt(hit.row, 0, signal);
    return [id, text];
  };
  return sameTexts(await Promise.all(texts.map(read)));
}
