import type { ListKind } from './address.ts';
import { citedIn, type CitedThing } from './cited.ts';
import { byNewest, isPublished, type Article } from './article.ts';
import { monthOf, yearOf } from './day.ts';
import { parentOf, placeOf } from './place.ts';
import { relate, type Related } from './related.ts';
import type { Site } from './site.ts';

/** Articles that have something in common and a page of their own. */
export interface List {
  kind: ListKind;
  id: string;
  /** As stored; `voice` tells in which script. */
  name: string;
  /** The article whose script and protection hold for the name; undefined for the archive's own words. */
  voice: Article | undefined;
  /** Newest first. */
  articles: Article[];
}

/** A keyword has a feed of its own once it is one that readers may follow. */
const KEYWORD_FEED = 10;

/** Whether a list has a feed of its own, if its kind has any: one that holds articles, and of keywords one that holds ten. */
export function isFollowed({ kind, articles }: List): boolean {
  return articles.length >= (kind === 'keyword' ? KEYWORD_FEED : 1);
}

/** The whole archive but its bodies, sorted and indexed once. */
export interface Archive {
  site: Site;
  /** Those that readers may see, newest first. */
  articles: Article[];
  withdrawn: Article[];
  /** Both, by id. */
  byId: Map<string, Article>;
  /** Lists by kind and id. Categories, topics and the divisions of the region are there even when empty. */
  lists: Record<ListKind, Map<string, List>>;
  /** The articles published just before and after, by id. */
  neighbours: Map<string, { older?: Article; newer?: Article }>;
  /** What articles name by its number, by kind and id. */
  cited: Map<string, CitedThing>;
  /** Articles on the same matter, by id, best first. */
  related: Map<string, Article[]>;
}

/**
 * Sorts and indexes articles. Every article belongs to its year, month and day, and to the places above its own. `related`
 * is found anew unless it is given.
 */
export function indexArchive(site: Site, all: Article[], related?: Related): Archive {
  const sorted = [...all].sort(byNewest);
  const articles = sorted.filter(isPublished);
  const byId = new Map(sorted.map((article) => [article.id, article]));
  return {
    site,
    articles,
    byId,
    withdrawn: sorted.filter((article) => !isPublished(article)),
    lists: listsOf(site, articles),
    neighbours: new Map(
      articles.map(({ id }, index) => [id, { newer: articles[index - 1], older: articles[index + 1] }]),
    ),
    cited: citedIn(articles),
    related: new Map(
      Object.entries(related ?? relate(articles, site.sizes.related)).map(([id, others]) => [
        id,
        others.map((other) => byId.get(other)!),
      ]),
    ),
  };
}

/** The lists of some articles; those that have been withdrawn are known by ids alone, so theirs have no names of keywords. */
export function listsOf(site: Site, articles: Article[]): Archive['lists'] {
  return {
    category: namedLists('category', site.categories, articles, ({ category }) => [category]),
    topic: namedLists('topic', site.topics, articles, ({ topics }) => topics),
    special: namedLists('special', site.specials, articles, ({ specials }) => specials),
    region: regionLists(site.region, articles),
    source: ownLists('source', articles, ({ source, sourceId }) => [
      [sourceId, officialName(site, sourceId) ?? source],
    ]),
    keyword: ownLists('keyword', articles, ({ keywords, keywordIds }) =>
      keywordIds.map((id, at) => [id, keywords[at] ?? '']),
    ),
    date: ownLists('date', articles, ({ date }) => [yearOf(date), monthOf(date), date].map((id) => [id, id])),
  };
}

/** The special subjects that have articles: the others have a page, and no data. */
export function specialsWithArticles({ lists }: Archive): List[] {
  return [...lists.special.values()].filter(({ articles }) => articles.length > 0);
}

/** Lists that the settings name, in the settings' order. */
function namedLists(
  kind: ListKind,
  named: { id: string; name: string }[],
  articles: Article[],
  idsOf: (article: Article) => string[],
) {
  const lists = new Map(
    named.map(({ id, name }): [string, List] => [id, { kind, id, name, voice: undefined, articles: [] }]),
  );
  for (const article of articles) for (const id of new Set(idsOf(article))) lists.get(id)?.articles.push(article);
  return lists;
}

function regionLists(region: string, articles: Article[]) {
  const codesOf = (article: Article) => article.regions.flatMap((code) => withParents(code, region));
  const codes = [...new Set(articles.flatMap(codesOf))].sort();
  return namedLists(
    'region',
    codes.map((code) => ({ id: code, name: placeOf(code)!.name })),
    articles,
    codesOf,
  );
}

/** The place and those above it, up to but without the archive's own region. */
function withParents(code: string, region: string): string[] {
  const parent = parentOf(code);
  return code === region ? [] : [code, ...(parent === undefined ? [] : withParents(parent, region))];
}

/** Lists that the articles themselves name; the oldest article's spelling is kept, so that a new one changes no name. */
function ownLists(kind: ListKind, articles: Article[], namesOf: (article: Article) => [id: string, name: string][]) {
  const lists = new Map<string, List>();
  for (const article of articles) {
    for (const [id, name] of new Map(namesOf(article))) {
      let list = lists.get(id);
      if (!list) lists.set(id, (list = { kind, id, name, voice: article, articles: [] }));
      Object.assign(list, { name, voice: article });
      list.articles.push(article);
    }
  }
  return lists;
}

function officialName(site: Site, sourceId: string): string | undefined {
  return site.sources.find(({ id }) => id === sourceId)?.name;
}
