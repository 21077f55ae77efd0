import { t } from '../../../language/say.ts';
import type { Maker } from '../../maker.ts';
import { pageMaker } from './editions.ts';

/** The pages of all other editions. */
export const maker: Maker = { ...pageMaker(t`其他文字的页面`, (folder) => folder !== undefined), near: 'search' };
