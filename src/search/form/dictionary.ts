import { decodeGb2312 } from '../../hanzi/fold.ts';
import { keepLast } from '../../model/recent.ts';
import { readAscending, writeAscending } from './ascending.ts';
import { createBitReader, createBitWriter } from './bits.ts';

/**
 * What the texts of an index are written by: the phrases that an archive uses again and again, and its characters, each a
 * number of one byte or two. A text by itself is too short for deflating to see what is common to all; and a zip file
 * deflates what is written so across texts, which it could not if each were deflated before.
 *
 * A phrase is two earlier entries in a row, as byte pair encoding makes them (Gage 1994). A dictionary has all entries by their
 * numbers.
 */
export type Dictionary = readonly string[];

/** A dictionary as its file tells it. Its entries are numbered: first the code units, then the phrases, generation by generation. */
export interface Entries {
  /** UTF-16 code units in the order of `placeOf`. */
  units: readonly number[];
  /** The phrases of each generation by the entries of earlier ones that they join: ascending, each once. */
  generations: readonly (readonly Join[])[];
  /** The numbers of the commonest entries, ascending: no more than `ONE_BYTE`. */
  common: readonly number[];
}

export type Join = readonly [first: number, second: number];

/** Those of an index whose articles lend no text. */
export const NO_ENTRIES: Entries = { units: [], generations: [], common: [] };

/** So many entries take one byte. */
export const ONE_BYTE = 224;
/** Stands before the two bytes of a code unit that has no entry. */
const ESCAPE = 0xff;
/** What one byte and two bytes can tell beside those. */
const MOST_ENTRIES = ONE_BYTE + (ESCAPE - ONE_BYTE) * 0x100;

const CODE_UNITS = 0x1_0000;

const ASCII = 0x80;

/** By its place: ASCII and the characters of GB 2312, its commoner half first, which make up nearly all of any text. */
let usual: string[] | undefined;
const usualUnits = () =>
  (usual ??= [...Array.from({ length: ASCII }, (_, unit) => String.fromCharCode(unit)), ...decodeGb2312()]);

let places: Map<string, number> | undefined;

/** The order of code units: the usual ones first, then all others as they are numbered. */
export function placeOf(unit: number): number {
  places ??= new Map(usualUnits().map((usual, place) => [usual, place]));
  return places.get(String.fromCharCode(unit)) ?? places.size + unit;
}

/** After the entries that are given come the usual characters: few characters of any text have none. */
export function createDictionary(own: Entries): Dictionary {
  const told = spellEntries(own);
  const inOrder = new Set([...own.common.map((number) => told[number]!), ...told, ...usualUnits()]);
  return [...inOrder].slice(0, MOST_ENTRIES);
}

/** The texts of entries, by their numbers. */
export function spellEntries({ units, generations }: Entries): string[] {
  const told = units.map((unit) => String.fromCharCode(unit));
  for (const joins of generations) told.push(...joins.map(([first, second]) => told[first]! + told[second]!));
  return told;
}

/** Entries by their code units; `number` is that of the entry that ends here, or `NO_ENTRY`. */
interface Trie {
  number: number;
  next?: Map<number, Trie>;
}

const NO_ENTRY = -1;

/** By their first code units, of which most begin nothing longer. Made once for a dictionary, by which whole shards are written. */
const triesOf = /* @__PURE__ */ keepLast(1, (entries: Dictionary): Trie[] => {
  const tries = Array.from({ length: CODE_UNITS }, (): Trie => ({ number: NO_ENTRY }));
  for (const [number, entry] of entries.entries()) {
    let at = tries[entry.charCodeAt(0)]!;
    for (let index = 1; index < entry.length; index++) {
      at.next ??= new Map();
      const unit = entry.charCodeAt(index);
      const next = at.next.get(unit) ?? { number: NO_ENTRY };
      at.next.set(unit, next);
      at = next;
    }
    at.number = number;
  }
  return tries;
});

/** Any text by the dictionary, whatever of it that has. At each place the longest entry is taken. */
export function toBytes(text: string, dictionary: Dictionary): Uint8Array {
  const tries = triesOf(dictionary);
  const bytes = new Uint8Array(text.length * 3);
  let end = 0;
  for (let at = 0; at < text.length;) {
    const unit = text.charCodeAt(at);
    const first = tries[unit]!;
    let trie: Trie | undefined = first;
    let number = first.number;
    let length = 1;
    for (let ahead = at + 1; (trie = trie.next?.get(text.charCodeAt(ahead)));) {
      ahead++;
      if (trie.number !== NO_ENTRY) [number, length] = [trie.number, ahead - at];
    }
    if (number === NO_ENTRY) {
      bytes[end++] = ESCAPE;
      bytes[end++] = unit >> 8;
      bytes[end++] = unit;
    } else if (number < ONE_BYTE) {
      bytes[end++] = number;
    } else {
      bytes[end++] = ONE_BYTE + ((number - ONE_BYTE) >> 8);
      bytes[end++] = number - ONE_BYTE;
    }
    at += length;
  }
  return bytes.slice(0, end);
}

/** The text that `toBytes` was given. Throws when the bytes are of none. */
export function toText(bytes: Uint8Array, entries: Dictionary): string {
  let text = '';
  for (let at = 0; at < bytes.length;) {
    const first = bytes[at++]!;
    let entry: string | undefined;
    if (first < ONE_BYTE) entry = entries[first];
    else if (first === ESCAPE) entry = String.fromCharCode((bytes[at++]! << 8) | bytes[at++]!);
    else entry = entries[ONE_BYTE + ((first - ONE_BYTE) << 8) + bytes[at++]!];
    if (entry === undefined || at > bytes.length) throw new Error('a text of the index is damaged');
    text += entry;
  }
  return text;
}

/** The entries in bits, each list of numbers as what it leaves open. */
export function packEntries({ units, generations, common }: Entries): Uint8Array {
  const bits = createBitWriter();
  const write = (numbers: readonly number[], end: number) => {
    bits.count(numbers.length + 1);
    writeAscending(bits, numbers, 0, end);
  };
  write(units.map(placeOf), usualUnits().length + CODE_UNITS);
  bits.count(generations.length + 1);
  let known = units.length;
  for (const joins of generations) {
    write(
      joins.map(([first, second]) => first * known + second),
      known ** 2,
    );
    known += joins.length;
  }
  write(common, known);
  return bits.bytes();
}

/** The entries that `packEntries` was given. Throws when the bytes are of none. */
export function unpackEntries(bytes: Uint8Array): Entries {
  const bits = createBitReader(bytes, 0);
  const read = (end: number) => readAscending(bits, bits.count() - 1, 0, end);
  const usual = usualUnits();
  const units = read(usual.length + CODE_UNITS).map((place) => usual[place]?.charCodeAt(0) ?? place - usual.length);
  let known = units.length;
  const generations = Array.from({ length: bits.count() - 1 }, () => {
    const joins = read(known ** 2).map((join): Join => [Math.floor(join / known), join % known]);
    known += joins.length;
    return joins;
  });
  return { units, generations, common: read(known) };
}

/** Below `search/`. */
export const dictionaryFile = (hash: string) => `dictionary-${hash}.js`;
export const isDictionary = (file: string) => file.startsWith('dictionary-');
