import { editsFor } from '../edits.ts';
import type { Rule } from './rule.ts';

// XML 1.0 cannot carry them, so neither could a feed; nobody can have meant them.
// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]+/gu;

/** Removes control characters other than tab and line ends. */
export const controlCharacters: Rule = {
  name: 'control-characters',
  edit: (text) => editsFor(text, CONTROL, () => ''),
};
