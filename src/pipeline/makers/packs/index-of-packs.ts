import { t } from '../../../language/say.ts';
import { byNewest, isPublished, withdrawnIn } from '../../../model/article.ts';
import { hashOf } from '../../../model/identity.ts';
import {
  packAt,
  packName,
  PACKS_FORMAT,
  PACKS_INDEX,
  type PackEntry,
  type PacksIndex,
  type VolumeEntry,
} from '../../../offline/format.ts';
import type { PlannedPack } from '../../../offline/plan.ts';
import type { MadeFile } from '../../ledger/ledger.ts';
import type { Maker, Materials } from '../../maker.ts';
import { PACK_MAKERS, SITE_MAKERS } from '../../makers.ts';
import { packsOf } from './plan.ts';

/** Which packs there are. */
export const maker: Maker = {
  title: t`离线包的目录`,
  after: [...SITE_MAKERS, ...PACK_MAKERS],
  begin: (materials) => {
    if (!materials.run.withPacks) return { parts: [] };
    const text = JSON.stringify(indexOf(materials), undefined, 1);
    return { parts: [{ name: PACKS_INDEX, key: hashOf(text, 32), make: () => [[PACKS_INDEX, `${text}\n`]] }] };
  },
};

function indexOf(materials: Materials): PacksIndex {
  const { content, made } = materials;
  const { articles } = content;
  const published = articles.filter(isPublished).sort(byNewest);
  const ids = new Set(published.map(({ id }) => id));
  const volumes = volumesByPack(made.only(PACK_MAKERS).files);
  return {
    format: PACKS_FORMAT,
    newest: published[0]?.date ?? null,
    packs: packsOf({ content, made: made.only(SITE_MAKERS) }).map((pack) => entryOf(pack, ids, volumes)),
    withdrawn: withdrawnIn(articles),
  };
}

function entryOf(
  { edition, period, files, articles }: PlannedPack<MadeFile>,
  published: ReadonlySet<string>,
  volumes: ReadonlyMap<string, VolumeEntry[]>,
): PackEntry {
  const named = { edition, period: period?.name ?? null };
  return {
    ...named,
    from: period?.from ?? null,
    before: period?.before ?? null,
    articles: articles.filter((id) => published.has(id)).length,
    files: files.length,
    volumes: volumes.get(packName(named))!,
  };
}

/** In the order in which they were made, which is that of their numbers. */
function volumesByPack(files: readonly MadeFile[]): Map<string, VolumeEntry[]> {
  const volumes = new Map<string, VolumeEntry[]>();
  for (const { address, size, hash: sha256 } of files) {
    const pack = packAt(address);
    if (pack !== undefined) volumes.set(pack, [...(volumes.get(pack) ?? []), { address, size, sha256 }]);
  }
  return volumes;
}
