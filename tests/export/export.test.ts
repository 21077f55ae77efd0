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
  assert.ok(all('SELECT * FROM places').length > 0 && all('SELECT * FROM keywords').length > 0);
  assert.deepEqual(
    all('SELECT id FROM withdrawn').map(({ id }) => id),
    ['20200603-dd01', '20200604-dd02'],
  );
  assert.deepEqual(all("SELECT id FROM articles WHERE id IN ('20200603-dd01', '20200604-dd02')"), []);
});

test('what cannot be written is said in a sentence, and leaves nothing behind', () => {
  const { status, stderr } = run('tests/site/content', join(folder, 'none', 'archive.db'));
  assert.equal(status, 1);
  assert.match(stderr, /没有 .*none 这个目录/);
  assert.ok(!existsSync(join(folder, 'none')));
});
