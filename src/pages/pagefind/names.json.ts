import type { APIRoute } from 'astro';
import { loadHoldings } from '../../archive.ts';
import { viewFacetNames } from '../../views/facet-names.ts';
import { fileOf } from '../_files.ts';

/** Names of what `pagefind/pagefind.js` narrows by, which the index knows by ids. */
export const GET: APIRoute = async () => {
  const { archive, editions } = await loadHoldings();
  return fileOf(JSON.stringify(viewFacetNames(archive, editions)), 'application/json');
};
