import type { APIRoute } from 'astro';
import { toStaticRepository } from '../../../feeds/oai.ts';
import { DATA, hasRepository, viewRepository } from '../../../views/data.ts';
import { fileOf } from '../../_files.ts';
import { contextFor, pathsOf, wholeArchive } from '../../_paths.ts';

export function getStaticPaths() {
  return pathsOf((holdings) =>
    hasRepository(holdings.archive) ? [{ params: {}, shows: wholeArchive(holdings) }] : [],
  );
}

export const GET: APIRoute = async ({ params }) =>
  fileOf(toStaticRepository(viewRepository(await contextFor(params['script'], DATA.repository))), 'text/xml');
