import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { createEdition } from '../../src/hanzi/edition.ts';
import { EMPTY_GLOSSARY, type Glossary } from '../../src/hanzi/glossary.ts';
import { sketchOf } from '../../src/hanzi/sketch.ts';
import type { Article } from '../../src/model/article.ts';
import { hashOf, idOfName } from '../../src/model/identity.ts';
import type { Script } from '../../src/model/script.ts';
import type { Answer, Request } from '../../src/search/asking/answer.ts';
import { GRAIN, seal, unseal } from '../../src/search/form/block.ts';
import { forgive } from '../../src/search/asking/relaxed/forgive.ts';
import { createEngine, type Engine } from '../../src/search/asking/engine.ts';
import { writeSearch, type SearchOutput } from '../../src/search/making/files.ts';
import { alternativesFor } from '../../src/search/asking/cited/alternatives.ts';
import { createDictionary, NO_ENTRIES, toText, unpackEntries, type Entries } from '../../src/search/form/dictionary.ts';
import { partHead, unpackHead, type Head } from '../../src/search/form/head.ts';
import type { Load, LoadOptions, Loaded } from '../../src/search/asking/load.ts';
import { headFile, MANIFEST, volumeFile, type Manifest, type ShardEntry } from '../../src/search/form/manifest.ts';
import { PIECE_ROWS, unpackRows } from '../../src/search/form/rows.ts';
import { readWords, startsOf, STRIDE, type FoundWord } from '../../src/search/form/words.ts';
import { contentOf, toVolume } from '../../src/search/form/volume.ts';

/** An article with its text, for tests: what is not given is usual. */
export interface Story extends Partial<Article> {
  id: string;
  title: string;
  text: string;
}

export function articleOf({ text, ...given }: Story): Article {
  const sketch = sketchOf(text);
  const source = given.source ?? '四川日报';
  return {
    date: `${given.id.slice(0, 4)}-${given.id.slice(4, 6)}-${given.id.slice(6, 8)}`,
    source,
    sourceId: idOfName(source),
    reporters: [],
    editors: [],
    category: 'industry',
    keywords: [],
    keywordIds: [],
    topics: [],
    specials: [],
    regions: [],
    images: [],
    inText: [],
    also_published: [],
    pictures: {},
    script: 'zh-Hans',
    protect: [],
    corrections: [],
    moved: [],
    not_cited: [],
    citations: [],
    summary: '',
    length: text.length,
    ...(sketch !== undefined && { sketch }),
    digest: hashOf([given, text]),
    file: `articles/${given.id}.md`,
    ...given,
  };
}

/** An archive's index in a folder of its own, and a search engine over it that counts what it loads. */
export interface IndexedArchive {
  folder: string;
  written: SearchOutput;
  engine: Engine;
  loaded: string[];
  /** Searches as the page does. */
  search(query: string, more?: Partial<Request>): Promise<Answer>;
  /** The ids found, sorted. */
  ids(query: string, more?: Partial<Request>): Promise<string[]>;
}

/** At hand, as in a folder's edition. */
export const loadForgive = () => Promise.resolve(forgive);

const folders: string[] = [];
process.on('exit', () => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'search-test-'));
  folders.push(folder);
  return folder;
}

/** Brings an index up to date; `read` is told of every article whose text is read for it. */
export async function writeStories(
  stories: Story[],
  folder: string,
  glossary: Glossary = EMPTY_GLOSSARY,
  scripts: Script[] = ['zh-Hans', 'zh-Hant'],
  read: string[] = [],
) {
  const texts = new Map(stories.map(({ id, text }) => [id, text]));
  return writeSearch({
    articles: stories.map(articleOf),
    readBody: ({ id }) => {
      read.push(id);
      return Promise.resolve(texts.get(id)!);
    },
    simplified: createEdition('zh-Hans', glossary),
    editions: scripts.map((script) => createEdition(script, glossary)),
    synonyms: [['地理标志', '地标']],
    named: { categories: [{ id: 'industry', name: '行业动态' }], topics: [] },
    key: hashOf(glossary),
    folder,
  });
}

