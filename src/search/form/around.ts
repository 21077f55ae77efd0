import type { BitReader, BitWriter } from './bits.ts';

/**
 * Numbers most of which lie around a usual one: how far each is from it, in the Golomb–Rice code that suits them best. Sizes
 * of blocks and lengths of titles are such numbers.
 */

/** Writes numbers from 0 on. The reader must know how many there are. */
export function writeAround(bits: BitWriter, numbers: readonly number[]): void {
  const usual = numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0;
  const steps = numbers.map((number) => (number < usual ? (usual - number) * 2 - 1 : (number - usual) * 2));
  const width = bestWidth(steps);
  bits.count(usual + 1);
  bits.below(WIDTHS, width);
  for (const step of steps) {
    for (let left = step >> width; left > 0; left--) bits.below(2, 1);
    bits.below(2, 0);
    bits.below(1 << width, step & ((1 << width) - 1));
  }
}

/** Reads what `writeAround` wrote. */
export function readAround(bits: BitReader, count: number): number[] {
  const usual = bits.count() - 1;
  const width = bits.below(WIDTHS);
  return Array.from({ length: count }, () => {
    let high = 0;
    while (bits.below(2) === 1) high++;
    const step = (high << width) + bits.below(1 << width);
    return step % 2 === 0 ? usual + step / 2 : usual - (step + 1) / 2;
  });
}

/** How many low bits of each step may be told as they are. */
const WIDTHS = 16;

function bestWidth(steps: readonly number[]): number {
  const costs = Array.from({ length: WIDTHS }, (_, width) =>
    steps.reduce((sum, step) => sum + width + (step >> width), 0),
  );
  return costs.indexOf(Math.min(...costs));
}
