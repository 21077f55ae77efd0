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
  /** The ids of the articles whose pages are among them. */
  articles: string[];
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
  const packs = editions.map((edition) => {
    const own = [undefined, ...periods].map((period): PlannedPack<File> => ({
      edition,
      period,
      files: [],
      articles: [],
    }));
    return { edition, byPeriod: new Map(own.map((pack) => [pack.period, pack])) };
  });
  for (const file of files) {
    const found = classify(file.address);
    if (!isForReading(file.address, found)) continue;
    const [edition, period] = [editionFor(found), found && periodFor(found)];
    for (const { edition: own, byPeriod } of packs) {
      if (edition !== 'all' && edition !== own) continue;
      const pack = byPeriod.get(period)!;
      pack.files.push(file);
      if (found?.kind === 'article') pack.articles.push(found.parts['id']!);
    }
  }
  const planned = packs.flatMap(({ byPeriod }) => [...byPeriod.values()]).filter((pack) => pack.files.length > 0);
  for (const pack of planned) pack.files.sort((a, b) => (a.address < b.address ? -1 : 1));
  return planned;

  function periodFor(found: Classified): Period | undefined {
    const day = lastDayIn(found) ?? dayOf(found);
    return day === undefined ? undefined : periodOf(day, periods);
  }

  function editionFor(found: Classified | undefined): Script | 'all' {
    return found && isOfAllEditions(found) ? 'all' : (found?.script ?? editions[0]!);
  }
}
