import { writeFileSync } from 'node:fs';
import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Edition } from '../hanzi/edition.ts';
import { foldingVariants, usualTraditional } from '../hanzi/variants.ts';
import { plainText } from '../markup/render.ts';
import { byNewest, isPublished, type Article } from '../model/article.ts';
import { hashOf } from '../model/identity.ts';
import type { Script } from '../model/script.ts';
import { packCatalog, type Catalog } from './catalog.ts';
import { describeShard, readingText, type IndexedArticle } from './describe.ts';
import { CATALOG, chunkFile, FORMAT, MANIFEST, textFile, type Manifest, type ShardEntry } from './manifest.ts';
import { closePagefind, createIndex } from './pagefind/files.ts';
import type { Synonyms } from './query.ts';
import { toRecord } from './record.ts';
import { planShards, type Shard } from './shards.ts';
import { packTables, type Tables } from './tables.ts';
import { packText, toTextFiles, type Wording } from './texts.ts';
import { packWords, startsOf, type IndexedWord } from './words.ts';

/** What the index is of. */
export interface SearchSubject {
  articles: readonly Article[];
  /** The edition at the site's root. */
  rootScript: Script;
  /** Groups of words that mean the same. */
  synonyms: Synonyms;
  /** Changes when anything but the articles changes what the shards say: glossary, source names. */
  key: string;
}

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
 * How many bytes a file of words may have. A query reads one for every two of its characters in each shard: smaller
 * ones would be cheaper to search and dearer to publish, as there would be more of them.
 */
const FILE_BYTES = 800;

/** Names the form of everything derived here; part of every shard's hash. */
const VERSION = [FORMAT, 'units 2', 'pagefind 1.6.0', 'opencc-js 1.4.2', FILE_BYTES];

/** What an index is made of: shards, and two files that tell of them. */
export interface SearchPlan {
  /** In the order of the manifest. */
  shards: PlannedShard[];
  /** Contents of the files directly below `search/`, by name. */
  files: Map<string, Uint8Array | string>;
}

/** A shard with its folder, whose name holds the hash of all that is in it. */
export interface PlannedShard extends Shard {
  folder: string;
}

/** Plans the index of the published articles; reads no text and writes nothing. */
export function planSearch({ articles, key, rootScript, synonyms }: SearchSubject, tables: Tables): SearchPlan {
  const newestFirst = articles.filter(isPublished).sort(byNewest);
  const shards = planShards(newestFirst).map((shard) => ({
    ...shard,
    folder: `${shard.name}-${hashOfShard(shard, key)}`,
  }));
  const entries = shards.map(({ folder, articles: own }): ShardEntry => {
    return { folder, count: own.length, from: own.at(-1)!.date, to: own[0]!.date };
  });
  const text = packTables(tables);
  const variants = `variants-${hashOf(text, 12)}.dat`;
  const manifest: Manifest = { format: FORMAT, rootScript, variants, synonyms, shards: entries };
  return {
    shards,
    files: new Map<string, Uint8Array | string>([
      [variants, gzipSync(text, { level: 9 })],
      [MANIFEST, JSON.stringify(manifest)],
    ]),
  };
}

/** The tables that searching folds and spells characters by. */
export function searchTables(): Tables {
  return { usual: usualTraditional(), folds: foldingVariants() };
}

function hashOfShard({ articles }: Shard, key: string): string {
  const said = articles.map(({ digest, id, sourceId, regions, topics }) => [digest, id, sourceId, regions, topics]);
  return hashOf([VERSION, key, said], 12);
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
  const index = await createIndex();
  const indexed: IndexedArticle[] = [];
  for (const [row, article] of shard.articles.entries()) {
    const text = readingText(article, plainText(await input.readBody(article)));
    const both = (said: string): Wording => ({
      simplified: input.simplified.say(said, article),
      traditional: input.traditional.say(said, article),
    });
    const [title, wording] = [both(article.title), both(text)];
    const record = toRecord(title.simplified, wording.simplified, tables.folds);
    await index.add(record.content);
    const texts = toTextFiles(article.id, title, wording, record.titleLength, tables);
    for (const [part, file] of texts.entries()) {
      // Waiting for each of so many small files would cost more than writing them.
      writeFileSync(join(fresh, textFile(row, part)), gzipSync(packText(file), { level: 9 }));
    }
    indexed.push({ article, record, parts: texts.slice(1).map(({ first }) => first), source: both(article.source) });
  }
  const words = await index.finish(join(fresh, 'pagefind'));
  const chunks = writeWords(fresh, words, startsOf(indexed.map(({ record }) => record.length)));
  await writeFile(join(fresh, CATALOG), gzipSync(packCatalog(describeShard(indexed, chunks)), { level: 9 }));
  await rename(fresh, folder);
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
