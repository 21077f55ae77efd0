import type { APIRoute } from 'astro';
import { toRss } from '../../../../feeds/rss.ts';
import { feedArchiveAddress } from '../../../../model/address.ts';
import { historyFeed, historyPaths } from '../../../_feeds.ts';
import { fileOf } from '../../../_files.ts';
import { contextFor, pathsOf } from '../../../_paths.ts';

export function getStaticPaths() {
  return pathsOf((holdings) => historyPaths(holdings).months);
}

export const GET: APIRoute = async ({ params }) => {
  const month = params['month']!;
  const context = await contextFor(params['script'], feedArchiveAddress(month));
  return fileOf(await toRss(await historyFeed(context, month)), 'application/rss+xml');
};
