import { t } from '../../../language/say.ts';
import type { Maker } from '../../maker.ts';
import { feedMaker } from './editions.ts';

/** The feeds of all other editions. */
export const maker: Maker = {
  ...feedMaker(t`其他文字的订阅源`, (edition, [first]) => edition !== first),
  near: 'articles-others',
};
