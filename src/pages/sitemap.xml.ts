import type { APIRoute } from 'astro';
import { loadHoldings } from '../archive.ts';
import { toSitemapIndex } from '../feeds/sitemap.ts';
import { sitemapParts, viewSitemapIndex } from '../views/sitemap.ts';
import { fileOf } from './_files.ts';

export const GET: APIRoute = async () => {
  const { archive, pages } = await loadHoldings();
  return fileOf(toSitemapIndex(viewSitemapIndex(archive, sitemapParts(archive, pages))), 'application/xml');
};
