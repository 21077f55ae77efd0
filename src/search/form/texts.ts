import { COMMON_VARIANTS } from '../../hanzi/fold.ts';
import type { Script } from '../../model/script.ts';
import { keepLast } from '../../model/recent.ts';
import { toBytes, toText, type Dictionary } from './dictionary.ts';
import type { Tables } from './tables.ts';
import { codePointsOf, createReplacer, textOf } from './code-points.ts';
import { applyDifference, differenceOf, type Difference } from './difference.ts';
import { BREAK, type Units } from '../../hanzi/searchable.ts';

/**
 * What is shown of an article among results: one block, or several for a long text. The index is of Simplified text; what
 * other editions print is told by how it differs, so that an excerpt says names as the article's page does, and verifying
 * a result needs no table of variants.
 */
export interface TextBlock {
  /** As the Simplified edition prints it. */
  text: string;
  /** The number of the text's first unit, counted as in `IndexRecord`. */
  first: number;
  /** What the other editions print, by their scripts. */
  said: Said;
  /** From the text to one that folds to the indexed units without a table. */
  folds: Difference;
  /** Only in an article's first block. */
  head?: Identity & { title: string; said: Said; folds: Difference };
}

/** What a result is known by beside its title: the article's id and its source's, and its first picture, if it has one. */
export interface Identity {
  id: string;
  source: string;
  picture?: IndexedPicture;
}

/** A picture's address in the site, and its caption, if it has one, by the scripts of the editions. */
export interface IndexedPicture {
  address: string;
  captions?: Partial<Record<Script, string>>;
}

/** By script, from the text, each character replaced by the one it usually stands for in that script, to what is printed. */
type Said = Partial<Record<Script, Difference>>;

export const packText = (block: TextBlock, dictionary: Dictionary) => toBytes(JSON.stringify(block), dictionary);

/** Throws when the bytes are of none. */
export const unpackText = (bytes: Uint8Array, dictionary: Dictionary) =>
  JSON.parse(toText(bytes, dictionary)) as TextBlock;

/** An article's title or text as the editions print it; the Simplified one is always there. */
export type Wording = Partial<Record<Script, string>> & Record<typeof INDEXED, string>;

/** The script that is indexed, whether or not there is an edition in it. */
export const INDEXED = 'zh-Hans';

const LINE_FEED = 0x0a;

/** Characters in one block, beyond which the text goes on in the next: a result needs the first and the one with the match. */
const LENGTH = 2400;

/** The text cut into blocks, at the end of a paragraph where one ends in time. `units` are those of its Simplified wording. */
export function toTextBlocks(
  identity: Identity,
  title: Wording,
  text: Wording,
  { units, offsets }: Units,
  textStart: number,
  tables: Tables,
): TextBlock[] {
  const points = pointsOf(text);
  const indexed = points[INDEXED];
  const isCut = Object.values(points).every(({ length }) => length === indexed.length);
  const cuts = isCut ? cutsOf(indexed) : [0];
  return cuts.map((from, index) => {
    const to = cuts[index + 1];
    const own = indexed.subarray(from, to);
    const firstUnit = offsets.findIndex((offset, unit) => offset >= from && units[unit] !== BREAK);
    return {
      text: cuts.length === 1 ? text[INDEXED] : textOf(own),
      first: textStart + (index === 0 ? 0 : firstUnit),
      said: saidOf(
        own,
        mapWording(points, (all) => all.subarray(from, to)),
        tables,
      ),
      folds: foldsOf(own, tables),
      ...(index === 0 && { head: headOf(identity, title, tables) }),
    };
  });
}

function headOf(identity: Identity, title: Wording, tables: Tables): TextBlock['head'] {
  const points = pointsOf(title);
  const indexed = points[INDEXED];
  return { ...identity, title: title[INDEXED], said: saidOf(indexed, points, tables), folds: foldsOf(indexed, tables) };
}

/** A wording by its code points. */
type Points = Partial<Record<Script, Uint32Array>> & Record<typeof INDEXED, Uint32Array>;

const mapWording = <A, B>(wording: Partial<Record<Script, A>>, change: (said: A) => B) =>
  Object.fromEntries(Object.entries(wording).map(([script, said]) => [script, change(said)]));

const pointsOf = (wording: Wording) => mapWording(wording, codePointsOf) as Points;

function saidOf(indexed: Uint32Array, wording: Partial<Record<Script, Uint32Array>>, tables: Tables): Said {
  const others = Object.entries(wording).filter(([script]) => script !== INDEXED) as [Script, Uint32Array][];
  const usual = replacersOf(tables).usual(indexed);
  return Object.fromEntries(others.map(([script, said]) => [script, differenceOf(usual, said)]));
}

const foldsOf = (indexed: Uint32Array, tables: Tables) => differenceOf(indexed, replacersOf(tables).folds(indexed));

/** Made once for the tables: what each character usually is in Traditional, and what only a table folds it to. */
const replacersOf = /* @__PURE__ */ keepLast(1, (tables: Tables) => ({
  usual: createReplacer(new Map([...QUOTATION_MARKS, ...tables.usual])),
  folds: createReplacer(new Map([...tables.folds].filter(([character]) => !COMMON_VARIANTS.has(character)))),
}));

/** What an edition prints of a text, from how it differs. */
export function printed(script: Script, text: string, said: Said, tables: Tables | undefined): string[] {
  const characters = [...text];
  const difference = said[script];
  return difference && tables ? applyDifference(usualIn(script, characters, tables), difference) : characters;
}

/** Each character replaced by the one it usually stands for in the script. */
function usualIn(script: Script, characters: readonly string[], { usual }: Tables): readonly string[] {
  if (script === INDEXED) return characters;
  return characters.map((character) => usual.get(character) ?? QUOTATION_MARKS.get(character) ?? character);
}

/** Those of Simplified text and what they usually are in Traditional; they are in no table since they fold to nothing. */
const QUOTATION_MARKS = new Map([
  ['“', '「'],
  ['”', '」'],
  ['‘', '『'],
  ['’', '』'],
]);

function cutsOf(points: Uint32Array): number[] {
  const cuts = [0];
  while (points.length - cuts.at(-1)! > LENGTH) {
    const from = cuts.at(-1)!;
    const paragraph = points.lastIndexOf(LINE_FEED, from + LENGTH) + 1;
    cuts.push(paragraph > from ? paragraph : from + LENGTH);
  }
  return cuts;
}
