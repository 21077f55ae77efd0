import { readAscending, writeAscending } from './ascending.ts';
import { createBitReader, createBitWriter, type BitReader, type BitWriter } from './bits.ts';

/** The first word of each block of words, in order, and the block's size in grains. */
export interface DirectoryEntry {
  first: string;
  grains: number;
}

/**
 * The directory in bits. It is fetched before the first query, whole, so it is as short as it can be: first characters
 * ascending, then the second ones of each ascending, without the bits that none of them uses.
 */
export function packDirectory(entries: readonly DirectoryEntry[]): Uint8Array {
  const bits = createBitWriter();
  const groups = [...Map.groupBy(entries, ({ first }) => first.codePointAt(0)!)];
  bits.count(groups.length + 1);
  writeAscending(
    bits,
    groups.map(([code]) => code),
    0,
    ALL,
  );
  for (const [, own] of groups) writeSeconds(bits, own);
  writeSizes(
    bits,
    entries.map(({ grains }) => grains),
  );
  return bits.bytes();
}

/** Throws when the bytes are no directory. */
export function unpackDirectory(bytes: Uint8Array): DirectoryEntry[] {
  const bits = createBitReader(bytes, 0);
  const codes = readAscending(bits, bits.count() - 1, 0, ALL);
  const firsts = codes.flatMap((code) => readSeconds(bits).map((second) => String.fromCodePoint(code) + second));
  const sizes = readSizes(bits, firsts.length);
  return firsts.map((first, index) => ({ first, grains: sizes[index]! }));
}

/** Code points end here; those of the usual Han characters and all before them there. */
const ALL = 0x110000;
const USUAL = 0xa000;

/** Words that begin with the same character: whether the first of them is that alone, how many others, their second ones. */
function writeSeconds(bits: BitWriter, group: readonly DirectoryEntry[]): void {
  const codes = group.flatMap(({ first }) => [...first].slice(1).map((second) => second.codePointAt(0)!));
  bits.below(2, group.length - codes.length);
  bits.count(codes.length + 1);
  if (codes.length === 0) return;
  const shift = Math.min(MOST_SHIFT, ...codes.map(zerosAtEnd));
  const isUsual = codes.at(-1)! < USUAL;
  bits.below(MOST_SHIFT + 1, shift);
  bits.below(2, Number(isUsual));
  writeAscending(
    bits,
    codes.map((code) => code >> shift),
    0,
    endFor(isUsual, shift),
  );
}

function readSeconds(bits: BitReader): string[] {
  const alone = bits.below(2) === 1 ? [''] : [];
  const count = bits.count() - 1;
  if (count === 0) return alone;
  const shift = bits.below(MOST_SHIFT + 1);
  const isUsual = bits.below(2) === 1;
  const codes = readAscending(bits, count, 0, endFor(isUsual, shift));
  return [...alone, ...codes.map((code) => String.fromCodePoint(code << shift))];
}

const MOST_SHIFT = 7;
const zerosAtEnd = (code: number) => 31 - Math.clz32(code & -code);
const endFor = (isUsual: boolean, shift: number) => (((isUsual ? USUAL : ALL) - 1) >> shift) + 1;

/** Most blocks are about as large as they may be: how far each is from the usual size. */
function writeSizes(bits: BitWriter, sizes: readonly number[]): void {
  const usual = sizes.toSorted((a, b) => a - b)[sizes.length >> 1] ?? 1;
  bits.count(usual);
  for (const size of sizes) bits.count(size < usual ? (usual - size) * 2 : (size - usual) * 2 + 1);
}

function readSizes(bits: BitReader, count: number): number[] {
  const usual = bits.count();
  return Array.from({ length: count }, () => {
    const told = bits.count();
    return told % 2 === 0 ? usual - told / 2 : usual + (told - 1) / 2;
  });
}
