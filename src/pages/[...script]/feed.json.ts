import type { APIRoute } from 'astro';
import { toJsonFeed } from '../../feeds/json-feed.ts';
import { FEED } from '../../model/address.ts';
import { feedFor, wholeFeedPaths } from '../_feeds.ts';
import { fileOf } from '../_files.ts';

export const getStaticPaths = wholeFeedPaths;

export const GET: APIRoute = async ({ params }) =>
  fileOf(toJsonFeed(await feedFor(params['script'], FEED, 'feed.json')), 'application/feed+json');
