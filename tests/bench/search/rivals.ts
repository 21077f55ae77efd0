import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { DatabaseSync } from 'node:sqlite';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as pagefind from 'pagefind';
import type { News } from './corpus.ts';

/** Another way to search the same news, in memory. */
export interface Rival {
  name: string;
  /** The ids of the first articles found, the best first. */
  ask: (query: string, limit: number) => string[];
}

/** What is compared with and no part of the project, at exact versions. */
const PACKAGES = ['minisearch@7.2.0', '@node-rs/jieba@2.0.1'];

/** Fetches the rivals' packages into a folder that is removed when the program ends, and indexes the news. */
export function fetchRivals(news: News[]): Rival[] {
  const folder = mkdtempSync(join(tmpdir(), 'search-rivals-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  execFileSync('npm', ['install', '--prefix', folder, '--no-audit', '--no-fund', '--silent', ...PACKAGES]);
  const load = createRequire(join(folder, 'package.json'));
  return [createMiniSearch(news, load), createFts(news, load)];
}

/** Pagefind as its manual says: one index of the pages' HTML, its own program in the page. */
export async function writeStockPagefind(news: News[], folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  delete process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'];
  const { index, errors } = await pagefind.createIndex();
  if (!index) throw new Error(errors.join('; '));
  for (const { article, title, body } of news) {
    const paragraphs = body.split('\n').map((line) => `<p>${escape(line)}</p>`);
    const content = `<html lang="zh"><body><h1>${escape(title)}</h1>${paragraphs.join('')}</body></html>`;
    const added = await index.addHTMLFile({ url: `/${article.id}.html`, content });
    if (added.errors.length > 0) throw new Error(added.errors.join('; '));
  }
  const written = await index.writeFiles({ outputPath: folder });
  if (written.errors.length > 0) throw new Error(written.errors.join('; '));
  await pagefind.close();
}

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** What is used of MiniSearch. */
interface MiniSearch {
  addAll(documents: object[]): void;
  search(query: string): { id: string }[];
}

/** MiniSearch's BM25+ over overlapping pairs of characters, any of them, titles weighing more. */
function createMiniSearch(news: News[], load: NodeJS.Require): Rival {
  const Index = load('minisearch') as new (options: object) => MiniSearch;
  const pairs = (text: string): string[] =>
    text
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .flatMap((run) => {
        const characters = [...run];
        return characters.length < 2 ? characters : characters.slice(1).map((one, at) => characters[at]! + one);
      });
  const index = new Index({ fields: ['title', 'body'], tokenize: pairs, searchOptions: { boost: { title: 3 } } });
  index.addAll(news.map(({ article, title, body }) => ({ id: article.id, title, body })));
  return {
    name: 'MiniSearch',
    ask: (query, limit) =>
      index
        .search(query)
        .slice(0, limit)
        .map(({ id }) => id),
  };
}

/** What is used of jieba. */
interface Jieba {
  cutForSearch(text: string, withGuesses: boolean): string[];
}

/** SQLite's FTS5 over the words that jieba cuts, any of them, by its BM25, titles weighing more. */
function createFts(news: News[], load: NodeJS.Require): Rival {
  const { Jieba } = load('@node-rs/jieba') as { Jieba: { withDict(dict: Uint8Array): Jieba } };
  const { dict } = load('@node-rs/jieba/dict.js') as { dict: Uint8Array };
  const jieba = Jieba.withDict(dict);
  const wordsOf = (text: string) => jieba.cutForSearch(text, true).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const database = new DatabaseSync(':memory:');
  database.exec('CREATE VIRTUAL TABLE news USING fts5(id UNINDEXED, title, body)');
  const insert = database.prepare('INSERT INTO news VALUES (?, ?, ?)');
  for (const { article, title, body } of news) {
    insert.run(article.id, wordsOf(title).join(' '), wordsOf(body).join(' '));
  }
  const select = database.prepare('SELECT id FROM news WHERE news MATCH ? ORDER BY bm25(news, 0, 3, 1) LIMIT ?');
  const ask: Rival['ask'] = (query, limit) => {
    const words = wordsOf(query).map((word) => `"${word.replaceAll('"', '""')}"`);
    return words.length === 0 ? [] : select.all(words.join(' OR '), limit).map(({ id }) => String(id));
  };
  return { name: 'SQLite FTS5 与 jieba', ask };
}
