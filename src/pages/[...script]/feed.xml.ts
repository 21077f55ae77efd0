import type { APIRoute } from 'astro';
import { toRss } from '../../feeds/rss.ts';
import { FEED } from '../../model/address.ts';
import { historyFeed, historyPaths } from '../_feeds.ts';
import { fileOf } from '../_files.ts';
import { contextFor, pathsOf } from '../_paths.ts';

export function getStaticPaths() {
  return pathsOf((holdings) => [{ params: {}, shows: historyPaths(holdings).current }]);
}

export const GET: APIRoute = async ({ params }) =>
  fileOf(await toRss(await historyFeed(await contextFor(params['script'], FEED))), 'application/rss+xml');
