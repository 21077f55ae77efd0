import { COMMON_VARIANTS, foldCharacter, type Variants } from './fold.ts';

/**
 * A text as search sees it: its letters, digits and Han characters in their normal form, one unit each, and `BREAK`
 * for whatever punctuation stands between them. Space counts only between letters and digits: Chinese does not
 * write it, and 余 建 斌 is 余建斌.
 */
export interface Units {
  units: string[];
  /** Where each unit begins in the text, counted in characters (code points). */
  offsets: number[];
}

/** A letter to Pagefind, so that it is indexed, and one that no language of this archive writes (U+01C0). */
export const BREAK = 'ǀ';

const SEARCHABLE = /[\p{L}\p{N}]/u;
const HAN = /\p{Script=Han}/u;
const SPACE = /\s/u;
const INVISIBLE = /[\p{M}\p{Cf}]/u;

/** What a character is to search: its units, or what it is instead of a letter. */
type Meaning = 'nothing' | 'space' | 'break' | Letter;

interface Letter {
  units: string[];
  /** Whether any of it is Han, and whether the last of it is. */
  hasHan: boolean;
  endsInHan: boolean;
}

function meaningOf(character: string, variants: Variants): Meaning {
  if (INVISIBLE.test(character)) return 'nothing';
  const folded = foldCharacter(character, variants);
  if (!SEARCHABLE.test(folded) || folded === BREAK) return SPACE.test(character) ? 'space' : 'break';
  const units = [...folded].filter((unit) => SEARCHABLE.test(unit));
  return { units, hasHan: HAN.test(folded), endsInHan: HAN.test(units.at(-1)!) };
}

/** By the variants that they were found with and their code units: a few thousand characters make up all texts. */
const meanings = new WeakMap<Variants, (Meaning | undefined)[]>();

function meaningsBy(variants: Variants): (Meaning | undefined)[] {
  const known = meanings.get(variants) ?? new Array<Meaning | undefined>(0x10000);
  meanings.set(variants, known);
  return known;
}

/** Cuts a text, as a string or already in characters, into its units. No break comes first, none twice in a row. */
export function unitsOf(text: string | readonly string[], variants: Variants = COMMON_VARIANTS): Units {
  const known = meaningsBy(variants);
  const whole = typeof text === 'string' ? text : text.join('');
  const units: string[] = [];
  const offsets: number[] = [];
  let gap: 'none' | 'space' | 'break' = 'none';
  let gapAt = 0;
  let offset = -1;
  let last: Letter | undefined;
  const add = (unit: string, at: number) => {
    units.push(unit);
    offsets.push(at);
  };
  for (let at = 0, code; at < whole.length; at += lengthOf(code)) {
    offset++;
    // A string of each character would take longer to make than all else that is done with it.
    code = whole.codePointAt(at)!;
    const meaning =
      code > 0xffff
        ? meaningOf(String.fromCodePoint(code), variants)
        : (known[code] ??= meaningOf(String.fromCharCode(code), variants));
    if (meaning === 'nothing') continue;
    if (meaning === 'space' || meaning === 'break') {
      if (gap === 'none') gapAt = offset;
      if (gap === 'none' || meaning === 'break') gap = meaning;
      continue;
    }
    const isApart = gap === 'break' || (gap === 'space' && !last?.endsInHan && !meaning.hasHan);
    if (isApart && last) add(BREAK, gapAt);
    gap = 'none';
    last = meaning;
    for (const unit of meaning.units) add(unit, offset);
  }
  if (gap === 'break' && last) add(BREAK, gapAt);
  return { units, offsets };
}

/** UTF-16 units of a character. */
const lengthOf = (code: number) => (code > 0xffff ? 2 : 1);

/** Units without breaks at their ends. */
export function trimBreaks(units: string[]): string[] {
  return units.slice(units[0] === BREAK ? 1 : 0, units.at(-1) === BREAK ? -1 : undefined);
}

/** Every two neighbours together: what the index has of a text. */
export function pairsOf(units: readonly string[]): string[] {
  return units.slice(0, -1).map((unit, index) => unit + units[index + 1]!);
}

/** The places at which a run of units stands in a text. */
export function placesOf(units: readonly string[], text: readonly string[]): number[] {
  const places: number[] = [];
  for (let place = text.indexOf(units[0]!); place >= 0; place = text.indexOf(units[0]!, place + 1)) {
    if (units.every((unit, index) => text[place + index] === unit)) places.push(place);
  }
  return places;
}
