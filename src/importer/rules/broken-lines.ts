import { editsFor } from '../edits.ts';
import type { Rule } from './rule.ts';

/** Han characters and the punctuation that belongs to them. */
const HAN = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’…—·]/u;

/** The end of a line with the spaces around it; a run of spaces within a line is tried once, not from each of them. */
const BREAK = /(?:(?<![ \t])[ \t]+)?\r?\n[ \t]*/gu;

/** Joins lines broken within a paragraph: without a space between Han characters, with one between words in Latin letters. */
export const brokenLines: Rule = {
  name: 'broken-lines',
  edit: (text) =>
    editsFor(text, BREAK, ({ index, 0: end }) => {
      const before = [...text.slice(Math.max(0, index - 2), index)].at(-1) ?? '';
      const after = [...text.slice(index + end.length, index + end.length + 2)][0] ?? '';
      return HAN.test(before) || HAN.test(after) ? '' : ' ';
    }),
};
