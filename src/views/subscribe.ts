import {
  CORRECTIONS_FEED,
  FEED,
  FEED_KINDS,
  feedAddress,
  FRONT,
  listAddress,
  OPML,
  type Address,
  type FeedKind,
} from '../model/address.ts';
import { isFollowed } from '../model/archive.ts';
import { lastChanged } from '../model/article.ts';
import { citedFeedAddress, citedFeedsOf } from '../model/cited-feed.ts';
import { correctionLog } from '../model/correction-log.ts';
import type { Day } from '../model/day.ts';
import { followedPage, groupName } from './cited-index.ts';
import type { Context, Link } from './context.ts';
import { type Frame, frameOf } from './frame.ts';
import { fill } from './labels.ts';
import { headingOf } from './list-names.ts';

/** A feed that readers may subscribe to. */
export interface FeedLink {
  title: string;
  /** The feed and the page it belongs to, from here. */
  href: string;
  page: string;
  /** The same, absolute. */
  url: string;
  pageUrl: string;
  count: string;
}

export interface FeedGroup {
  heading: string;
  feeds: FeedLink[];
}

/** The feeds of lists, under the name of their kind, and of laws, courts and products. */
export function feedGroups(context: Context): FeedGroup[] {
  const { archive, label } = context;
  const headings: Record<FeedKind, string> = {
    category: label.categories,
    topic: label.topics,
    region: label.regions,
    source: label.sources,
    keyword: label.keywords,
    special: label.specials,
  };
  const lists = FEED_KINDS.map((kind) => ({
    heading: headings[kind],
    feeds: [...archive.lists[kind].values()]
      .filter(isFollowed)
      .map((list) =>
        feedLink(
          context,
          headingOf(context, list),
          feedAddress(kind, list.id),
          listAddress(kind, list.id),
          list.articles.length,
        ),
      ),
  }));
  return [...lists, citedFeeds(context)].filter(({ feeds }) => feeds.length > 0);
}

/** The laws, courts and products that most articles name. */
function citedFeeds(context: Context): FeedGroup {
  const { archive, label } = context;
  return {
    heading: label.citedFeeds,
    feeds: [...citedFeedsOf(archive).values()]
      .slice(0, CITED_FEEDS)
      .map((feed) =>
        feedLink(
          context,
          groupName(context, feed.kind, feed.name),
          citedFeedAddress(feed),
          followedPage(archive, feed),
          feed.articles.length,
        ),
      ),
  };
}

/** Those of others are offered where these are listed. */
const CITED_FEEDS = 12;

/** The feed of all articles. */
export function wholeFeed(context: Context): FeedLink {
  const { archive, label } = context;
  return feedLink(context, label.feedTitle, FEED, FRONT, archive.articles.length);
}

function feedLink(
  { link, absolute, label }: Context,
  title: string,
  feed: Address,
  page: Address,
  n: number,
): FeedLink {
  return {
    title,
    href: link(feed),
    page: link(page),
    url: absolute(feed),
    pageUrl: absolute(page),
    count: fill(label.count, { n }),
  };
}

/** A list of feeds for import into a feed reader. */
export interface OpmlView {
  title: string;
  lang: string;
  owner: { name: string; email: string };
  updated: Day | undefined;
  whole: FeedLink;
  corrections: FeedLink;
  groups: FeedGroup[];
}

export function viewOpml(context: Context): OpmlView {
  const { archive, edition, label, say } = context;
  const { contact, name } = archive.site;
  return {
    title: say(name),
    lang: edition.script,
    owner: { name: say(contact.name ?? label.contact), email: contact.email },
    updated: archive.articles.map(lastChanged).sort().at(-1),
    whole: { ...wholeFeed(context), title: say(name) },
    corrections: feedLink(
      context,
      label.corrections,
      CORRECTIONS_FEED,
      'corrections.html',
      correctionLog(archive).length,
    ),
    groups: feedGroups(context),
  };
}

/** The page that explains the feeds and offers them. */
export interface SubscribeView {
  frame: Frame;
  heading: string;
  intro: string;
  /** The addresses one copies into a reader. */
  addresses: { label: string; url: string; href: string; type: string }[];
  copy: { label: string; done: string };
  readers: { heading: string; links: Link[] };
  steps: { heading: string; items: string[] };
  groups: { heading: string; feeds: (FeedLink & { feedWord: string })[] }[];
  notes: { heading: string; items: string[] };
}

/** Feed readers that take a feed's address as part of a link of their own. */
const READERS: [name: string, link: (url: string) => string][] = [
  ['Feedly', (url) => `https://feedly.com/i/subscription/feed/${encodeURIComponent(url)}`],
  ['Inoreader', (url) => `https://www.inoreader.com/?add_feed=${encodeURIComponent(url)}`],
  ['NewsBlur', (url) => `https://www.newsblur.com/?url=${encodeURIComponent(url)}`],
  ['The Old Reader', (url) => `https://theoldreader.com/feeds/subscribe?url=${encodeURIComponent(url)}`],
  ['Feedbin', (url) => `https://feedbin.com/?subscribe=${encodeURIComponent(url)}`],
  ['Folo', (url) => `follow://add?url=${encodeURIComponent(url)}`],
];

export function viewSubscribe(context: Context): SubscribeView {
  const { absolute, archive, label, link } = context;
  const url = absolute(FEED);
  return {
    frame: frameOf(context, {
      title: label.subscribe,
      description: label.subscribeIntro,
      crumbs: [{ text: label.subscribe }],
      isDoor: true,
      scripts: ['assets/copy.js'],
      stylesheets: ['assets/subscribe.css'],
    }),
    heading: label.subscribe,
    intro: label.subscribeIntro,
    addresses: [
      { label: 'RSS', url, href: link(FEED), type: 'application/rss+xml' },
      { label: 'JSON Feed', url: absolute('feed.json'), href: link('feed.json'), type: 'application/feed+json' },
      {
        label: label.corrections,
        url: absolute(CORRECTIONS_FEED),
        href: link(CORRECTIONS_FEED),
        type: 'application/rss+xml',
      },
      { label: label.opml, url: absolute(OPML), href: link(OPML), type: 'text/x-opml' },
    ],
    copy: { label: label.copy, done: label.copied },
    readers: {
      heading: label.readers,
      links: READERS.map(([text, linkTo]) => ({ text, href: linkTo(url) })),
    },
    steps: { heading: label.howToSubscribe, items: [...label.subscribeSteps] },
    groups: feedGroups(context).map(({ heading, feeds }) => ({
      heading,
      feeds: feeds.map((feed) => ({ ...feed, feedWord: fill(label.feedOf, { title: feed.title }) })),
    })),
    notes: {
      heading: label.feedNotes,
      items: label.feedNoteItems.map((item) =>
        fill(item, { n: archive.site.sizes.feed, m: archive.site.sizes.list_feed }),
      ),
    },
  };
}
