import type { BitReader, BitWriter } from './bits.ts';

/**
 * Items of several kinds by range coding (Martin 1979). Writer and reader know how many there are of each kind, and every item
 * is one of those that are left: so all together take what it takes to tell apart the orders in which they could stand, and
 * `BYTES` more. No code of whole bits for each item comes as near where kinds are mixed.
 */

/** Bytes of the interval's place that are still open: which of all numbers tell these items, as far as they are known. */
const BYTES = 4;
const WHOLE = 256 ** BYTES;
/** Of a smaller interval the first byte of the place is settled. */
const SMALL = WHOLE / 256;

/** Writes items, each the place of its kind in `counts`, which tells how many there are of each. */
export function writeMixed(bits: BitWriter, items: readonly number[], counts: readonly number[]): void {
  const left = [...counts];
  const settled: number[] = [];
  let [low, size] = [0, WHOLE];
  items.forEach((item, index) => {
    const share = Math.floor(size / (items.length - index));
    low += share * left.slice(0, item).reduce((sum, count) => sum + count, 0);
    if (low >= WHOLE) carry(settled);
    low %= WHOLE;
    size = share * left[item]!--;
    for (; size < SMALL; size *= 256) {
      settled.push(Math.floor(low / SMALL));
      low = (low % SMALL) * 256;
    }
  });
  for (const byte of settled) bits.below(256, byte);
  for (let unit = SMALL; unit >= 1; unit /= 256) bits.below(256, Math.floor(low / unit) % 256);
}

/** Adds one to the number that bytes tell. */
function carry(bytes: number[]): void {
  let at = bytes.length - 1;
  for (; bytes[at] === 255; at--) bytes[at] = 0;
  bytes[at]!++;
}

/** Reads what `writeMixed` wrote. Throws when that cannot be. */
export function readMixed(bits: BitReader, counts: readonly number[]): number[] {
  const left = [...counts];
  let [place, size] = [0, WHOLE];
  const readByte = () => (place = place * 256 + bits.below(256));
  for (let byte = 0; byte < BYTES; byte++) readByte();
  const count = counts.reduce((sum, own) => sum + own, 0);
  return Array.from({ length: count }, (_, index) => {
    const share = Math.floor(size / (count - index));
    let item = 0;
    while (place >= share * left[item]!) place -= share * left[item++]!;
    if (!left[item]) throw new Error('a file of the index is damaged');
    size = share * left[item]!--;
    for (; size < SMALL; size *= 256) readByte();
    return item;
  });
}
