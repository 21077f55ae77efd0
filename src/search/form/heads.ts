import type { ByteRange } from '../asking/load.ts';
import { headFile, type Manifest, type ShardEntry } from './manifest.ts';
import { contentOf } from './volume.ts';

/** Where a shard's head lies, and where its pieces of rows and those of facets begin, in bytes. */
export interface HeadPlace {
  path: string;
  starts: Parts<number>;
  /** What of the file is fetched as one, from its beginning. */
  opening?: ByteRange | undefined;
}

type Parts<T> = [head: T, rows: T, facets: T];

/** In the shard's own file. */
export const ownPlace = ({ name, hash, sizes: [head, rows] }: ShardEntry): HeadPlace => ({
  path: headFile(name, hash),
  starts: [0, head, head + rows],
});

const sumOf = ({ shards }: Manifest, part: 0 | 1) => shards.reduce((sum, { sizes }) => sum + sizes[part], 0);

/**
 * Bytes that all rows may take where they are fetched with the heads, which spares a way there and back: of some ten thousand
 * articles, of which most queries need nearly all.
 */
const ROWS_WITH_HEADS = 8_000;

/** Where what is common to all shards lies in the file of all heads, behind the heads, in bytes. */
function layoutOf(manifest: Manifest) {
  const dictionary = sumOf(manifest, 0);
  const stories = dictionary + manifest.dictionaryBytes;
  const rows = stories + manifest.storiesBytes;
  const facets = rows + sumOf(manifest, 1);
  const areRowsFew = sumOf(manifest, 1) <= ROWS_WITH_HEADS;
  return { dictionary, stories, rows, facets, opening: { from: 0, to: areRowsFew ? facets : rows } };
}

/**
 * In the file of all heads, by `keyOf` the shard: one request has the heads of all shards there, the dictionary and the stories
 * behind them, and in a small archive their rows; few have the rows of a large one.
 */
export function sharedPlaces(manifest: Manifest): Map<string, HeadPlace> {
  const { heads, shards } = manifest;
  const { rows, facets, opening } = layoutOf(manifest);
  const next: Parts<number> = [0, rows, facets];
  return new Map(
    shards.map((entry): [string, HeadPlace] => {
      const starts: Parts<number> = [...next];
      entry.sizes.forEach((size, part) => (next[part]! += size));
      return [keyOf(entry), { path: heads, starts, opening }];
    }),
  );
}

/** Where the dictionary or the stories lie in the file of all heads. */
export function commonPlace(manifest: Manifest, which: 'dictionary' | 'stories') {
  const { [which]: from, opening } = layoutOf(manifest);
  return { path: manifest.heads, range: { from, to: from + manifest[`${which}Bytes`] }, opening };
}

export const keyOf = ({ name, hash }: ShardEntry) => `${name} ${hash}`;

/** The content of the file of all heads, from the shards' own files in the order of the manifest, and the blocks of what is common to them. */
export function joinHeads(
  shards: readonly { entry: ShardEntry; file: Uint8Array }[],
  { dictionary, stories }: { dictionary: Uint8Array; stories: Uint8Array },
): Uint8Array {
  const parted = shards.map(({ entry, file }): Parts<Uint8Array> => {
    const content = contentOf(file);
    const [head, rows, facets] = ownPlace(entry).starts;
    return [content.subarray(head, rows), content.subarray(rows, facets), content.subarray(facets)];
  });
  const [heads, rows, facets] = ([0, 1, 2] as const).map((part) => parted.map((parts) => parts[part]));
  return Buffer.concat([...heads!, dictionary, stories, ...rows!, ...facets!]);
}
