import type { FeedLink, OpmlView } from '../views/subscribe.ts';
import { rfc822Of } from './instant.ts';
import { toDocument, type Tree } from './xml.ts';

/** The list of feeds as OPML 2.0: the feeds of all articles and of corrections, then a folder for each kind of list. */
export function toOpml({ title, lang, owner, updated, whole, corrections, groups }: OpmlView): string {
  const feed = ({ title: text, url, pageUrl }: FeedLink): Tree => ({
    '@type': 'rss',
    '@text': text,
    '@title': text,
    '@xmlUrl': url,
    '@htmlUrl': pageUrl,
    '@language': lang,
    '@version': 'RSS2',
  });
  return toDocument({
    opml: {
      '@version': '2.0',
      head: {
        title,
        dateModified: updated === undefined ? undefined : rfc822Of(updated),
        ownerName: owner.name,
        ownerEmail: owner.email,
        docs: 'https://opml.org/spec2.opml',
      },
      body: {
        outline: [
          feed(whole),
          feed(corrections),
          ...groups.map(({ heading, feeds }) => ({ '@text': heading, '@title': heading, outline: feeds.map(feed) })),
        ],
      },
    },
  });
}
