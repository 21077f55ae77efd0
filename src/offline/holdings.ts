import { editionFolder, type Address } from '../model/address.ts';
import type { InstalledVolume } from './library.ts';
import { createRecent } from './recent.ts';
import { sourceOfParts } from './source.ts';
import type { PackStore } from './store.ts';
import { openZip, type Zip } from './zip.ts';

/** A file of the site as it lies in an installed pack. */
export interface Held {
  bytes: Uint8Array<ArrayBuffer>;
  volume: InstalledVolume;
}

/** Finds a file in packs; undefined when none of them has it, or when they are not there any more. */
export type FindHeld = (address: Address, volumes: readonly InstalledVolume[]) => Promise<Held | undefined>;

/** Directories of packs that are kept in memory: that of a large pack takes some megabytes. */
const MOST_DIRECTORIES = 16;

/** Files that are kept as they were unpacked: what is read by ranges is asked for again at once. */
const MOST_FILES = 8;

/** Parts of packs that are kept at hand: browsers copy a part as a whole when it is taken from where it lies. */
const MOST_PARTS = 24;

/** Looks into the packs of a store, and into the likeliest first. */
export function createHoldings({ part }: Pick<PackStore, 'part'>): FindHeld {
  const parts = createRecent<Blob | undefined>(MOST_PARTS);
  const store = {
    part: (sha256: string, number: number) => parts(`${sha256} ${number}`, () => part(sha256, number)),
  };
  const zips = createRecent<Zip>(MOST_DIRECTORIES);
  const files = createRecent<Uint8Array<ArrayBuffer>>(MOST_FILES);
  const fileIn = async (volume: InstalledVolume, address: Address) => {
    const zip = await zips(volume.sha256, () => open(store, volume));
    const entry = zip.entries.get(address);
    return entry && files(`${volume.sha256} ${address}`, () => zip.read(entry));
  };
  return async (address, volumes) => {
    for (const volume of likeliestFirst(address, volumes)) {
      // Its parts may have been cleared away under an open page: others may still be there.
      const bytes = await fileIn(volume, address).catch(() => undefined);
      if (bytes) return { bytes, volume };
    }
    return undefined;
  };
}

function open(store: Pick<PackStore, 'part'>, { sha256, size }: InstalledVolume): Promise<Zip> {
  return openZip(
    sourceOfParts(size, async (number) => {
      const part = await store.part(sha256, number);
      if (!part) throw new Error(`part ${number} of ${sha256} is not there`);
      return part;
    }),
  );
}

/** Packs with the day or month that an address names come first, then bases; those of other editions after these. */
function likeliestFirst(address: Address, volumes: readonly InstalledVolume[]): InstalledVolume[] {
  const [, year = '', month = '01', day = '01'] = /(?:^|[/_-])(\d{4})(?:-?(\d\d))?(?:-?(\d\d))?/.exec(address) ?? [];
  const date = `${year}-${month}-${day}`;
  const distance = ({ edition, from, before }: InstalledVolume) => {
    const isThen = year !== '' && from !== null && from <= date && (before === null || date < before);
    const isElsewhere = address.startsWith('zh-') && !address.startsWith(`${editionFolder(edition)}/`);
    return (isThen ? 0 : from === null ? 1 : 2) + (isElsewhere ? 3 : 0);
  };
  return [...volumes].sort((a, b) => distance(a) - distance(b));
}
