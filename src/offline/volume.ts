import type { PackEntry, VolumeEntry } from './format.ts';

/** A zip file to be got and kept by itself, with what must be known of the pack that it is of. */
export type Volume = VolumeEntry & Pick<PackEntry, 'edition' | 'period' | 'from' | 'before'>;

export function volumesOf(packs: readonly PackEntry[]): Volume[] {
  return packs.flatMap(({ edition, period, from, before, volumes }) =>
    volumes.map((volume) => ({ ...volume, edition, period, from, before })),
  );
}

export const hasVolume = (volumes: readonly VolumeEntry[], { sha256 }: VolumeEntry): boolean =>
  volumes.some((volume) => volume.sha256 === sha256);
