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

/** In the file of all heads, by `keyOf` the shard: one request has the heads of many shards there, and few their rows. */
export function sharedPlaces({ heads, shards }: Manifest): Map<string, HeadPlace> {
  const sumOf = (part: 0 | 1) => shards.reduce((sum, { grains }) => sum + grains[part], 0);
  const next: Parts<number> = [0, sumOf(0), sumOf(0) + sumOf(1)];
  return new Map(
    shards.map((entry): [string, HeadPlace] => {
      const starts: Parts<number> = [...next];
      entry.grains.forEach((grains, part) => (next[part]! += grains));
      return [keyOf(entry), { path: heads, starts }];
    }),
  );
}

export const keyOf = ({ name, hash }: ShardEntry) => `${name} ${hash}`;

/** The content of the file of all heads, from the shards' own files in the order of the manifest. */
export function joinHeads(shards: readonly { entry: ShardEntry; file: Uint8Array }[]): Uint8Array {
  const parted = shards.map(({ entry, file }): Parts<Uint8Array> => {
    const content = contentOf(file);
    const [head, rows, facets] = ownPlace(entry).starts.map((start) => start * GRAIN);
    return [content.subarray(head, rows), content.subarray(rows, facets), content.subarray(facets)];
  });
  return Buffer.concat(([0, 1, 2] as const).flatMap((part) => parted.map((parts) => parts[part])));
}
