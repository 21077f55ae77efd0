import type { FeedEntry } from '../views/feed-entry.ts';
import type { FeedView } from '../views/feed.ts';
import { instantOf } from './instant.ts';

/** The feed as JSON Feed 1.1. */
export function toJsonFeed(view: FeedView): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: view.title,
    home_page_url: view.home,
    feed_url: view.self,
    description: view.description,
    language: view.lang,
    ...(view.hub && { hubs: [{ type: 'WebSub', url: view.hub }] }),
    items: view.entries.map((entry) => toItem(entry, view.lang)),
  });
}

function toItem(entry: FeedEntry, language: string) {
  return {
    id: entry.guid,
    url: entry.url,
    ...(entry.original && { external_url: entry.original }),
    title: entry.title,
    content_html: entry.html,
    summary: entry.summary,
    ...(entry.pictures[0] && { image: entry.pictures[0].url }),
    date_published: instantOf(entry.published),
    date_modified: instantOf(entry.updated),
    authors: entry.creators.map((name) => ({ name })),
    tags: entry.categories,
    language,
    attachments: entry.pictures.map(({ url, type, caption }) => ({
      url,
      mime_type: type,
      ...(caption && { title: caption }),
    })),
    // An extension, as the format allows under a name that begins with an underscore.
    ...(entry.source && { _source: entry.source }),
  };
}
