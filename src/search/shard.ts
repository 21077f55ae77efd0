import { unpackCatalog, type Catalog } from './catalog.ts';
import { applyDifference } from './difference.ts';
import type { ShardAccess } from './evaluate.ts';
import { CATALOG, chunkFile, shardName, textNames, textPath, type ShardEntry } from './manifest.ts';
import { NOWHERE, type Postings } from './postings.ts';
import { unpackText, type TextFile } from './texts.ts';
import { BREAK, trimBreaks, unitsOf } from './units.ts';
import { findWord, startsOf } from './words.ts';

/** Fetches a file below `search/` and unpacks it if it is gzipped. Rejects when it cannot be had. */
export type Load = (path: string, options?: { isFresh: boolean }) => Promise<Uint8Array>;

/** A shard of the index, its files fetched when they are needed and kept. */
export interface LoadedShard extends ShardAccess {
  entry: ShardEntry;
  catalog: Catalog;
  /** The article's text file that has this place, the first one for places in the title. */
  textAt(row: number, place: number): Promise<TextFile>;
}

/** Files of the index that a shard keeps; a reader's next query often has words of the last. */
const MOST_CHUNKS = 64;

/** What a text takes, gzipped: so much, and so much for each of its units. */
const TEXT_BYTES = 200;
const BYTES_PER_UNIT = 1.7;

/** Opens a shard: fetches its catalog. */
export async function openShard(entry: ShardEntry, load: Load): Promise<LoadedShard> {
  const fetch = (path: string) => load(`${entry.folder}/${path}`);
  const catalog = unpackCatalog(new TextDecoder().decode(await fetch(CATALOG)));
  const starts = startsOf(catalog.lengths);
  const chunks = new Map<number, Promise<Uint8Array>>();
  const texts = new Map<string, Promise<TextFile>>();
  const loadChunk = (number: number) => remember(chunks, number, MOST_CHUNKS, () => fetch(chunkFile(number)));
  const names = textNames(shardName(entry), catalog.dates);
  const loadText = (row: number, part: number) => {
    const path = textPath(entry, names[row]!, part);
    return remember(texts, path, entry.count, async () => {
      const file = unpackText(await load(path));
      if (!isOf(catalog, row, part, file)) throw new Error(`${path} is of another article, or of another time`);
      return file;
    });
  };
  return {
    entry,
    catalog,
    size: entry.count,
    titleLength: (row) => catalog.titleLengths[row]!,
    costOf: (pair) => {
      const number = chunkOf(pair, catalog.chunks);
      return chunks.has(number) ? 0 : (catalog.chunks[number]?.bytes ?? 0);
    },
    textCostOf: (row) =>
      texts.has(textPath(entry, names[row]!, 0)) ? 0 : TEXT_BYTES + BYTES_PER_UNIT * catalog.lengths[row]!,
    postings: async (pair): Promise<Postings> => {
      const number = chunkOf(pair, catalog.chunks);
      return number < 0 ? NOWHERE : (findWord(await loadChunk(number), pair, starts) ?? NOWHERE);
    },
    textAt: (row, place) => loadText(row, (catalog.parts[row] ?? []).filter((first) => first <= place).length),
    units: async (row) => {
      const parts = catalog.parts[row] ?? [];
      const files = await Promise.all([0, ...parts.map((_, index) => index + 1)].map((part) => loadText(row, part)));
      return unitsOfFiles(files);
    },
  };
}

/** Whether a text is the one that was indexed; the site may have been published anew since the catalog was fetched. */
function isOf(
  { titleLengths, lengths, parts }: Catalog,
  row: number,
  part: number,
  { head, first }: TextFile,
): boolean {
  if (part > 0) return first === parts[row]?.[part - 1];
  return head?.length === lengths[row] && first === titleLengths[row]! + 1;
}

/** All units of an article as they are numbered in the index. */
export function unitsOfFiles(files: readonly TextFile[]): string[] {
  const units = [...trimBreaks(unitsOf(titleToFold(files[0]!)).units), BREAK];
  for (const file of files) {
    while (units.length < file.first) units.push(BREAK);
    units.length = file.first;
    units.push(...bodyUnits(file).units);
  }
  return units;
}

/** The units of a file's text, the first of them numbered `file.first`. */
export function bodyUnits({ text, folds }: TextFile) {
  const { units, offsets } = unitsOf(applyDifference([...text], folds));
  return units[0] === BREAK ? { units: units.slice(1), offsets: offsets.slice(1) } : { units, offsets };
}

/** The title in characters that fold without a table. */
export function titleToFold({ head }: TextFile): string[] {
  return head ? applyDifference([...head.title], head.folds) : [];
}

/** The file that would have the word: the last one that begins with it or before. */
function chunkOf(word: string, chunks: Catalog['chunks']): number {
  let from = 0;
  let to = chunks.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (compare(chunks[middle]!.first, word) <= 0) from = middle + 1;
    else to = middle;
  }
  return from - 1;
}

/** Order of code points, as Pagefind sorts; that of JavaScript's strings differs beyond the Basic Multilingual Plane. */
function compare(a: string, b: string): number {
  const [one, other] = [[...a], [...b]];
  for (let at = 0; at < Math.min(one.length, other.length); at++) {
    const difference = one[at]!.codePointAt(0)! - other[at]!.codePointAt(0)!;
    if (difference !== 0) return difference;
  }
  return one.length - other.length;
}

/** What was fetched before under the key, or is now; the one not asked for longest is forgotten beyond `most`. Failures are not kept. */
function remember<K, V>(kept: Map<K, Promise<V>>, key: K, most: number, fetch: () => Promise<V>): Promise<V> {
  const value = kept.get(key) ?? fetch();
  kept.delete(key);
  kept.set(key, value);
  value.catch(() => kept.delete(key));
  if (kept.size > most) kept.delete(kept.keys().next().value!);
  return value;
}
