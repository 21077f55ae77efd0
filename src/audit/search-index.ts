import { inflateRawSync } from 'node:zlib';
import { GRAIN, unseal } from '../search/form/block.ts';
import { partHead, unpackHead } from '../search/form/head.ts';
import { headFile, MANIFEST, volumeFile, type Manifest, type ShardEntry } from '../search/form/manifest.ts';
import { PIECE_ROWS, unpackRows } from '../search/form/rows.ts';
import { createDictionary, NO_ENTRIES, unpackEntries, type Dictionary } from '../search/form/dictionary.ts';
import { unpackText } from '../search/form/texts.ts';
import { contentOf } from '../search/form/volume.ts';
import { STRIDE } from '../search/form/words.ts';

/** Reads a file of the index, by its path below `search/`. */
type Read = (path: string) => Uint8Array;

/** Throws when there is none, or it is damaged. */
export function readManifest(read: Read): Manifest {
  return JSON.parse(new TextDecoder().decode(unseal(contentOf(read(MANIFEST))))) as Manifest;
}

/** What texts are written by. Throws when its file is missing or damaged. */
export function readDictionary({ dictionary }: Manifest, read: Read): Dictionary {
  if (dictionary === undefined) return createDictionary(NO_ENTRIES);
  return createDictionary(unpackEntries(unseal(contentOf(read(dictionary)))));
}

/** A shard as it lies in its files. */
export interface ReadShard {
  /** Its files, below `search/`. */
  files: string[];
  /** Of each record the article's id. */
  ids: string[];
}

/** Reads all records of a shard. Throws when anything of it is missing or damaged. */
export function readShard({ name, hash, sizes: [end] }: ShardEntry, dictionary: Dictionary, read: Read): ReadShard {
  const headPath = headFile(name, hash);
  const file = contentOf(read(headPath));
  const { deflatedText, sizes } = partHead(unseal(file.subarray(0, end)));
  const head = unpackHead({ text: inflateRawSync(deflatedText).toString(), sizes });
  const volumes = head.volumes.map(([volume]) => volumeFile(name, volume));
  const content = Buffer.concat(volumes.map((path) => contentOf(read(path))));
  let at = end;
  let textAt = head.words.reduce((sum, size) => sum + size, 0) * GRAIN;
  const ids: string[] = [];
  for (const [piece, [size]] of head.pieces.entries()) {
    const strides = head.strides.slice(piece * PIECE_ROWS, (piece + 1) * PIECE_ROWS);
    const rows = unpackRows(
      unseal(file.subarray(at, (at += size))),
      strides.map((count) => count * STRIDE),
    );
    for (const { grains: parts } of rows.texts) {
      const first = content.subarray(textAt, textAt + parts[0]! * GRAIN);
      ids.push(unpackText(unseal(first), dictionary).head!.id);
      textAt += parts.reduce((sum, part) => sum + part, 0) * GRAIN;
    }
  }
  return { files: [headPath, ...volumes], ids };
}