export async function indexStories(stories: Story[], glossary?: Glossary, scripts?: Script[]): Promise<IndexedArchive> {
  const folder = newFolder();
  const written = await writeStories(stories, folder, glossary, scripts);
  const loaded: string[] = [];
  const load: Load = (path, options) => {
    loaded.push(path);
    return readIndexFile(folder, path, options);
  };
  const engine = createEngine(load, { loadForgive, loadAlternatives: () => Promise.resolve(alternativesFor) });
  const search: IndexedArchive['search'] = (query, more) => engine.search(requestFor(query, more));
  const ids: IndexedArchive['ids'] = async (query, more) =>
    (await search(query, { limit: stories.length, ...more })).results.map(({ id }) => id).sort();
  return { folder, written, engine, loaded, search, ids };
}

export function requestFor(query: string, more: Partial<Request> = {}): Request {
  return {
    query,
    filters: {},
    sort: 'relevance',
    offset: 0,
    limit: 10,
    withSynonyms: false,
    facets: 'all',
    ...more,
  };
}

/** Reads a file of the index, or the part that is wanted, as a host answers. */
export async function readIndexFile(folder: string, path: string, { range }: LoadOptions = {}): Promise<Loaded> {
  const bytes = await readFile(join(folder, 'search', path));
  return range ? { bytes: bytes.subarray(range.from, range.to), isWhole: false } : { bytes, isWhole: true };
}

/** The bytes of a file of the index that is one block, and such a file. */
export const readBlock = (file: string) => unseal(contentOf(readFileSync(file)));
export const blockFile = (bytes: Uint8Array) => toVolume(seal(bytes));

/** The manifest of an index, and one in its place. */
export function readManifest(folder: string): Manifest {
  return JSON.parse(new TextDecoder().decode(readBlock(join(folder, 'search', MANIFEST)))) as Manifest;
}
export const manifestFile = (manifest: object) => blockFile(new TextEncoder().encode(JSON.stringify(manifest)));

/** A shard's head, the blocks of its pieces of rows, and its volumes' contents one after the other. */
export function readShard(folder: string, { name, hash, sizes: [end] }: ShardEntry) {
  const root = join(folder, 'search');
  const file = contentOf(readFileSync(join(root, headFile(name, hash))));
  const { deflatedText, sizes } = partHead(unseal(file.subarray(0, end)));
  const head: Head = unpackHead({ text: inflateRawSync(deflatedText).toString(), sizes });
  const volumes = head.volumes.map(([volume]) => contentOf(readFileSync(join(root, volumeFile(name, volume)))));
  let at = end;
  const pieces = head.pieces.map(([rows]) => file.subarray(at, (at += rows)));
  return { head, pieces, content: Buffer.concat(volumes) };
}

/** Blocks of these sizes, one after the other from grain `first` on. */
export function blocksOf(content: Uint8Array, sizes: readonly number[], first = 0): Uint8Array[] {
  let at = first * GRAIN;
  return sizes.map((grains) => content.subarray(at, (at += grains * GRAIN)));
}

/** What all texts of an index are written by. */
export function readDictionary(folder: string): Entries {
  const { dictionary } = readManifest(folder);
  return dictionary === undefined ? NO_ENTRIES : unpackEntries(readBlock(join(folder, 'search', dictionary)));
}

/** The texts that an index has, as its blocks have them when they are taken apart. */
export function plainTextsOf(folder: string): string[] {
  const dictionary = createDictionary(readDictionary(folder));
  return readManifest(folder).shards.flatMap((entry) => {
    const { head, pieces, content } = readShard(folder, entry);
    const sizes = pieces.flatMap((block, piece) => {
      const strides = head.strides.slice(piece * PIECE_ROWS, (piece + 1) * PIECE_ROWS);
      const lengths = strides.map((count) => count * STRIDE);
      return unpackRows(unseal(block), lengths).texts.flatMap(({ grains }) => grains);
    });
    const first = head.words.reduce((sum, grains) => sum + grains, 0);
    return blocksOf(content, sizes, first).map((block) => toText(unseal(block), dictionary));
  });
}

/** Every word that a shard can find, with where it stands. */
export function* foundIn(folder: string, entry: ShardEntry): Generator<FoundWord, void> {
  const { head, content } = readShard(folder, entry);
  const starts = startsOf(head.strides.map((count) => count * STRIDE));
  const blocks = head.words.length;
  for (const [number, block] of blocksOf(content, head.words).entries())
    if (block.length > 0) yield* readWords(unseal(block), starts, { number, blocks });
}

/** Random numbers that are the same in every run: a linear congruential generator (Numerical Recipes). */
export function createDice(seed: number): (sides: number) => number {
  let state = seed >>> 0;
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}
