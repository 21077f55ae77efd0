import type { APIRoute } from 'astro';
import { toOpml } from '../../feeds/opml.ts';
import { OPML } from '../../model/address.ts';
import { viewOpml } from '../../views/subscribe.ts';
import { fileOf } from '../_files.ts';
import { contextFor, pathsOf, wholeArchive } from '../_paths.ts';

export function getStaticPaths() {
  return pathsOf((holdings) => [{ params: {}, shows: wholeArchive(holdings) }]);
}

export const GET: APIRoute = async ({ params }) =>
  fileOf(toOpml(viewOpml(await contextFor(params['script'], OPML))), 'text/x-opml');
