import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Edition } from '../../hanzi/edition.ts';
import { plainText } from '../../markup/render.ts';
import { pictureAddress } from '../../model/address.ts';
import type { Article } from '../../model/article.ts';
import { sealInGrains } from '../form/block.ts';
import { createDictionary, type Dictionary, type Entries } from '../form/dictionary.ts';
import { describeShard, type IndexedArticle } from './describe.ts';
import { dictionaryFiles, lendersOf } from './dictionary.ts';
import { merge, placePairs } from './inversion.ts';
import { keptTexts, type EarlierShard, type KeptText } from './kept.ts';
import { closePagefind, placeWords } from './pagefind/files.ts';
import { learnEntries } from './phrases.ts';
import {
  describeIndex,
  planSearch,
  searchTables,
  type PlannedShard,
  type SearchSubject,
  type ShardFiles,
} from './plan.ts';
import { readingText } from '../../model/reading-text.ts';
import { toRecord, type IndexRecord } from '../form/record.ts';
import type { Tables } from '../form/tables.ts';
import { INDEXED, packText, toTextBlocks, type Identity, type TextBlock, type Wording } from '../form/texts.ts';
import { unitsOf } from '../../hanzi/searchable.ts';
import type { IndexedWord } from '../form/words.ts';

/** What a shard's texts are read and said with. */
export interface ShardInput {
  /** The Markdown of an article, without front matter. */
  readBody: (article: Article) => Promise<string>;
  /** The edition in Simplified, which is indexed, whether or not it is one of the archive's. */
  simplified: Edition;
  editions: SearchSubject['editions'];
  tables: Tables;
}

/** The entries of the dictionary that the texts of all shards are written by. */
export async function makeDictionary(articles: readonly Article[], input: ShardInput): Promise<Entries> {
  const lent: string[] = [];
  for (const article of lendersOf(articles)) lent.push(JSON.stringify((await readRecord(article, input)).blocks[0]));
  return learnEntries(lent);
}

/**
 * Makes a shard: its files by their paths below `search/`, the same whether or not an earlier form of it is given. Starts
 * Pagefind, which `closePagefind` ends.
 */
export async function makeShard(
  shard: PlannedShard,
  input: ShardInput,
  dictionary: Dictionary,
  earlier?: EarlierShard,
): Promise<Map<string, Uint8Array>> {
  const kept = earlier ? keptTexts(shard, earlier, dictionary) : () => undefined;
  const indexed: IndexedArticle[] = [];
  for (const [row, article] of shard.articles.entries())
    indexed.push({ article, ...(kept(row) ?? (await prepare(article, input, dictionary))) });
  const records = indexed.map(({ record }) => record);
  return describeShard(shard.name, indexed, merge(await placeSingles(records), placePairs(records)));
}

