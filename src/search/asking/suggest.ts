import type { Variants } from '../../hanzi/fold.ts';
import type { SuggestionEntry } from '../form/suggestions.ts';
import { trimBreaks, unitsOf } from '../../hanzi/searchable.ts';

/** An entry with its text folded, as what is typed will be. */
export interface FoldedEntry {
  entry: SuggestionEntry;
  folded: string;
}

/** What may complete what has been typed. */
export interface Suggestion extends SuggestionEntry {
  /** What was typed before the word that it completes, which stays. */
  before: string;
}

export const foldText = (text: string, variants: Variants | undefined) =>
  trimBreaks(unitsOf(text, variants).units).join('');

/**
 * Entries that begin with what is typed, then those that have it in them, at most `most`; each in the order of the entries. Of
 * several words the last is completed.
 */
export function suggest(
  typed: string,
  entries: readonly FoldedEntry[],
  variants: Variants | undefined,
  most: number,
): Suggestion[] {
  const [, before, word] = /^(.*\s)?(\S*)$/su.exec(typed) ?? [];
  const wanted = foldText(word ?? '', variants);
  if (wanted === '') return [];
  const found = entries.filter(({ folded }) => folded.includes(wanted) && folded !== wanted);
  const [first, rest] = [true, false].map((isFirst) =>
    found.filter(({ folded }) => folded.startsWith(wanted) === isFirst),
  );
  return [...first!, ...rest!].slice(0, most).map(({ entry }) => ({ ...entry, before: before?.trim() ?? '' }));
}
