import type { CitationRow } from '../views/citation-row.ts';
import type { FullRecord } from '../views/record.ts';

/** What a cell of the database may hold. */
export type Cell = string | number | null;

/**
 * The archive as tables, laid out as those who use Datasette expect: one row an article, what an article has several of in
 * tables of their own that refer to it, and the index of words under the name `articles_fts`, which is found by it. Three
 * letters in a row are its unit, since nothing says where Chinese words end; for two, there is LIKE.
 */
export const SCHEMA = `
CREATE TABLE articles (
  id TEXT PRIMARY KEY, url TEXT NOT NULL, title TEXT NOT NULL, date TEXT NOT NULL, updated TEXT NOT NULL,
  source TEXT NOT NULL, author TEXT, category TEXT NOT NULL, category_name TEXT NOT NULL, language TEXT NOT NULL,
  original_script TEXT NOT NULL, length INTEGER NOT NULL, notice TEXT, original_url TEXT, text TEXT NOT NULL
);
CREATE TABLE people (article TEXT NOT NULL REFERENCES articles(id), role TEXT NOT NULL, name TEXT NOT NULL);
CREATE TABLE keywords (article TEXT NOT NULL REFERENCES articles(id), keyword TEXT NOT NULL);
CREATE TABLE topics (article TEXT NOT NULL REFERENCES articles(id), topic TEXT NOT NULL, name TEXT NOT NULL);
CREATE TABLE places (article TEXT NOT NULL REFERENCES articles(id), code TEXT NOT NULL, name TEXT NOT NULL);
CREATE TABLE citations (
  article TEXT NOT NULL REFERENCES articles(id), kind TEXT NOT NULL, id TEXT NOT NULL, text TEXT NOT NULL,
  passage TEXT NOT NULL
);
CREATE TABLE corrections (article TEXT NOT NULL REFERENCES articles(id), date TEXT NOT NULL, text TEXT NOT NULL);
CREATE TABLE withdrawn (id TEXT PRIMARY KEY, date TEXT NOT NULL);
CREATE INDEX articles_date ON articles(date);
CREATE INDEX keywords_keyword ON keywords(keyword);
CREATE INDEX places_code ON places(code);
CREATE INDEX citations_id ON citations(kind, id);
CREATE VIRTUAL TABLE articles_fts USING FTS5(title, text, content="articles", tokenize="trigram");
`;

/** The rows of one article and of what it cites, each with the table it goes into. */
export function rowsOf(record: FullRecord, citations: CitationRow[]): [table: string, cells: Cell[]][] {
  const { id, provenance } = record;
  const people = [
    ...record.reporters.map((name): [string, string] => ['reporter', name]),
    ...record.editors.map((name): [string, string] => ['editor', name]),
  ];
  return [
    [
      'articles',
      [
        ...[id, record.url, record.title, record.date, record.updated, record.source, record.author, record.category],
        ...[record.category_name, record.language, record.original_script, record.length, record.notice],
        ...[provenance?.url ?? null, record.text],
      ],
    ],
    ...people.map((cells) => row('people', id, ...cells)),
    ...record.keywords.map((keyword) => row('keywords', id, keyword)),
    ...record.topics.map((topic, at) => row('topics', id, topic, record.topic_names[at]!)),
    ...record.regions.map((code, at) => row('places', id, code, record.region_names[at] ?? code)),
    ...citations.map(({ kind, id: cited, text, passage }) => row('citations', id, kind, cited, text, passage)),
    ...record.corrections.map(({ date, text }) => row('corrections', id, date, text)),
  ];
}

const row = (table: string, ...cells: Cell[]): [string, Cell[]] => [table, cells];
