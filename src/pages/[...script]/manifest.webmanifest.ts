import type { APIRoute } from 'astro';
import { addressOf } from '../../model/address.ts';
import { viewWebApp } from '../../views/web-app.ts';
import { contextFor, pathsOf } from '../_paths.ts';

export function getStaticPaths() {
  return pathsOf(() => [{ params: {}, shows: '' }]);
}

export const GET: APIRoute = async ({ params }) =>
  new Response(JSON.stringify(viewWebApp(await contextFor(params['script'], addressOf('webApp')))));
