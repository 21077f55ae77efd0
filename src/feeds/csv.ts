import Papa from 'papaparse';
import type { ArticleRecord } from '../views/record.ts';

/** The table's columns: fields of the record that fit into a cell. */
export const COLUMNS = [
  'id',
  'url',
  'title',
  'date',
  'updated',
  'source',
  'author',
  'reporters',
  'editors',
  'category',
  'category_name',
  'keywords',
  'topics',
  'topic_names',
  'regions',
  'region_names',
  'language',
  'original_script',
  'length',
  'summary',
] as const satisfies (keyof ArticleRecord)[];

/** Between the values of a list in one cell. */
export const LIST_SEPARATOR = ';';

/** What spreadsheets take for the beginning of a formula, in its wide form too. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;

/**
 * The records as CSV (RFC 4180) that spreadsheets open right: with a byte order mark, or Excel would take UTF-8 for a local
 * encoding, and with an apostrophe before cells that would be run as formulas, such as `=cmd|…`.
 */
export function toCsv(records: ArticleRecord[]): string {
  const rows = records.map((record) => COLUMNS.map((column) => cellOf(record[column])));
  return `\ufeff${Papa.unparse([[...COLUMNS], ...rows], { newline: '\r\n', escapeFormulae: FORMULA })}\r\n`;
}

function cellOf(value: ArticleRecord[(typeof COLUMNS)[number]]): string {
  return Array.isArray(value) ? value.join(LIST_SEPARATOR) : String(value ?? '');
}
