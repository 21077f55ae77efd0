/**
 * The normal form in which texts are indexed and queries asked: Simplified, lower case, letters and digits narrow,
 * radicals and compatibility ideographs as the characters they stand for, letters without their accents.
 *
 * Folding goes character by character and never looks at the neighbours. Only so does a piece of a text fold to a
 * piece of the folded text, which every substring search relies on; phrase conversion would fold 乾 in 乾隆 otherwise
 * than alone. What it loses, telling 乾 from 干, matters to a reader and not to finding.
 *
 * This file holds no tables, so that browsers can have it: see `variants.ts` for them.
 */

/** Characters that are written otherwise in the normal form. */
export type Variants = ReadonlyMap<string, string>;

/**
 * The variants among the characters of GB 2312, the set in which Simplified text is written. Texts and queries in it
 * fold by these alone, without any table; a test derives them anew.
 */
export const COMMON_VARIANTS: Variants = pairsOf(
  '幺么麽么帐账乾干於于夥伙馀余後后咤吒谘咨袷夹徵征迳径拚拼捱挨摺折榘矩渖沈菸烟着著颚腭薹苔醣糖锺钟钜巨镟旋鲶鲇麴曲画划覆复藉借',
);

/** `ABCD` → A ↦ B, C ↦ D. */
export function pairsOf(text: string): Map<string, string> {
  const characters = [...text];
  const pairs = new Map<string, string>();
  for (let at = 0; at + 1 < characters.length; at += 2) pairs.set(characters[at]!, characters[at + 1]!);
  return pairs;
}

/** Kangxi and CJK radicals and compatibility ideographs look like ordinary characters and are not. */
const LOOKALIKE = /[\u2e80-\u2fdf\uf900-\ufaff\u{2f800}-\u{2fa1f}]/u;
const HAN = /\p{Script=Han}/u;

/** One character (code point) → its normal form: usually one character, none for accents and zero-width signs. */
export function foldCharacter(character: string, variants: Variants = COMMON_VARIANTS): string {
  const code = character.codePointAt(0)!;
  if (code < 0x80) return character.toLowerCase();
  if (LOOKALIKE.test(character)) return foldHan(character.normalize('NFKC'), variants);
  if (HAN.test(character)) return foldHan(character, variants);
  // Full-width, circled, mathematical and accented letters and digits are plain ones with something added.
  const letters = [...plain(plain(character).toLowerCase())];
  // Circled characters may be Han: 🈚 is 無.
  return letters.map((letter) => (HAN.test(letter) ? foldHan(letter, variants) : letter)).join('');
}

/** Compatibility decomposition (Unicode's NFKD) without the marks that it sets free. */
function plain(text: string): string {
  return text.normalize('NFKD').replace(/[\p{M}\p{Cf}]/gu, '');
}

function foldHan(character: string, variants: Variants): string {
  return variants.get(character) ?? COMMON_VARIANTS.get(character) ?? character;
}

let gb2312: Set<string> | undefined;

/**
 * Whether the text has Han characters that only the whole table of variants can fold. Those of GB 2312 need none; every
 * browser knows the set, as part of its GBK decoder.
 */
export function needsVariants(text: string): boolean {
  gb2312 ??= new Set(decodeGb2312());
  return [...text].some((character) => HAN.test(character.normalize('NFKC')) && !gb2312!.has(character));
}

/** All Han characters of GB/T 2312-1980, rows 16 to 87. */
export function decodeGb2312(): string {
  const bytes: number[] = [];
  for (let row = 0xb0; row <= 0xf7; row++) for (let cell = 0xa1; cell <= 0xfe; cell++) bytes.push(row, cell);
  return new TextDecoder('gbk').decode(new Uint8Array(bytes)).replace(/[^\p{Script=Han}]/gu, '');
}
