import type { SitemapIndexView, SitemapView } from '../views/sitemap.ts';
import { toDocument } from './xml.ts';

const PROTOCOL = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** A file of the sitemap (sitemaps.org 0.9). Which pages are each other's twins stands in their heads. */
export function toSitemap({ pages }: SitemapView): string {
  return toDocument({
    urlset: { '@xmlns': PROTOCOL, url: pages.map(({ url, changed }) => ({ loc: url, lastmod: changed })) },
  });
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
