import { createAlphabet, type Alphabet } from './alphabet.ts';
import { inflate } from './block.ts';

/**
 * What all texts of an index are packed by: some of its texts, since texts of one archive say much alike, and one by itself is
 * too short to show it.
 */
export interface Dictionary {
  /** Made from the dictionary's text. */
  alphabet: Alphabet;
  /** The dictionary's text in it: what texts are deflated after. */
  bytes: Uint8Array;
}

/**
 * The most characters of a dictionary's text. Twice as many would make an index smaller by a hundredth, and the first query of every
 * reader larger by two kilobytes.
 */
export const DICTIONARY_LENGTH = 2_000;

/** From a dictionary's text; that of an index whose articles lend none is empty. */
export function createDictionary(text: string): Dictionary {
  const alphabet = createAlphabet(text);
  return { alphabet, bytes: alphabet.toBytes(text) };
}

/** A dictionary's text as its file has it, then deflated: UTF-16 (little-endian). */
export function packDictionary(text: string): Uint8Array {
  const bytes = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at++) bytes.setUint16(at * 2, text.charCodeAt(at), true);
  return new Uint8Array(bytes.buffer);
}

/** The text that `packDictionary` was given. */
export const unpackDictionary = (bytes: Uint8Array) => new TextDecoder('utf-16le').decode(bytes);

/** Below `search/`. */
export const dictionaryFile = (hash: string) => `dictionary-${hash}.js`;
export const isDictionary = (file: string) => file.startsWith('dictionary-');

/**
 * Inflates what was deflated after other bytes. Browsers take none; but bytes that are put before the others as a stored
 * block (RFC 1951, section 3.2.4) are looked back into all the same.
 */
export async function inflateAfter(before: Uint8Array, deflated: Uint8Array): Promise<Uint8Array> {
  const all = new Uint8Array(STORED_HEADER + before.length + deflated.length);
  const header = new DataView(all.buffer);
  header.setUint16(1, before.length, true);
  header.setUint16(3, ~before.length, true);
  all.set(before, STORED_HEADER);
  all.set(deflated, STORED_HEADER + before.length);
  return (await inflate(all)).subarray(before.length);
}

/** Bytes: the first says that it is a stored block and not the last, then follow its length and the complement of that. */
const STORED_HEADER = 5;
