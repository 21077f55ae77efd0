import { loadHoldings } from '../archive.ts';
import { listAddress, type ListKind } from '../model/address.ts';
import { listingDepends } from '../views/listing-depends.ts';
import { viewListing, type Listing } from '../views/listing.ts';
import { pagesOf } from '../views/paging.ts';
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

/** The parameters of a list page's route. */
interface ListParams {
  script?: string;
  /** `industry` or `industry/3` */
  list?: string;
}

/** The list page that a route's parameters name: the list, its page's number, and the page's context. */
export async function listAt(kind: ListKind, { script, list = '' }: ListParams) {
  const [id = '', page] = list.split('/');
  const number = page === undefined ? undefined : Number(page);
  const { archive } = await loadHoldings();
  const context = await contextFor(script, listAddress(kind, id, number));
  return { context, list: archive.lists[kind].get(id)!, number };
}

/** The view of such a page. */
export async function listingFor(kind: ListKind, params: ListParams): Promise<Listing> {
  const { context, list, number } = await listAt(kind, params);
  return viewListing(context, list, number);
}
