import { unitsOf } from './searchable.ts';

/**
 * What is kept of a text to tell the texts that are nearly the same: for each of so many shares of all pairs of its
 * neighbouring characters the pair that comes first in an order of chance (one permutation hashing: Li, Owen and Zhang 2012).
 * The part of shares in which two texts agree is about the part of all their pairs that they have in common (Jaccard's index).
 */
export type Sketch = string;

const SHARES = 32;
/** Characters that tell a share's pair, of 64 each: pairs that differ agree in one of some thousand cases. */
const WIDTH = 2;
/** Of shorter texts nothing can be said: two notices may differ in a name alone. */
const FEWEST_PAIRS = 60;

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Undefined for a text of a few words. */
export function sketchOf(text: string): Sketch | undefined {
  const letters = lettersOf(text);
  if (letters.length <= FEWEST_PAIRS) return undefined;
  const least = new Uint32Array(SHARES).fill(0xffffffff);
  for (let at = 1; at < letters.length; at++) {
    const hash = mix(Math.imul(letters[at - 1]!, 0x1f35) + letters[at]!);
    const share = hash % SHARES;
    if (hash < least[share]!) least[share] = hash;
  }
  return Array.from(least, write).join('');
}

/** The units of each character as code points: strings of them would take longer to make than all else that is done with a text. */
const known = new Array<readonly number[] | undefined>(0x10000);

const lettersOfOne = (character: string) => unitsOf(character).units.map((unit) => unit.codePointAt(0)!);

/** The units of a text but the breaks, as code points. */
function lettersOf(text: string): number[] {
  const letters: number[] = [];
  for (let at = 0, code; at < text.length; at += code > 0xffff ? 2 : 1) {
    code = text.codePointAt(at)!;
    const own =
      code > 0xffff
        ? lettersOfOne(String.fromCodePoint(code))
        : (known[code] ??= lettersOfOne(String.fromCharCode(code)));
    for (let index = 0; index < own.length; index++) letters.push(own[index]!);
  }
  return letters;
}

/** A number of 32 bits as one by chance, always the same: the last step of MurmurHash3. */
function mix(number: number): number {
  let mixed = number;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** The bits above those that tell the share. */
const write = (hash: number) => DIGITS[(hash >>> 5) & 63]! + DIGITS[(hash >>> 11) & 63]!;

/** Of how many shares, out of all, both texts have the same pair: 0 to 1. */
export function agreement(one: Sketch, other: Sketch): number {
  let same = 0;
  for (let at = 0; at < SHARES * WIDTH; at += WIDTH) {
    if (one[at] === other[at] && one[at + 1] === other[at + 1]) same++;
  }
  return same / SHARES;
}

/** Shares that are taken together: texts that have four fifths in common agree in one such band or more of 98 in a hundred cases. */
const BAND = 4;

/** A sketch in bands: those that agree in none are of texts that are not alike. */
export function bandsOf(sketch: Sketch): string[] {
  const length = BAND * WIDTH;
  return Array.from(
    { length: SHARES / BAND },
    (_, band) => `${band}${sketch.slice(band * length, (band + 1) * length)}`,
  );
}
