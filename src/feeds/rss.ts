import { getRssString } from '@astrojs/rss';
import { escapeHtml } from '../markup/escape.ts';
import type { FeedEntry } from '../views/feed-entry.ts';
import type { FeedView } from '../views/feed.ts';
import { buildTimeOf, instantOf, rfc822Of } from './instant.ts';
import { toElements, xmlText, type Tree } from './xml.ts';

const NAMESPACES = {
  content: 'http://purl.org/rss/1.0/modules/content/',
  atom: 'http://www.w3.org/2005/Atom',
  dc: 'http://purl.org/dc/elements/1.1/',
  fh: 'http://purl.org/syndication/history/1.0',
  media: 'http://search.yahoo.com/mrss/',
};

/**
 * The feed as RSS 2.0 with full text (`content:encoded`), after the RSS Advisory Board's profile, with its history by
 * RFC 5005, pictures by Media RSS, names by Dublin Core, and its hub by WebSub.
 */
export async function toRss(view: FeedView): Promise<string> {
  const text = await getRssString({
    title: xmlText(view.title),
    description: xmlText(view.description),
    site: view.home,
    xmlns: NAMESPACES,
    customData: CHANNEL_PLACE,
    items: view.entries.map(toItem),
  });
  const isArchive = view.history.current !== undefined;
  return `${text
    .replace(CHANNEL_PLACE, () => toElements(channelElements(view)))
    .replace(ITEM_PLACE, (_, index: string) => toElements(entryElements(view.entries[Number(index)]!, isArchive)))}\n`;
}

/**
 * The library reads elements of our own and writes them anew, and on the way 007 becomes 7 and blanks are lost. So it is
 * given a place to keep for them, which is filled when it is done: in an item its text, for which it is given the item's
 * number, with the id before it, for which the library takes the link.
 */
const CHANNEL_PLACE = '<place/>';
const ITEM_PLACE = /<guid isPermaLink="true">[^<]*<\/guid><content:encoded>(\d+)<\/content:encoded>/g;

function channelElements({ lang, updated, revision, self, hub, history }: FeedView): Tree {
  const link = (rel: string, href: string) => ({ '@rel': rel, '@href': href, '@type': 'application/rss+xml' });
  return {
    language: lang,
    lastBuildDate: updated === undefined ? undefined : buildTimeOf(updated, revision),
    docs: 'https://www.rssboard.org/rss-specification',
    'atom:link': [
      link('self', self),
      ...(history.current === undefined ? [] : [link('current', history.current)]),
      ...(history.previous === undefined ? [] : [link('prev-archive', history.previous)]),
      ...(hub === undefined ? [] : [{ '@rel': 'hub', '@href': hub }]),
    ],
    'fh:archive': history.current === undefined ? undefined : '',
  };
}

function toItem({ url, title, source, categories }: FeedEntry, index: number) {
  return {
    title: xmlText(title),
    link: url,
    content: String(index),
    categories: categories.map(xmlText),
    ...(source && { source: { title: xmlText(source.name), url: source.url } }),
  };
}

/**
 * Whoever follows a feed into its archive reads the text itself, so the summary stands only where simple readers look, which
 * show nothing else. It comes before the text, as the profile wants, and is HTML, as readers take it. Most readers show one
 * `dc:creator` only, the first or the last, so all names are in it, and each of several has an element of its own as well.
 */
function entryElements(
  { guid, summary, html, creators, published, updated, pictures }: FeedEntry,
  isArchive: boolean,
): Tree {
  return {
    guid: { '@isPermaLink': 'false', '#text': guid },
    pubDate: rfc822Of(published),
    description: isArchive ? undefined : escapeHtml(summary),
    'content:encoded': { '#cdata': xmlText(html) },
    'dc:creator': creators.join('、') || undefined,
    'dc:contributor': creators.length > 1 ? creators : undefined,
    'atom:updated': updated === published ? undefined : instantOf(updated),
    'media:content': pictures.map(({ url, type, width, height, caption }) => ({
      '@url': url,
      '@type': type,
      '@medium': 'image',
      '@width': width,
      '@height': height,
      ...(caption && { 'media:description': caption }),
    })),
  };
}
