import { inflate } from './block.ts';

/**
 * What all texts of an index are deflated after: packed texts of some of its articles, since texts of one archive say much
 * alike, and one by itself is too short to show it. Twice as many bytes would make an index smaller by a fiftieth, and the first
 * query of every reader larger by four kilobytes.
 */
export const DICTIONARY_BYTES = 8_000;

/** Below `search/`. */
export const dictionaryFile = (hash: string) => `dictionary-${hash}.js`;
export const isDictionary = (file: string) => file.startsWith('dictionary-');

/** That of an index whose articles lend none. */
export const NO_DICTIONARY = new Uint8Array();

/**
 * Inflates what was deflated after a dictionary. Browsers take none; but bytes that are put before the others as a stored
 * block (RFC 1951, section 3.2.4) are looked back into all the same.
 */
export async function inflateAfter(dictionary: Uint8Array, deflated: Uint8Array): Promise<Uint8Array> {
  const all = new Uint8Array(STORED_HEADER + dictionary.length + deflated.length);
  const header = new DataView(all.buffer);
  header.setUint16(1, dictionary.length, true);
  header.setUint16(3, ~dictionary.length, true);
  all.set(dictionary, STORED_HEADER);
  all.set(deflated, STORED_HEADER + dictionary.length);
  return (await inflate(all)).subarray(dictionary.length);
}

/** Bytes: the first says that it is a stored block and not the last, then follow its length and the complement of that. */
const STORED_HEADER = 5;
