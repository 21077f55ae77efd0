import { addRow, adjoin, moved, NOWHERE, placesAt, unite, within, type Postings } from './postings.ts';
import type { Query, Word } from './query.ts';

/** What is asked of a shard while a query is evaluated; each may fetch. */
export interface ShardAccess {
  /** Number of articles. */
  size: number;
  /** Bytes that `postings` would fetch; 0 when it has them. */
  costOf(pair: string): number;
  postings(pair: string): Promise<Postings>;
  /** About how many bytes `units` would fetch; reading a few short texts is cheaper than a large file of the index. */
  textCostOf(row: number): number;
  /** All units of an article's title and text, numbered as in the index. */
  units(row: number): Promise<string[]>;
  titleLength(row: number): number;
}

/** Where a shard's articles match. */
export interface ShardMatches {
  /** The matching articles, ascending. */
  rows: number[];
  /** For each required word, its alternatives' places; rows that match otherwise may be among them. */
  words: AlternativeMatches[][];
}

export interface AlternativeMatches {
  /** How many units the alternative has. */
  length: number;
  /** About how many articles of the shard have it, the ones that other words ruled out included. */
  frequency: number;
  postings: Postings;
}

/** About what an article takes in a word's postings, in bytes. */
const BYTES_PER_ARTICLE = 4;

/** Finds the articles of a shard that match the query, word by word, each among those that are left. */
export async function evaluate(query: Query, shard: ShardAccess): Promise<ShardMatches> {
  let rows: number[] | undefined;
  const words: AlternativeMatches[][] = query.required.map(() => []);
  for (const index of byCost(query.required, shard)) {
    const matches = await matchWord(query.required[index]!, shard, rows);
    words[index] = matches;
    rows = unite(matches.map(({ postings }) => postings.rows));
    if (rows.length === 0) return { rows: [], words: [] };
  }
  rows ??= Array.from({ length: shard.size }, (_, row) => row);
  for (const word of query.excluded) {
    const matches = await matchWord(word, shard, rows);
    const gone = new Set(matches.flatMap(({ postings }) => postings.rows));
    rows = rows.filter((row) => !gone.has(row));
  }
  return { rows, words };
}

/** The words' indexes, the cheapest first: what it finds may spare fetching the others. */
function byCost(words: Word[], shard: ShardAccess): number[] {
  const costs = words.map(({ alternatives }) =>
    alternatives.reduce((sum, units) => sum + Math.min(...planPairs(units, shard).map(({ cost }) => cost)), 0),
  );
  return [...words.keys()].sort((a, b) => costs[a]! - costs[b]!);
}

async function matchWord(word: Word, shard: ShardAccess, rows?: number[]): Promise<AlternativeMatches[]> {
  const matches: AlternativeMatches[] = [];
  for (const units of word.alternatives) {
    matches.push(units.length === 1 ? await matchSingle(units[0]!, shard, rows) : await matchRun(units, shard, rows));
  }
  return matches;
}

/** A single character is indexed where a title has it, without its place. */
async function matchSingle(unit: string, shard: ShardAccess, rows?: number[]): Promise<AlternativeMatches> {
  const all = await shard.postings(unit);
  return { length: 1, frequency: all.rows.length, postings: rows ? within(all, rows) : all };
}

/** Where the units stand one after another. */
async function matchRun(units: string[], shard: ShardAccess, rows?: number[]): Promise<AlternativeMatches> {
  const plan = planPairs(units, shard);
  let found: Postings | undefined;
  let frequency = shard.size;
  for (const [step, { pair, offset }] of plan.entries()) {
    const left = found?.rows ?? rows;
    const cost = plan.slice(step).reduce((sum, { cost }) => sum + cost, 0);
    if (left && textCostOf(left, shard, cost) < cost) {
      if (!found) frequency = Math.min(...plan.map(({ cost }) => cost)) / BYTES_PER_ARTICLE;
      found = await readRun(units, shard, left);
      break;
    }
    const postings = await shard.postings(pair);
    frequency = Math.min(frequency, postings.rows.length);
    if (found) found = adjoin(found, postings, offset);
    else found = moved(rows ? within(postings, rows) : postings, -offset);
    if (found.rows.length === 0) break;
  }
  return { length: units.length, frequency, postings: found ?? NOWHERE };
}

