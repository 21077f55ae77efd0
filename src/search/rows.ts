import type { Day } from '../model/day.ts';
import { readAscending, writeAscending } from './ascending.ts';
import { createBitReader, createBitWriter, type BitReader, type BitWriter } from './bits.ts';
import { forStoredFacets, STORED_FACETS, type StoredFacet } from './catalog.ts';
import { readChoices, writeChoices } from './choices.ts';

/**
 * What is known of the articles of a shard, some hundred rows at a time, in bits: fetched when one of the rows is among
 * the results.
 */
export interface RowPiece {
  /** Newest first. */
  dates: Day[];
  titleLengths: number[];
  /** For each row the number of its set in the shard's column. */
  facets: Record<StoredFacet, number[]>;
  /** For each row its texts' parts: the first unit of each but the first, and the sizes of all in grains. */
  texts: { firsts: number[]; grains: number[] }[];
}

/** Rows of a piece; the last has what is left. */
export const PIECE_ROWS = 256;

/** How many sets each column has. */
export type SetCounts = Record<StoredFacet, number>;

const DAY = 86_400_000;
const dayNumber = (day: Day) => Date.parse(day) / DAY;
const dayOf = (number: number): Day => new Date(number * DAY).toISOString().slice(0, 10);

export function packRows({ dates, titleLengths, facets, texts }: RowPiece, sets: SetCounts): Uint8Array {
  const bits = createBitWriter();
  writeDays(bits, dates.map(dayNumber));
  writeNumbers(bits, titleLengths);
  for (const facet of STORED_FACETS) writeChoices(bits, facets[facet], sets[facet]);
  for (const { firsts } of texts) {
    bits.count(firsts.length + 1);
    for (const first of firsts) bits.count(first);
  }
  writeNumbers(
    bits,
    texts.flatMap(({ grains }) => grains),
  );
  return bits.bytes();
}

/** Throws when the bytes are not those of so many rows. */
export function unpackRows(bytes: Uint8Array, count: number, sets: SetCounts): RowPiece {
  const bits = createBitReader(bytes, 0);
  const dates = readDays(bits, count).map(dayOf);
  const titleLengths = readNumbers(bits, count);
  const facets = forStoredFacets((facet) => readChoices(bits, count, sets[facet]));
  const firsts = dates.map(() => Array.from({ length: bits.count() - 1 }, () => bits.count()));
  const sizes = readNumbers(bits, count + firsts.flat().length);
  let at = 0;
  return {
    dates,
    titleLengths,
    facets,
    texts: firsts.map((own) => ({ firsts: own, grains: sizes.slice(at, (at += own.length + 1)) })),
  };
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

/** Numbers in as many bits as the largest takes. */
function writeNumbers(bits: BitWriter, numbers: readonly number[]): void {
  const end = Math.max(...numbers) + 1;
  bits.count(end);
  for (const number of numbers) bits.below(end, number);
}

function readNumbers(bits: BitReader, count: number): number[] {
  const end = bits.count();
  return Array.from({ length: count }, () => bits.below(end));
}
