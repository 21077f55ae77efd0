import { hash } from 'node:crypto';
import { t } from '../../language/say.ts';
import { classify } from '../../model/classify.ts';
import { PACKS_INDEX, readPacksIndex, type PacksIndex } from '../../offline/format.ts';
import { isForReading } from '../../offline/place.ts';
import type { Check } from '../check.ts';
import { REBUILD, type Finding } from '../finding.ts';
import { isRedirect, type Site } from '../site.ts';
import { readZipNames } from '../zip-names.ts';

/** The offline packs are the ones that their index names, whole, and hold files of the site as large as these are. */
export const check: Check = {
  title: t`离线包`,
  *ofSite(site) {
    const packs = [...site.files].filter((file) => file.startsWith('packs/'));
    // An archive may be built without them.
    if (packs.length === 0) return;
    const read = site.files.has(PACKS_INDEX) ? readPacksIndex(site.text(PACKS_INDEX)) : { problem: 'unreadable' };
    if (!('index' in read)) yield { file: PACKS_INDEX, what: t`离线包的目录读不出来`, todo: REBUILD };
    else yield* inIndex(site, read.index, packs);
  },
};

function* inIndex(site: Site, { packs }: PacksIndex, files: string[]): Generator<Finding> {
  const volumes = packs.flatMap((pack) => pack.volumes);
  const named = new Set([PACKS_INDEX, ...volumes.map(({ address }) => address)]);
  for (const file of files) if (!named.has(file)) yield { file, what: t`离线包的目录没有提到它`, todo: t`请删去它。` };
  const packed = new Set<string>();
  for (const { address, size, sha256 } of volumes) {
    if (!site.files.has(address)) {
      yield { file: address, what: t`离线包的目录提到它，却没有`, todo: REBUILD };
      continue;
    }
    const bytes = site.bytes(address);
    if (bytes.length !== size || hash('sha256', bytes) !== sha256)
      yield { file: address, what: t`大小或哈希与目录写的不符`, todo: REBUILD };
    else
      for (const entry of readZipNames(bytes)) {
        packed.add(entry.name);
        if (!site.files.has(entry.name) || site.size(entry.name) !== entry.size)
          yield { file: address, what: t`里面的 ${entry.name} 与网站的不同，或网站没有它`, todo: REBUILD };
      }
  }
  for (const page of site.pages)
    if (isForReading(page, classify(page)) && !isRedirect(site, page) && !packed.has(page))
      yield { file: page, what: t`没有一个离线包有它`, todo: REBUILD };
}
