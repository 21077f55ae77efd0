import type { ExplorerWords } from './settings.ts';
import type { State } from './state.ts';

/** What a search box would take for something else within quotation marks; to the index it is punctuation as any other. */
const SPECIAL = /["“”＂「『」』*]/gu;

/** The query that finds a piece of text as it is, whatever stands in it. */
export function phraseOf(term: string): string {
  return `"${term.replace(SPECIAL, '，')}"`;
}

/** The search for the articles behind a point: those of a year or month (`2021`, `2021-02`) that have the term; without a period those of all times. */
export function searchOf(
  term: string,
  period: string | undefined,
  { isThorough }: Pick<State, 'isThorough'>,
  { dateField }: Pick<ExplorerWords, 'dateField'>,
): string {
  const isMonth = period !== undefined && period.length > 'yyyy'.length;
  const parameters = new URLSearchParams({ q: phraseOf(term) + (isMonth ? ` ${dateField}:${period}` : '') });
  if (period !== undefined && !isMonth) parameters.set('year', period);
  if (isThorough) parameters.set('texts', '1');
  return `?${parameters.toString()}`;
}
