import type { APIRoute } from 'astro';
import { toJsonFeed } from '../../feeds/json-feed.ts';
import { historyFeed, historyPaths } from '../_feeds.ts';
import { fileOf } from '../_files.ts';
import { contextFor, pathsOf } from '../_paths.ts';

export function getStaticPaths() {
  return pathsOf((holdings) => [{ params: {}, shows: historyPaths(holdings).current }]);
}

export const GET: APIRoute = async ({ params }) =>
  fileOf(toJsonFeed(await historyFeed(await contextFor(params['script'], 'feed.json'))), 'application/feed+json');
