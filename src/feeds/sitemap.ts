import type { SitemapIndexView, SitemapPage, SitemapView } from '../views/sitemap.ts';
import { toDocument, type Tree } from './xml.ts';

const PROTOCOL = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** A file of the sitemap (sitemaps.org 0.9), every page with its twins in other scripts. */
export function toSitemap({ pages }: SitemapView): string {
  return toDocument({
    urlset: {
      '@xmlns': PROTOCOL,
      '@xmlns:xhtml': 'http://www.w3.org/1999/xhtml',
      url: pages.flatMap(toUrls),
    },
  });
}

function toUrls({ urls, changed }: SitemapPage): Tree[] {
  const alternate = (lang: string, href: string) => ({ '@rel': 'alternate', '@hreflang': lang, '@href': href });
  const alternates =
    urls.length > 1 ? [...urls.map(({ lang, url }) => alternate(lang, url)), alternate('x-default', urls[0]!.url)] : [];
  return urls.map(({ url }) => ({ loc: url, lastmod: changed, 'xhtml:link': alternates }));
}

/** The index of the sitemap's files. */
export function toSitemapIndex({ files }: SitemapIndexView): string {
  return toDocument({
    sitemapindex: { '@xmlns': PROTOCOL, sitemap: files.map(({ url, changed }) => ({ loc: url, lastmod: changed })) },
  });
}

/** Everyone may read everything (RFC 9309), and finds the sitemap. */
export function toRobots(sitemap: string): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${sitemap}\n`;
}
