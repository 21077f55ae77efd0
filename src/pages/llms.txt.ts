import type { APIRoute } from 'astro';
import { toLlms } from '../feeds/llms.ts';
import { viewLlms } from '../views/llms.ts';
import { fileOf } from './_files.ts';
import { contextFor } from './_paths.ts';

export const GET: APIRoute = async () =>
  fileOf(toLlms(viewLlms(await contextFor(undefined, 'llms.txt'))), 'text/plain');
