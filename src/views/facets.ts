import type { ListKind } from '../model/address.ts';
import type { Archive, List } from '../model/archive.ts';
import type { Article } from '../model/article.ts';
import { yearOf } from '../model/day.ts';
import { parentOf } from '../model/place.ts';
import type { Context, Link } from './context.ts';

/** What the articles of a list can be narrowed by, each value leading to the search page with the list and it chosen. */
export interface Facet {
  heading: string;
  values: (Link & { count: number })[];
}

/** The filters of the search page (`search.html?year=…`), in the order they are shown. */
const KINDS = ['year', 'category', 'region', 'topic', 'source'] as const;
type Kind = (typeof KINDS)[number];
type Counts = Record<Kind, [id: string, count: number][]>;

/** In a shorter list the eye is quicker. */
const ENOUGH = 12;
/** The largest values of each kind; of years all. */
const LARGEST = 8;

const countsOf = new WeakMap<List, Counts>();

/** The largest values of each kind among the list's articles, found once for all editions and pages. */
function countsIn(list: List): Counts {
  const known = countsOf.get(list);
  if (known) return known;
  const counts = Object.fromEntries(
    KINDS.map((kind) => [kind, largest(kind, countAll(kind, list.articles))]),
  ) as Counts;
  countsOf.set(list, counts);
  return counts;
}

function countAll(kind: Kind, articles: readonly Article[]): Counts[Kind] {
  const counts = new Map<string, Counts[Kind][number]>();
  // That of the article before: in order of their dates nearly all are of its year.
  let last: Counts[Kind][number] = ['', 0];
  const add = (value: string) => {
    if (value !== last[0]) {
      last = counts.get(value) ?? [value, 0];
      counts.set(value, last);
    }
    last[1]++;
  };
  for (const article of articles) {
    const values = valuesOf(kind, article);
    if (typeof values === 'string') add(values);
    else for (const value of values) add(value);
  }
  return [...counts.values()];
}

function largest(kind: Kind, counts: Counts[Kind]): Counts[Kind] {
  if (kind === 'year') return counts.sort(([a], [b]) => (a < b ? 1 : -1));
  return counts.sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).slice(0, LARGEST);
}

/** What an article has of a kind: one value or several. */
function valuesOf(kind: Kind, article: Article): string | readonly string[] {
  switch (kind) {
    case 'year':
      return yearOf(article.date);
    case 'category':
      return article.category;
    case 'region':
      return prefecturesOf(article);
    case 'topic':
      return article.topics;
    case 'source':
      return article.sourceId;
  }
}

/** As the search page counts them: what is about a county is about its prefecture too. */
function prefecturesOf({ regions }: Article): string | readonly string[] {
  if (regions.length === 1) return prefectureOf(regions[0]!);
  return [...new Set(regions.map(prefectureOf))];
}

function prefectureOf(code: string): string {
  const parent = parentOf(code);
  return parent === undefined || parent.endsWith('0000') ? code : parent;
}

/** The search page's filter that has just the articles of the list; undefined where there is none. */
function filterOf({ kind, id }: List): Kind | undefined {
  if (kind === 'date') return id.length === 'yyyy'.length ? 'year' : undefined;
  return kind === 'keyword' || kind === 'special' || (kind === 'region' && id.endsWith('0000')) ? undefined : kind;
}

/** What the facets of a list depend on beside the settings. */
export function facetsDepend({ lists }: Archive, list: List): unknown {
  if (filterOf(list) === undefined || list.articles.length < ENOUGH) return undefined;
  const counts = countsIn(list);
  return [counts, counts.source.map(([id]) => [lists.source.get(id)!.name, lists.source.get(id)!.voice?.digest])];
}

export function facetsOf(context: Context, list: List): Facet[] {
  const filter = filterOf(list);
  if (filter === undefined || list.articles.length < ENOUGH) return [];
  const search = `${context.link('search.html')}?${filter}=${list.id}`;
  return KINDS.filter((kind) => kind !== filter)
    .map((kind) => ({
      heading: headingOf(context, kind),
      values: countsIn(list)[kind].map(([id, count]) => ({
        text: nameOf(context, kind, id),
        href: `${search}&${kind}=${id}`,
        count,
      })),
    }))
    .filter(({ values }) => values.length > 1);
}

function headingOf({ label }: Context, kind: Kind): string {
  const { year, category, regions: region, topics: topic, sources: source } = label;
  return { year, category, region, topic, source }[kind];
}

function nameOf({ archive, edition }: Context, kind: Kind, id: string): string {
  const list = kind === 'year' ? undefined : archive.lists[kind satisfies ListKind].get(id);
  return list ? edition.say(list.name, list.voice) : id;
}
