import type { APIRoute } from 'astro';
import { toRss } from '../../feeds/rss.ts';
import { FEED } from '../../model/address.ts';
import { feedFor, feedPaths } from '../_feeds.ts';
import { fileOf } from '../_files.ts';
import { pathsOf } from '../_paths.ts';

export function getStaticPaths() {
  return pathsOf(({ archive }) => feedPaths(archive, (address) => (address === FEED ? {} : undefined)));
}

export const GET: APIRoute = async ({ params }) =>
  fileOf(await toRss(await feedFor(params['script'], FEED)), 'application/rss+xml');
