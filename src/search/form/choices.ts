import { readAscending, writeAscending } from './ascending.ts';
import type { BitReader, BitWriter } from './bits.ts';

/**
 * Which of some kinds each item is of, kind by kind: where it stands among the items that are left. That takes about what
 * the kinds' frequencies among these very items allow (their entropy), without a table of codes.
 */

/** Writes a kind below `kinds` for each item. The reader must know how many items and kinds there are. */
export function writeChoices(bits: BitWriter, items: readonly number[], kinds: number): void {
  const used = [...new Set(items)].sort((a, b) => a - b);
  bits.count(used.length + 1);
  writeAscending(bits, used, 0, kinds);
  let left = items;
  for (const kind of used.slice(0, -1)) {
    const places = left.flatMap((item, place) => (item === kind ? [place] : []));
    bits.below(left.length + 1, places.length);
    writeAscending(bits, places, 0, left.length);
    left = left.filter((item) => item !== kind);
  }
}

/** Reads what `writeChoices` wrote. Throws when that cannot be. */
export function readChoices(bits: BitReader, count: number, kinds: number): number[] {
  const used = readAscending(bits, bits.count() - 1, 0, kinds);
  const items = new Array<number>(count).fill(used.at(-1) ?? 0);
  let left = [...items.keys()];
  for (const kind of used.slice(0, -1)) {
    const places = new Set(readAscending(bits, bits.below(left.length + 1), 0, left.length));
    for (const place of places) items[left[place]!] = kind;
    left = left.filter((_, place) => !places.has(place));
  }
  return items;
}
