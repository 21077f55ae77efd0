import { ADDRESSES, kindsWith, SEARCH_HEADS, type Address, type Kind } from '../model/address.ts';
import type { Classified } from '../model/classify.ts';
import type { Day } from '../model/day.ts';

/** The feeds of the whole archive, which tell what is newest. */
const NEWEST = new Set<Kind>(['feed', 'jsonFeed', 'correctionsFeed']);

/**
 * Kinds that no pack and no folder edition holds: exports, each article's data and the interface for Pagefind's clients, which
 * are for programs; feeds but the archive's own, since only programs that ask the site itself follow them, and they are the
 * same texts once more; what search engines are told; and the packs themselves.
 */
const LEFT_OUT = new Set<Kind>([
  ...kindsWith({ form: 'data' }),
  ...kindsWith({ form: 'pack' }),
  ...kindsWith({ form: 'feed' }).filter((kind) => !NEWEST.has(kind)),
  ...(['sitemap', 'sitemapPart', 'robots', 'llms', 'hostHeaders', 'hostRedirects', 'hostNginx', 'pagefind'] as const),
]);

/**
 * Whether a file of the site, as its address tells, has a place in the folder edition, and so in a pack. What the index knows
 * of all articles in one file has none: a device may have some periods alone, and each brings its own.
 */
export function isForReading(address: Address, found: Classified | undefined): boolean {
  return !address.startsWith(SEARCH_HEADS) && !(found && LEFT_OUT.has(found.kind));
}

/** Whether every edition needs a file. The root's front page is such: a folder of any edition is opened there. */
export function isOfAllEditions({ kind, script }: Classified): boolean {
  return 'isShared' in ADDRESSES[kind] || (kind === 'front' && script === undefined);
}

/**
 * The last day of a year's, a month's or a day's list, as a text that sorts among days. So a list that several periods have
 * articles in goes with the newest of them, which changes when the list does. Undefined for what is no such list.
 */
export function lastDayIn({ kind, parts }: Classified): Day | undefined {
  const date = kind === 'date' ? parts['id'] : undefined;
  return date && date + '-12-31'.slice(date.length - 4);
}
