import type { APIRoute } from 'astro';
import { toRobots } from '../feeds/sitemap.ts';
import { absoluteUrl } from '../model/address.ts';
import { loadHoldings } from '../archive.ts';
import { fileOf } from './_files.ts';

export const GET: APIRoute = async () => {
  const { archive } = await loadHoldings();
  return fileOf(toRobots(absoluteUrl(archive.site.address, 'sitemap.xml')), 'text/plain');
};
