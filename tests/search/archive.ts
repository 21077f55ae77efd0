import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { createEdition } from '../../src/hanzi/edition.ts';
import { EMPTY_GLOSSARY, type Glossary } from '../../src/hanzi/glossary.ts';
import type { Article } from '../../src/model/article.ts';
import { hashOf, idOfName } from '../../src/model/identity.ts';
import type { Answer, Request } from '../../src/search/answer.ts';
import { createEngine, type Engine } from '../../src/search/engine.ts';
import { writeSearch, type SearchOutput } from '../../src/search/files.ts';
import type { Load } from '../../src/search/shard.ts';

/** An article with its text, for tests: what is not given is usual. */
export interface Story extends Partial<Article> {
  id: string;
  title: string;
  text: string;
}

export function articleOf({ text, ...given }: Story): Article {
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
    regions: [],
    images: [],
    inText: [],
    also_published: [],
    pictures: {},
    script: 'zh-Hans',
    protect: [],
    corrections: [],
    summary: '',
    length: text.length,
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

const folders: string[] = [];
process.on('exit', () => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'search-test-'));
  folders.push(folder);
  return folder;
}

export async function writeStories(stories: Story[], folder: string, glossary: Glossary = EMPTY_GLOSSARY) {
  const texts = new Map(stories.map(({ id, text }) => [id, text]));
  return writeSearch({
    articles: stories.map(articleOf),
    readBody: (article) => Promise.resolve(texts.get(article.id)!),
    simplified: createEdition('zh-Hans', glossary),
    traditional: createEdition('zh-Hant', glossary),
    rootScript: 'zh-Hans',
    synonyms: [['地理标志', '地标']],
    key: hashOf(glossary),
    folder,
  });
}

export async function indexStories(stories: Story[], glossary?: Glossary): Promise<IndexedArchive> {
  const folder = newFolder();
  const written = await writeStories(stories, folder, glossary);
  const loaded: string[] = [];
  const load: Load = (path) => {
    loaded.push(path);
    return readIndexFile(folder, path);
  };
  const engine = createEngine(load);
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
    withFacets: true,
    ...more,
  };
}

/** Reads a file of the index as the worker's fetcher hands it on. */
export function readIndexFile(folder: string, path: string): Promise<Uint8Array> {
  return new Promise((resolve) => {
    const bytes = readFileSync(join(folder, 'search', path.replace(/\?.*/, '')));
    resolve(bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes);
  });
}

/** Random numbers that are the same in every run: a linear congruential generator (Numerical Recipes). */
export function createDice(seed: number): (sides: number) => number {
  let state = seed >>> 0;
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}
