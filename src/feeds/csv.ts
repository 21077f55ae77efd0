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
  'corrections',
] as const satisfies (keyof ArticleRecord)[];

/** Between the values of a list in one cell. */
export const LIST_SEPARATOR = ';';

/** What spreadsheets take for the beginning of a formula, in its wide form too. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;

/**
 * A byte order mark, without which Excel would take UTF-8 for a local encoding. Programs take it for a part of the first
 * column's name.
 */
export const BOM = '\ufeff';

/** The first line. */
export function csvHead(): string {
  return `${COLUMNS.join()}\r\n`;
}

/** The records as lines of CSV. */
export function toCsvLines(records: ArticleRecord[]): string {
  return csvOf(records.map((record) => COLUMNS.map((column) => cellOf(record[column]))));
}

/** A whole table for spreadsheets, the first row its head. */
export function toCsv(rows: string[][]): string {
  return BOM + csvOf(rows);
}

/**
 * Rows as lines of CSV (RFC 4180). An apostrophe stands before cells that a spreadsheet would run as formulas, such as
 * `=cmd|…`.
 */
export function csvOf(rows: string[][]): string {
  return `${Papa.unparse(rows, { newline: '\r\n', escapeFormulae: FORMULA })}\r\n`;
}

function cellOf(value: ArticleRecord[(typeof COLUMNS)[number]]): string {
  if (!Array.isArray(value)) return String(value ?? '');
  return value.map((one) => (typeof one === 'string' ? one : `${one.date} ${one.text}`)).join(LIST_SEPARATOR);
}
