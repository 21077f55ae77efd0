import { editsFor } from '../edits.ts';
import type { Rule } from './rule.ts';

/**
 * Joiners (U+200C, U+200D) make emoji and the letters of Arabic and Indian scripts what they are, and are rubbish next to Han. The
 * others say where a line may break, which Han characters do not need.
 */
const ZERO_WIDTH =
  /[\u200b\u2060\ufeff\u00ad]+|(?<![\p{Extended_Pictographic}\ufe0f\p{M}\p{Script=Arabic}])[\u200c\u200d]+|[\u200c\u200d]+(?=[\p{Script=Han}\p{P}\s]|$)/gu;

/** Removes characters nobody sees: they hide a word from search, and some sites strew them to mark copies. */
export const zeroWidth: Rule = {
  name: 'zero-width',
  edit: (text) => editsFor(text, ZERO_WIDTH, () => ''),
};
