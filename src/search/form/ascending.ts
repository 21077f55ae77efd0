import type { BitReader, BitWriter } from './bits.ts';

/**
 * Ascending numbers, each once, by binary interpolative coding (Moffat and Stuiver 2000): the middle one within what the
 * others leave it, then either half. Places of a word lie in heaps, in the articles that are about it, which no other
 * code of such numbers puts to as good a use.
 */

/** Writes numbers from `low` up to and without `end`. The reader must know how many there are. */
export function writeAscending(bits: BitWriter, numbers: ArrayLike<number>, low: number, end: number): void {
  const write = (from: number, to: number, low: number, end: number): void => {
    if (from === to) return;
    const middle = (from + to) >> 1;
    const least = low + middle - from;
    bits.below(end - least - (to - middle) + 1, numbers[middle]! - least);
    write(from, middle, low, numbers[middle]!);
    write(middle + 1, to, numbers[middle]! + 1, end);
  };
  write(0, numbers.length, low, end);
}

/** Reads what `writeAscending` wrote. Throws when so many numbers cannot be there. */
export function readAscending(bits: BitReader, count: number, low: number, end: number): number[] {
  if (count > end - low) throw new Error('a file of the index is damaged');
  const numbers = new Array<number>(count);
  const read = (from: number, to: number, low: number, end: number): void => {
    if (from === to) return;
    const middle = (from + to) >> 1;
    const least = low + middle - from;
    const number = least + bits.below(end - least - (to - middle) + 1);
    numbers[middle] = number;
    read(from, middle, low, number);
    read(middle + 1, to, number + 1, end);
  };
  read(0, count, low, end);
  return numbers;
}
