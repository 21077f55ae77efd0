/**
 * The bytes of a text before it is deflated. Of Chinese in UTF-16, deflating sees two bytes that say little of each other; in
 * an alphabet of the archive's own the commonest characters are one byte each, others two, and a text deflates to a sixth
 * less. The alphabet needs no file: it is made from a text that readers have anyway.
 */
export interface Alphabet {
  toBytes(text: string): Uint8Array;
  /** The text that `toBytes` was given. Throws when the bytes are of none. */
  toText(bytes: Uint8Array): string;
}

/** Numbers below this are one byte. */
const ONE_BYTE = 224;
/** Stands before the two bytes of a code unit that has no number. */
const ESCAPE = 0xff;
/** What two bytes can tell beside those. */
const NUMBERS = ONE_BYTE + (ESCAPE - ONE_BYTE) * 0x100;
const NONE = 0xffff;

/** Numbers code units: those of the sample, the most frequent first, then ASCII, then the characters of GB 2312. */
export function createAlphabet(sample: string): Alphabet {
  const units = Uint16Array.from([...new Set([...byFrequency(sample), ...ASCII, ...gb2312()])].slice(0, NUMBERS));
  const numbers = new Uint16Array(0x1_0000).fill(NONE);
  units.forEach((unit, number) => (numbers[unit] = number));
  return { toBytes: (text) => toBytes(text, numbers), toText: (bytes) => toText(bytes, units) };
}

function toBytes(text: string, numbers: Uint16Array): Uint8Array {
  const bytes = new Uint8Array(text.length * 3);
  let end = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const number = numbers[unit]!;
    if (number < ONE_BYTE) bytes[end++] = number;
    else if (number === NONE) {
      bytes[end++] = ESCAPE;
      bytes[end++] = unit >> 8;
      bytes[end++] = unit;
    } else {
      bytes[end++] = ONE_BYTE + ((number - ONE_BYTE) >> 8);
      bytes[end++] = number - ONE_BYTE;
    }
  }
  return bytes.slice(0, end);
}

function toText(bytes: Uint8Array, units: Uint16Array): string {
  const text = new Uint16Array(bytes.length);
  let length = 0;
  for (let at = 0; at < bytes.length; length++) {
    const first = bytes[at++]!;
    if (first < ONE_BYTE) text[length] = units[first]!;
    else if (first === ESCAPE) text[length] = (bytes[at++]! << 8) | bytes[at++]!;
    else text[length] = units[ONE_BYTE + ((first - ONE_BYTE) << 8) + bytes[at++]!]!;
  }
  return new TextDecoder('utf-16le', { fatal: true, ignoreBOM: true }).decode(text.subarray(0, length));
}

function byFrequency(sample: string): number[] {
  const times = new Map<number, number>();
  for (let at = 0; at < sample.length; at++) {
    const unit = sample.charCodeAt(at);
    times.set(unit, (times.get(unit) ?? 0) + 1);
  }
  return [...times].sort(([one, a], [other, b]) => b - a || one - other).map(([unit]) => unit);
}

const ASCII = Array.from({ length: 0x80 }, (_, unit) => unit);

/** The Han characters of GB 2312-80, the commoner half first; all decoders agree on these rows. */
function gb2312(): number[] {
  const [rows, cells] = [range(0xb0, 0xf7), range(0xa1, 0xfe)];
  const bytes = Uint8Array.from(rows.flatMap((row) => cells.flatMap((cell) => [row, cell])));
  const text = new TextDecoder('gb2312').decode(bytes);
  return Array.from(text, (character) => character.charCodeAt(0)).filter((unit) => unit >= 0x4e00 && unit <= 0x9fff);
}

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);
