import { packMaker } from './editions.ts';

/** The packs of the edition at the site's root. */
export const maker = packMaker('离线包', (edition, [first]) => edition === first);
