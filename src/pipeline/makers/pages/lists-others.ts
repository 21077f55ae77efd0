import { t } from '../../../language/say.ts';
import { pageMaker } from './editions.ts';
import { isOfArticles } from './route.ts';

/** All in the other editions that is no article's page. */
export const maker = pageMaker(
  t`其他文字的列表页`,
  (route) => !isOfArticles(route),
  (folder) => folder !== undefined,
);
