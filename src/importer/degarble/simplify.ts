import { ConverterBuilder } from 'opencc-js/core';
import * as toSimplified from 'opencc-js/preset/t2cn';
import type { Edit } from '../edits.ts';

const convert = ConverterBuilder(toSimplified)({ from: 't', to: 'cn' });
/** Traditional → Simplified by phrases, of the same number of characters. */
export function simplify(text: string): string {
  return convert(text);
}

const single = new Map<string, string>();

/** The Simplified form of one character by itself. */
export function simplifyCharacter(character: string): string {
  let simplified = single.get(character);
  if (simplified === undefined) single.set(character, (simplified = convert(character)));
  return simplified;
}

/**
 * Undoes a mirror's conversion to Traditional, which went character by character with one fixed table: 关系 → 關系, where
 * Traditional has 關係. Each run of characters that change is one edit.
 */
export function simplifyMirror(text: string): Edit[] {
  const before = [...text];
  const converted = [...convert(text)];
  const kept = ownCharacters(text);
  const zhe = zheOffsets(text);
  const edits: Edit[] = [];
  let start = 0;
  before.forEach((character, index) => {
    // OpenCC's tables for these two scripts keep the number of characters; should they not one day, going character by
    // character is right all the same.
    const simplified = converted.length === before.length ? converted[index]! : simplifyCharacter(character);
    const after = kept.has(character) ? character : zhe.has(start) ? '着' : simplified;
    if (after !== character) append(edits, { start, end: start + character.length, text: after });
    start += character.length;
  });
  return edits;
}

/** Neighbouring edits become one, so that the receipt shows a word: 識產權 → 识产权. */
function append(edits: Edit[], edit: Edit): void {
  const last = edits.at(-1);
  if (last?.end === edit.start) Object.assign(last, { end: edit.end, text: last.text + edit.text });
  else edits.push(edit);
}

/**
 * Characters of Simplified texts that have a commoner Simplified form to a converter. A mirror's table turns a character
 * always or never, so where 干 itself stands in the text, 乾 did not come from it.
 */
const SHARED: [own: string, other: string][] = [
  ['乾', '干'],
  ['於', '于'],
  ['徵', '征'],
  ['瞭', '了'],
  ['藉', '借'],
  ['夥', '伙'],
  ['甦', '苏'],
  ['著', '着'],
];

/** Characters of names and places that no table of this kind makes from another: 李奕昇, 三馀堂, 鮀岛. */
const OF_NAMES = ['昇', '馀', '鮀', '樑'];

function ownCharacters(text: string): Set<string> {
  return new Set([...OF_NAMES, ...SHARED.filter(([, other]) => text.includes(other)).map(([own]) => own)]);
}

/**
 * 著 in words that have it in Simplified too; elsewhere a mirror made it from 着. OpenCC's general table leaves every 著
 * alone, and its table for Taiwan makes 专着 of 專著.
 */
const ZHU =
  /(?<=[显顯卓昭原编編专專巨译譯土遗遺拙])著|(?<![报報]名)(?<=名)著|(?<![谈談讨討议議争爭][论論])(?<=[论論])著|(?<![结結配融联聯符聚]合)(?<=合)著|著(?=[名称稱述者录錄书書]|作(?![战戰业業息案报報响響答])|有[《多])/gu;

/** Offsets of the 著 that were 着: 著力 → 着力, and 著名 stays. */
function zheOffsets(text: string): Set<number> {
  const kept = new Set([...text.matchAll(ZHU)].map(({ index }) => index));
  return new Set([...text.matchAll(/著/gu)].map(({ index }) => index).filter((index) => !kept.has(index)));
}
