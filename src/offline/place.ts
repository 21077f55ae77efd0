import type { Address } from '../model/address.ts';
import type { Day } from '../model/day.ts';
import type { Script } from '../model/script.ts';

const EDITION = /^zh-han[st]\//;

/** An address without the edition before it. */
export function withoutEdition(address: Address): Address {
  return address.replace(EDITION, '');
}

/**
 * What no pack and no folder edition holds: exports and each article's data, which are for programs; what search engines are
 * told; and the packs themselves.
 */
const LEFT_OUT = /^(?:data\/|articles\/.*(?<!\.html)$|sitemaps\/|sitemap\.xml$|robots\.txt$|packs\/)/;

/** Whether a file of the site has a place in the folder edition, and so in a pack. */
export function isForReading(address: Address): boolean {
  return !LEFT_OUT.test(withoutEdition(address));
}

/** Files that every edition needs. The root's front page is one: a folder of any edition is opened there. */
const OF_ALL = /^(?:assets|media|search|pagefind)\/|^index\.html$/;

/**
 * The editions that need a file.
 *
 * @param editions the one at the site's root first.
 */
export function editionsNeeding(address: Address, editions: readonly Script[]): readonly Script[] {
  if (OF_ALL.test(address)) return editions;
  const own = editions.slice(1).find((script) => address.startsWith(`${script.toLowerCase()}/`));
  return [own ?? editions[0]!];
}

const DATED = /^(?:date|feeds\/archive)\/(\d{4}(?:-\d\d){0,2})(?=[./])/;

/**
 * The last day of a year's, a month's or a day's lists and feed documents, as a text that sorts among days. So a list that
 * several periods have articles in goes with the newest of them, which changes when the list does. Undefined for what has no
 * date in its address.
 */
export function lastDayIn(address: Address): Day | undefined {
  const [, date] = DATED.exec(withoutEdition(address)) ?? [];
  return date && date + '-12-31'.slice(date.length - 4);
}
