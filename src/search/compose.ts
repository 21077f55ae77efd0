import type { Script } from '../model/script.ts';
import type { Answer, Request, Result } from './answer.ts';
import type { Asked, AskedAll } from './ask.ts';
import { emptyCounts, narrow, sumCounts } from './facets.ts';
import { sortHits, type Hit } from './hits.ts';
import type { Query } from './query.ts';
import { showResult } from './show.ts';
import type { Tables } from './tables.ts';

/** What an answer is composed for. */
export interface Wanted extends Request {
  script: Script;
  rootScript: Script;
  /** Needed for the Traditional edition. */
  tables: Tables | undefined;
}

/** Narrows, sorts and shows what was found. */
export async function composeAnswer(
  wanted: Wanted,
  query: Query,
  { asked, missing, pending }: AskedAll,
  isLoosened: boolean,
): Promise<Answer> {
  const { script, rootScript, filters, sort, offset, limit } = wanted;
  const facets = emptyCounts();
  const narrowed = asked.map(({ shard, matches }) => narrow(matches.rows, shard.catalog, filters));
  for (const { counts } of narrowed) sumCounts(facets, counts);
  const rows = narrowed.map((one) => one.rows);
  const hits = sortHits(sort, query, asked, rows);
  const shown = await showAll(hits.slice(offset, offset + limit), wanted, query);
  const lost = shown.flatMap(({ hit, isLost }) => (isLost ? [hit.asked.shard.entry] : []));
  return {
    script,
    rootScript,
    total: hits.length - shown.filter(({ isFalse }) => isFalse).length,
    sourceNames: namesOf(asked, facets.source, script),
    results: shown.flatMap(({ result }) => result ?? []),
    facets,
    query,
    isLoosened,
    pending: [...pending],
    missing: [...new Set([...missing, ...lost])],
  };
}

function namesOf(asked: readonly Asked[], counts: Record<string, number>, script: Script): Record<string, string> {
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

async function show(hit: Hit, { script, tables }: Wanted, query: Query): Promise<Shown> {
  const { shard, matches } = hit.asked;
  try {
    const result = await showResult({ shard, row: hit.row, matches, query, script, tables });
    return result ? { hit, result } : { hit, isFalse: true };
  } catch {
    return { hit, isLost: true };
  }
}
