import type { Address } from '../model/address.ts';
import type { Day } from '../model/day.ts';
import type { Script } from '../model/script.ts';

/** The form of `packs/index.json` and of the packs. A client that knows another asks its reader to load the page anew. */
export const PACKS_FORMAT = 1;

/** The list of all packs. Its name never changes, so it is to be asked of the server each time. */
export const PACKS_INDEX: Address = 'packs/index.json';

/** No zip file has more bytes, as hosts refuse files above 25 MiB; unless a single file of the site has more. */
export const VOLUME_LIMIT = 25_000_000;

/**
 * `packs/index.json`: which packs there are. It says the same whenever the content is the same: nothing in it is of the
 * moment at which it was made.
 */
export interface PacksIndex {
  format: typeof PACKS_FORMAT;
  /** The day of the newest article, which tells how new the packs are; null when there is none. */
  newest: Day | null;
  /** By edition, the one at the site's root first; in it the base pack, then the periods, newest first. */
  packs: PackEntry[];
  /** Every article that has been withdrawn, by id. What a device did not know of must leave it at once (`updateOf`). */
  withdrawn: WithdrawnEntry[];
}

/** An article that readers may see no more. */
export interface WithdrawnEntry {
  id: string;
  /** When it was withdrawn. */
  date: Day;
}

/** A pack: what of one edition is of one period, or of none. */
export interface PackEntry {
  /** What all editions share (pictures, the search index, assets, the root's front page) is in the packs of each. */
  edition: Script;
  /**
   * The name of its period, as months or days: `2021-04`, `2008-01_2013-12`, `2021-02-09`. Null for the base,
   * without which the others are of little use: front page, lists, search page, assets.
   */
  period: string | null;
  /** The first day of the period; null for the base. */
  from: Day | null;
  /**
   * The day on which the next period begins: the pack's own days come before it. Null for the base, and for the newest period,
   * which takes whatever comes.
   */
  before: Day | null;
  /** How many articles it has pages of, withdrawn ones not counted. */
  articles: number;
  /** How many files of the site it holds. */
  files: number;
  /** Its zip files, to be installed together: more than one where its files do not go into one of `VOLUME_LIMIT`. */
  volumes: VolumeEntry[];
}

/**
 * A zip file (PKWARE APPNOTE 6.3, neither ZIP64 nor encryption) whose entries are files of the site, each named by its address
 * and deflated (method 8) or stored (method 0) by itself, sorted by name. Sizes and CRC are in the central directory; in an
 * entry's own header they are 0, and come after its data. Unzipped into one folder, all volumes of an edition's packs are that
 * edition, to be opened from `index.html` at the root.
 *
 * It never changes: its name holds the beginning of its hash, and one of other bytes has another name. Files that did not
 * change have the same bytes in the volume that comes after it, so a device puts that together from what it has and ranges of
 * the new one (`planPieces`).
 */
export interface VolumeEntry {
  /** Below the site's root. */
  address: Address;
  /** Bytes. */
  size: number;
  /** SHA-256, lower-case hex. */
  sha256: string;
}

/** What came of reading an index: `unreadable` is no index at all, `other format` one of a newer or older program. */
export type ReadIndex = { index: PacksIndex } | { problem: 'unreadable' | 'other format' };

/** Reads the text of `packs/index.json` as a client gets it, which may be cut off, or a host's own page of an error. */
export function readPacksIndex(text: string): ReadIndex {
  const value = parseObject(text);
  if (typeof value?.['format'] !== 'number') return { problem: 'unreadable' };
  if (value['format'] !== PACKS_FORMAT) return { problem: 'other format' };
  const isWhole = Array.isArray(value['packs']) && Array.isArray(value['withdrawn']);
  return isWhole ? { index: value as unknown as PacksIndex } : { problem: 'unreadable' };
}

function parseObject(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

/** Digits of its hash in a volume's name. */
const NAMED_DIGITS = 12;

/** What the names of a pack's volumes begin with: edition and period. */
export function packName({ edition, period }: Pick<PackEntry, 'edition' | 'period'>): string {
  return `${edition.toLowerCase()}-${period ?? 'base'}`;
}

/**
 * `packs/zh-hans-2021-0123456789ab.zip`, `packs/zh-hant-base.2-0123456789ab.zip`: the pack's name, the volume's number but that
 * of the first, its hash.
 *
 * @param volume counts from 1.
 */
export function volumeAddress(pack: string, volume: number, sha256: string): Address {
  return `packs/${pack}${volume === 1 ? '' : `.${volume}`}-${sha256.slice(0, NAMED_DIGITS)}.zip`;
}

const VOLUME = /^packs\/([^.]*?)(?:\.\d+)?-[0-9a-f]{12}\.zip$/;

/** The name of the pack that the volume at an address is of; undefined for any other address. */
export function packAt(address: Address): string | undefined {
  return VOLUME.exec(address)?.[1];
}
