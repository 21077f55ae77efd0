import type { CitationRow } from '../views/citation-row.ts';
import type { ArticleRecord, FullRecord } from '../views/record.ts';

/** The record as one line of JSON, without its line end. */
export function toJsonLine(record: FullRecord | CitationRow): string {
  return JSON.stringify(record);
}

/**
 * The article as Markdown with front matter, for people who read, quote or keep it as a file. Values are written as JSON,
 * which YAML 1.2 contains.
 */
export function toMarkdown({ summary: _, ...fields }: ArticleRecord, body: string): string {
  const lines = Object.entries(fields)
    .filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0))
    .map(([field, value]) => `${field}: ${JSON.stringify(value)}\n`);
  return `---\n${lines.join('')}---\n\n${body.trim()}\n`;
}
