import { t } from '../../../language/say.ts';
import type { Maker } from '../../maker.ts';
import { pageMaker } from './editions.ts';
import { isOfArticles } from './route.ts';

/** The pages of articles in all other editions. */
export const maker: Maker = {
  ...pageMaker(t`其他文字的文章页`, isOfArticles, (folder) => folder !== undefined),
  near: 'search',
};
