import { t } from '../../../language/say.ts';
import { packMaker } from './editions.ts';

/** The packs of all other editions. */
export const maker = packMaker(t`其他文字的离线包`, (edition, [first]) => edition !== first);
