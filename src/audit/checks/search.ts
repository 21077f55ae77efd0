import { t } from '../../language/say.ts';
import type { Check } from '../check.ts';
import { REBUILD, type Finding } from '../finding.ts';
import { readDictionary, readManifest, readShard } from '../search-index.ts';
import type { Site } from '../site.ts';
import { hashOfContent } from '../../search/form/layout.ts';
import { FORMAT, MANIFEST, type Manifest } from '../../search/form/manifest.ts';
import { contentOf } from '../../search/form/volume.ts';

const FOLDER = 'search/';

/** The index can be read to its last record, is what its files' names say, and has every article once. */
export const check: Check = {
  title: t`检索索引`,
  *ofSite(site) {
    const manifest = attempt(() => readManifest((path) => site.bytes(FOLDER + path)));
    if (manifest?.format !== FORMAT) {
      yield { file: FOLDER + MANIFEST, what: t`检索索引的目录读不出来`, todo: REBUILD };
      return;
    }
    yield* misnamed(site);
    yield* inShards(site, manifest);
  },
};

/** Every file but the manifest is named by the hash of its content. */
function* misnamed(site: Site): Generator<Finding> {
  for (const file of site.files) {
    const hash = /([0-9a-f]{12})\.js$/.exec(file)?.[1];
    if (!file.startsWith(FOLDER) || hash === undefined) continue;
    const content = attempt(() => contentOf(site.bytes(file)));
    if (!content || hashOfContent(content) !== hash) yield { file, what: t`内容与名字里的哈希不符`, todo: REBUILD };
  }
}

function* inShards(site: Site, manifest: Manifest): Generator<Finding> {
  const counts = new Map(site.articles.map(({ id }) => [id, 0]));
  const named = new Set([MANIFEST, ...filesIn(manifest)]);
  for (const file of named)
    if (!site.files.has(FOLDER + file)) yield { file: FOLDER + file, what: t`目录提到它，却没有`, todo: REBUILD };
  const read = (path: string) => site.bytes(FOLDER + path);
  const dictionary = attempt(() => readDictionary(manifest, read));
  for (const entry of manifest.shards) {
    const shard = dictionary && attempt(() => readShard(entry, dictionary, read));
    if (!shard) {
      yield { file: FOLDER + MANIFEST, what: t`分片 ${entry.name} 读不出来`, todo: REBUILD };
      continue;
    }
    for (const file of shard.files) named.add(file);
    for (const id of shard.ids) counts.set(id, (counts.get(id) ?? NaN) + 1);
  }
  for (const [id, count] of counts)
    if (count !== 1)
      yield {
        file: FOLDER + MANIFEST,
        what: Number.isNaN(count) ? t`有文章 ${id}，数据里没有` : t`文章 ${id} 出现了 ${count} 次`,
        todo: REBUILD,
      };
  for (const file of site.files)
    if (file.startsWith(FOLDER) && !named.has(file.slice(FOLDER.length)))
      yield { file, what: t`检索索引用不到它`, todo: t`请删去它。` };
}

/** The files that a manifest names beside those of shards. */
function filesIn({ shards: _, ...manifest }: Manifest): string[] {
  const values = Object.values(manifest).flatMap((value) =>
    typeof value === 'object' ? (Object.values(value) as unknown[]) : [value],
  );
  return values.filter((value) => typeof value === 'string').filter((value) => value.endsWith('.js'));
}

function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
