import type { APIRoute } from 'astro';
import { toDataPackage } from '../../../feeds/datapackage.ts';
import { DATA, viewDataset } from '../../../views/data.ts';
import { fileOf } from '../../_files.ts';
import { contextFor, pathsOf, wholeArchive } from '../../_paths.ts';

export function getStaticPaths() {
  return pathsOf((holdings) => [{ params: {}, shows: wholeArchive(holdings) }]);
}

export const GET: APIRoute = async ({ params }) =>
  fileOf(toDataPackage(viewDataset(await contextFor(params['script'], DATA.package))), 'application/json');
