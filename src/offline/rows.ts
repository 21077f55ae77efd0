import type { Script } from '../model/script.ts';
import type { PackEntry, VolumeEntry } from './format.ts';
import { updatesFor, type Library } from './library.ts';
import { replaces } from './update.ts';
import { hasVolume, volumesOf, type Volume } from './volume.ts';

/** How it stands with a row. */
export type RowState = 'none' | 'waiting' | 'getting' | 'paused' | 'partly' | 'stored' | 'outdated';

/** A period, or the base, in the editions that were chosen. */
export interface Row {
  /** Null for the base. */
  period: string | null;
  packs: PackEntry[];
  /** What of the row is here or to come: the volumes of its packs, and older ones that those stand for. */
  own: Volume[];
  articles: number;
  /** Bytes of the packs, and those of them that are here. */
  size: number;
  have: number;
  state: RowState;
  /** When what is here was last known to be what the site has. */
  asOf: number | null;
}

/** Bytes of volumes that are not whole yet, by hash. */
export type Progress = ReadonlyMap<string, number>;

/** The packs of the last index by period, as far as they are of these editions. */
export function rowsOf(library: Library, editions: readonly Script[], progress: Progress): Row[] {
  const packs = (library.index?.packs ?? []).filter(({ edition }) => editions.includes(edition));
  const updates = updatesFor(library);
  const periods = [...new Set(packs.map(({ period }) => period))];
  return periods.map((period) => {
    const ofPeriod = packs.filter((pack) => pack.period === period);
    return rowOf(period, ofPeriod, library, updates, progress);
  });
}

function rowOf(
  period: string | null,
  packs: PackEntry[],
  library: Library,
  updates: readonly PackEntry[],
  progress: Progress,
): Row {
  const volumes = volumesOf(packs);
  const here = library.installed.filter((volume) => packs.some((pack) => replaces(pack, volume)));
  return {
    period,
    packs,
    own: [...here, ...volumes],
    // Each edition has the same articles.
    articles: Math.max(...packs.map(({ articles }) => articles)),
    size: sizeOf(volumes),
    have: haveOf(volumes, library, progress),
    state: stateOf(packs, here, library, updates),
    asOf: here.length > 0 ? Math.min(...here.map(({ asOf }) => asOf)) : null,
  };
}

function stateOf(
  packs: readonly PackEntry[],
  here: readonly Volume[],
  { installed, wanted, isPaused }: Library,
  updates: readonly PackEntry[],
): RowState {
  const volumes = volumesOf(packs);
  if (volumes.every((volume) => hasVolume(installed, volume))) return 'stored';
  if (volumes.some((volume) => hasVolume(wanted, volume))) {
    if (isPaused) return 'paused';
    return hasVolume(volumes, wanted[0]!) ? 'getting' : 'waiting';
  }
  if (packs.some((pack) => updates.includes(pack))) return 'outdated';
  return here.length > 0 ? 'partly' : 'none';
}

export const sizeOf = (volumes: readonly VolumeEntry[]): number => volumes.reduce((sum, { size }) => sum + size, 0);

/** How many bytes of volumes are here. */
export function haveOf(volumes: readonly VolumeEntry[], { installed }: Library, progress: Progress): number {
  return volumes.reduce(
    (sum, volume) => sum + (hasVolume(installed, volume) ? volume.size : (progress.get(volume.sha256) ?? 0)),
    0,
  );
}
