import * as openCc from 'opencc-js/preset';
import { BASE_WORDS } from './base-glossary.ts';
import { decodeGb2312, type Variants } from './fold.ts';
import { convertCharacterBy } from './opencc.ts';

/**
 * Tables of single characters, made from OpenCC's: which Traditional character a Simplified one usually stands for,
 * and what each character folds to.
 */

/**
 * The ideographs of the Basic Multilingual Plane. Variants beyond it are simplified by analogy and in no newspaper's
 * type; leaving them out halves the table that browsers load.
 */
const BLOCKS: [number, number][] = [
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
];
const gb2312 = [...decodeGb2312()];

function* ideographs(): Generator<string> {
  for (const [first, last] of BLOCKS) for (let code = first; code <= last; code++) yield String.fromCodePoint(code);
}

/** A character of GB 2312 ↦ the Traditional one it stands for when nothing is known of its neighbours. */
export function usualTraditional(): Map<string, string> {
  const traditional = convertCharacterBy(openCc, 's2tw');
  const pairs = new Map<string, string>();
  for (const character of gb2312) {
    const converted = traditional(character);
    if (converted !== character && converted.length === 1) pairs.set(character, converted);
  }
  return pairs;
}

/**
 * Every character that folding changes. Characters belong together when OpenCC converts one into another, in either
 * direction and by either standard, or the base glossary does in a word (计划 計畫, 反复 反覆): what a page shows is found as
 * it is shown. Each family of OpenCC's folds to its member that comes first in GB 2312, and what the glossary joins to a
 * Simplified character folds with that.
 */
export function foldingVariants(): Variants {
  folding ??= makeVariants();
  return folding;
}

/** It takes a moment to make, and many have no need of it. */
let folding: Variants | undefined;

function makeVariants(): Variants {
  const families = joinFamilies();
  const rank = new Map(gb2312.map((character, index) => [character, index]));
  const variants = new Map<string, string>();
  for (const family of new Set(families.values())) {
    const [head, ...others] = [...family].sort(
      (a, b) => (rank.get(a) ?? Infinity) - (rank.get(b) ?? Infinity) || (a < b ? -1 : 1),
    );
    for (const other of others) variants.set(other, head!);
  }
  for (const [simplified, traditional] of exchanged()) foldWith(simplified, traditional, variants);
  return variants;
}

/** Has a Traditional character and all that folds to the same fold as a Simplified one does. */
function foldWith(simplified: string, traditional: string, variants: Map<string, string>): void {
  const headOf = (character: string) => variants.get(character) ?? character;
  const [head, other] = [headOf(simplified), headOf(traditional)];
  if (head === other) return;
  const family = [...variants.keys()].filter((member) => variants.get(member) === other);
  for (const member of [other, ...family]) variants.set(member, head);
}

function joinFamilies(): Map<string, Set<string>> {
  const converters = ['t2s', 'tw2s', 's2tw', 's2t'].map((name) => convertCharacterBy(openCc, name));
  const families = new Map<string, Set<string>>();
  const familyOf = (character: string) => families.get(character) ?? new Set([character]);
  for (const character of ideographs()) {
    for (const convert of converters) {
      const converted = convert(character);
      if (converted === character || converted.length !== 1) continue;
      const joined = new Set([...familyOf(character), ...familyOf(converted)]);
      for (const member of joined) families.set(member, joined);
    }
  }
  return families;
}

/** The characters that words of the base glossary have in one script and in the other, where they differ. */
function exchanged(): [simplified: string, traditional: string][] {
  return BASE_WORDS.flatMap(([simplified, traditional]) =>
    [...simplified].map((character, at): [string, string] => [character, [...traditional][at]!]),
  ).filter(([one, other]) => one !== other);
}
