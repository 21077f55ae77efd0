import { getRssString } from '@astrojs/rss';
import type { FeedEntry, FeedView } from '../views/feed.ts';

/** The feed as RSS 2.0 with full text (`content:encoded`), after the RSS Advisory Board's profile. */
export function toRss({ title, description, lang, home, self, entries }: FeedView): Promise<string> {
  const newest = entries.reduce((latest, { day }) => (day > latest ? day : latest), '');
  return getRssString({
    title,
    description,
    site: home,
    trailingSlash: false,
    xmlns: { atom: 'http://www.w3.org/2005/Atom', dc: 'http://purl.org/dc/elements/1.1/' },
    customData: [
      element('language', lang),
      newest && element('lastBuildDate', instantOf(newest).toUTCString()),
      `<atom:link href="${escapeXml(self)}" rel="self" type="application/rss+xml"/>`,
    ].join(''),
    items: entries.map(toItem),
  });
}

function toItem({ guid, url, title, day, summary, creators, source, categories, html }: FeedEntry) {
  return {
    title,
    link: url,
    description: summary,
    content: html,
    pubDate: instantOf(day),
    categories,
    customData: [
      `<guid isPermaLink="false">${escapeXml(guid)}</guid>`,
      ...(creators.length > 0 ? creators : [source]).map((name) => element('dc:creator', name)),
    ].join(''),
  };
}

/** A day has no hour; in a feed, which must name one, it is noon in China, so that it is the same day nearly everywhere. */
function instantOf(day: string): Date {
  return new Date(`${day}T12:00:00+08:00`);
}

function element(name: string, text: string): string {
  return `<${name}>${escapeXml(text)}</${name}>`;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
