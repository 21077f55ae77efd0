import { hash } from 'node:crypto';
import type { Address } from '../../../model/address.ts';
import type { Script } from '../../../model/script.ts';
import { packName, VOLUME_LIMIT } from '../../../offline/format.ts';
import type { PlannedPack } from '../../../offline/plan.ts';
import type { MadeFile } from '../../ledger/ledger.ts';
import type { Made, Maker, Part } from '../../maker.ts';
import { SITE_MAKERS } from '../../makers.ts';
import { packsOf } from './plan.ts';
import { zipVolumes } from './zip.ts';

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
      return { parts: own.map((pack) => partFor(pack, made)) };
    },
  };
}

function partFor({ edition, period, files }: PlannedPack<MadeFile>, made: Made): Part {
  const name = packName({ edition, period: period?.name ?? null });
  return {
    name,
    key: hash('sha256', files.map((file) => `${file.hash} ${file.address}`).join('\n')),
    weight: files.length,
    make: () => zipVolumes(name, read(files, made), VOLUME_LIMIT),
  };
}

function* read(files: MadeFile[], made: Made): Iterable<[Address, Buffer<ArrayBuffer>]> {
  for (const file of files) yield [file.address, made.read(file)];
}
