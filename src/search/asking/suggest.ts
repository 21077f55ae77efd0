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

/** Places that keywords, of which there are many more, leave to what a search can be narrowed by. */
const LEFT = 2;

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
  const chosen = chooseSome([...first!, ...rest!], most);
  return chosen.map(({ entry }) => ({ ...entry, before: before?.trim() ?? '' }));
}

/** So many of the entries, in their order. */
function chooseSome(found: readonly FoldedEntry[], most: number): FoldedEntry[] {
  const [keywords, others] = [true, false].map((isKeyword) =>
    found.filter(({ entry }) => (entry.kind === 'keyword') === isKeyword),
  );
  const left = Math.min(LEFT, others!.length);
  const chosen = new Set([...keywords!.slice(0, most - left), ...others!].slice(0, most));
  return found.filter((entry) => chosen.has(entry));
}
