import type { APIRoute } from 'astro';
import { toRss } from '../../feeds/rss.ts';
import { FEED } from '../../model/address.ts';
import { feedFor, wholeFeedPaths } from '../_feeds.ts';
import { fileOf } from '../_files.ts';

export const getStaticPaths = wholeFeedPaths;

export const GET: APIRoute = async ({ params }) =>
  fileOf(await toRss(await feedFor(params['script'], FEED)), 'application/rss+xml');
