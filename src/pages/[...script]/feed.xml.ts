import type { APIRoute } from 'astro';
import { bodyOf, loadHoldings } from '../../archive.ts';
import { toRss } from '../../feeds/rss.ts';
import { viewFeed } from '../../views/feed.ts';
import { digestsOf } from '../../views/listing.ts';
import { contextFor, pathsOf } from '../_paths.ts';

export function getStaticPaths() {
  return pathsOf(({ archive }) => [
    { params: {}, shows: digestsOf(archive.articles.slice(0, archive.site.sizes.feed)) },
  ]);
}

export const GET: APIRoute = async ({ params }) => {
  const { archive } = await loadHoldings();
  const context = await contextFor(params['script'], 'feed.xml');
  const newest = archive.articles.slice(0, archive.site.sizes.feed);
  const feed = await viewFeed(context, context.say(archive.site.name), newest, bodyOf);
  return new Response(await toRss(feed), { headers: { 'Content-Type': 'application/rss+xml; charset=utf-8' } });
};
