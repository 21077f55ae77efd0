import type { Address } from '../model/address.ts';
import { classify, type Classified } from '../model/classify.ts';
import type { Day } from '../model/day.ts';
import type { Script } from '../model/script.ts';
import { periodOf, type Period } from './period.ts';
import { isForReading, isOfAllEditions, lastDayIn } from './place.ts';

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
  dayOf: (found: Classified) => Day | undefined;
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
    .map((file) => ({ file, found: classify(file.address) }))
    .filter(({ file, found }) => isForReading(file.address, found))
    .sort((a, b) => (a.file.address < b.file.address ? -1 : 1))
    .map(({ file, found }) => ({ file, period: found && periodFor(found), edition: editionFor(found) }));
  return editions.flatMap((edition) => {
    const own = sorted.filter((placed) => placed.edition === 'all' || placed.edition === edition);
    const byPeriod = Map.groupBy(own, ({ period }) => period);
    return [undefined, ...periods]
      .map((period) => ({ edition, period, files: (byPeriod.get(period) ?? []).map(({ file }) => file) }))
      .filter((pack) => pack.files.length > 0);
  });

  function periodFor(found: Classified): Period | undefined {
    const day = lastDayIn(found) ?? dayOf(found);
    return day === undefined ? undefined : periodOf(day, periods);
  }

  function editionFor(found: Classified | undefined): Script | 'all' {
    return found && isOfAllEditions(found) ? 'all' : (found?.script ?? editions[0]!);
  }
}
