import { addressOf, type Address } from './address.ts';
import type { Archive } from './archive.ts';
import type { Article } from './article.ts';
import { compare, followedOf, groupId, type Followed } from './cited-group.ts';
import { keepLast } from './recent.ts';
import { recentlyWithdrawn } from './withdrawal.ts';

/** What a feed of its own tells of. */
export interface CitedFeed extends Followed {
  /** The articles that name it, newest first. */
  articles: Article[];
  /** Those that did until they were withdrawn, as long as feeds tell of that; they count too, lest the feed go with them. */
  withdrawn: Article[];
}

/** The laws, courts and products that have feeds of their own, by their ids, most often named first. */
export const citedFeedsOf = keepLast(1, (archive: Archive): ReadonlyMap<string, CitedFeed> => {
  const gone = Map.groupBy(
    recentlyWithdrawn(archive).flatMap((article) => (article.followed ?? []).map((id) => ({ id, article }))),
    ({ id }) => id,
  );
  const feeds = [...namingIn(archive)].flatMap(([id, { followed, naming }]): [string, CitedFeed][] => {
    const withdrawn = (gone.get(id) ?? []).map(({ article }) => article);
    if (naming.size + withdrawn.length < archive.site.sizes.cited_feed) return [];
    return [[id, { ...followed, articles: archive.articles.filter((article) => naming.has(article)), withdrawn }]];
  });
  return new Map(feeds.sort(byOften));
});

const byOften = ([, a]: [string, CitedFeed], [, b]: [string, CitedFeed]) =>
  b.articles.length - a.articles.length || compare(a.name, b.name);

/** All that may be followed, by its id, with the articles that name it. */
function namingIn({ cited }: Archive): Map<string, { followed: Followed; naming: Set<Article> }> {
  const found = new Map<string, { followed: Followed; naming: Set<Article> }>();
  for (const thing of cited.values()) {
    const followed = followedOf(thing);
    if (!followed) continue;
    const id = groupId(followed);
    const { naming } = found.get(id) ?? found.set(id, { followed, naming: new Set() }).get(id)!;
    for (const article of thing.articles) naming.add(article);
  }
  return found;
}

export function citedFeedAddress(followed: Followed): Address {
  return addressOf('citedFeed', { id: groupId(followed) });
}
