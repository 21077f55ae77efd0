import type { APIRoute } from 'astro';
import { toOpenSearch } from '../../search/making/opensearch.ts';
import { viewOpenSearch } from '../../views/search.ts';
import { contextFor, pathsOf } from '../_paths.ts';

export function getStaticPaths() {
  return pathsOf(() => [{ params: {}, shows: '' }]);
}

export const GET: APIRoute = async ({ params }) =>
  new Response(toOpenSearch(viewOpenSearch(await contextFor(params['script'], 'opensearch.xml'))));
