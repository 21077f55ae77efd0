import type { Day } from '../../model/day.ts';
import type { Script } from '../../model/script.ts';
import type { FacetCounts, Filters } from './facets.ts';
import type { HitList } from './hit-list.ts';
import type { Facet } from '../form/catalog.ts';
import type { ShardEntry } from '../form/manifest.ts';
import type { MissingShard } from './missing.ts';
import type { Passage } from './passage.ts';
import type { Query } from './query.ts';

export type Sort = 'relevance' | 'newest' | 'oldest';

export interface Request {
  query: string;
  filters: Filters;
  sort: Sort;
  offset: number;
  limit: number;
  /** The edition whose titles and excerpts are wanted; by default the one at the site's root. */
  script?: Script;
  /** Words that the archive's settings call the same are searched for as well. */
  withSynonyms: boolean;
  facets: WantedFacets;
  /** Whatever has been fetched before is fetched anew, as when a reader tries again after a failure. */
  isAnew?: boolean;
  /** All hits are listed, beside the results that are shown; `facets` must be `all`. */
  withHits?: boolean;
  /** The days of all hits are listed, in the order of the results. */
  withDates?: boolean;
  /** Results have their whole texts. */
  withTexts?: boolean;
  /** Results have their values of all facets; `facets` must be `all`. */
  withValues?: boolean;
  /** Articles that tell the same story are one of what `offset` and `limit` count, and those that have the same text are told. */
  withSame?: boolean;
  /** A query of a single character is looked for in the texts as well, all of which have to be fetched for that. */
  isThorough?: boolean;
  /** When articles that have only much of the query are looked for; by default never. */
  forgive?: Forgive;
}

/** When nothing has all of the query, or also when few articles have. */
export type Forgive = 'when-none' | 'when-few';

/**
 * Which facets are counted among the results: none, and then shards that the year filter rules out are not asked; all; or
 * the years, and the others where that costs a reader little.
 */
export type WantedFacets = 'none' | 'cheap' | 'all';

export interface Result {
  id: string;
  date: Day;
  source: { id: string; name: string };
  title: Passage;
  excerpt: Passage;
  /** Its first picture, by its address in the site. */
  picture?: { address: string; caption: string | undefined };
  /** All of its text that is searched, a paragraph a line; only if it was asked for. */
  text?: string;
  /** By facet; only if they were asked for. */
  values?: Record<Facet, string[]>;
}

export interface Answer {
  /** How many articles match in the shards that were asked. */
  total: number;
  results: Result[];
  /** Of the results; where they were not counted, years of the results and the others of all articles. */
  facets: FacetCounts;
  areFacetsCounted: boolean;
  /** Names of the sources among the facets, as the edition prints them. */
  sourceNames: Record<string, string>;
  /** The edition of titles and excerpts, and the one whose pages stand at the site's root. */
  script: Script;
  rootScript: Script;
  /** What was searched for in the end. */
  query: Query;
  /** Shards that were asked. */
  searched: ShardEntry[];
  /** Shards that are still being asked: the answer will change. */
  pending: ShardEntry[];
  /** Shards that could not be asked. */
  missing: MissingShard[];
  /** Of a single character that was looked for in titles alone: about how many bytes the texts would take. */
  unread?: number;
  /** What was found by asking less exactly, where that was wanted and found anything. */
  forgiving?: ForgivingAnswer;
  /** Only if they were asked for. */
  hits?: HitList;
  /** Of every hit; only if they were asked for. */
  dates?: Day[];
  /** How many the matching articles are when those of one story are one: so many can be listed; only if it was asked for. */
  stories?: number;
  /** Of the results those that have nearly the same text as one before them, by the id of that one. */
  same?: Record<string, string[]>;
}

/** Articles that have much of what was asked for, or all of what may have been meant. */
export interface ForgivingAnswer extends Answer {
  relaxed: Relaxation;
}

/** In what an answer differs from what was asked. All texts are in the edition's script. */
export interface Relaxation {
  /**
   * `fewer`: all words but some. `meant`: what sounds like what was typed. `pinyin`: what is read as was typed. `parts`: as much
   * as there is of what was typed.
   */
  kind: 'fewer' | 'meant' | 'pinyin' | 'parts';
  /** What was looked for; of parts, what the best of the articles has. */
  found: string[];
  /** Words that were left out, or that the best of the articles has nothing of. */
  without: string[];
}

/** What is listed first: the exact answer when it has anything, else what less exact asking found. */
export function leadingAnswer(answer: Answer): Answer & { relaxed?: Relaxation } {
  return answer.total === 0 ? (answer.forgiving ?? answer) : answer;
}
