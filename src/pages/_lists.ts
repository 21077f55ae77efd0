import { loadHoldings } from '../archive.ts';
import { listAddress, type ListKind } from '../model/address.ts';
import { listingDepends, pagesOf, viewListing, type Listing } from '../views/listing.ts';
import { contextFor, pathsOf } from './_paths.ts';

/** The static paths of all lists of a kind, with their further pages. */
export function listPathsOf(kind: ListKind) {
  return pathsOf(({ archive }) =>
    [...archive.lists[kind].values()].flatMap((list) => {
      const pages = pagesOf(list.articles, archive.site.sizes.list);
      return pages.map((page) => ({
        params: { list: page.number === undefined ? list.id : `${list.id}/${page.number}` },
        shows: listingDepends(archive, list, pages, page),
      }));
    }),
  );
}

/** The view of the list page that a route's parameters name: `industry` or `industry/3`. */
export async function listingFor(kind: ListKind, params: { script?: string; list?: string }): Promise<Listing> {
  const [id = '', page] = (params.list ?? '').split('/');
  const number = page === undefined ? undefined : Number(page);
  const { archive } = await loadHoldings();
  return viewListing(
    await contextFor(params.script, listAddress(kind, id, number)),
    archive.lists[kind].get(id)!,
    number,
  );
}
