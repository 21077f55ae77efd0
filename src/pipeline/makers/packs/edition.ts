import type { Address } from '../../../model/address.ts';
import { hashOf } from '../../../model/identity.ts';
import type { Script } from '../../../model/script.ts';
import { packName, VOLUME_LIMIT } from '../../../offline/format.ts';
import type { PlannedPack } from '../../../offline/plan.ts';
import type { MadeFile } from '../../ledger/ledger.ts';
import type { Made, Maker, Part } from '../../maker.ts';
import { SITE_MAKERS } from '../../makers.ts';
import { packsOf } from './plan.ts';
import { zipVolumes } from './zip.ts';

/** Makes the packs of one edition. Each edition has a maker, so that two processes can work at them. */
export function editionMaker(edition: Script, title: string): Maker {
  return {
    title,
    after: SITE_MAKERS,
    begin: (materials) => ({
      parts: materials.run.withPacks
        ? packsOf(materials)
            .filter((pack) => pack.edition === edition)
            .map((pack) => partFor(pack, materials.made))
        : [],
    }),
  };
}

function partFor({ edition, period, files }: PlannedPack<MadeFile>, made: Made): Part {
  const name = packName({ edition, period: period?.name ?? null });
  return {
    name,
    key: hashOf(files.map(({ address, hash }) => `${hash} ${address}`).join('\n'), 32),
    weight: files.length,
    make: () => zipVolumes(name, read(files, made), VOLUME_LIMIT),
  };
}

function* read(files: MadeFile[], made: Made): Iterable<[Address, Buffer<ArrayBuffer>]> {
  for (const file of files) yield [file.address, made.read(file)];
}
