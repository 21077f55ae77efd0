import { fill, partsOf } from '../../model/sentence.ts';
import type { Script } from '../../model/script.ts';
import type { Facet } from '../form/catalog.ts';
import type { Relaxation, Sort } from '../asking/answer.ts';

/** What the search page is told by the page itself, as JSON in `#search-settings`: all it says, in its edition's script. */
export interface PageSettings {
  script: Script;
  /** Relative address of the folder with the edition's articles. */
  articles: string;
  /** The archive's name. */
  archive: string;
  /** The page's address on the web, which it has wherever it was opened. */
  canonical: string;
  /** Results on a page. */
  size: number;
  /** Names by ids, synonyms by themselves; sources are named by the index. Facets are offered in this order. */
  names: Record<Exclude<Facet, 'source' | 'year'> | 'synonym', Record<string, string>>;
  words: PageWords;
}

/** `{…}` is filled in. */
export interface PageWords {
  found: string;
  foundOnPage: string;
  foundSoFar: string;
  searching: string;
  all: string;
  none: string;
  noneFiltered: string;
  foundNear: string;
  near: string;
  relaxed: Record<Relaxation['kind'], string>;
  relaxedWithout: string;
  searchInstead: string;
  ignored: string;
  single: string;
  readTexts: string;
  misplaced: string;
  cut: string;
  unsearchable: string;
  synonyms: string;
  withoutSynonyms: string;
  missing: string;
  unkept: string;
  period: string;
  comma: string;
  /** The mark that opens a quotation and the one that closes it. */
  quotes: string;
  retry: string;
  unreachable: string;
  outdated: string;
  reload: string;
  broken: string;
  advice: string;
  day: string;
  facets: Record<Facet, string>;
  sorts: Record<Sort, string>;
  year: string;
  yearCount: string;
  years: string;
  allYears: string;
  countsOfAll: string;
  countResults: string;
  more: string;
  less: string;
  remove: string;
  clearFilters: string;
  suggested: Record<'keyword' | 'article' | 'recent', string>;
  recent: string;
  same: string;
  save: string;
  saved: string;
  savedSearches: string;
  news: string;
  exportSaved: string;
  exporting: string;
  exported: string;
  notExported: string;
  clearRecent: string;
  previous: string;
  next: string;
  page: string;
  ellipsis: string;
}

/** `2021-02-09` as the page writes days. */
export function dayText(date: string, { day }: PageWords): string {
  return fill(day, partsOf(date));
}

/** Words one after another, each in quotation marks. */
export function quoteAll(list: readonly string[], { quotes, comma }: PageWords): string {
  return list.map((word) => `${quotes[0]}${word}${quotes[1]}`).join(comma);
}
