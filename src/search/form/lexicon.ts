import { readAscending, writeAscending } from './ascending.ts';
import { createBitReader, createBitWriter, type BitReader, type BitWriter } from './bits.ts';

/**
 * What may have been meant by what nothing has: the characters of the archive's titles and keywords and the common ones, how
 * each is read, and which follow each other in titles. Browsers load it when a query finds nothing.
 */
export interface Lexicon {
  /** Han characters in their normal form, in order of code points. */
  characters: string[];
  /** For each, its readings in pinyin without tones, `v` for ü; several of some. */
  readings: string[][];
  /** For each, the numbers of the characters that follow it, ascending, with how often, in powers of two. */
  followers: [character: number, frequency: number][][];
}

/** Frequencies are told as powers of two below this one. */
export const FREQUENCIES = 8;

const CODES = 0x110000;

/** The lexicon in bits: the syllables, then the characters, and for each its readings and followers. */
export function packLexicon({ characters, readings, followers }: Lexicon): Uint8Array {
  const bits = createBitWriter();
  const syllables = [...new Set(readings.flat())].sort();
  writeSyllables(bits, syllables);
  bits.count(characters.length + 1);
  writeAscending(
    bits,
    characters.map((character) => character.codePointAt(0)!),
    0,
    CODES,
  );
  const numberOf = new Map(syllables.map((syllable, number) => [syllable, number]));
  for (const own of readings) {
    bits.count(own.length + 1);
    for (const syllable of own) bits.below(syllables.length, numberOf.get(syllable)!);
  }
  for (const own of followers) {
    bits.count(own.length + 1);
    writeAscending(
      bits,
      own.map(([character]) => character),
      0,
      characters.length,
    );
    for (const [, frequency] of own) bits.count(frequency + 1);
  }
  return bits.bytes();
}

/** Throws when the bytes are no lexicon. */
export function unpackLexicon(bytes: Uint8Array): Lexicon {
  const bits = createBitReader(bytes, 0);
  const syllables = readSyllables(bits);
  const codes = readAscending(bits, bits.count() - 1, 0, CODES);
  const times = <T>(count: number, read: () => T) => Array.from({ length: count }, read);
  const readings = codes.map(() => times(bits.count() - 1, () => syllables[bits.below(syllables.length)]!));
  const followers = codes.map(() => {
    const numbers = readAscending(bits, bits.count() - 1, 0, codes.length);
    return numbers.map((number): [number, number] => [number, bits.count() - 1]);
  });
  return { characters: codes.map((code) => String.fromCodePoint(code)), readings, followers };
}

const LETTERS = 26;
const FIRST_LETTER = 0x61;

function writeSyllables(bits: BitWriter, syllables: readonly string[]): void {
  bits.count(syllables.length + 1);
  for (const syllable of syllables) {
    bits.count(syllable.length);
    for (const letter of syllable) bits.below(LETTERS, letter.charCodeAt(0) - FIRST_LETTER);
  }
}

function readSyllables(bits: BitReader): string[] {
  return Array.from({ length: bits.count() - 1 }, () =>
    Array.from({ length: bits.count() }, () => String.fromCharCode(FIRST_LETTER + bits.below(LETTERS))).join(''),
  );
}
