import { GRAIN } from './block.ts';
import { headFile, type Manifest, type ShardEntry } from './manifest.ts';
import { contentOf } from './volume.ts';

/** Where a shard's head lies, and where its pieces of rows and those of facets begin, in grains. */
export interface HeadPlace {
  path: string;
  starts: Parts<number>;
}

type Parts<T> = [head: T, rows: T, facets: T];

/** In the shard's own file. */
export const ownPlace = ({ name, hash, grains: [head, rows] }: ShardEntry): HeadPlace => ({
  path: headFile(name, hash),
  starts: [0, head, head + rows],
});

const sumOf = ({ shards }: Manifest, part: 0 | 1) => shards.reduce((sum, { grains }) => sum + grains[part], 0);

/**
 * In the file of all heads, by `keyOf` the shard: one request has the heads of all shards there, and the dictionary behind them,
 * and few their rows.
 */
export function sharedPlaces(manifest: Manifest): Map<string, HeadPlace> {
  const { heads, shards } = manifest;
  const rows = sumOf(manifest, 0) + manifest.dictionaryGrains;
  const next: Parts<number> = [0, rows, rows + sumOf(manifest, 1)];
  return new Map(
    shards.map((entry): [string, HeadPlace] => {
      const starts: Parts<number> = [...next];
      entry.grains.forEach((grains, part) => (next[part]! += grains));
      return [keyOf(entry), { path: heads, starts }];
    }),
  );
}

/** Where the dictionary lies in the file of all heads, in grains. */
export const dictionaryPlace = (manifest: Manifest) => ({
  path: manifest.heads,
  at: sumOf(manifest, 0),
  grains: manifest.dictionaryGrains,
});

export const keyOf = ({ name, hash }: ShardEntry) => `${name} ${hash}`;

/** The content of the file of all heads, from the shards' own files in the order of the manifest, and the dictionary's block. */
export function joinHeads(
  shards: readonly { entry: ShardEntry; file: Uint8Array }[],
  dictionary: Uint8Array,
): Uint8Array {
  const parted = shards.map(({ entry, file }): Parts<Uint8Array> => {
    const content = contentOf(file);
    const [head, rows, facets] = ownPlace(entry).starts.map((start) => start * GRAIN);
    return [content.subarray(head, rows), content.subarray(rows, facets), content.subarray(facets)];
  });
  const [heads, rows, facets] = ([0, 1, 2] as const).map((part) => parted.map((parts) => parts[part]));
  return Buffer.concat([...heads!, dictionary, ...rows!, ...facets!]);
}
