import type { APIRoute } from 'astro';
import { toCsv } from '../../../feeds/csv.ts';
import { DATA } from '../../../views/data.ts';
import { recordOf } from '../../../views/record.ts';
import { fileOf } from '../../_files.ts';
import { contextFor, pathsOf, wholeArchive } from '../../_paths.ts';

export function getStaticPaths() {
  return pathsOf((holdings) => [{ params: {}, shows: wholeArchive(holdings) }]);
}

export const GET: APIRoute = async ({ params }) => {
  const context = await contextFor(params['script'], DATA.table);
  return fileOf(toCsv(context.archive.articles.map((article) => recordOf(context, article))), 'text/csv');
};
