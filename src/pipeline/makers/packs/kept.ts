import { hash } from 'node:crypto';
import type { Address } from '../../../model/address.ts';
import { keepLast } from '../../../model/recent.ts';
import { openZip, packedIn } from '../../../offline/zip.ts';
import type { MadeFile } from '../../ledger/ledger.ts';
import type { EarlierPart, Made, ReadFile } from '../../maker.ts';
import type { Entry } from './zip.ts';

/** Changes with what a pack holds. */
export function packKey(files: readonly Pick<MadeFile, 'address' | 'hash'>[]): string {
  return hash('sha256', files.map((file) => `${file.hash} ${file.address}`).join('\n'));
}

/** The hash that the file at an address had in the last build. */
export type HashBefore = (address: Address) => string | undefined;

/**
 * Tells it for the files that a pack has now, and for those that were not kept: the accounts of these are read when it is first
 * asked, as most builds remake no pack, or all.
 */
export function hashesBefore({ replaced }: Pick<Made, 'replaced'>): (files: readonly MadeFile[]) => HashBefore {
  let others: Map<Address, string> | undefined;
  return (files) => {
    others ??= new Map(replaced().map((file) => [file.address, file.hash]));
    const kept = new Map(files.flatMap(({ address, hash, stamp }) => (stamp === '' ? [] : [[address, hash]])));
    return (address) => others!.get(address) ?? kept.get(address);
  };
}

/** What an earlier form of a pack has that need not be made again. */
export interface KeptPack {
  /** The entry of a file that is as it was then; undefined for one that must be deflated. */
  entryOf: (file: MadeFile) => Entry | undefined;
  /** The volume that has just these entries. */
  volumeOf: (entries: readonly Entry[]) => MadeFile | undefined;
}

/**
 * Finds what need not be deflated again when a pack is made anew: nearly all of it, as one article changes a few pages. The
 * hashes are believed when the key of the earlier pack says that it was made of files with these. Of volumes that are kept
 * whole, nothing but the directory is read.
 */
export async function keepPack(earlier: EarlierPart | undefined, hashBefore: HashBefore): Promise<KeptPack> {
  const volumes = earlier ? await openVolumes(earlier) : [];
  const entries = volumes.flatMap((volume) => volume.entries);
  const files = entries.map(({ address }) => ({ address, hash: hashBefore(address) ?? '' }));
  if (packKey(files) !== earlier?.key) return { entryOf: () => undefined, volumeOf: () => undefined };
  const byAddress = new Map(entries.map((entry) => [entry.address, entry]));
  const byFirst = new Map(volumes.map((volume) => [volume.entries[0], volume]));
  return {
    entryOf: (file) => (file.hash === hashBefore(file.address) ? byAddress.get(file.address) : undefined),
    volumeOf: (own) => {
      const volume = byFirst.get(own[0]);
      const isSame =
        volume?.entries.length === own.length && volume.entries.every((entry, index) => entry === own[index]);
      return isSame ? volume.file : undefined;
    },
  };
}

interface Volume {
  file: MadeFile;
  /** In their order. */
  entries: Entry[];
}

/** Their bytes are held one after the other: entries are asked for in their order. */
function openVolumes({ files, read }: EarlierPart): Promise<Volume[]> {
  const readWhole = keepLast(1, (file: MadeFile) => read(file));
  return Promise.all(files.map((file) => openVolume(file, read, readWhole)));
}

async function openVolume(
  file: MadeFile,
  read: ReadFile,
  readWhole: (file: MadeFile) => Buffer<ArrayBuffer>,
): Promise<Volume> {
  const zip = await openZip({ size: file.size, read: (from, to) => Promise.resolve(read(file, from, to)) });
  const entries = [...zip.entries].map(([address, entry]): Entry => {
    const { size, crc, isDeflated, packedSize } = entry;
    return {
      address,
      size,
      crc,
      isDeflated,
      packedSize,
      get packed() {
        return packedIn(readWhole(file), entry);
      },
    };
  });
  return { file, entries };
}
