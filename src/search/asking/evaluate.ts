import { addRow, adjoin, common, moved, NOWHERE, placesAt, unite, within, type Postings } from './postings.ts';
import type { Query, Word } from './query.ts';
import { placesOf } from '../../hanzi/searchable.ts';
import { planPairs, type PlannedPair } from './cover.ts';

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
  postings: Postings;
}

/** What is left to ask costs a third in the end, since often nothing is found before all has been asked. */
const ASKED = 1 / 3;

/** Finds the articles of a shard that match the query. */
export async function evaluate(query: Query, shard: ShardAccess): Promise<ShardMatches> {
  const found = await matchWords(query.required, shard, undefined);
  let { rows } = found;
  for (const word of query.excluded) {
    const gone = new Set((await matchWords([word], shard, rows)).rows);
    rows = rows.filter((row) => !gone.has(row));
  }
  const near = query.near.map((one) => ({ ...one, words: one.words.map((word) => query.required.indexOf(word)) }));
  // Of what was taken out of the query nothing is known, nor is there anything to be near to.
  for (const { words, most, isOrdered } of near.filter(({ words }) => !words.includes(-1))) {
    const [first, second] = words.map((word) => found.words[word]!);
    rows = rows.filter((row) => areNear(spansIn(first!, row), spansIn(second!, row), most, isOrdered));
  }
  return { rows, words: found.words };
}

/** An alternative of a word on its way through the index. */
interface Run {
  units: string[];
  /** What has still to be asked. */
  plan: PlannedPair[];
  /** Where it stands as far as it has been asked. */
  found: Postings | undefined;
}

/**
 * Finds where all words are, among `among` or all articles. Of all pairs that have to be asked the cheapest is always
 * next, since what it finds may spare the others: as soon as the texts of the articles that are left are cheaper to
 * read than the rest of the index, they are read.
 */
async function matchWords(words: Word[], shard: ShardAccess, among: number[] | undefined): Promise<ShardMatches> {
  const runs = words.map(({ alternatives }) => alternatives.map((units) => runOf(units, shard)));
  for (const [index, { isInTexts }] of words.entries()) if (isInTexts) await readAll(runs[index]!, shard);
  let rows = among;
  for (let next = cheapest(runs); next; next = cheapest(runs)) {
    if (rows && (await readInstead(runs, rows, shard))) break;
    for (const run of next) await advance(run, shard, rows);
    rows = common(rows, rowsOf(next));
    if (rows.length === 0) return { rows: [], words: [] };
  }
  for (const word of runs) rows = common(rows, rowsOf(word));
  return {
    rows: rows ?? Array.from({ length: shard.size }, (_, row) => row),
    words: runs.map((word) => word.map(({ units, found }) => ({ length: units.length, postings: found ?? NOWHERE }))),
  };
}

function runOf(units: string[], shard: ShardAccess): Run {
  return { units, plan: planPairs(units, (pair) => shard.costOf(pair)), found: undefined };
}

/** The articles that a word is in, as far as it has been asked for. */
const rowsOf = (word: Run[]) => unite(word.map(({ found }) => found?.rows ?? []));

/** The word whose next pairs cost least; undefined when all have been asked. */
function cheapest(words: Run[][]): Run[] | undefined {
  const costOf = (word: Run[]) => word.reduce((sum, { plan }) => sum + (plan[0]?.cost ?? 0), 0);
  return words
    .filter((word) => word.some(({ plan }) => plan.length > 0))
    .reduce((least: Run[] | undefined, word) => (least && costOf(least) <= costOf(word) ? least : word), undefined);
}

/** Asks for the run's next pair. */
async function advance(run: Run, shard: ShardAccess, rows: number[] | undefined): Promise<void> {
  const [next, ...plan] = run.plan;
  if (!next) return;
  const postings = await shard.postings(next.pair);
  if (run.found) run.found = adjoin(run.found, postings, next.offset);
  else run.found = moved(rows ? within(postings, rows) : postings, -next.offset);
  run.plan = run.found.rows.length === 0 ? [] : plan;
}

/** Articles whose texts are read at the same time. */
const TEXTS_AT_ONCE = 512;

/** Finds where the runs are by reading all texts. */
async function readAll(runs: Run[], shard: ShardAccess): Promise<void> {
  for (const run of runs) {
    run.found = { rows: [], starts: [0], places: [] };
    run.plan = [];
  }
  for (let first = 0; first < shard.size; first += TEXTS_AT_ONCE) {
    const rows = Array.from({ length: Math.min(TEXTS_AT_ONCE, shard.size - first) }, (_, index) => first + index);
    const texts = await Promise.all(rows.map((row) => shard.units(row)));
    for (const run of runs) rows.forEach((row, index) => addRow(run.found!, row, placesOf(run.units, texts[index]!)));
  }
}

/** Completes all runs from the texts of the rows, if these cost less than what is left to ask; says whether it did. */
async function readInstead(words: Run[][], rows: number[], shard: ShardAccess): Promise<boolean> {
  const open = words.flat().filter(({ plan }) => plan.length > 0);
  const most = open.flatMap(({ plan }) => plan).reduce((sum, { cost }) => sum + cost, 0) * ASKED;
  if (textCostOf(rows, shard, most) >= most) return false;
  const texts = await Promise.all(rows.map((row) => shard.units(row)));
  for (const run of open) {
    if (run.units.length > 1) run.found = placesIn(texts, run.units, rows);
    // A single character is looked for in titles alone.
    else await advance(run, shard, rows);
    run.plan = [];
  }
  return true;
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

/** Where a run of units stands in the texts of the rows. */
function placesIn(texts: string[][], units: string[], rows: readonly number[]): Postings {
  const found: Postings = { rows: [], starts: [0], places: [] };
  rows.forEach((row, index) => addRow(found, row, placesOf(units, texts[index]!)));
  return found;
}

type Spans = [place: number, length: number][];

/** Whether one of the spans and one of the others have at most so many units between them. */
function areNear(spans: Spans, others: Spans, most: number, isOrdered: boolean): boolean {
  const isBefore = ([place, length]: Spans[number], [other]: Spans[number]) => {
    const between = other - place - length;
    return between >= 0 && between <= most;
  };
  return spans.some((a) => others.some((b) => isBefore(a, b) || (!isOrdered && isBefore(b, a))));
}

/** Places of an article in a word's matches, with the length of what stands there; ascending. */
export function spansIn(matches: readonly AlternativeMatches[], row: number): Spans {
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
