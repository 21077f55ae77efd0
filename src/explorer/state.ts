/** What the explorer shows; all of it stands in the page's address. */
export interface State {
  /** As they were typed, one to five. */
  terms: string[];
  by: 'year' | 'month';
  /** How many articles, or how many of a thousand. */
  per: 'count' | 'thousand';
  /** A single character is looked for in the texts as well. */
  isThorough: boolean;
}

export const MOST_TERMS = 5;
/** No reader compares longer pieces; the search reads no more than 200 characters. */
export const MOST_CHARACTERS = 60;

/** Reads the part of an address after `?`. What makes no sense there is passed over. */
export function readState(search: string): State {
  const parameters = new URLSearchParams(search);
  return {
    terms: termsAmong(parameters.getAll('q')),
    by: parameters.get('by') === 'month' ? 'month' : 'year',
    per: parameters.get('per') === 'thousand' ? 'thousand' : 'count',
    isThorough: parameters.get('texts') === '1',
  };
}

/** Those that say something, each once. */
export function termsAmong(typed: readonly string[]): string[] {
  const terms = typed.map((term) => [...term.trim()].slice(0, MOST_CHARACTERS).join('').trim());
  return [...new Set(terms)].filter((term) => term !== '').slice(0, MOST_TERMS);
}

/** The part of the address after `?`, with the `?`; what is usual is left out. */
export function writeState({ terms, by, per, isThorough }: State): string {
  const parameters = new URLSearchParams(terms.map((term) => ['q', term]));
  if (by === 'month') parameters.set('by', by);
  if (per === 'thousand') parameters.set('per', per);
  if (isThorough) parameters.set('texts', '1');
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}
