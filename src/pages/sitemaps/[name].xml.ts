import type { APIRoute } from 'astro';
import { loadHoldings } from '../../archive.ts';
import { toSitemap } from '../../feeds/sitemap.ts';
import { hashOf } from '../../model/identity.ts';
import { sitemapPart, sitemapParts, viewSitemap } from '../../views/sitemap.ts';
import { fileOf } from '../_files.ts';

/** One set of files for all editions, since every page is named there with its twins. */
export async function getStaticPaths() {
  const { archive, pages } = await loadHoldings();
  const { address, languages } = archive.site;
  return sitemapParts(archive, pages).map((part) => ({
    params: { name: part.name },
    cacheKey: hashOf([address, languages, part], 32),
  }));
}

export const GET: APIRoute = async ({ params }) => {
  const { archive, pages } = await loadHoldings();
  const part = sitemapPart(archive, pages, params['name']!);
  return fileOf(toSitemap(viewSitemap(archive, part)), 'application/xml');
};
