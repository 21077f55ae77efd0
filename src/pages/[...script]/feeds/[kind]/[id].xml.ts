import type { APIRoute } from 'astro';
import { announcedRun } from '../../../../content/run.ts';
import { toRss } from '../../../../feeds/rss.ts';
import { feedFor, feedPaths } from '../../../_feeds.ts';
import { fileOf } from '../../../_files.ts';
import { pathsOf } from '../../../_paths.ts';

// The feeds of lists, and the months of that of all articles (`archive/2021-02`), for the preview. A build makes the same
// files otherwise (src/pipeline/makers/feeds.ts), as there are many.
export function getStaticPaths() {
  if (announcedRun().checked) return [];
  return pathsOf(({ archive }) =>
    feedPaths(archive, (address) => {
      const [, kind, id] = /^feeds\/([^/]+)\/([^/]+)\.xml$/.exec(address) ?? [];
      return kind && id ? { kind, id } : undefined;
    }),
  );
}

export const GET: APIRoute = async ({ params }) => {
  const feed = await feedFor(params['script'], `feeds/${params['kind']}/${params['id']}.xml`);
  return fileOf(await toRss(feed), 'application/rss+xml');
};
