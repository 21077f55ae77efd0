import { CORRECTIONS_FEED, FEED, FEED_KINDS, feedAddress, feedArchiveAddress, type Address } from '../model/address.ts';
import { isFollowed, listsOf, type Archive } from '../model/archive.ts';
import { byNewest, digestsOf, isPublished, type Article } from '../model/article.ts';
import { citedFeedAddress, citedFeedsOf } from '../model/cited-feed.ts';
import { correctionLog } from '../model/correction-log.ts';
import { recentlyWithdrawn } from '../model/withdrawal.ts';
import type { Context } from './context.ts';
import { viewEntry, type FeedEntry } from './feed-entry.ts';
import { cutHistory } from './feed-history.ts';
import { citedSubject, correctionsSubject, listSubject, monthSubject, wholeSubject } from './feed-subject.ts';
import { viewFeed, type FeedSubject, type FeedView } from './feed.ts';
import { viewLogEntry, viewStub } from './feed-stub.ts';

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
  const lists = [...listSubjects(archive), ...citedSubjects(archive)];
  const entryIn = keepEntries(
    new Set(lists.flatMap(({ articles }) => articles)),
    (context) => async (article) =>
      isPublished(article) ? viewEntry(context, article, await bodyOf(article)) : viewStub(context, article),
  );
  return [
    ...historyDocuments(archive, entryIn),
    correctionsDocument(archive),
    ...lists.map(({ address, articles, more, subjectIn }) => documentOf(address, articles, more, entryIn, subjectIn)),
  ];
}

/** Keeps the entries of those that are in a list's feed: they are in others as well, and in that of their month. */
function keepEntries(listed: ReadonlySet<Article>, entryIn: EntryIn): EntryIn {
  const entries = new Map<string, Promise<FeedEntry>>();
  return (context) => (article) => {
    if (!listed.has(article)) return entryIn(context)(article);
    const key = `${context.edition.script}/${article.id}`;
    const entry = entries.get(key) ?? entryIn(context)(article);
    entries.set(key, entry);
    return entry;
  };
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

/** A feed of a list's newest articles. */
interface ListSubject {
  address: Address;
  articles: Article[];
  /** What it shows beside them. */
  more: unknown[];
  subjectIn: (context: Context) => FeedSubject;
}

function listSubjects({ site, lists, ...archive }: Archive): ListSubject[] {
  const withdrawn = listsOf(site, recentlyWithdrawn(archive));
  return FEED_KINDS.flatMap((kind) =>
    [...lists[kind].values()].filter(isFollowed).map((list) => {
      const newest = list.articles.slice(0, site.sizes.list_feed);
      const told = [...newest, ...(withdrawn[kind].get(list.id)?.articles ?? [])].sort(byNewest);
      const subjectIn = (context: Context) => listSubject(context, list);
      return { address: feedAddress(kind, list.id), articles: told, more: [], subjectIn };
    }),
  );
}

/** Of laws, courts and products that many articles name. */
function citedSubjects(archive: Archive): ListSubject[] {
  return [...citedFeedsOf(archive).values()].map((feed) => ({
    address: citedFeedAddress(feed),
    articles: [...feed.articles.slice(0, archive.site.sizes.list_feed), ...feed.withdrawn].sort(byNewest),
    more: [feed.name],
    subjectIn: (context) => citedSubject(context, feed),
  }));
}
