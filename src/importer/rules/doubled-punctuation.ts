import { editsFor } from '../edits.ts';
import type { Rule } from './rule.ts';

const NARROW: Record<string, string> = { '，': ',', '。': '.', '：': ':', '；': ';', '！': '!', '？': '?' };
const MARK = '，。：；！？,.:;!?';
/** Two marks of different width, and no third beside them, which may be meant: ?？?. */
const DOUBLED = new RegExp(
  `(?<![${MARK}])(?:([，。：；！？])([,.:;!?])|([,.:;!?])([，。：；！？]))(?![${MARK}])`,
  'gu',
);

/**
 * Joins a mark with its own twin of the other width: `，,` and `,，`. Two of one width, 。。 or ！！, may be meant and are only
 * reported.
 */
export const doubledPunctuation: Rule = {
  name: 'doubled-punctuation',
  edit: (text) =>
    editsFor(text, DOUBLED, ([both, wideFirst, narrowSecond, narrowFirst, wideSecond]) => {
      const [wide, narrow] = wideFirst ? [wideFirst, narrowSecond] : [wideSecond!, narrowFirst];
      return NARROW[wide] === narrow ? wide : both;
    }),
};
