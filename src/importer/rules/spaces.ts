import { editsFor } from '../edits.ts';
import type { Rule } from './rule.ts';

/**
 * A run of spaces with a tab, a no-break space, an ideographic or a typographic one in it becomes one plain space. Never
 * none: between two names it is all that divides them. It is tried from its first space alone.
 */
const UNUSUAL =
  /(?<![ \t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000])[ \t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]*[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000][ \t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]*/gu;

export const spaces: Rule = {
  name: 'spaces',
  edit: (text) => editsFor(text, UNUSUAL, () => ' '),
};
