import { bodyOf, type Holdings } from '../archive.ts';
import { FEED_KINDS, listAddress, type FeedKind } from '../model/address.ts';
import type { Archive } from '../model/archive.ts';
import type { Article } from '../model/article.ts';
import type { Context } from '../views/context.ts';
import {
  cutHistory,
  historySubject,
  viewEntry,
  viewFeed,
  type FeedEntry,
  type FeedHistory,
  type FeedView,
} from '../views/feed.ts';
import { digestsOf, headingOf } from '../views/listing.ts';

/** Cut once and not again for each of its documents. */
const histories = new WeakMap<Archive, FeedHistory>();

function historyOf(archive: Archive): FeedHistory {
  const known = histories.get(archive);
  if (known) return known;
  const made = cutHistory(archive.articles, archive.site.sizes.feed);
  histories.set(archive, made);
  return made;
}

/** What the feed of all articles shows, or the document of one of its months: its articles, and which month came before. */
export function historyPaths({ archive }: Holdings) {
  const { current, months } = historyOf(archive);
  return {
    current: [digestsOf(current), months[0]?.month],
    months: months.map(({ month, articles }, index) => ({
      params: { month },
      shows: [digestsOf(articles), months[index + 1]?.month],
    })),
  };
}

/** The feed of all articles, or the document of one of its months. */
export function historyFeed(context: Context, month?: string): Promise<FeedView> {
  return viewFeed(context, historySubject(context, historyOf(context.archive), month), async (article) =>
    viewEntry(context, article, await bodyOf(article)),
  );
}

/** The feeds of all lists that hold any article: their newest ones. */
export function listFeedPaths({ archive }: Holdings) {
  return FEED_KINDS.flatMap((kind) =>
    [...archive.lists[kind].values()]
      .filter(({ articles }) => articles.length > 0)
      .map(({ id, articles }) => ({
        params: { kind, id },
        shows: digestsOf(articles.slice(0, archive.site.sizes.feed)),
      })),
  );
}

/** Most articles are among the newest of several lists, so their entries are kept. There are as many as lists hold in their feeds. */
const entries = new Map<string, Promise<FeedEntry>>();

function entryOf(context: Context, article: Article): Promise<FeedEntry> {
  const key = `${context.edition.script}/${article.id}`;
  const known = entries.get(key);
  if (known) return known;
  const made = bodyOf(article).then((body) => viewEntry(context, article, body));
  entries.set(key, made);
  return made;
}

export function listFeed(context: Context, kind: FeedKind, id: string): Promise<FeedView> {
  const { archive, say } = context;
  const list = archive.lists[kind].get(id)!;
  const heading = headingOf(context, list);
  const description = archive.site.categories.find(
    (category) => kind === 'category' && category.id === id,
  )?.description;
  const subject = {
    title: `${say(archive.site.name)}：${heading}`,
    description: say(description ?? archive.site.description),
    page: listAddress(kind, id),
    articles: list.articles.slice(0, archive.site.sizes.feed),
    history: {},
  };
  return viewFeed(context, subject, (article) => entryOf(context, article));
}
