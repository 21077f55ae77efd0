import { t } from '../../../language/say.ts';
import { pageMaker } from './editions.ts';
import { isOfArticles } from './route.ts';

/** The pages of articles in the edition at the site's root. */
export const maker = pageMaker(t`文章页`, isOfArticles, (folder) => folder === undefined);
