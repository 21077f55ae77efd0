import type { Address } from '../model/address.ts';
import type { Day } from '../model/day.ts';
import type { Script } from '../model/script.ts';
import { periodOf, type Period } from './period.ts';
import { editionsNeeding, isForReading, lastDayIn } from './place.ts';

/** What goes into one pack. */
export interface PlannedPack<File> {
  edition: Script;
  /** Undefined for the base. */
  period: Period | undefined;
  /** Sorted by address. */
  files: File[];
}

/** How files are shared out. */
export interface Sharing {
  /** The one at the site's root first. */
  editions: readonly Script[];
  /** Newest first. */
  periods: readonly Period[];
  /** The day of an article's page, of a picture, of a part of the index; undefined for what is of none. */
  dayOf: (address: Address) => Day | undefined;
}

/**
 * Shares the site's files out to packs: by edition, the base before its periods, which are newest first. Every file is in one
 * pack of each edition that needs it, unless it is left out (`isForReading`); a pack without files is none.
 */
export function planPacks<File extends { address: Address }>(
  files: readonly File[],
  { editions, periods, dayOf }: Sharing,
): PlannedPack<File>[] {
  const sorted = files
    .filter(({ address }) => isForReading(address))
    .sort((a, b) => (a.address < b.address ? -1 : 1))
    .map((file) => ({ file, period: periodFor(file.address), needing: editionsNeeding(file.address, editions) }));
  return editions.flatMap((edition) => {
    const byPeriod = Map.groupBy(
      sorted.filter(({ needing }) => needing.includes(edition)),
      ({ period }) => period,
    );
    return [undefined, ...periods]
      .map((period) => ({ edition, period, files: (byPeriod.get(period) ?? []).map(({ file }) => file) }))
      .filter((pack) => pack.files.length > 0);
  });

  function periodFor(address: Address): Period | undefined {
    const day = dayOf(address) ?? lastDayIn(address);
    return day === undefined ? undefined : periodOf(day, periods);
  }
}
