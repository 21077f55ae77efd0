import { isPublished, type Article } from '../model/article.ts';
import { monthOf } from '../model/day.ts';

/** All articles, in the documents of their feed. */
export interface FeedHistory {
  current: Article[];
  /** Newest first. */
  months: FeedMonth[];
}

/** The articles of one month as the feed's archive keeps them. */
export interface FeedMonth {
  /** `yyyy-mm` */
  month: string;
  articles: Article[];
}

/** Articles that a feed may hold so that its months stay whole: some three megabytes. */
const MOST = 1000;

/**
 * Cuts the archive into the current feed and the months before it. Every published article is in one document only.
 *
 * A reader that follows the feed's history takes a document it has seen for done (RFC 5005, section 4), so a month goes to
 * the archive only when it is complete, that is, when a newer one has begun. The current feed therefore holds whole months:
 * the newest, and as many before it as are needed to have at least `size` articles. Only where these are too many for a
 * reader to fetch each time, as after a bulk import, a month is cut in two.
 *
 * Articles come newest first, with those that have been withdrawn: these count where the archive is cut, so that a month
 * once archived keeps its address whatever is withdrawn later.
 */
export function cutHistory(articles: Article[], size: number): FeedHistory {
  const months = [...Map.groupBy(articles, ({ date }) => monthOf(date))];
  let held = 0;
  const kept = months.findIndex(([, own]) => (held += own.length) >= size) + 1 || months.length;
  if (held <= Math.max(size, MOST)) return published(months.slice(0, kept), months.slice(kept));
  const rest = Map.groupBy(articles.slice(size), ({ date }) => monthOf(date));
  return published([['', articles.slice(0, size)]], [...rest]);
}

type Month = [month: string, articles: Article[]];

function published(current: Month[], months: Month[]): FeedHistory {
  return {
    current: current.flatMap(([, own]) => own.filter(isPublished)),
    months: months.map(([month, own]) => ({ month, articles: own.filter(isPublished) })),
  };
}
