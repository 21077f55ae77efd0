import type { Article } from '../model/article.ts';

/** The columns of the table of citations. */
export const CITATION_COLUMNS = ['article', 'kind', 'id', 'text', 'passage'] as const;

/** A citation as a row of data. */
export type CitationRow = Record<(typeof CITATION_COLUMNS)[number], string>;

/** All citations of an article, in the order of its text. */
export function citationRowsOf({ id: article, citations }: Article): CitationRow[] {
  return citations.map(({ kind, id, text, passage }) => ({ article, kind, id, text, passage }));
}
