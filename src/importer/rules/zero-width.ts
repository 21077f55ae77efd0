import { editsFor } from '../edits.ts';
import type { Rule } from './rule.ts';

/** What is not seen: joiners (U+200C, U+200D), and characters that say where a line may break, which Han characters do not need. */
const UNSEEN = /[\u200b\u2060\ufeff\u00ad\u200c\u200d]+/gu;
const JOINERS = /[\u200c\u200d]/gu;

/** Joiners make emoji and the letters of Arabic and Indian scripts what they are, and are rubbish next to Han. */
const JOINED_BEFORE = /[\p{Extended_Pictographic}\ufe0f\p{M}\p{Script=Arabic}]$/u;
const JOINED_AFTER = /^[^\p{Script=Han}\p{P}\s]/u;

/**
 * Removes characters nobody sees: they hide a word from search, and some sites strew them to mark copies. A run of them is judged
 * by what is seen on both its sides.
 */
export const zeroWidth: Rule = {
  name: 'zero-width',
  edit: (text) =>
    editsFor(text, UNSEEN, ({ index, 0: run }) => {
      const end = index + run.length;
      const joins =
        JOINED_BEFORE.test(text.slice(Math.max(0, index - 2), index)) && JOINED_AFTER.test(text.slice(end, end + 2));
      return joins ? (run.match(JOINERS) ?? []).join('') : '';
    }),
};
