import { COMMON_VARIANTS, type Variants } from '../../hanzi/fold.ts';
import { readAscending, writeAscending } from './ascending.ts';
import { createBitReader, createBitWriter, type BitReader, type BitWriter } from './bits.ts';
import { readChoices, writeChoices } from './choices.ts';
import { ALL } from './words.ts';

/** The tables of `hanzi/variants.ts`, as browsers load them when a query or an edition needs them. */
export interface Tables {
  /** A Simplified character ↦ the Traditional one it usually stands for. */
  usual: Variants;
  /** A character ↦ what it folds to. */
  folds: Variants;
}

/** Both tables in bits. What folds to the character whose usual Traditional form it is, goes without saying. */
export function packTables({ usual, folds }: Tables): Uint8Array {
  const pairs = sorted(usual);
  const said = inverse(pairs);
  const others = sorted(folds).filter(([from, to]) => said.get(from) !== to && !COMMON_VARIANTS.has(from));
  const bits = createBitWriter();
  for (const table of [pairs, others]) writePairs(bits, table);
  return bits.bytes();
}

/** Throws when the bytes are no tables. */
export function unpackTables(bytes: Uint8Array): Tables {
  const bits = createBitReader(bytes, 0);
  const usual = readPairs(bits);
  return { usual: new Map(usual), folds: new Map([...inverse(usual), ...COMMON_VARIANTS, ...readPairs(bits)]) };
}

type Pair = [from: string, to: string];

const codeOf = (character: string) => character.codePointAt(0)!;

const sorted = (table: Variants): Pair[] => [...table].sort(([a], [b]) => codeOf(a) - codeOf(b));

/** A Traditional character ↦ what its Simplified one folds to. */
function inverse(usual: readonly Pair[]): Map<string, string> {
  return new Map(
    usual.map(([simplified, traditional]) => [traditional, COMMON_VARIANTS.get(simplified) ?? simplified]),
  );
}

/**
 * Pairs in the order of their first characters, and for each how far its second lies from that of the pair before: Unicode
 * has characters by their radicals, so where the first ones are neighbours the second ones often are. Of these steps first
 * their widths in bits, then what is below the highest bit.
 */
function writePairs(bits: BitWriter, pairs: readonly Pair[]): void {
  const [from, to] = [0, 1].map((side) => pairs.map((pair) => codeOf(pair[side]!))) as [number[], number[]];
  const steps = to
    .map((code, index) => code - (to[index - 1] ?? 0))
    .map((step) => (step < 0 ? -2 * step : 2 * step + 1));
  const widths = steps.map((step) => 31 - Math.clz32(step));
  bits.count(pairs.length + 1);
  writeAscending(bits, from, 0, ALL);
  writeChoices(bits, widths, WIDTHS);
  steps.forEach((step, index) => bits.below(2 ** widths[index]!, step - 2 ** widths[index]!));
}

const WIDTHS = 32;

function readPairs(bits: BitReader): Pair[] {
  const from = readAscending(bits, bits.count() - 1, 0, ALL);
  const steps = readChoices(bits, from.length, WIDTHS).map((width) => 2 ** width + bits.below(2 ** width));
  let to = 0;
  return from.map((code, index) => {
    const step = steps[index]!;
    to += step % 2 === 0 ? -step / 2 : (step - 1) / 2;
    return [String.fromCodePoint(code), String.fromCodePoint(to)];
  });
}
