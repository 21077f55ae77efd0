import { t } from '../../../language/say.ts';
import { pageMaker } from './editions.ts';

/** Everything at the site's root: the pages of its edition, and what all editions share. */
export const maker = pageMaker(t`页面`, (folder) => folder === undefined);
