import type { PackEntry, PacksIndex, VolumeEntry, WithdrawnEntry } from './format.ts';

/** What a device has: the entries of its packs, and the ids it has been told are withdrawn. */
export type Installed = Pick<PacksIndex, 'packs' | 'withdrawn'>;

/** What a device has to do to be as new as an index. */
export interface Update {
  /** Packs to get, with volumes that are not there yet: those that stand for what is installed. */
  get: PackEntry[];
  /** Volumes to remove: the index lists them no more. */
  remove: VolumeEntry[];
  /**
   * What was withdrawn since. When there is any, `remove` goes first and at once, whether `get` succeeds or not: any volume
   * that is listed no more may hold a withdrawn text, its title or its words, and one that is listed cannot.
   */
  withdrawn: WithdrawnEntry[];
}

/**
 * Compares what is installed with an index. Volumes are known by their hashes; a pack is replaced by all packs of its
 * edition that have days in common with it, since periods are cut anew as the archive grows. The base replaces the
 * base, and whatever is newer than the newest period belongs to it.
 */
export function updateOf(installed: Installed, index: PacksIndex): Update {
  const there = new Set(volumesOf(installed).map(({ sha256 }) => sha256));
  const listed = new Set(volumesOf(index).map(({ sha256 }) => sha256));
  const known = new Set(installed.withdrawn.map(({ id }) => id));
  return {
    get: index.packs.filter(
      (pack) =>
        pack.volumes.some(({ sha256 }) => !there.has(sha256)) && installed.packs.some((old) => replaces(pack, old)),
    ),
    remove: volumesOf(installed).filter(({ sha256 }) => !listed.has(sha256)),
    withdrawn: index.withdrawn.filter(({ id }) => !known.has(id)),
  };
}

function volumesOf({ packs }: Pick<Installed, 'packs'>): VolumeEntry[] {
  return packs.flatMap(({ volumes }) => volumes);
}

type Dated = Pick<PackEntry, 'edition' | 'from' | 'before'>;

/** Whether a pack stands, alone or with others, for one of an earlier index. */
export function replaces(pack: Dated, old: Dated): boolean {
  if (pack.edition !== old.edition) return false;
  if (pack.from === null || old.from === null) return pack.from === old.from;
  return (old.before === null || pack.from < old.before) && (pack.before === null || old.from < pack.before);
}