/** The single characters of titles, each with the numbers of the articles whose titles have it. */
async function placeSingles(records: readonly IndexRecord[]): Promise<IndexedWord[]> {
  // Titles of signs alone have none, and Pagefind makes no index of nothing.
  if (records.every(({ singles }) => singles.length === 0)) return [];
  const folder = await mkdtemp(join(tmpdir(), 'archive-words-'));
  try {
    const rows = records.flatMap(({ singles }, row) => singles.map(() => row));
    const placed = await placeWords(records.flatMap(({ singles }) => singles).join(' '), folder);
    return placed.map(([single, places]) => [single, places.map((place) => rows[place]!)]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What the index has of an article. */
async function prepare(article: Article, input: ShardInput, dictionary: Dictionary): Promise<KeptText> {
  const { record, blocks } = await readRecord(article, input);
  const pack = (block: TextBlock) => sealInGrains(packText(block, dictionary));
  return { record, texts: blocks.map((block) => ({ first: block.first, block: pack(block) })) };
}

/** An article's units, and its text in blocks. */
async function readRecord(article: Article, { readBody, simplified, editions, tables }: ShardInput) {
  const wordingOf = (said: string): Wording => ({
    ...Object.fromEntries(editions.map((edition) => [edition.script, edition.say(said, article)])),
    [INDEXED]: simplified.say(said, article),
  });
  const [title, text] = [wordingOf(article.title), wordingOf(readingText(article, plainText(await readBody(article))))];
  const units = unitsOf(text[INDEXED], tables.folds);
  const record = toRecord(unitsOf(title[INDEXED], tables.folds), units);
  const blocks = toTextBlocks(
    { id: article.id, source: article.sourceId, ...pictureOf(article, editions) },
    title,
    text,
    units,
    record.textStart,
    tables,
  );
  return { record, blocks };
}

/** The article's first picture, as results show it. */
function pictureOf(article: Article, editions: SearchSubject['editions']): Pick<Identity, 'picture'> {
  const image = article.images.find(({ src }) => src !== undefined);
  if (!image) return {};
  const { caption } = image;
  const captions = editions.map((edition) => [edition.script, edition.say(caption ?? '', article)] as const);
  const address = pictureAddress(article, image.src!);
  return { picture: { address, ...(caption !== undefined && { captions: Object.fromEntries(captions) }) } };
}

export interface SearchInput extends SearchSubject, Omit<ShardInput, 'tables'> {
  /** The site's folder. */
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

/** What a folder's index was last made as, beside it: for each shard its key and its files. */
type Account = Record<string, { key: string; files: string[] }>;
const ACCOUNT = 'search-account.json';

function earlierIn(root: string, made: Account[string] | undefined): EarlierShard | undefined {
  return made && { key: made.key, files: { paths: made.files, read: (path) => readFileSync(join(root, path)) } };
}

/** Brings the index below `search/` in a folder up to date, for previews and tests: what its account says is as it was is kept. */
export async function writeSearch(input: SearchInput): Promise<SearchOutput> {
  const root = join(input.folder, 'search');
  const account = readAccount(input.folder);
  const tables = searchTables();
  const shards = planSearch(input);
  const total = shards.reduce((sum, { articles }) => sum + articles.length, 0);
  const stale = shards.filter(({ name, key }) => account[name]?.key !== key);
  let done = total - stale.reduce((sum, { articles }) => sum + articles.length, 0);
  const entries = await makeDictionary(input.articles, { ...input, tables });
  const dictionary = createDictionary(entries);
  const lent = dictionaryFiles(entries);
  writeFiles(root, lent);
  await twoAtOnce(stale, async (shard) => {
    const files = await makeShard(shard, { ...input, tables }, dictionary, earlierIn(root, account[shard.name]));
    writeFiles(root, files);
    account[shard.name] = { key: shard.key, files: [...files.keys()] };
    input.progress?.((done += shard.articles.length), total);
  });
  await closePagefind();
  const files: ShardFiles = {
    paths: [...lent.keys(), ...shards.flatMap(({ name }) => account[name]!.files)],
    read: (path) => readFileSync(join(root, path)),
  };
  const described = describeIndex(input, shards, files, tables);
  writeFiles(root, described);
  const kept = shards.map(({ name }) => [name, account[name]!] as const);
  writeFileSync(join(input.folder, ACCOUNT), JSON.stringify(Object.fromEntries(kept)));
  const stay = new Set([...described.keys(), ...lent.keys(), ...kept.flatMap(([, { files }]) => files)]);
  prune(root, stay);
  const bytes = [...stay].reduce((sum, file) => sum + statSync(join(root, file)).size, 0);
  return {
    files: [...stay].map((file) => `search/${file}`).sort(),
    bytes,
    articles: total,
    shards: shards.length,
    rebuilt: stale.length,
  };
}

async function twoAtOnce<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const left = items.values();
  const workInTurn = async () => {
    for (const item of left) await work(item);
  };
  await Promise.all([workInTurn(), workInTurn()]);
}

function readAccount(folder: string): Account {
  const file = join(folder, ACCOUNT);
  const account = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Account) : {};
  const isThere = (path: string) => existsSync(join(folder, 'search', path));
  return Object.fromEntries(Object.entries(account).filter(([, { files }]) => files.every(isThere)));
}

function writeFiles(root: string, files: ReadonlyMap<string, Uint8Array>): void {
  for (const [path, bytes] of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), bytes);
  }
}

function prune(root: string, stay: ReadonlySet<string>): void {
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile() && !stay.has(path.slice(root.length + 1).replaceAll('\\', '/'))) rmSync(path);
  }
}
