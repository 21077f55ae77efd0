import { FACETS, type Facet } from '../form/catalog.ts';
import type { Sort } from '../asking/answer.ts';
import type { Filters } from '../asking/facets.ts';

/** What the search page shows; all of it stands in the page's address. */
export interface State {
  query: string;
  filters: Filters;
  sort: Sort;
  /** Counted from 1. */
  page: number;
  /** Synonyms are not searched for. */
  isExact: boolean;
  /** A single character is looked for in the texts as well. */
  isThorough: boolean;
}

const SORTS: Sort[] = ['relevance', 'newest', 'oldest'];
/** No archive has as many pages; a page far beyond the last is an empty one. */
const MOST_PAGES = 100_000;

/** Reads the part of an address after `?`. What makes no sense there is passed over. */
export function readState(search: string): State {
  const parameters = new URLSearchParams(search);
  const filters: Filters = {};
  for (const facet of FACETS) {
    const values = [...new Set(parameters.getAll(facet))].filter((value) => isValue(facet, value));
    if (values.length > 0) filters[facet] = values;
  }
  const sort = parameters.get('sort') as Sort;
  const page = Number(parameters.get('page') ?? 1);
  return {
    query: parameters.get('q') ?? '',
    filters,
    sort: SORTS.includes(sort) ? sort : 'relevance',
    page: Number.isInteger(page) && page >= 1 && page <= MOST_PAGES ? page : 1,
    isExact: parameters.get('exact') === '1',
    isThorough: parameters.get('texts') === '1',
  };
}

function isValue(facet: Facet, value: string): boolean {
  return facet === 'year' ? /^\d{4}(-\d{4})?$/.test(value) : /^[\w-]{1,64}$/.test(value);
}

/** The part of the address after `?`, with the `?`; what is usual is left out. */
export function writeState({ query, filters, sort, page, isExact, isThorough }: State): string {
  const parameters = new URLSearchParams();
  if (query !== '') parameters.set('q', query);
  for (const facet of FACETS) for (const value of filters[facet] ?? []) parameters.append(facet, value);
  if (sort !== 'relevance') parameters.set('sort', sort);
  if (page !== 1) parameters.set('page', String(page));
  if (isExact) parameters.set('exact', '1');
  if (isThorough) parameters.set('texts', '1');
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}

/** A query as far as a line has room for it. */
export const shortened = (query: string) => [...query.trim()].slice(0, 40).join('');

/** Whether there is anything to look for. */
export function isIdle({ query, filters }: State): boolean {
  return query.trim() === '' && Object.keys(filters).length === 0;
}

/** The state with a facet's value chosen or, if it was, let go. */
export function toggle(state: State, facet: Facet, value: string): State {
  const chosen = state.filters[facet] ?? [];
  const values = chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value];
  return choose(state, facet, values);
}

/** The state with just these values of a facet, on the first page. */
export function choose(state: State, facet: Facet, values: readonly string[]): State {
  const { [facet]: _, ...others } = state.filters;
  return { ...state, filters: values.length > 0 ? { ...others, [facet]: values } : others, page: 1 };
}
