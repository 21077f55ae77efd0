import { connect, type Connection } from '../asking/connection/client.ts';
import { FACETS, type Facet } from '../form/catalog.ts';
import { leadingAnswer, type Relaxation } from '../asking/answer.ts';
import type { Filters } from '../asking/facets.ts';
import { isUnanswered } from '../asking/missing.ts';
import { SearchFailure } from '../asking/protocol.ts';
import { toPublicResult, type PublicResult } from '../asking/public.ts';

/**
 * The archive's search as a module other pages can import, from any address: `assets/search.js`.
 *
 *     import { search } from 'https://example.org/assets/search.js';
 *     const { total, results } = await search('知识产权', { filters: { year: '2024' }, sort: 'newest', limit: 20 });
 */

export interface SearchOptions {
  /** By facet, a value or several of which any will do. Years may be a range: `2019-2021`. */
  filters?: Partial<Record<Facet, string | readonly string[]>>;
  /** Default `relevance`. */
  sort?: 'relevance' | 'newest' | 'oldest';
  /** How many results, default 10. */
  limit?: number;
  /** How many results to pass over, default 0. */
  offset?: number;
  /** The edition whose titles, excerpts and addresses are wanted; by default the one at the site's root. */
  script?: 'zh-Hans' | 'zh-Hant';
  /**
   * Whether words that the archive's settings call the same (版权, 著作权) are found as well, as on its search page.
   * Default false: a program then gets the articles that have the query itself.
   */
  synonyms?: boolean;
}

export interface SearchAnswer {
  total: number;
  results: PublicResult[];
  /** Days, oldest and newest, of parts of the archive that could not be searched; usually none. */
  missing: [from: string, to: string][];
  /**
   * Only when no article has all of the query: then these are articles that have much of it, or all of what may have been
   * meant, and this says how they were found.
   */
  relaxed?: Relaxation;
}

let connection: Connection | undefined;
let calls = 0;

/** Finds articles; an empty query finds all. Rejects when the index cannot be fetched, and on options that are none. */
export async function search(query: string, options: SearchOptions = {}): Promise<SearchAnswer> {
  const { sort = 'relevance', limit = 10, offset = 0, script, synonyms = false } = options;
  if (!['relevance', 'newest', 'oldest'].includes(sort)) {
    throw new TypeError(`sort is ${sort}; use relevance, newest or oldest`);
  }
  for (const [name, value] of Object.entries({ limit, offset })) {
    if (!Number.isInteger(value) || value < 0) throw new TypeError(`${name} is ${value}; use a whole number`);
  }
  if (typeof (query as unknown) !== 'string') throw new TypeError('the query is no text');
  connection ??= connect(import.meta.url);
  const answer = await connection.search(
    {
      query,
      filters: toFilters(options.filters ?? {}),
      sort,
      limit,
      offset,
      script,
      withSynonyms: synonyms,
      facets: 'none',
      forgive: 'when-none',
    },
    `call ${calls++}`,
  );
  if (isUnanswered(answer)) throw new SearchFailure('unreachable');
  const root = new URL('../', import.meta.url);
  const { total, results, relaxed } = leadingAnswer(answer);
  return {
    total,
    results: results.map((result) => toPublicResult(result, root, answer)),
    ...(relaxed && { relaxed }),
    missing: answer.missing.map(({ from, to }) => [from, to]),
  };
}

function toFilters(given: NonNullable<SearchOptions['filters']>): Filters {
  const filters: Filters = {};
  for (const [facet, value] of Object.entries(given)) {
    if (!FACETS.includes(facet as Facet)) throw new TypeError(`no filter ${facet}; use ${FACETS.join(', ')}`);
    const values = [value].flat().map(String);
    if (values.join('') !== '') filters[facet as Facet] = values;
  }
  return filters;
}
