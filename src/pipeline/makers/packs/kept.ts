import { hash } from 'node:crypto';
import type { Address } from '../../../model/address.ts';
import { openZip, type Zip, type ZipEntry } from '../../../offline/zip.ts';
import type { MadeFile } from '../../ledger/ledger.ts';
import type { EarlierPart, Made } from '../../maker.ts';
import type { Entry } from './zip.ts';

/** Changes with what a pack holds. */
export function packKey(files: readonly Pick<MadeFile, 'address' | 'hash'>[]): string {
  return hash('sha256', files.map((file) => `${file.hash} ${file.address}`).join('\n'));
}

/** The hash that the file at an address had in the last build. */
export type HashBefore = (address: Address) => string | undefined;

/** Reads the accounts of the last build when it is first asked: most builds remake no pack, or all. */
export function hashesBefore({ before }: Made): HashBefore {
  let hashes: Map<Address, string> | undefined;
  return (address) => {
    hashes ??= new Map(before().map((file) => [file.address, file.hash]));
    return hashes.get(address);
  };
}

/** The entry of a file that is as it was when the pack was last made; undefined for one that must be deflated. */
export type KeptEntry = (file: MadeFile) => Entry | undefined;

/**
 * Finds what need not be deflated again when a pack is made anew: nearly all of it, as one article changes a few pages. The
 * hashes are believed when the key of the earlier pack says that it was made of files with these.
 */
export async function keepEntries(earlier: EarlierPart | undefined, hashBefore: HashBefore): Promise<KeptEntry> {
  const entries = earlier ? await entriesIn(earlier) : [];
  const files = entries.map(({ address }) => ({ address, hash: hashBefore(address) ?? '' }));
  if (packKey(files) !== earlier?.key) return () => undefined;
  const byAddress = new Map(entries.map((entry) => [entry.address, entry]));
  return (file) => (file.hash === hashBefore(file.address) ? byAddress.get(file.address) : undefined);
}

/** In their order, over all volumes. */
async function entriesIn({ files, read }: EarlierPart): Promise<Entry[]> {
  const volumes = files.map((file) => entriesOfVolume(read(file)));
  return (await Promise.all(volumes)).flat();
}

async function entriesOfVolume(bytes: Buffer<ArrayBuffer>): Promise<Entry[]> {
  const zip = await openZip({ size: bytes.length, read: (from, to) => Promise.resolve(bytes.subarray(from, to)) });
  return Promise.all([...zip.entries].map((named) => entryOf(zip, named)));
}

async function entryOf(zip: Zip, [address, entry]: [Address, ZipEntry]): Promise<Entry> {
  const { size, crc, isDeflated } = entry;
  return { address, size, crc, isDeflated, packed: await zip.readPacked(entry) };
}
