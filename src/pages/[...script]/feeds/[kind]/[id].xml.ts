import type { APIRoute } from 'astro';
import { toRss } from '../../../../feeds/rss.ts';
import { feedAddress, type FeedKind } from '../../../../model/address.ts';
import { listFeed, listFeedPaths } from '../../../_feeds.ts';
import { fileOf } from '../../../_files.ts';
import { contextFor, pathsOf } from '../../../_paths.ts';

export function getStaticPaths() {
  return pathsOf(listFeedPaths);
}

export const GET: APIRoute = async ({ params }) => {
  const [kind, id] = [params['kind'] as FeedKind, params['id']!];
  const context = await contextFor(params['script'], feedAddress(kind, id));
  return fileOf(await toRss(await listFeed(context, kind, id)), 'application/rss+xml');
};
