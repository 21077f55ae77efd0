import { pinyin, polyphonic } from 'pinyin-pro';
import { editsFor, type Edit } from '../edits.ts';
import { simplifyCharacter } from './simplify.ts';

/** Letters of a reading, with GBK's and the IPA's look-alikes of a and g that old pages use. */
export const READING = '[a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüêɑɡńňǹḿ]{1,6}';

/** A Han character with a reading in ASCII brackets behind it: `產(chǎn)`, `創(chuàng )`. */
const GLOSS = new RegExp(String.raw`(\p{Script=Han})\(\s*(${READING})\s*\)`, 'gu');

/** A reading in brackets, and whether it is of the kind mirrors insert. */
export interface Gloss {
  character: string;
  reading: string;
  /** Offset of the opening bracket, and the offset behind the closing one. */
  start: number;
  end: number;
  /**
   * The character has another form in Simplified and is read so in some word. Mirrors annotate such characters alone, and
   * each with one reading whatever the word (長(zhǎng)時間).
   */
  inserted: boolean;
}

/** Every reading in ASCII brackets behind a Han character. */
export function findGlosses(text: string): Gloss[] {
  return [...text.matchAll(GLOSS)].map((match) => ({
    character: match[1]!,
    reading: plainLetters(match[2]!),
    start: match.index + match[1]!.length,
    end: match.index + match[0].length,
    inserted: simplifyCharacter(match[1]!) !== match[1] && isReadingOf(match[2]!, match[1]!),
  }));
}

/** Removes the readings that mirrors insert; a legitimate gloss, 郫(pí)县, stays. */
export function removeReadings(text: string): Edit[] {
  return editsFor(text, GLOSS, ([, character, reading]) =>
    simplifyCharacter(character!) !== character && isReadingOf(reading!, character!) ? character : undefined,
  ).map(({ start, end, text: character }) => ({ start: start + character.length, end, text: '' }));
}

const known = new Map<string, Set<string>>();

/** All readings of the character, in either of its forms. */
export function readingsOf(character: string): Set<string> {
  let readings = known.get(character);
  if (!readings) {
    readings = new Set(
      [character, simplifyCharacter(character)]
        .flatMap((form) => polyphonic(form, { type: 'array' })[0] ?? [])
        .map(plainLetters),
    );
    known.set(character, readings);
  }
  return readings;
}

/** The reading the character has in most words. */
export function commonReadingOf(character: string): string {
  return pinyin(simplifyCharacter(character));
}

function isReadingOf(reading: string, character: string): boolean {
  return readingsOf(character).has(plainLetters(reading));
}

/** ɑ and ɡ as a and g; marks composed, as some pages write them apart. */
export function plainLetters(reading: string): string {
  return reading.normalize('NFC').replaceAll('ɑ', 'a').replaceAll('ɡ', 'g');
}
