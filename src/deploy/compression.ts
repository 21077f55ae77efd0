import type { Address } from '../model/address.ts';
import type { Manifest } from './difference.ts';

/** What a file's compressed forms are called: as it is, with one of these at the end. Servers look for them under these names. */
export const ENDINGS = ['.gz', '.br'] as const;

/** Texts, but the search index, whose files are compressed within, and whose parts readers ask for by where they stand. */
const TEXTS = /^(?!search\/).*\.(?:html?|shtml|css|js|json|jsonl|xml|opml|csv|md|txt|svg|webmanifest)$/;

/** In bytes. What fits into one packet of a network does not come any faster. */
const SMALLEST = 1400;

/** Whether a file is to lie on a server compressed as well. */
export function isCompressed(address: Address, size: number): boolean {
  return size >= SMALLEST && TEXTS.test(address);
}

/** Compressed forms that a place has of a file as it is in the site, by their addresses; undefined when one is missing. */
export function formsAt(there: Manifest, site: Manifest, address: Address): [Address, string][] | undefined {
  if (there.get(address) !== site.get(address)) return undefined;
  const forms = ENDINGS.map((ending): [Address, string | undefined] => [address + ending, there.get(address + ending)]);
  return forms.every((form): form is [Address, string] => form[1] !== undefined) ? forms : undefined;
}
