import { mkdirSync, writeFileSync } from 'node:fs';
import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Edition } from '../hanzi/edition.ts';
import { plainText } from '../markup/render.ts';
import type { Article } from '../model/article.ts';
import { packCatalog, type Catalog } from './catalog.ts';
import { describeShard, readingText, type IndexedArticle } from './describe.ts';
import { joinRecords, numberWords } from './inversion.ts';
import { CATALOG, chunkFile, textFile, textGroup, textNames, TEXTS } from './manifest.ts';
import { closePagefind, placeWords } from './pagefind/files.ts';
import { FILE_BYTES, planSearch, searchTables, type PlannedShard, type SearchSubject } from './plan.ts';
import { toRecord } from './record.ts';
import type { Shard } from './shards.ts';
import type { Tables } from './tables.ts';
import { fitsOneFile, packText, toTextFiles, type TextFile, type Wording } from './texts.ts';
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
      await writeShard(root, shard, { words: true, texts: () => true }, input, tables);
      rebuilt++;
    }
    input.progress?.((done += shard.articles.length), total);
  }
  await closePagefind();
  for (const [name, content] of files) await writeFile(join(root, name), content);
  await prune(root, new Set([...files.keys(), ...shards.map(({ folder }) => folder)]), shards);
  const measured = await measure(root);
  return { ...measured, articles: total, shards: shards.length, rebuilt };
}

/** Removes shards that are no more, and texts that are no article's. */
async function prune(root: string, keep: ReadonlySet<string>, shards: readonly Shard[]): Promise<void> {
  for (const name of await readdir(root)) {
    if (name !== TEXTS && !keep.has(name)) await rm(join(root, name), { recursive: true });
  }
  const names = new Set(
    shards.flatMap(({ name, articles }) =>
      textNames(
        name,
        articles.map(({ date }) => date),
      ),
    ),
  );
  for (const folder of await readdir(join(root, TEXTS)).catch(() => [])) {
    for (const file of await readdir(join(root, TEXTS, folder))) {
      const [name] = /^\d+-\d+/.exec(file) ?? [''];
      if (!names.has(`${folder}/${name}`)) await rm(join(root, TEXTS, folder, file));
    }
  }
}

/** What of a shard is to be written: its own folder, and the texts of which days, by `textGroup`. */
export interface ShardParts {
  words: boolean;
  texts: (group: string) => boolean;
}

/**
 * Writes parts of one shard below `root`, its folder whole at once. Returns the files of texts by their group, as addresses
 * below `root`. Pagefind's process runs on until `closePagefind`.
 */
export async function writeShard(
  root: string,
  shard: PlannedShard,
  wanted: ShardParts,
  input: ShardInput,
  tables: Tables,
): Promise<Map<string, string[]>> {
  const written = new Map<string, string[]>();
  const names = textNames(
    shard.name,
    shard.articles.map(({ date }) => date),
  );
  const indexed: IndexedArticle[] = [];
  for (const [row, article] of shard.articles.entries()) {
    const group = textGroup(shard.name, article.date);
    const withTexts = wanted.texts(group);
    if (!wanted.words && !withTexts) continue;
    const { texts, ...one } = await prepare(article, withTexts, input, tables);
    indexed.push(one);
    if (texts) written.set(group, [...(written.get(group) ?? []), ...writeTexts(root, names[row]!, texts)]);
  }
  if (wanted.words) await writeIndex(join(root, shard.folder), indexed);
  return written;
}

function writeTexts(root: string, name: string, texts: TextFile[]): string[] {
  return texts.map((file, part) => {
    const path = textFile(name, part);
    mkdirSync(dirname(join(root, path)), { recursive: true });
    // Waiting for each of so many small files would cost more than writing them.
    writeFileSync(join(root, path), gzipSync(packText(file), { level: 9 }));
    return path;
  });
}

/** The words of all articles of a shard, and what is known of each without its text. */
async function writeIndex(folder: string, indexed: IndexedArticle[]): Promise<void> {
  const fresh = `${folder}.new`;
  await rm(fresh, { recursive: true, force: true });
  await mkdir(join(fresh, 'words'), { recursive: true });
  const records = indexed.map(({ record }) => record);
  const words = await placeWords(joinRecords(records), join(fresh, 'pagefind'));
  const chunks = writeWords(fresh, numberWords(words, records), startsOf(records.map(({ length }) => length)));
  await writeFile(join(fresh, CATALOG), gzipSync(packCatalog(describeShard(indexed, chunks)), { level: 9 }));
  await rename(fresh, folder);
}

/** What is written of an article: its words for the index, its source's name, and its text files where they are wanted. */
async function prepare(
  article: Article,
  withTexts: boolean,
  { readBody, simplified, traditional }: ShardInput,
  tables: Tables,
): Promise<IndexedArticle & { texts: TextFile[] | undefined }> {
  const both = (said: string): Wording => ({
    simplified: simplified.say(said, article),
    traditional: traditional.say(said, article),
  });
  const body = readingText(article, plainText(await readBody(article)));
  const text = simplified.say(body, article);
  const units = unitsOf(text, tables.folds);
  const record = toRecord(unitsOf(simplified.say(article.title, article), tables.folds), units);
  // Where a long text is cut the index must tell, and that depends on both editions.
  const texts =
    withTexts || !fitsOneFile(text)
      ? toTextFiles(article.id, both(article.title), both(body), units, record, tables)
      : undefined;
  const parts = texts?.slice(1).map(({ first }) => first) ?? [];
  return { article, record, parts, source: both(article.source), texts: withTexts ? texts : undefined };
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
