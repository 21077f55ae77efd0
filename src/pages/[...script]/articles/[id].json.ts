import type { APIRoute } from 'astro';
import { bodyOf } from '../../../archive.ts';
import { toJsonLine } from '../../../feeds/record.ts';
import { articleDataAddress } from '../../../model/address.ts';
import { fullRecordOf } from '../../../views/record.ts';
import { fileOf } from '../../_files.ts';
import { contextFor, pathsOf } from '../../_paths.ts';

export function getStaticPaths() {
  return pathsOf(({ archive }) => archive.articles.map(({ id, digest }) => ({ params: { id }, shows: digest })));
}

export const GET: APIRoute = async ({ params }) => {
  const id = params['id']!;
  const context = await contextFor(params['script'], articleDataAddress(id, 'json'));
  const article = context.archive.byId.get(id)!;
  return fileOf(`${toJsonLine(fullRecordOf(context, article, await bodyOf(article)))}\n`, 'application/json');
};
