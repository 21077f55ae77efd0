import { ADDRESSES, type Address } from '../../../model/address.ts';
import type { GiveTurn } from '../../maker.ts';
import { renderPage, type PageComponent } from './component.ts';

/** A route as Astro has compiled it. */
export interface Route {
  /** As its file is named, with parameters in brackets: `/[...script]/articles/[id]`. */
  route: string;
  type: string;
  /** Its source file, below the project. */
  component: string;
  /** Whether that is named `index`. */
  isIndex: boolean;
}

const ARTICLES = ADDRESSES.article.pattern.replace('<id>', '[id]').replace('.html', '');

/** Whether its pages are articles'. */
export function isOfArticles({ route }: Route): boolean {
  return route === `/[...script]/${ARTICLES}`;
}

/** All pages, as Astro has compiled them. */
export interface CompiledPages {
  routes: { routeData: Route }[];
  /** Loads the module of a route by its source file. */
  pageMap: Map<string, () => Promise<{ page: () => Promise<RouteModule> }>>;
}

type Params = Record<string, string | undefined>;

interface RouteModule {
  /** Of a page. */
  default: PageComponent;
  /** Of a file that is no page. */
  GET: (context: { params: Params }) => Promise<Response>;
  /** There where the route has parameters. */
  getStaticPaths?: () => Promise<StaticPath[]>;
}

interface StaticPath {
  params: Params;
  cacheKey?: string;
}

/** What stands at one address. */
export interface Path {
  address: Address;
  route: Route;
  /** The hash of all it shows; the few routes without parameters have none. */
  key: string | undefined;
  /** The page's HTML, or the file. */
  render: () => Promise<string>;
}

/**
 * Every address of routes in some editions.
 *
 * @param isOwn whether an edition's folder is one of these; it is undefined for the site's root.
 * @param giveTurn waited for after each route: a large archive's take seconds.
 */
export async function pathsOf(
  { routes, pageMap }: CompiledPages,
  isOwn: (folder: string | undefined) => boolean,
  giveTurn: GiveTurn,
): Promise<Path[]> {
  const paths: Path[][] = [];
  for (const { routeData: route } of routes) {
    const load = pageMap.get(route.component);
    if (load) paths.push(await pathsOfRoute(route, await (await load()).page(), isOwn));
    await giveTurn();
  }
  return paths.flat();
}

async function pathsOfRoute(
  route: Route,
  module: RouteModule,
  isOwn: (folder: string | undefined) => boolean,
): Promise<Path[]> {
  const paths: StaticPath[] = (await module.getStaticPaths?.()) ?? [{ params: {} }];
  const own = paths.filter(({ params }) => isOwn(params['script']));
  const addressOf = addressesIn(route);
  // Of what the keys are made from, which is much, nothing is held any longer.
  return own.map(({ params, cacheKey: key }) => ({
    address: addressOf(params),
    route,
    key,
    render: async () =>
      route.type === 'page' ? renderPage(module.default, params) : (await module.GET({ params })).text(),
  }));
}

/** Where `build.format: 'preserve'` puts a page: an index into its folder, any other beside it. */
function addressesIn({ route, type, isIndex }: Route): (params: Params) => Address {
  // Every second piece is the name of a parameter.
  const pieces = route.split(/\/\[(?:\.\.\.)?(\w+)\]/);
  const fill = (piece: string, { [piece]: value }: Params) => (value === undefined ? '' : `/${value}`);
  return (params) => {
    const path = pieces
      .map((piece, at) => (at % 2 === 0 ? piece : fill(piece, params)))
      .join('')
      .slice(1);
    if (type === 'endpoint') return path;
    return isIndex || path === '' ? `${path}/index.html`.replace(/^\//, '') : `${path}.html`;
  };
}
