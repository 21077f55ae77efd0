import type { Cited } from '../model/citation.ts';
import type { CitedKind } from '../model/cited-kinds.ts';

/** A thing that a text names. Places count UTF-16 units of the text. */
export interface Find extends Cited {
  /** Where all begins that is needed to know it: with an item of a list, where the list does. */
  from: number;
  /** Where its own words begin and end. */
  start: number;
  end: number;
}

/** What looks like such a thing and cannot be one; an editor is told, a reader is not. */
export interface Doubt {
  kind: CitedKind;
  start: number;
  end: number;
  /** What is wrong with it, without a full stop, and what to do, a whole sentence. */
  what: string;
  todo: string;
}

export interface Findings {
  finds: Find[];
  doubts: Doubt[];
}

/** In most texts a short look for the characters that a kind's numbers are made of tells that there is none. */
export const NOTHING: Findings = { finds: [], doubts: [] };

/** What finding depends on beside the text. */
export interface Reading {
  simplify: (text: string) => string;
  /** Finds the products that an archive lists. */
  products: RegExp;
}

/**
 * Finds the things of one kind in a normalized text (`normalize`).
 *
 * @param written the same text in its own script; places hold for both.
 */
export type Finder = (text: string, reading: Reading, written: string) => Findings;
