import { writeFileSync } from 'node:fs';
import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Edition } from '../hanzi/edition.ts';
import { plainText } from '../markup/render.ts';
import type { Article } from '../model/article.ts';
import { packCatalog, type Catalog } from './catalog.ts';
import { describeShard, readingText, type IndexedArticle } from './describe.ts';
import { joinRecords, numberWords } from './inversion.ts';
import { CATALOG, chunkFile, textFile } from './manifest.ts';
import { closePagefind, placeWords } from './pagefind/files.ts';
import { FILE_BYTES, planSearch, searchTables, type SearchSubject } from './plan.ts';
import { toRecord } from './record.ts';
import type { Shard } from './shards.ts';
import type { Tables } from './tables.ts';
import { packText, toTextFiles, type Wording } from './texts.ts';
import { unitsOf } from './units.ts';
import { packWords, startsOf, type IndexedWord } from './words.ts';

/** What a shard's texts are read and said with. */
export interface ShardInput {
  /** The Markdown of an article, without front matter. */
  readBody: (article: Article) => Promise<string>;
  simplified: Edition;
  traditional: Edition;
}

export interface SearchInput extends SearchSubject, ShardInput {
  /** The site's folder; shards that are in it from an earlier build and still hold are kept. */
  folder: string;
  /** Called with the number of articles of shards that are done. */
  progress?: (done: number, total: number) => void;
}

export interface SearchOutput {
  /** All files of the index, below the site's folder, `/`-separated. */
  files: string[];
  bytes: number;
  articles: number;
  shards: number;
  /** Shards that had to be made. */
  rebuilt: number;
}

/**
 * Writes the full-text index below `search/`: shards one after another, since each takes memory while it is made, and
 * only those whose articles changed. A shard's folder appears there whole.
 */
export async function writeSearch(input: SearchInput): Promise<SearchOutput> {
  const root = join(input.folder, 'search');
  await mkdir(root, { recursive: true });
  const tables = searchTables();
  const { shards, files } = planSearch(input, tables);
  const total = shards.reduce((sum, { articles }) => sum + articles.length, 0);
  let rebuilt = 0;
  let done = 0;
  for (const shard of shards) {
    if (!(await isThere(join(root, shard.folder, CATALOG)))) {
      await writeShard(join(root, shard.folder), shard, input, tables);
      rebuilt++;
    }
    input.progress?.((done += shard.articles.length), total);
  }
  if (rebuilt > 0) await closePagefind();
  for (const [name, content] of files) await writeFile(join(root, name), content);
  const keep = new Set([...files.keys(), ...shards.map(({ folder }) => folder)]);
  for (const name of await readdir(root)) if (!keep.has(name)) await rm(join(root, name), { recursive: true });
  const measured = await measure(root);
  return { ...measured, articles: total, shards: shards.length, rebuilt };
}

/** Writes one shard as a folder, which appears whole. Pagefind's process runs on until `closePagefind`. */
export async function writeShard(folder: string, shard: Shard, input: ShardInput, tables: Tables): Promise<void> {
  const fresh = `${folder}.new`;
  await rm(fresh, { recursive: true, force: true });
  for (const part of ['words', 'texts']) await mkdir(join(fresh, part), { recursive: true });
  const indexed: IndexedArticle[] = [];
  for (const [row, article] of shard.articles.entries()) {
    const { record, texts, source } = await prepare(article, input, tables);
    for (const [part, file] of texts.entries()) {
      // Waiting for each of so many small files would cost more than writing them.
      writeFileSync(join(fresh, textFile(row, part)), gzipSync(packText(file), { level: 9 }));
    }
    indexed.push({ article, record, parts: texts.slice(1).map(({ first }) => first), source });
  }
  const records = indexed.map(({ record }) => record);
  const words = await placeWords(joinRecords(records), join(fresh, 'pagefind'));
  const chunks = writeWords(fresh, numberWords(words, records), startsOf(records.map(({ length }) => length)));
  await writeFile(join(fresh, CATALOG), gzipSync(packCatalog(describeShard(indexed, chunks)), { level: 9 }));
  await rename(fresh, folder);
}

/** What is written of an article: its words for the index, its text files, and its source's name. */
async function prepare(article: Article, { readBody, simplified, traditional }: ShardInput, tables: Tables) {
  const both = (said: string): Wording => ({
    simplified: simplified.say(said, article),
    traditional: traditional.say(said, article),
  });
  const title = both(article.title);
  const text = both(readingText(article, plainText(await readBody(article))));
  const units = unitsOf(text.simplified, tables.folds);
  const record = toRecord(unitsOf(title.simplified, tables.folds), units);
  const texts = toTextFiles(article.id, title, text, units, record.titleLength, tables);
  return { record, texts, source: both(article.source) };
}

function writeWords(folder: string, words: Iterable<IndexedWord>, starts: number[]): Catalog['chunks'] {
  const chunks: Catalog['chunks'] = [];
  for (const { first, bytes } of packWords(words, starts, FILE_BYTES)) {
    writeFileSync(join(folder, chunkFile(chunks.length)), bytes);
    chunks.push({ first, bytes: bytes.length });
  }
  return chunks;
}

function isThere(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}

async function measure(root: string): Promise<{ files: string[]; bytes: number }> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  let bytes = 0;
  for (const file of files) bytes += (await stat(file)).size;
  return { files: files.map((file) => `search${file.slice(root.length)}`.replaceAll('\\', '/')), bytes };
}
