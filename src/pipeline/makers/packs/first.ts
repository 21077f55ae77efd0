import { t } from '../../../language/say.ts';
import { packMaker } from './editions.ts';

/** The packs of the edition at the site's root. */
export const maker = packMaker(t`离线包`, (edition, [first]) => edition === first);
