import { t } from '../../../language/say.ts';
import { pageMaker } from './editions.ts';
import { isOfArticles } from './route.ts';

/** All at the site's root that is no article's page: lists, what stands by itself, and what all editions share. */
export const maker = pageMaker(
  t`列表页`,
  (route) => !isOfArticles(route),
  (folder) => folder === undefined,
);
