import { t } from '../../../language/say.ts';
import type { Maker } from '../../maker.ts';
import { feedMaker } from './editions.ts';

/** The feeds of the edition at the site's root. */
export const maker: Maker = {
  ...feedMaker(t`订阅源`, (edition, [first]) => edition === first),
  near: 'articles-first',
};
