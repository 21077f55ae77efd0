import { t } from '../../../language/say.ts';
import { pageMaker } from './editions.ts';

/** The pages of all other editions. */
export const maker = pageMaker(t`其他文字的页面`, (folder) => folder !== undefined);
