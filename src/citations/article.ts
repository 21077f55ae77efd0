import type { Citation } from '../model/citation.ts';
import type { Doubt, Find, Reading } from './find.ts';
import { passageAround } from './passage.ts';
import { readCitations } from './read.ts';

/** What is read for citations. */
export interface Cites {
  title: string;
  /** Plain text, a paragraph a line. */
  text: string;
  /** What an editor says is no citation: as it is written, or in its normal form. */
  not_cited: readonly string[];
}

/** All that an article names by its number: in its title, then in its text. */
export function citationsOf({ title, text, not_cited }: Cites, reading: Reading): Citation[] {
  const silenced = new Set(not_cited);
  const from = (read: string, isText: boolean) =>
    readCitations(read, reading)
      .finds.map((find) => toCitation(read, find, isText))
      .filter(({ id, text: written }) => !silenced.has(id) && !silenced.has(written));
  return [...from(title, false), ...from(text, true)];
}

/** A doubt, and the characters it is about. */
export interface WrittenDoubt extends Doubt {
  text: string;
}

/** What looks like a citation in an article and cannot be one, without what the editor has answered for. */
export function doubtsOf({ title, text, not_cited }: Cites, reading: Reading): WrittenDoubt[] {
  return [title, text].flatMap((read) =>
    readCitations(read, reading)
      .doubts.map((doubt) => ({ ...doubt, text: read.slice(doubt.start, doubt.end) }))
      .filter((doubt) => !not_cited.includes(doubt.text)),
  );
}

function toCitation(read: string, { kind, id, from, start, end }: Find, isText: boolean): Citation {
  const citation = { kind, id, text: read.slice(from, end), passage: passageAround(read, from, end) };
  return isText ? { ...citation, place: [start, end] } : citation;
}
