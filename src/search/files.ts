import { renameSync, statSync, writeFileSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Edition } from '../hanzi/edition.ts';
import { foldingVariants, usualTraditional } from '../hanzi/variants.ts';
import { plainText } from '../markup/render.ts';
import { byNewest, isPublished, type Article } from '../model/article.ts';
import { hashOf } from '../model/identity.ts';
import type { Script } from '../model/script.ts';
import { packCatalog, type Catalog } from './catalog.ts';
import { describeShard, readingText, type IndexedArticle } from './describe.ts';
import { CATALOG, chunkFile, FORMAT, MANIFEST, textFile, type Manifest, type ShardEntry } from './manifest.ts';
import { readMeta, type PagefindMeta } from './pagefind.ts';
import { toRecord } from './record.ts';
import { planShards, type Shard } from './shards.ts';
import { packTables, type Tables } from './tables.ts';
import { toTextFiles, type Wording } from './texts.ts';

/** What the index is of. */
export interface SearchSubject {
  articles: readonly Article[];
  /** The edition at the site's root. */
  rootScript: Script;
  /** Changes when anything but the articles changes what the index says: glossary, source names. */
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
 * Pagefind's measure of a file of the index, in places of words. The default, 20,000, makes files of 33 kB, of which
 * a query needs one for each of its words in each shard; this makes them 1.5 kB and the whole index an eighth larger.
 */
const CHUNK_SIZE = '700';

/** Names the form of everything derived here; part of every shard's hash. */
const VERSION = [FORMAT, 'units 2', 'pagefind 1.6.0', 'opencc-js 1.4.2', CHUNK_SIZE];

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
export function planSearch({ articles, key, rootScript }: SearchSubject, tables: Tables): SearchPlan {
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
  const manifest: Manifest = { format: FORMAT, rootScript, variants, shards: entries };
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
  for (const part of ['words', 'texts', 'pagefind']) await mkdir(join(fresh, part), { recursive: true });
  const index = await createIndex();
  const indexed: IndexedArticle[] = [];
  const words: number[] = [];
  for (const [row, article] of shard.articles.entries()) {
    const text = readingText(article, plainText(await input.readBody(article)));
    const both = (said: string): Wording => ({
      simplified: input.simplified.say(said, article),
      traditional: input.traditional.say(said, article),
    });
    const [title, wording] = [both(article.title), both(text)];
    const record = toRecord(title.simplified, wording.simplified, tables.folds);
    await index.add(row, record.content);
    words.push(record.content.split(' ').length);
    const texts = toTextFiles(article.id, title, wording, record.titleLength, tables);
    for (const [part, file] of texts.entries()) {
      // Waiting for each of so many small files would cost more than writing them.
      writeFileSync(join(fresh, textFile(row, part)), gzipSync(JSON.stringify(file), { level: 9 }));
    }
    indexed.push({ article, record, parts: texts.slice(1).map(({ first }) => first), source: both(article.source) });
  }
  const chunks = await index.write(join(fresh, 'pagefind'), words, (number) => join(fresh, chunkFile(number)));
  await rm(join(fresh, 'pagefind'), { recursive: true });
  await writeFile(join(fresh, CATALOG), gzipSync(packCatalog(describeShard(indexed, chunks)), { level: 9 }));
  await rename(fresh, folder);
}

/** One index in Pagefind's own process. Its functions never throw but return errors; these here throw. */
async function createIndex() {
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = CHUNK_SIZE;
  const pagefind = await import('pagefind');
  // The texts are of no use in Pagefind's own files; in one file they cost the least time.
  const { index } = expectNoErrors(await pagefind.createIndex({ maxFragments: 1 }));
  if (!index) throw new Error('Pagefind 没有建立索引。');
  return {
    // Pagefind cuts zh into words of its own; cmn, Mandarin's other tag, it takes as it comes: the pairs are the words.
    add: async (row: number, content: string) => {
      expectNoErrors(await index.addCustomRecord({ url: String(row), content, language: 'cmn', meta: {} }));
    },
    /** Moves the index's files to where `target` says, in the order of their words. */
    write: async (folder: string, words: number[], target: (number: number) => string): Promise<Catalog['chunks']> => {
      expectNoErrors(await index.writeFiles({ outputPath: folder }));
      await index.deleteIndex();
      const meta = await readMetaFile(folder, words);
      const chunks: Catalog['chunks'] = [];
      for (const [number, { first, hash }] of meta.chunks.entries()) {
        renameSync(join(folder, 'index', `${hash}.pf_index`), target(number));
        chunks.push({ first, bytes: statSync(target(number)).size });
      }
      return chunks;
    },
  };
}

async function readMetaFile(folder: string, words: number[]): Promise<PagefindMeta> {
  const name = (await readdir(folder)).find((file) => file.endsWith('.pf_meta'));
  if (!name) throw new Error('Pagefind 没有写出索引。');
  const meta = readMeta(gunzipSync(await readFile(join(folder, name))));
  if (meta.version !== '1.6.0' || meta.pages.join() !== words.join()) {
    throw new Error(`Pagefind ${meta.version} 的索引与 1.6.0 不同：词数或文章次序不一致。请装回 1.6.0。`);
  }
  return meta;
}

/** Ends Pagefind's process, which would keep this one from ending. */
export async function closePagefind(): Promise<void> {
  await (await import('pagefind')).close();
}

function expectNoErrors<T extends { errors: string[] }>(response: T): T {
  if (response.errors.length > 0) throw new Error(`Pagefind：${response.errors.join('；')}`);
  return response;
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
