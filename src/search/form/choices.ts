import { readAscending, writeAscending } from './ascending.ts';
import { createBitWriter, type BitReader, type BitWriter } from './bits.ts';
import { readMixed, writeMixed } from './range-coding.ts';

/**
 * Which of some kinds each item is of, in about what the kinds' frequencies among these very items allow (their entropy), or
 * less where those of a kind lie together. Told are the kinds that there are and how many items are of each; then which of two
 * ways takes less room, and the items in that.
 */

/** Writes a kind below `kinds` for each item. The reader must know how many items and kinds there are. */
export function writeChoices(bits: BitWriter, items: readonly number[], kinds: number): void {
  const used = [...new Set(items)].sort((a, b) => a - b);
  bits.count(used.length + 1);
  writeAscending(bits, used, 0, kinds);
  if (used.length < 2) return;
  const placeOf = new Map(used.map((kind, place) => [kind, place]));
  const places = items.map((kind) => placeOf.get(kind)!);
  const counts = used.map(() => 0);
  for (const place of places) counts[place]!++;
  for (const count of counts.slice(0, -1)) bits.count(count);
  const [heaped, mixed] = [writeHeaped, writeMixed].map((write) => {
    const trial = createBitWriter();
    write(trial, places, counts);
    return trial.length();
  });
  const isMixed = mixed! < heaped!;
  bits.below(2, Number(isMixed));
  (isMixed ? writeMixed : writeHeaped)(bits, places, counts);
}

/** Reads what `writeChoices` wrote. Throws when that cannot be. */
export function readChoices(bits: BitReader, count: number, kinds: number): number[] {
  const used = readAscending(bits, bits.count() - 1, 0, kinds);
  if (used.length < 2) return new Array<number>(count).fill(used[0] ?? 0);
  const counts = used.slice(1).map(() => bits.count());
  counts.push(counts.reduce((rest, own) => rest - own, count));
  if (counts.at(-1)! < 1) throw new Error('a file of the index is damaged');
  const read = bits.below(2) ? readMixed : readHeaped;
  return read(bits, counts).map((place) => used[place]!);
}

/** Kind by kind: where it stands among the items that are left. Items are places in `counts`. */
function writeHeaped(bits: BitWriter, items: readonly number[], counts: readonly number[]): void {
  let left = items;
  for (const kind of counts.slice(0, -1).keys()) {
    const places = left.flatMap((item, place) => (item === kind ? [place] : []));
    writeAscending(bits, places, 0, left.length);
    left = left.filter((item) => item !== kind);
  }
}

function readHeaped(bits: BitReader, counts: readonly number[]): number[] {
  const items: number[] = [];
  let left = [...Array(counts.reduce((sum, own) => sum + own, 0)).keys()];
  for (const [kind, count] of counts.entries()) {
    const places = new Set(readAscending(bits, count, 0, left.length));
    for (const place of places) items[left[place]!] = kind;
    left = left.filter((_, place) => !places.has(place));
  }
  return items;
}
