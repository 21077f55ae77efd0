import { BREAK } from '../../hanzi/searchable.ts';
import type { Word } from '../asking/query.ts';

/**
 * What an article's page is to mark: the words that were searched for and their synonyms, after `#q=`. What has a space or
 * a break in it is one phrase only within quotes.
 */
export function foundWords(required: readonly Pick<Word, 'text' | 'alternatives'>[]): string {
  const words = required.flatMap(({ text, alternatives }) => [text, ...alternatives.slice(1).map(spell)]);
  return words.length === 0 ? '' : `#q=${encodeURIComponent(words.map(quoted).join(' '))}`;
}

const spell = (units: readonly string[]) => units.join('').replaceAll(BREAK, ' ');

const quoted = (word: string) => (/\s/.test(word) ? `"${word}"` : word);
