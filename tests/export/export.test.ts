import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import test, { after } from 'node:test';

const folder = mkdtempSync(join(tmpdir(), 'archive-export-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const run = (content: string, file: string) =>
  spawnSync(process.execPath, ['src/cli.ts', 'export', '--content', content, '--sqlite', file], { encoding: 'utf8' });

test('the archive is a database: an article a row, full-text search in Chinese, nothing of what was withdrawn', () => {
  const file = join(folder, 'archive.db');
  assert.equal(run('tests/site/content', file).status, 0);
  using database = new DatabaseSync(file, { readOnly: true });
  const all = (sql: string) => database.prepare(sql).all() as Record<string, unknown>[];
  const found = all(
    "SELECT a.id FROM articles_fts f JOIN articles a ON a.rowid = f.rowid WHERE articles_fts MATCH '先得把茶烧开'",
  );
  assert.deepEqual(
    found.map(({ id }) => id),
    ['20210228-ii01'],
  );
  assert.deepEqual(all('PRAGMA foreign_key_check'), []);
  for (const table of ['places', 'keywords', 'people', 'topics', 'citations'])
    assert.ok(all(`SELECT * FROM ${table}`).length > 0, table);
  assert.deepEqual(
    all('SELECT id FROM withdrawn').map(({ id }) => id),
    ['20200603-dd01', '20200604-dd02'],
  );
  assert.deepEqual(all("SELECT id FROM articles WHERE id IN ('20200603-dd01', '20200604-dd02')"), []);
});

test('Datasette finds the index of words by itself, links what refers to articles, and names them by their titles', () => {
  using database = new DatabaseSync(join(folder, 'archive.db'), { readOnly: true });
  const all = (sql: string) => database.prepare(sql).all() as Record<string, unknown>[];
  // As `detect_fts` of Datasette asks it.
  const [index] = all(
    `SELECT name FROM sqlite_master WHERE rootpage = 0 AND sql LIKE '%VIRTUAL TABLE%USING FTS%content="articles"%'`,
  );
  assert.equal(index?.['name'], 'articles_fts');
  for (const table of ['places', 'keywords', 'people', 'topics', 'citations', 'corrections']) {
    const [key] = all(`PRAGMA foreign_key_list(${table})`);
    assert.deepEqual([key?.['table'], key?.['from'], key?.['to']], ['articles', 'article', 'id'], table);
  }
  assert.ok(all('PRAGMA table_info(articles)').some(({ name }) => name === 'title'));
});

test('words of three characters and more are found wherever they stand, as many as the text has them; of two by LIKE', () => {
  using database = new DatabaseSync(join(folder, 'archive.db'), { readOnly: true });
  const idsBy = (sql: string, word: string) =>
    (database.prepare(sql).all(word) as { id: string }[]).map(({ id }) => id).sort();
  const byHand = (word: string) => idsBy('SELECT id FROM articles WHERE instr(title || char(10) || text, ?) > 0', word);
  const byIndex = 'SELECT a.id FROM articles_fts f JOIN articles a ON a.rowid = f.rowid WHERE articles_fts MATCH ?';
  for (const word of ['知识产权', '识产权', '得把茶烧', '成都市'])
    assert.deepEqual(idsBy(byIndex, `"${word}"`), byHand(word), word);
  const byLike = "SELECT id FROM articles WHERE title LIKE '%' || ?1 || '%' OR text LIKE '%' || ?1 || '%'";
  assert.deepEqual(idsBy(byLike, '专利'), byHand('专利'));
  assert.ok(byHand('专利').length > 0);
});

test('what cannot be written is said in a sentence, and leaves nothing behind', () => {
  const { status, stderr } = run('tests/site/content', join(folder, 'none', 'archive.db'));
  assert.equal(status, 1);
  assert.match(stderr, /没有 .*none 这个目录/);
  assert.ok(!existsSync(join(folder, 'none')));
});
