import type { Facet } from '../form/catalog.ts';
import type { FilterExpression } from './filter.ts';

/** What Pagefind 1.6 gives and takes in a browser, as far as there is anything to it here. */

/** By filter and value, how many results there are. Values are names as a page prints them; years are years. */
export type FilterCounts = Record<string, Record<string, number>>;

export interface SearchOptions {
  filters?: FilterExpression;
  /** By the one key `date`. */
  sort?: Record<string, 'asc' | 'desc'>;
}

export interface SearchResponse {
  results: SearchResult[];
  /** How many results the words alone have. */
  unfilteredResultCount: number;
  /** How many of the results have each value. */
  filters: FilterCounts;
  /** How many of the results of the words alone have each value. */
  totalFilters: FilterCounts;
  /** Milliseconds. */
  timings: { preload: number; search: number; total: number }[];
}

export interface SearchResult {
  id: string;
  score: number;
  /** Where in the text the words stand. */
  words: number[];
  data: () => Promise<Fragment>;
}

export interface WeightedLocation {
  weight: number;
  balanced_score: number;
  location: number;
}

/** A result as it is shown. */
export interface Fragment extends SubResult {
  raw_url: string;
  /** Plain text. */
  content: string;
  /** The same as HTML. */
  raw_content: string;
  word_count: number;
  filters: Record<Facet, string[]>;
  meta: Record<string, string>;
  anchors: [];
  sub_results: SubResult[];
}

export interface SubResult {
  title?: string;
  url: string;
  /** HTML of text and `mark` elements alone. */
  excerpt: string;
  /** HTML of text alone. */
  plain_excerpt: string;
  locations: number[];
  weighted_locations: WeightedLocation[];
}
