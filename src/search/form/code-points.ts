import type { Variants } from '../../hanzi/fold.ts';

/** The code points of a text: of millions of characters strings would be made many times more slowly. */
export function codePointsOf(text: string): Uint32Array {
  const points = new Uint32Array(text.length);
  let length = 0;
  for (let at = 0; at < text.length; length++) {
    const point = text.codePointAt(at)!;
    points[length] = point;
    at += point > 0xffff ? 2 : 1;
  }
  return points.subarray(0, length);
}

/** The text that has these code points. */
export function textOf(points: Uint32Array): string {
  let text = '';
  for (let at = 0; at < points.length; at += AT_ONCE)
    text += String.fromCodePoint(...points.subarray(at, at + AT_ONCE));
  return text;
}

/** A function takes only so many arguments. */
const AT_ONCE = 4096;

/** Writes for each character what stands for it in the table, by code points; characters that are not in it stay. */
export function createReplacer(table: Variants): (points: Uint32Array) => Uint32Array {
  const within = Uint32Array.from({ length: 0x10000 }, (_, point) => point);
  const beyond = new Map<number, number>();
  for (const [character, other] of table) {
    const [point, becomes] = [character.codePointAt(0)!, other.codePointAt(0)!];
    if (point < within.length) within[point] = becomes;
    else beyond.set(point, becomes);
  }
  return (points) => points.map((point) => (point < within.length ? within[point]! : (beyond.get(point) ?? point)));
}
