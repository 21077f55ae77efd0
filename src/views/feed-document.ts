import { FEED, FEED_KINDS, feedAddress, feedArchiveAddress, listAddress, type Address } from '../model/address.ts';
import type { Archive, List } from '../model/archive.ts';
import type { Article } from '../model/article.ts';
import type { Context } from './context.ts';
import {
  cutHistory,
  historySubject,
  viewEntry,
  viewFeed,
  type FeedEntry,
  type FeedSubject,
  type FeedView,
} from './feed.ts';
import { digestsOf, headingOf } from './listing.ts';

/** A feed as a file of the site. */
export interface FeedDocument {
  address: Address;
  /** Digests of all articles in it, and whatever else it shows beside the settings. */
  shows: unknown;
  view: (context: Context) => Promise<FeedView>;
}

/** Every feed: that of all articles, and those below `feeds/`, which are its months, newest first, and the lists' own. */
export function feedDocuments(archive: Archive, bodyOf: (article: Article) => Promise<string>): FeedDocument[] {
  const history = cutHistory(archive.articles, archive.site.sizes.feed);
  const entryIn = (context: Context) => async (article: Article) => viewEntry(context, article, await bodyOf(article));
  const document = (address: Address, articles: Article[], previous: string | undefined, month?: string) => ({
    address,
    shows: [digestsOf(articles), previous],
    view: (context: Context) => viewFeed(context, historySubject(context, history, month), entryIn(context)),
  });
  return [
    document(FEED, history.current, history.months[0]?.month),
    ...history.months.map(({ month, articles }, index) =>
      document(feedArchiveAddress(month), articles, history.months[index + 1]?.month, month),
    ),
    ...listDocuments(archive, entryIn),
  ];
}

/** Most articles are among the newest of several lists, so their entries are kept: as many as lists hold in their feeds. */
function listDocuments(
  { lists, site }: Archive,
  entryIn: (context: Context) => (article: Article) => Promise<FeedEntry>,
): FeedDocument[] {
  const entries = new Map<string, Promise<FeedEntry>>();
  const keptIn = (context: Context) => (article: Article) => {
    const key = `${context.edition.script}/${article.id}`;
    const entry = entries.get(key) ?? entryIn(context)(article);
    entries.set(key, entry);
    return entry;
  };
  return FEED_KINDS.flatMap((kind) =>
    [...lists[kind].values()]
      .filter((list) => list.articles.length > 0)
      .map((list) => {
        const articles = list.articles.slice(0, site.sizes.list_feed);
        return {
          address: feedAddress(kind, list.id),
          shows: digestsOf(articles),
          view: (context: Context) => viewFeed(context, listSubject(context, list, articles), keptIn(context)),
        };
      }),
  );
}

function listSubject(context: Context, list: List, articles: Article[]): FeedSubject {
  const { archive, say } = context;
  const category = archive.site.categories.find(({ id }) => list.kind === 'category' && id === list.id);
  return {
    title: `${say(archive.site.name)}：${headingOf(context, list)}`,
    description: say(category?.description ?? archive.site.description),
    page: listAddress(list.kind, list.id),
    articles,
    history: {},
  };
}