/** What reading the texts of the rows would fetch; as soon as it is more than `most`, so much. */
function textCostOf(rows: readonly number[], shard: ShardAccess, most: number): number {
  let sum = 0;
  for (const row of rows) {
    sum += shard.textCostOf(row);
    if (sum >= most) break;
  }
  return sum;
}

/** The same from the texts themselves. */
async function readRun(units: string[], shard: ShardAccess, rows: readonly number[]): Promise<Postings> {
  const texts = await Promise.all(rows.map((row) => shard.units(row)));
  const found: Postings = { rows: [], starts: [0], places: [] };
  rows.forEach((row, index) => addRow(found, row, placesOf(units, texts[index]!)));
  return found;
}

/** The places at which a run of units stands in a text. */
export function placesOf(units: readonly string[], text: readonly string[]): number[] {
  const places: number[] = [];
  for (let place = text.indexOf(units[0]!); place >= 0; place = text.indexOf(units[0]!, place + 1)) {
    if (units.every((unit, index) => text[place + index] === unit)) places.push(place);
  }
  return places;
}

interface PlannedPair {
  pair: string;
  /** Where in the run it stands. */
  offset: number;
  cost: number;
}

/**
 * Pairs that together cover the run, the cheapest first. Every second one will do, since pairs tell their places. When
 * all of these are costly and one between them is cheap, it goes first: it leaves few articles to ask the others about.
 */
function planPairs(units: string[], shard: ShardAccess): PlannedPair[] {
  if (units.length === 1) return [{ pair: units[0]!, offset: 0, cost: shard.costOf(units[0]!) }];
  const all = units.slice(0, -1).map((unit, offset): PlannedPair => {
    const pair = unit + units[offset + 1]!;
    return { pair, offset, cost: shard.costOf(pair) };
  });
  const cover = cheapestCover(all).sort((a, b) => a.cost - b.cost);
  const cheapest = all.reduce((least, pair) => (pair.cost < least.cost ? pair : least));
  return cheapest.cost * 2 < cover[0]!.cost ? [cheapest, ...cover] : cover;
}

/** Of the pairs of a run the first, the last, and at least one of any two neighbours, at the least cost together. */
function cheapestCover(pairs: PlannedPair[]): PlannedPair[] {
  const covers: { cost: number; pairs: PlannedPair[] }[] = [];
  for (const [at, pair] of pairs.entries()) {
    const [near, far] = [covers[at - 1], covers[at - 2]];
    const before = !far || (near && near.cost < far.cost) ? near : far;
    covers.push({ cost: (before?.cost ?? 0) + pair.cost, pairs: [...(before?.pairs ?? []), pair] });
  }
  return covers.at(-1)!.pairs;
}

/** Places of an article in a word's matches, with the length of what stands there; ascending. */
export function spansIn(matches: readonly AlternativeMatches[], row: number): [place: number, length: number][] {
  return matches
    .flatMap(({ length, postings }) => {
      const index = indexOf(postings.rows, row);
      return index < 0 ? [] : placesAt(postings, index).map((place): [number, number] => [place, length]);
    })
    .sort((a, b) => a[0] - b[0]);
}

/** Binary search in ascending numbers; -1 when it is not there. */
function indexOf(sorted: readonly number[], wanted: number): number {
  let from = 0;
  let to = sorted.length - 1;
  while (from <= to) {
    const middle = (from + to) >> 1;
    if (sorted[middle] === wanted) return middle;
    if (sorted[middle]! < wanted) from = middle + 1;
    else to = middle - 1;
  }
  return -1;
}
