import { yearOfAddress } from '../../../model/classify.ts';
import { keepLast } from '../../../model/recent.ts';
import type { Maker, Part } from '../../maker.ts';
import { openBundle } from './bundle/files.ts';
import { ASTRO_CODE } from './bundle/integration.ts';
import { pathsOf, type Path, type Route } from './route.ts';

/**
 * Makes some of Astro's routes in some editions: pages, and the files that are rendered as they are. There are several such
 * makers, so that two processes can work at them.
 *
 * @param hasRoute whether it makes a route.
 * @param hasFolder whether it makes what is in a folder: that of an edition, or undefined for the site's root.
 */
export function pageMaker(
  title: string,
  hasRoute: (route: Route) => boolean,
  hasFolder: (folder: string | undefined) => boolean,
): Maker {
  return {
    title,
    after: ['page-bundle'],
    begin: async (materials) => {
      const { routes, pageMap } = await openBundle(materials);
      const own = routes.filter(({ routeData }) => hasRoute(routeData));
      const paths = await pathsOf({ routes: own, pageMap }, hasFolder, materials.giveTurn);
      const codeOf = keepLast(1, (component: string) => [...ASTRO_CODE, component]);
      return { parts: paths.map((path) => partOf(path, codeOf(path.route.component))) };
    },
  };
}

function partOf({ address, key, render }: Path, code: string[]): Part {
  return {
    name: address,
    key,
    get year() {
      return yearOfAddress(address);
    },
    code,
    make: async () => [[address, await render()]],
  };
}
