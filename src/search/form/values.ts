import type { Article } from '../../model/article.ts';
import { yearOf } from '../../model/day.ts';
import { parentOf } from '../../model/place.ts';
import { FACETS, type Facet } from './catalog.ts';
import { emptyCounts, type FacetCounts } from '../asking/facets.ts';

/** What of each facet an article has. */
export function valuesOf({ date, category, regions, sourceId, topics }: Article): Record<Facet, string[]> {
  const region = [...new Set(regions.flatMap(withPrefecture))];
  return { year: [yearOf(date)], category: [category], region, source: [sourceId], topic: topics };
}

/** What is about a county is about its prefecture too, as the lists of the archive have it. */
function withPrefecture(code: string): string[] {
  const parent = parentOf(code);
  return parent === undefined || parent.endsWith('0000') ? [code] : [code, parent];
}

/** How many of the articles have each value. */
export function countValues(articles: readonly Article[]): FacetCounts {
  const counts = emptyCounts();
  for (const article of articles) {
    const values = valuesOf(article);
    for (const facet of FACETS) {
      for (const value of values[facet]) counts[facet][value] = (counts[facet][value] ?? 0) + 1;
    }
  }
  return counts;
}
