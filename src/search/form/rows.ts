import type { Day } from '../../model/day.ts';
import { readAscending, writeAscending } from './ascending.ts';
import { createBitReader, createBitWriter, type BitReader, type BitWriter } from './bits.ts';
import { readAround, writeAround } from './around.ts';
import { forStoredFacets, STORED_FACETS, type StoredFacet } from './catalog.ts';
import { readChoices, writeChoices } from './choices.ts';

/**
 * What is known of the articles of a shard, some hundred rows at a time, in bits: fetched when one of the rows is among
 * the results. What ranks and shows them is apart from what they are narrowed by and counted by.
 */
export interface RowPiece {
  /** Newest first. */
  dates: Day[];
  /** The numbers of the texts' first units. */
  textStarts: number[];
  /** For each row its texts' parts: the first unit of each but the first, and the sizes of all in grains. */
  texts: { firsts: number[]; grains: number[] }[];
}

/** For each row of a piece the numbers of its sets in the shard's columns. */
export type FacetPiece = Record<StoredFacet, number[]>;

/** Rows of a piece; the last has what is left. */
export const PIECE_ROWS = 2048;

/** How many sets each column has. */
export type SetCounts = Record<StoredFacet, number>;

const DAY = 86_400_000;
const dayNumber = (day: Day) => Date.parse(day) / DAY;
const dayOf = (number: number): Day => new Date(number * DAY).toISOString().slice(0, 10);

/** `lengths` are those of the rows' titles and texts, in units, as far as a reader knows them without the piece. */
export function packRows({ dates, textStarts, texts }: RowPiece, lengths: readonly number[]): Uint8Array {
  const bits = createBitWriter();
  writeDays(bits, dates.map(dayNumber));
  writeKinds(bits, textStarts);
  writeKinds(
    bits,
    byLength(lengths).map((row) => texts[row]!.firsts.length),
  );
  writeAround(
    bits,
    texts.flatMap(({ firsts }) => stepsOf(firsts)),
  );
  const parts = texts.flatMap(({ firsts }, row) => partLengths(firsts, lengths[row]!));
  const sizes = texts.flatMap(({ grains }) => grains);
  const rate = median(sizes.map((size, part) => size / (parts[part]! + OVERHEAD)));
  const expected = expectedSizes(parts, Math.round(rate * RATE_UNIT));
  bits.count(Math.round(rate * RATE_UNIT) + 1);
  writeAround(
    bits,
    sizes.map((size, part) => size - expected[part]! + LEAST),
  );
  return bits.bytes();
}

/** Throws when the bytes are not those of so many rows. */
export function unpackRows(bytes: Uint8Array, lengths: readonly number[]): RowPiece {
  const bits = createBitReader(bytes, 0);
  const dates = readDays(bits, lengths.length).map(dayOf);
  const textStarts = readKinds(bits, lengths.length);
  const firsts = readFirsts(bits, lengths);
  const parts = firsts.flatMap((own, row) => partLengths(own, lengths[row]!));
  const expected = expectedSizes(parts, bits.count() - 1);
  const sizes = readAround(bits, parts.length).map((size, part) => size + expected[part]! - LEAST);
  let at = 0;
  return {
    dates,
    textStarts,
    texts: firsts.map((own) => ({ firsts: own, grains: sizes.slice(at, (at += own.length + 1)) })),
  };
}

/** Small numbers, of which many are the same. */
function writeKinds(bits: BitWriter, numbers: readonly number[]): void {
  const kinds = Math.max(...numbers) + 1;
  bits.count(kinds);
  writeChoices(bits, numbers, kinds);
}

const readKinds = (bits: BitReader, count: number) => readChoices(bits, count, bits.count());

function readFirsts(bits: BitReader, lengths: readonly number[]): number[][] {
  const counts = new Array<number>(lengths.length);
  const inOrder = readKinds(bits, lengths.length);
  byLength(lengths).forEach((row, index) => (counts[row] = inOrder[index]!));
  const steps = readAround(
    bits,
    counts.reduce((sum, own) => sum + own, 0),
  );
  let at = 0;
  return counts.map((own) => {
    let first = 0;
    return steps.slice(at, (at += own)).map((step) => (first += step));
  });
}

/** The rows from the shortest to the longest: in this order those whose texts are in as many parts stand together. */
const byLength = (lengths: readonly number[]) => [...lengths.keys()].sort((a, b) => lengths[a]! - lengths[b]!);

const stepsOf = (firsts: readonly number[]) => firsts.map((first, index) => first - (firsts[index - 1] ?? 0));

/** How many units each part of a text has. */
const partLengths = (firsts: readonly number[], length: number) =>
  [...firsts, length].map((end, index) => Math.max(0, end - (firsts[index - 1] ?? 0)));

/** A part takes about as much as so many units beside its own; a unit takes some `RATE_UNIT`ths of a grain. */
const OVERHEAD = 120;
const RATE_UNIT = 4096;
/** Added to how a size differs from what is expected, so that it is no negative number. */
const LEAST = 1 << 20;

const expectedSizes = (parts: readonly number[], rate: number) =>
  parts.map((units) => Math.round(((units + OVERHEAD) * rate) / RATE_UNIT));

const median = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0;

export function packFacets(facets: FacetPiece, sets: SetCounts): Uint8Array {
  const bits = createBitWriter();
  for (const facet of STORED_FACETS) writeChoices(bits, facets[facet], sets[facet]);
  return bits.bytes();
}

/** Throws when the bytes are not those of so many rows. */
export function unpackFacets(bytes: Uint8Array, count: number, sets: SetCounts): FacetPiece {
  const bits = createBitReader(bytes, 0);
  return forStoredFacets((facet) => readChoices(bits, count, sets[facet]));
}

/** Descending days: the newest, and how far each lies back, made ascending by its place. */
function writeDays(bits: BitWriter, days: readonly number[]): void {
  const [newest] = days;
  const back = days.map((day, index) => newest! - day + index);
  bits.count(newest! + SINCE);
  bits.count(back.at(-1)! + 1);
  writeAscending(bits, back, 0, back.at(-1)! + 1);
}

/** Days are counted from 1970; added to, none is below 1. */
const SINCE = 1_000_000;

function readDays(bits: BitReader, count: number): number[] {
  const newest = bits.count() - SINCE;
  return readAscending(bits, count, 0, bits.count()).map((back, index) => newest - back + index);
}
