import type { Script } from '../../../model/script.ts';
import { packName, volumeAddress, VOLUME_LIMIT } from '../../../offline/format.ts';
import type { PlannedPack } from '../../../offline/plan.ts';
import type { MadeFile } from '../../ledger/ledger.ts';
import type { Made, Maker, Part } from '../../maker.ts';
import { SITE_MAKERS } from '../../makers.ts';
import { packsOf } from './plan.ts';
import { hashesBefore, keepPack, packKey, type KeptPack } from './kept.ts';
import { createRing } from './ring.ts';
import { deflateEntry, zipVolumes, type Entry } from './zip.ts';

/**
 * Makes the packs of some editions. There are two such makers, so that two processes can work at them.
 *
 * @param isOwn whether an edition is one of its own, all of them being given too, the one at the site's root first.
 */
export function packMaker(title: string, isOwn: (edition: Script, editions: readonly Script[]) => boolean): Maker {
  return {
    title,
    after: SITE_MAKERS,
    begin: (materials) => {
      const { run, content, made } = materials;
      if (!run.withPacks) return { parts: [] };
      const own = packsOf(materials).filter(({ edition }) => isOwn(edition, content.site.languages));
      const hashBeforeIn = hashesBefore(made);
      const memory = { ring: createRing(2 * VOLUME_LIMIT), room: new Uint8Array(VOLUME_LIMIT) };
      // They wait for nothing, and share the memory.
      return { parts: own.map((pack) => partFor(pack, made, hashBeforeIn, memory)), atOnce: 1 };
    },
  };
}

/** What packs are made in, one after the other. */
interface Memory {
  /** For entries, from when they are deflated until their volume is full, which the first of the next tells. */
  ring: ReturnType<typeof createRing>;
  /** For a volume. */
  room: Uint8Array<ArrayBuffer>;
}

function partFor(
  { edition, period, files }: PlannedPack<MadeFile>,
  made: Made,
  hashBeforeIn: ReturnType<typeof hashesBefore>,
  { ring, room }: Memory,
): Part {
  const name = packName({ edition, period: period?.name ?? null });
  return {
    name,
    key: packKey(files),
    weight: files.length,
    make: async (earlier) => {
      const kept = await keepPack(earlier(), hashBeforeIn(files));
      const entries = entriesOf(files, made, kept, ring);
      const keep = (own: readonly Entry[], number: number) => {
        const volume = kept.volumeOf(own);
        // Its name tells its number.
        const isNamedSo = volume?.address === volumeAddress(name, number, volume?.hash ?? '');
        return volume && isNamedSo ? ([volume.address, volume] as const) : undefined;
      };
      return zipVolumes(name, entries, VOLUME_LIMIT, { keep, room });
    },
  };
}

function* entriesOf(files: MadeFile[], made: Made, { entryOf }: KeptPack, ring: Memory['ring']): Iterable<Entry> {
  for (const file of files) yield entryOf(file) ?? inRing(deflateEntry(file.address, made.lend(file)), ring);
}

const inRing = (entry: Entry, ring: Memory['ring']): Entry => ({ ...entry, packed: ring(entry.packed) });
