import { COMMON_VARIANTS, type Variants } from '../hanzi/fold.ts';
import type { Tables } from './tables.ts';
import { differenceOf, type Difference } from './difference.ts';
import type { IndexRecord } from './record.ts';
import { BREAK, type Units } from './units.ts';

/**
 * What is shown of an article among results: one file, or several for a long text. Both editions come from it, so that
 * an excerpt says names as the article's page does, and verifying a result needs no table of variants.
 */
export interface TextFile {
  /** As the Simplified edition prints it. */
  text: string;
  /** The number of the text's first unit, counted as in `IndexRecord`. */
  first: number;
  /** From the text, each character replaced by its usual Traditional one, to the text of the Traditional edition. */
  traditional: Difference;
  /** From the text to one that folds to the indexed units without a table. */
  folds: Difference;
  /** Only in an article's first file. `length` is how many units title and text have in the index. */
  head?: { id: string; length: number; title: string; traditional: Difference; folds: Difference };
}

/** As its file holds it. Chinese in UTF-16 (little-endian) gzips to a tenth less than in UTF-8. */
export function packText(file: TextFile): Uint8Array {
  const text = JSON.stringify(file);
  const bytes = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at++) bytes.setUint16(at * 2, text.charCodeAt(at), true);
  return new Uint8Array(bytes.buffer);
}

export function unpackText(bytes: Uint8Array): TextFile {
  return JSON.parse(new TextDecoder('utf-16le').decode(bytes)) as TextFile;
}

/** An article's title or text as the two editions print it. */
export interface Wording {
  simplified: string;
  traditional: string;
}

/** Characters in one file, beyond which the text goes on in the next: a result needs the first and the one with the match. */
const LENGTH = 1200;

/** Whether a text is short enough for one file, whatever it is in the other edition. */
export function fitsOneFile({ length }: string): boolean {
  return length <= LENGTH;
}

/** The text cut into files, at the end of a paragraph where one ends in time. `units` are those of its Simplified wording. */
export function toTextFiles(
  id: string,
  title: Wording,
  text: Wording,
  { units, offsets }: Units,
  { titleLength, length }: Pick<IndexRecord, 'titleLength' | 'length'>,
  tables: Tables,
): TextFile[] {
  const [simplified, traditional] = [[...text.simplified], [...text.traditional]];
  const sameLength = simplified.length === traditional.length;
  const cuts = sameLength ? cutsOf(simplified) : [0];
  return cuts.map((from, index) => {
    const to = cuts[index + 1] ?? simplified.length;
    const characters = simplified.slice(from, to);
    const firstUnit = offsets.findIndex((offset, unit) => offset >= from && units[unit] !== BREAK);
    return {
      text: characters.join(''),
      first: titleLength + 1 + (index === 0 ? 0 : firstUnit),
      traditional: differenceOf(
        inTraditional(characters, tables.usual),
        sameLength ? traditional.slice(from, to) : traditional,
      ),
      folds: differenceOf(characters, withoutTable(characters, tables.folds)),
      ...(index === 0 && { head: { id, length, ...headOf(title, tables) } }),
    };
  });
}

function headOf(title: Wording, tables: Tables) {
  const characters = [...title.simplified];
  return {
    title: title.simplified,
    traditional: differenceOf(inTraditional(characters, tables.usual), [...title.traditional]),
    folds: differenceOf(characters, withoutTable(characters, tables.folds)),
  };
}

/** Each character that only the table could fold, folded. */
function withoutTable(characters: readonly string[], folds: Variants): string[] {
  return characters.map((character) =>
    COMMON_VARIANTS.has(character) ? character : (folds.get(character) ?? character),
  );
}

/** Each character replaced by the Traditional one it usually stands for. */
export function inTraditional(characters: readonly string[], usual: Variants): string[] {
  return characters.map((character) => usual.get(character) ?? character);
}

function cutsOf(characters: string[]): number[] {
  const cuts = [0];
  while (characters.length - cuts.at(-1)! > LENGTH) {
    const from = cuts.at(-1)!;
    const paragraph = characters.lastIndexOf('\n', from + LENGTH) + 1;
    cuts.push(paragraph > from ? paragraph : from + LENGTH);
  }
  return cuts;
}
