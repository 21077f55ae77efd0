import type { ReadingWords } from '../views/script-words.ts';

/** By the script of the edition; the build puts them in. */
declare const READING_WORDS: Record<string, ReadingWords>;

/** What this script says in the edition of a page in a language. */
export const readingWords = (lang: string): ReadingWords => READING_WORDS[lang]!;
