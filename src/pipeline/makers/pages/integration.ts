import { join } from 'node:path';
import type { AstroIntegration, AstroPrerenderer, PathWithRoute } from 'astro';
import type { Address } from '../../../model/address.ts';
import { yearOfAddress } from '../../../model/classify.ts';
import type { Part, Work } from '../../maker.ts';
import { renderPage, type PageComponent } from './component.ts';

/** The source files by which Astro itself is told what to do. */
export const ASTRO_CODE = ['astro.config.mjs', 'src/content.config.ts'];

/** What Astro is started with. */
export interface PagesInput {
  /** The site's address. */
  site: string;
  /** An empty folder for Astro's bundle and its copy of the content. */
  scratch: string;
}

/**
 * Starts Astro's build and holds it where it would render its pages, which are then made one by one as they are wanted: Astro
 * itself renders every page each time, its own incremental build writes each page twice, and both write straight
 * into the folder that is being read.
 *
 * A page's key is its `cacheKey`, the hash of all it shows; the few routes of one page have none.
 */
export async function openPages({ site, scratch }: PagesInput): Promise<Work> {
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  const { build } = await import('astro');
  const opened = Promise.withResolvers<Part[]>();
  const ended = Promise.withResolvers<undefined>();
  const built = build({
    // What goes wrong is thrown as well, and told once.
    logLevel: 'silent',
    site,
    outDir: join(scratch, 'bundle'),
    cacheDir: join(scratch, 'cache'),
    integrations: [holdPages((pages) => (opened.resolve(pages), ended.promise))],
  });
  return {
    parts: await Promise.race([opened.promise, built.then(neverOpened)]),
    end: async () => {
      ended.resolve(undefined);
      await built;
    },
  };
}

function neverOpened(): never {
  throw new Error('Astro has built the site without asking which pages there are');
}

/** Has Astro wait with its pages until what `hold` returns settles, and then believe there are none. */
function holdPages(hold: (pages: Part[]) => Promise<void>): AstroIntegration {
  return {
    name: 'hold-pages',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((usual) => ({
          ...usual,
          getStaticPaths: async () => {
            const paths = await usual.getStaticPaths();
            const render = createRenderer(usual);
            await hold(paths.map((path) => pageOf(path, render)));
            return [];
          },
        }));
      },
    },
  };
}

function pageOf(path: PathWithRoute, render: Render): Part {
  const address = addressOf(path);
  return {
    name: address,
    key: path.cacheKey,
    year: yearOfAddress(address),
    code: [...ASTRO_CODE, path.route.component],
    make: async () => [[address, await render(path)]],
  };
}

/** Astro's own prerenderer, by which alone a route's module can be had. */
interface DefaultPrerenderer extends AstroPrerenderer {
  app: { getComponentByRoute: (route: PathWithRoute['route']) => Promise<{ default: PageComponent }> };
}

/** Makes what stands at a path: a page's HTML, or an endpoint's file. */
export type Render = (path: PathWithRoute) => Promise<string>;

/** Renders pages by their components, and endpoints as Astro does. */
export function createRenderer(prerenderer: AstroPrerenderer): Render {
  const components = new Map<PathWithRoute['route'], PageComponent>();
  const componentOf = async (route: PathWithRoute['route']) => {
    const known = components.get(route);
    if (known) return known;
    const { default: component } = await (prerenderer as DefaultPrerenderer).app.getComponentByRoute(route);
    components.set(route, component);
    return component;
  };
  return async (path) =>
    path.route.type === 'page'
      ? renderPage(await componentOf(path.route), paramsOf(path))
      : renderByRequest(path, prerenderer);
}

/** The same as Astro itself makes it. */
export async function renderByRequest(
  { pathname, route }: PathWithRoute,
  prerenderer: AstroPrerenderer,
): Promise<string> {
  const request = new Request(new URL(encodeURI(pathname), 'http://localhost'));
  const rendered = await prerenderer.render(request, { routeData: route });
  const response = rendered instanceof Response ? rendered : rendered.response;
  return response.text();
}

/** Parameters by name, from the parts of the path that the route's pattern finds; one that may be absent is undefined then. */
function paramsOf({ pathname, route }: PathWithRoute): Record<string, string | undefined> {
  const found = route.pattern.exec(pathname) ?? [];
  return Object.fromEntries(
    route.params.map((name, index) => [name.replace('...', ''), found[index + 1] || undefined]),
  );
}

/** Where `build.format: 'preserve'` puts a page: an index into its folder, any other beside it. */
function addressOf({ pathname, route: { type, isIndex } }: PathWithRoute): Address {
  const path = pathname.replace(/^\/|\/$/g, '');
  if (type === 'endpoint') return path;
  return isIndex || path === '' ? `${path}/index.html`.replace(/^\//, '') : `${path}.html`;
}
