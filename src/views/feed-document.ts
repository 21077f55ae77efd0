import { CORRECTIONS_FEED, FEED, FEED_KINDS, feedAddress, feedArchiveAddress, type Address } from '../model/address.ts';
import { isFollowed, listsOf, type Archive } from '../model/archive.ts';
import { byNewest, isPublished, type Article } from '../model/article.ts';
import { citedFeedAddress, groupsWithFeed } from '../model/cited-group.ts';
import { correctionLog } from '../model/correction-log.ts';
import { recentlyWithdrawn } from '../model/withdrawal.ts';
import type { Context } from './context.ts';
import { viewEntry, type FeedEntry } from './feed-entry.ts';
import { cutHistory } from './feed-history.ts';
import { citedSubject, correctionsSubject, listSubject, monthSubject, wholeSubject } from './feed-subject.ts';
import { viewFeed, type FeedSubject, type FeedView } from './feed.ts';
import { viewLogEntry, viewStub } from './feed-stub.ts';
import { digestsOf } from './listing.ts';

/** A feed as a file of the site. */
export interface FeedDocument {
  address: Address;
  /** Digests of all articles in it, and whatever else it shows beside the settings. */
  shows: unknown;
  view: (context: Context) => Promise<FeedView>;
}

/** Makes an article's entry in an edition; it does not depend on which feed that is. */
type EntryIn = (context: Context) => (article: Article) => Promise<FeedEntry>;

/**
 * Every feed: that of all articles, and those below `feeds/`, which are its months, newest first, the corrections, and the
 * lists' own. Those that readers follow tell of withdrawals too.
 */
export function feedDocuments(archive: Archive, bodyOf: (article: Article) => Promise<string>): FeedDocument[] {
  const entryIn: EntryIn = (context) => async (article) =>
    isPublished(article) ? viewEntry(context, article, await bodyOf(article)) : viewStub(context, article);
  return [
    ...historyDocuments(archive, entryIn),
    correctionsDocument(archive),
    ...listDocuments(archive, entryIn),
    ...citedDocuments(archive, entryIn),
  ];
}

function historyDocuments(archive: Archive, entryIn: EntryIn): FeedDocument[] {
  const { current, months } = cutHistory([...archive.byId.values()], archive.site.sizes.feed);
  const told = [...current, ...recentlyWithdrawn(archive)].sort(byNewest);
  return [
    documentOf(FEED, told, [months[0]?.month], entryIn, (context) => wholeSubject(context, months[0]?.month)),
    ...months.map(({ month, articles }, index) => {
      const previous = months[index + 1]?.month;
      const subjectIn = (context: Context) => monthSubject(context, month, previous);
      return documentOf(feedArchiveAddress(month), articles, [previous], entryIn, subjectIn);
    }),
  ];
}

/** `more` is what it shows beside the articles. */
function documentOf(
  address: Address,
  articles: Article[],
  more: unknown[],
  entryIn: EntryIn,
  subjectIn: (context: Context) => FeedSubject,
): FeedDocument {
  const shows = [digestsOf(articles), ...more];
  return {
    address,
    shows,
    view: async (context) =>
      viewFeed(context, subjectIn(context), await Promise.all(articles.map(entryIn(context))), shows),
  };
}

function correctionsDocument(archive: Archive): FeedDocument {
  const log = correctionLog(archive).slice(0, archive.site.sizes.feed);
  const shows = log.map(({ article, number }) => [article.digest, number]);
  return {
    address: CORRECTIONS_FEED,
    shows,
    view: (context) => {
      const entries = log.map((entry) => viewLogEntry(context, entry));
      return Promise.resolve(viewFeed(context, correctionsSubject(context), entries, shows));
    },
  };
}

/** Most articles are among the newest of several lists, so their entries are kept: as many as lists hold in their feeds. */
function listDocuments(archive: Archive, entryIn: EntryIn): FeedDocument[] {
  const entries = new Map<string, Promise<FeedEntry>>();
  const keptIn: EntryIn = (context) => (article) => {
    const key = `${context.edition.script}/${article.id}`;
    const entry = entries.get(key) ?? entryIn(context)(article);
    entries.set(key, entry);
    return entry;
  };
  const withdrawn = listsOf(archive.site, recentlyWithdrawn(archive));
  return FEED_KINDS.flatMap((kind) =>
    [...archive.lists[kind].values()].filter(isFollowed).map((list) => {
      const newest = list.articles.slice(0, archive.site.sizes.list_feed);
      const told = [...newest, ...(withdrawn[kind].get(list.id)?.articles ?? [])].sort(byNewest);
      return documentOf(feedAddress(kind, list.id), told, [], keptIn, (context) => listSubject(context, list));
    }),
  );
}

/** The feeds of laws and courts that many articles name. */
function citedDocuments({ articles, cited, site }: Archive, entryIn: EntryIn): FeedDocument[] {
  return groupsWithFeed(cited, articles).map((group) =>
    documentOf(
      citedFeedAddress(group),
      group.articles.slice(0, site.sizes.list_feed),
      [group.name],
      entryIn,
      (context) => citedSubject(context, group),
    ),
  );
}
