import type { Edition } from '../../hanzi/edition.ts';
import type { Article } from '../../model/article.ts';
import { placeOf } from '../../model/place.ts';
import type { FacetCounts } from '../asking/facets.ts';
import type { SuggestionEntry } from '../form/suggestions.ts';

/** The names of values that the index knows by their ids. */
export type NamedValues = Record<'categories' | 'topics', readonly { id: string; name: string }[]>;

/** However large the archive, a reader who begins to type fetches no more: the most frequent are wanted most. */
const MOST = { keyword: 800, source: 200 };

/** What an edition suggests to its readers, by kind, each kind the most frequent first. */
export function suggestionsOf(
  keywords: readonly FrequentKeyword[],
  counts: FacetCounts,
  sourceNames: Record<string, string>,
  { categories, topics }: NamedValues,
  edition: Edition,
): SuggestionEntry[] {
  const namesOf = (named: readonly { id: string; name: string }[]) =>
    Object.fromEntries(named.map(({ id, name }) => [id, edition.say(name)]));
  const ofFacet = (kind: 'category' | 'topic' | 'region' | 'source', nameOf: (id: string) => string | undefined) =>
    byCount(counts[kind]).flatMap((id): SuggestionEntry[] => {
      const text = nameOf(id);
      return text === undefined ? [] : [{ kind, id, text }];
    });
  const [categoryNames, topicNames] = [namesOf(categories), namesOf(topics)];
  return [
    ...keywords.map((keyword): SuggestionEntry => {
      const text = edition.say(keyword.text, keyword.article);
      return { kind: 'keyword', id: text, text };
    }),
    ...ofFacet('topic', (id) => topicNames[id]),
    ...ofFacet('region', (code) => {
      const place = placeOf(code);
      return place && edition.say(place.name);
    }),
    ...ofFacet('category', (id) => categoryNames[id]),
    ...ofFacet('source', (id) => sourceNames[id]).slice(0, MOST.source),
  ];
}

/** A keyword, and the newest article that has it, in whose words it is said. */
interface FrequentKeyword {
  id: string;
  text: string;
  article: Article;
}

/** The most frequent keywords of articles, newest first; they are the same in all editions. */
export function frequentKeywords(articles: readonly Article[]): FrequentKeyword[] {
  const counts = new Map<string, { keyword: FrequentKeyword; count: number }>();
  for (const article of articles) {
    article.keywordIds.forEach((id, at) => {
      const known = counts.get(id);
      if (known) known.count++;
      else counts.set(id, { keyword: { id, text: article.keywords[at]!, article }, count: 1 });
    });
  }
  return [...counts]
    .sort(([a, one], [b, other]) => other.count - one.count || (a < b ? -1 : 1))
    .slice(0, MOST.keyword)
    .map(([, { keyword }]) => keyword);
}

/** The most frequent first; of equals by id, so that the same articles make the same file. */
const byCount = (counts: Record<string, number>) =>
  Object.entries(counts)
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .map(([id]) => id);
