import type { Article } from '../model/article.ts';
import { yearOf } from '../model/day.ts';
import { parentOf } from '../model/place.ts';
import { columnOf, type Catalog } from './catalog.ts';
import type { IndexRecord } from './record.ts';
import type { Wording } from './texts.ts';

/** An article that has been indexed. */
export interface IndexedArticle {
  article: Article;
  record: IndexRecord;
  /** Numbers of the first unit in the text's second file and those after it. */
  parts: number[];
  source: Wording;
}

/** All of an article's text that readers see and may search for, a paragraph a line: the body, captions, people, keywords. */
export function readingText(article: Article, body: string): string {
  const captions = article.images.flatMap(({ caption }) => caption ?? []);
  const people = [article.author ?? [], article.reporters, article.editors].flat();
  return [body, ...captions, people.join('、'), article.keywords.join('、')].filter((line) => line !== '').join('\n');
}

/** The catalog of a shard. */
export function describeShard(indexed: readonly IndexedArticle[], chunks: Catalog['chunks']): Catalog {
  const articles = indexed.map(({ article }) => article);
  return {
    dates: articles.map(({ date }) => date),
    titleLengths: indexed.map(({ record }) => record.titleLength),
    lengths: indexed.map(({ record }) => record.length),
    facets: {
      year: columnOf(articles.map(({ date }) => [yearOf(date)])),
      category: columnOf(articles.map(({ category }) => [category])),
      region: columnOf(articles.map(({ regions }) => regions.flatMap(withPrefecture))),
      source: columnOf(articles.map(({ sourceId }) => [sourceId])),
      topic: columnOf(articles.map(({ topics }) => topics)),
    },
    sourceNames: Object.fromEntries(
      indexed.map(({ article, source }) => [article.sourceId, [source.simplified, source.traditional]]),
    ),
    parts: Object.fromEntries(indexed.flatMap(({ parts }, row) => (parts.length > 0 ? [[row, parts]] : []))),
    chunks,
  };
}

/** What is about a county is about its prefecture too, as the lists of the archive have it. */
function withPrefecture(code: string): string[] {
  const parent = parentOf(code);
  return parent === undefined || parent.endsWith('0000') ? [code] : [code, parent];
}
