import type { Script } from '../../../model/script.ts';
import { packName, VOLUME_LIMIT } from '../../../offline/format.ts';
import type { PlannedPack } from '../../../offline/plan.ts';
import type { MadeFile } from '../../ledger/ledger.ts';
import type { Made, Maker, Part } from '../../maker.ts';
import { SITE_MAKERS } from '../../makers.ts';
import { packsOf } from './plan.ts';
import { hashesBefore, keepEntries, packKey, type HashBefore, type KeptEntry } from './kept.ts';
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
      const hashBefore = hashesBefore(made);
      return { parts: own.map((pack) => partFor(pack, made, hashBefore)) };
    },
  };
}

function partFor({ edition, period, files }: PlannedPack<MadeFile>, made: Made, hashBefore: HashBefore): Part {
  const name = packName({ edition, period: period?.name ?? null });
  return {
    name,
    key: packKey(files),
    weight: files.length,
    make: async (earlier) => {
      const keptEntry = await keepEntries(earlier(), hashBefore);
      return zipVolumes(name, entriesOf(files, made, keptEntry), VOLUME_LIMIT);
    },
  };
}

function* entriesOf(files: MadeFile[], made: Made, keptEntry: KeptEntry): Iterable<Entry> {
  for (const file of files) yield keptEntry(file) ?? deflateEntry(file.address, made.read(file));
}
