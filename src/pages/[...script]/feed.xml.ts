import type { APIRoute } from 'astro';
import { bodyOf, loadHoldings } from '../../archive.ts';
import { toRss } from '../../feeds/rss.ts';
import { viewFeed } from '../../views/feed.ts';
import { contextFor, pathsOf } from '../_paths.ts';

export function getStaticPaths() {
  return pathsOf((contextAt, { site, articles }, glossary) => {
    const newest = articles.slice(0, site.sizes.feed);
    return [{ params: {}, shows: [contextAt('feed.xml').label, site, newest.map(({ digest }) => digest), glossary] }];
  });
}

export const GET: APIRoute = async ({ params }) => {
  const { archive } = await loadHoldings();
  const context = await contextFor(params['script'], 'feed.xml');
  const newest = archive.articles.slice(0, archive.site.sizes.feed);
  const feed = await viewFeed(context, context.say(archive.site.name), newest, bodyOf);
  return new Response(await toRss(feed), { headers: { 'Content-Type': 'application/rss+xml; charset=utf-8' } });
};
