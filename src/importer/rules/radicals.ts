import { editsFor } from '../edits.ts';
import type { Rule } from './rule.ts';

/**
 * Radicals of the supplement that look exactly as a character does, after Unicode's EquivalentUnifiedIdeograph.txt. Parts of
 * characters (⺅, ⻌) have none and stay.
 */
const SUPPLEMENT =
  '⺁厂⺌小⺎兀⺏尣⺐尢⺒巳⺓幺⺛旡⺜日⺝月⺟母⺠民⺢氺⺦丬⺩王⺫罒⺬示⺮竹⺶羊⺷羊⺸羋⺻聿⻁虎⻃覀⻄西⻅见⻆角⻇角⻉贝⻋车⻏阝⻐钅⻑長⻒镸⻓长⻔门⻕阜⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟飠⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟';
const pairs = [...SUPPLEMENT];
const TWINS = new Map(
  pairs.flatMap((radical, index): [string, string][] => (index % 2 === 0 ? [[radical, pairs[index + 1]!]] : [])),
);

/**
 * Replaces radicals that stand for characters, ⻄洛 and ⼯作, as texts taken out of PDF files have them. They look right and no
 * search finds them.
 */
export const radicals: Rule = {
  name: 'radicals',
  // Kangxi radicals U+2F00–2FD5 each have their character as compatibility decomposition.
  edit: (text) =>
    editsFor(text, /[\u2e80-\u2fdf]/gu, ([radical]) =>
      radical >= '\u2f00' ? radical.normalize('NFKC') : TWINS.get(radical),
    ),
};
