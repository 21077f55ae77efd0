import { articleAddress, inScript } from '../../../model/address.ts';
import type { Script } from '../../../model/script.ts';
import type { Answer, Request } from '../../asking/answer.ts';
import { connect, type Connection } from '../../asking/connection/client.ts';
import type { HitList } from '../../asking/hit-list.ts';
import { isUnanswered } from '../../asking/missing.ts';
import { SearchFailure } from '../../asking/protocol.ts';
import { foundWords } from '../../page/found.ts';
import { compileFilter } from '../filter.ts';
import { toFragment } from '../fragment.ts';
import { countHits, havingOf, nameCounts, namer, valuesOf, type Names } from '../named.ts';
import { below, unknownOptions, type Options } from '../options.ts';
import type { FilterCounts, Fragment, SearchOptions, SearchResponse } from '../shapes.ts';

/** A search of Pagefind's, with its options. */
export interface Instance {
  options(options: Options): Promise<void>;
  init(): Promise<void>;
  destroy(): Promise<void>;
  filters(): Promise<FilterCounts>;
  preload(term: string | null, options?: SearchOptions): Promise<void>;
  search(term: string | null, options?: SearchOptions): Promise<SearchResponse>;
  /** Null when another search was asked for in the meantime. */
  debouncedSearch(term: string | null, options?: SearchOptions, wait?: number): Promise<SearchResponse | null>;
  mergeIndex(path: string, options?: Options): Promise<void>;
}

/** `home` is the address of `pagefind.js`. */
export function openInstance(home: string, given: Options = {}): Instance {
  const options: Options = { ...given };
  const folder = new URL(options.basePath ?? '.', options.basePath ? location.href : home).href.replace(/\/?$/, '/');
  const script = scriptOfPage();
  let connection: Connection | undefined;
  let names: Promise<ReturnType<typeof namer>> | undefined;
  let calls = 0;
  let searches = 0;

  const ask = async (request: Partial<Request>): Promise<Answer> => {
    connection ??= connect(new URL('../assets/pagefind.js', folder).href);
    const answer = await connection.search({ ...REQUEST, script, ...request }, `pagefind ${calls++}`);
    if (isUnanswered(answer)) throw new SearchFailure('unreachable');
    return answer;
  };
  const readNames = (sources: Record<string, string>) =>
    (names ??= fetchNames(new URL('../data/names.json', folder), script).then((own) =>
      namer({ ...own, source: sources }),
    ));
  const overview = () => ask({ limit: 0 });

  const dataOf = async (answer: Answer, hits: HitList, hit: number, query: string): Promise<Fragment> => {
    const { results } = await ask({ query, offset: hit, limit: 1, facets: 'none', withTexts: true });
    const [result] = results;
    if (!result) throw new SearchFailure('unreachable');
    const raw_url = inScript(articleAddress(result.id), answer.script, answer.rootScript);
    const base = options.baseUrl ?? siteOf(folder);
    const url = below(base, raw_url);
    const image = result.picture && below(base, result.picture.address);
    const place = { raw_url, url, link: url + foundWords(answer.query.required), image };
    const filters = valuesOf(hits, hit, await readNames(answer.sourceNames));
    return toFragment(result, place, hits.places[hit]!, filters, options.excerptEllipsis ?? '…');
  };

  const search: Instance['search'] = async (term, { filters = {}, sort = {} } = {}) => {
    const started = performance.now();
    if (term !== null && term.trim() === '') return NOTHING;
    const query = term ?? '';
    const [{ facets: all, sourceNames }, answer] = await Promise.all([
      overview(),
      ask({ query, limit: 1, withHits: true }),
    ]);
    const hits = answer.hits!;
    const nameOf = await readNames(sourceNames);
    const every = hits.keys.map((_, hit) => hit);
    const isWanted = compileFilter(filters);
    const wanted = every.filter((hit) => isWanted(havingOf(hits, hit, nameOf)));
    const total = performance.now() - started;
    return {
      results: inOrder(wanted, hits, sort).map((hit) => ({
        id: hits.keys[hit]!,
        score: hits.scores[hit]!,
        words: hits.places[hit]!,
        data: () => dataOf(answer, hits, hit, query),
      })),
      unfilteredResultCount: every.length,
      filters: nameCounts(countHits(hits, wanted, all), nameOf),
      totalFilters: nameCounts(countHits(hits, every, all), nameOf),
      timings: [{ preload: 0, search: total, total }],
    };
  };
  const preload: Instance['preload'] = async (term) => {
    if (term === null || term.trim() !== '') await ask({ query: term ?? '', limit: 1 });
  };
  return {
    search,
    preload,
    filters: async () => {
      const { facets, sourceNames } = await overview();
      return nameCounts(facets, await readNames(sourceNames));
    },
    debouncedSearch: async (term, searchOptions, wait = 300) => {
      const own = ++searches;
      void preload(term).catch(() => {});
      await new Promise((resolve) => setTimeout(resolve, wait));
      const response = own === searches ? await search(term, searchOptions) : null;
      return own === searches ? response : null;
    },
    options: (more) => {
      const unknown = unknownOptions(more);
      if (unknown.length > 0) console.warn(`Pagefind has no option ${unknown.join(', ')}.`);
      Object.assign(options, more);
      return Promise.resolve();
    },
    init: async () => {
      await overview();
    },
    destroy: () => {
      connection?.close();
      connection = undefined;
      return Promise.resolve();
    },
    mergeIndex: (path) => {
      console.warn(
        `${path} was not merged: this archive speaks Pagefind's API over an index of its own, and reads no other.`,
      );
      return Promise.resolve();
    },
  };
}

const REQUEST: Request = {
  ...{ query: '', filters: {}, sort: 'relevance', offset: 0, limit: 0 },
  ...{ withSynonyms: false, facets: 'all' },
};

const NOTHING: SearchResponse = {
  ...{ results: [], unfilteredResultCount: 0, filters: {}, totalFilters: {} },
  timings: [{ preload: 0, search: 0, total: 0 }],
};

/** A page in Traditional is answered from the Traditional edition, if there is one. */
function scriptOfPage(): Script | undefined {
  return /^zh-(?:hant|tw|hk|mo)/i.test(document.documentElement.lang) ? 'zh-Hant' : undefined;
}

async function fetchNames(address: URL, script: Script | undefined): Promise<Names> {
  const response = await fetch(address);
  if (!response.ok) throw new SearchFailure('unreachable');
  const all = (await response.json()) as Partial<Record<Script, Names>>;
  return (script && all[script]) ?? Object.values(all)[0]!;
}

/** Where the archive stands: for its own pages without the host, so that they stay where they were opened. */
function siteOf(folder: string): string {
  const site = new URL('..', folder);
  return site.origin === location.origin ? site.pathname : site.href;
}

function inOrder(wanted: number[], { dates }: HitList, sort: NonNullable<SearchOptions['sort']>): number[] {
  const [[key, direction] = []] = Object.entries(sort);
  if (key === undefined) return wanted;
  if (key !== 'date') console.warn(`The archive sorts by date alone, not by ${key}.`);
  const sign = direction === 'desc' ? -1 : 1;
  const compare = (a: number, b: number) => (dates[a]! < dates[b]! ? -sign : dates[a]! > dates[b]! ? sign : 0);
  return key === 'date' ? wanted.toSorted(compare) : wanted;
}
