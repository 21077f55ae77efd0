import { editsFor } from '../edits.ts';
import type { Rule } from './rule.ts';

/** The compatibility ideographs of both planes, of which only those with a canonical twin change. */
const COMPATIBILITY = /[\uf900-\ufaff\u{2f800}-\u{2fa1f}]/gu;

/**
 * Replaces compatibility ideographs by the characters they are (Unicode normalisation form C): 﨑 has no twin and stays. They look
 * alike and no search finds them.
 */
export const compatibilityIdeographs: Rule = {
  name: 'compatibility-ideographs',
  edit: (text) => editsFor(text, COMPATIBILITY, ([character]) => character.normalize('NFC')),
};
