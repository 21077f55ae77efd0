import type { APIRoute } from 'astro';
import { loadHoldings } from '../../archive.ts';
import { viewFacetNames } from '../../views/facet-names.ts';
import { fileOf } from '../_files.ts';

/** What the ids of categories, places and topics are called: Pagefind's clients are shown these. */
export const GET: APIRoute = async () => {
  const { archive, editions } = await loadHoldings();
  return fileOf(JSON.stringify(viewFacetNames(archive, editions)), 'application/json');
};
