import type { Days } from './days.ts';

/** What a reader asks for, taken apart. */
export interface Query {
  /** An article must have all of these, each somewhere in one piece. */
  required: Word[];
  /** An article must have none of these. */
  excluded: Word[];
  /** Required words that must stand near each other. */
  near: Near[];
  /** An article must be of these days. */
  days?: Days;
  /** An article's source must have all of the ones in its name and none of the others, in units. */
  sources: { required: string[]; excluded: string[] };
  /** Single characters beside longer words: too common to narrow anything. */
  ignored: string[];
  /** What looks like an operator and cannot be one where it stands. */
  misplaced: string[];
  /** Whether the query was longer than what is looked at. */
  isCut: boolean;
}

export interface Word {
  /** As typed, without quotes and minus. */
  text: string;
  /** In the index's units: the word itself, then its synonyms and what `OR` adds. Any of them will do. */
  alternatives: string[][];
  /** The synonyms, as the settings write them. */
  synonyms: string[];
  /** Quoted, or joined by an operator: has no synonyms of its own, and is never taken apart when nothing is found. */
  isQuoted: boolean;
  /** It must stand in the title. */
  isInTitle?: boolean;
  /** A single character that the texts are read for: the index has those of titles. */
  isInTexts?: boolean;
}

/** Two required words, and how many units at most may stand between them. */
export interface Near {
  words: [Word, Word];
  most: number;
  /** The first must come first. */
  isOrdered: boolean;
}

/** Words that mean the same: 著作权, 版权. */
export type Synonyms = readonly (readonly string[])[];

/** Whether a word is a single character. */
export const isSingle = ({ alternatives: [units] }: Word) => units!.length === 1;

/** The same query, with what the index does not have of it looked for in the texts. */
export function thorough(query: Query): Query {
  return { ...query, required: query.required.map((word) => (isSingle(word) ? { ...word, isInTexts: true } : word)) };
}
