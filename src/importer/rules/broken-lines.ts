import { editsFor } from '../edits.ts';
import type { Rule } from './rule.ts';

/** Han characters and the punctuation that belongs to them. */
const HAN = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’…—·]/u;

/** Joins lines broken within a paragraph: without a space between Han characters, with one between words in Latin letters. */
export const brokenLines: Rule = {
  name: 'broken-lines',
  edit: (text) =>
    editsFor(text, /[ \t]*\r?\n[ \t]*/gu, ({ index, 0: end }) => {
      const before = [...text.slice(0, index)].at(-1) ?? '';
      const after = [...text.slice(index + end.length)][0] ?? '';
      return HAN.test(before) || HAN.test(after) ? '' : ' ';
    }),
};
