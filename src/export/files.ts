import { renameSync, rmSync } from 'node:fs';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { readBody, type Content } from '../content/files.ts';
import { createEdition } from '../hanzi/edition.ts';
import { FRONT } from '../model/address.ts';
import { indexArchive } from '../model/archive.ts';
import { withdrawnIn } from '../model/article.ts';
import { citationRowsOf } from '../views/citation-row.ts';
import { contextsOf } from '../views/context.ts';
import { fullRecordOf, recordOf, sayMarkdown } from '../views/record.ts';
import { rowsOf, SCHEMA, type Cell } from './tables.ts';

/**
 * Writes the archive of a checked content folder as an SQLite database, in the script of the edition at the root. What stood
 * at `file` is replaced once the new one is whole.
 */
export async function writeDatabase(folder: string, content: Content, file: string): Promise<void> {
  const unfinished = `${file}.part`;
  rmSync(unfinished, { force: true });
  const database = new DatabaseSync(unfinished);
  try {
    database.exec(`PRAGMA journal_mode = OFF; BEGIN; ${SCHEMA}`);
    await fill(database, folder, content);
    database.exec("INSERT INTO articles_fts(articles_fts) VALUES ('rebuild'); COMMIT;");
  } catch (cause) {
    database.close();
    rmSync(unfinished, { force: true });
    throw cause;
  }
  database.close();
  renameSync(unfinished, file);
}

async function fill(database: DatabaseSync, folder: string, { site, glossary, pages, articles }: Content) {
  const archive = indexArchive(site, articles, {});
  const editions = site.languages.map((script) => createEdition(script, glossary));
  const context = contextsOf(archive, pages, editions[0]!, editions)(FRONT);
  const insert = inserter(database);
  for (const article of archive.articles) {
    const said = sayMarkdown(context, article, await readBody(folder, article));
    const rows = rowsOf(fullRecordOf(recordOf(context, article), said), citationRowsOf(article));
    for (const [table, cells] of rows) insert(table, cells);
  }
  for (const { id, date } of withdrawnIn(archive.withdrawn)) insert('withdrawn', [id, date]);
}

function inserter(database: DatabaseSync) {
  const statements = new Map<string, StatementSync>();
  return (table: string, cells: Cell[]) => {
    const known = statements.get(table);
    const statement = known ?? database.prepare(`INSERT INTO ${table} VALUES (${cells.map(() => '?').join()})`);
    statements.set(table, statement);
    statement.run(...cells);
  };
}
