import { yearOfAddress } from '../../../model/classify.ts';
import { keepLast } from '../../../model/recent.ts';
import type { Maker, Part } from '../../maker.ts';
import { openBundle } from './bundle/files.ts';
import { ASTRO_CODE } from './bundle/integration.ts';
import { pathsOf, type Path } from './route.ts';

/**
 * Makes Astro's routes in some editions: pages, and the files that are rendered as they are. There are two such makers, so that
 * two processes can work at them.
 *
 * @param isOwn whether a folder is one of its own: that of an edition, or undefined for the site's root.
 */
export function pageMaker(title: string, isOwn: (folder: string | undefined) => boolean): Maker {
  return {
    title,
    after: ['page-bundle'],
    begin: async (materials) => {
      const paths = await pathsOf(await openBundle(materials), isOwn, materials.giveTurn);
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
