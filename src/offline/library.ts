import type { DownloadProblem } from './download.ts';
import type { PackEntry, PacksIndex, VolumeEntry, WithdrawnEntry } from './format.ts';
import { updateOf } from './update.ts';
import { hasVolume, volumesOf, type Volume } from './volume.ts';

/** The form of a device's record. A program that knows another takes nothing to be there. */
export const LIBRARY_FORMAT = 1;

/**
 * What a device keeps of the archive and means to get: its record, changed only by the functions below. Times are
 * milliseconds since 1970, by the device's own clock.
 */
export interface Library {
  format: typeof LIBRARY_FORMAT;
  /** As it was at the last contact with the site. */
  index: PacksIndex | null;
  /** What is here, whole and verified; what came last stands first. */
  installed: InstalledVolume[];
  /** What is to be got, in this order. */
  wanted: Volume[];
  /** The reader, or a failure that will not pass by itself, has stopped the downloads. */
  isPaused: boolean;
  /** What went wrong last, until something is got or asked for again. */
  failed: Failed | null;
  /** Withdrawn articles that left this device, of which the reader has not been told yet. */
  left: WithdrawnEntry[];
}

export interface Failed {
  volume: Volume;
  problem: DownloadProblem;
}

export interface InstalledVolume extends Volume {
  /** When it was last known to be what the site has. */
  asOf: number;
}

export const EMPTY_LIBRARY: Library = {
  format: LIBRARY_FORMAT,
  index: null,
  installed: [],
  wanted: [],
  isPaused: false,
  failed: null,
  left: [],
};

/**
 * After the site's index has been read. What is listed is as new as this moment. When an article was withdrawn, everything
 * that may hold it goes at once, and what stands for it is got; what else is listed no more stays until the reader updates
 * it, if there is anything to stand for it.
 */
export function meet(library: Library, index: PacksIndex, now: number): Library {
  const { get, remove, withdrawn } = compare(library.installed, index, library.index?.withdrawn);
  const leaves = (volume: Volume) =>
    hasVolume(remove, volume) && (withdrawn.length > 0 || compare([volume], index).get.length === 0);
  const installed = library.installed
    .filter((volume) => !leaves(volume))
    .map((volume) => (hasVolume(remove, volume) ? volume : { ...volume, asOf: now }));
  const isLeft = installed.length < library.installed.length && withdrawn.length > 0;
  return {
    ...library,
    index,
    installed,
    wanted: distinct([...listed(library.wanted, index), ...(isLeft ? get : [])], installed),
    left: isLeft ? [...library.left, ...withdrawn] : library.left,
  };
}

/** What updates volumes to an index. */
function compare(volumes: readonly Volume[], index: PacksIndex, withdrawn: WithdrawnEntry[] = index.withdrawn) {
  const packs = volumes.map((volume): PackEntry => ({ ...volume, articles: 0, files: 0, volumes: [volume] }));
  const update = updateOf({ packs, withdrawn }, index);
  return { ...update, get: volumesOf(update.get).filter((volume) => !hasVolume(volumes, volume)) };
}

/** Those that are still listed, and what stands for the others. */
function listed(volumes: readonly Volume[], index: PacksIndex): Volume[] {
  const { remove } = compare(volumes, index);
  const gone = volumes.filter((volume) => hasVolume(remove, volume));
  return [...volumes.filter((volume) => !hasVolume(remove, volume)), ...compare(gone, index).get];
}

const distinct = (volumes: readonly Volume[], installed: readonly Volume[]): Volume[] =>
  volumes.filter((volume, at) => !hasVolume(volumes.slice(0, at), volume) && !hasVolume(installed, volume));

/** The reader asks for packs; the base of their edition comes with them, and before them. Goes on with what was stopped. */
export function want(library: Library, packs: readonly PackEntry[]): Library {
  const editions = new Set(packs.map(({ edition }) => edition));
  const bases = (library.index?.packs ?? []).filter(({ edition, period }) => period === null && editions.has(edition));
  const volumes = [...library.wanted, ...volumesOf([...bases, ...packs])];
  return { ...library, wanted: distinct(volumes, library.installed), isPaused: false, failed: null };
}

/** The packs that would bring everything that is installed up to the last index. */
export function updatesFor({ index, installed }: Library): PackEntry[] {
  if (!index) return [];
  const { get } = compare(installed, index);
  return index.packs.filter(({ volumes }) => volumes.some((volume) => hasVolume(get, volume)));
}

/**
 * After a volume has been got and verified. What it stands for goes when nothing else that stands for it is still to come. One
 * that is wanted no more, since the reader or a newer index has decided otherwise meanwhile, changes nothing.
 */
export function install(library: Library, volume: Volume, now: number): Library {
  const { index, wanted } = library;
  if (!hasVolume(wanted, volume)) return library;
  const installed = [{ ...volume, asOf: now }, ...library.installed];
  const isNeeded = (old: Volume) => {
    if (!index) return true;
    const { get, remove } = compare([old], index);
    return remove.length === 0 || get.some((successor) => !hasVolume(installed, successor));
  };
  return {
    ...library,
    failed: null,
    wanted: wanted.filter(({ sha256 }) => sha256 !== volume.sha256),
    installed: installed.filter(isNeeded),
  };
}

/** After a volume could not be got. What waiting does not mend is not tried again until the reader says so. */
export function fail(library: Library, failed: Failed): Library {
  return { ...library, failed, isPaused: library.isPaused || failed.problem !== 'cut' };
}

/** The reader gives volumes up, got or not. An edition of which only the base is left goes altogether. */
export function remove(library: Library, volumes: readonly VolumeEntry[]): Library {
  const keeps = (volume: Volume) => !hasVolume(volumes, volume);
  const [installed, wanted] = [library.installed.filter(keeps), library.wanted.filter(keeps)];
  const used = new Set([...installed, ...wanted].filter(({ period }) => period !== null).map(({ edition }) => edition));
  const isUsed = ({ edition }: Volume) => used.has(edition);
  return { ...library, installed: installed.filter(isUsed), wanted: wanted.filter(isUsed), failed: null };
}

/** Reads a record as it was kept; one that is missing, damaged or of another form is an empty one. */
export function readLibrary(text: string | undefined): Library {
  try {
    const value = JSON.parse(text ?? '') as { format?: unknown } | null;
    return value?.format === LIBRARY_FORMAT ? (value as Library) : EMPTY_LIBRARY;
  } catch {
    return EMPTY_LIBRARY;
  }
}
