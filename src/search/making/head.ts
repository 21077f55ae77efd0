import { inflateRawSync } from 'node:zlib';
import { SEAL } from '../form/block.ts';
import { partHead, unpackHead, type Head } from '../form/head.ts';
import { hashOfHead, headFile } from '../form/manifest.ts';
import { contentOf, unstuff } from '../form/volume.ts';
import type { ShardFiles } from './plan.ts';

/** The file of a shard's head, and the hash in its name. */
export interface HeadFile {
  hash: string;
  file: Uint8Array;
  /** The head's block, then those of the pieces that it tells of. */
  content: Uint8Array;
  head: Head;
}

/** Finds it among the shard's files, or those of all. Throws when it is not there. */
export function readHeadFile(shard: string, { paths, read }: ShardFiles): HeadFile {
  const hash = paths.flatMap((path) => hashOfHead(path, shard) ?? [])[0];
  if (hash === undefined) throw new Error(`the files of the shard ${shard} have no head`);
  const file = read(headFile(shard, hash));
  const content = contentOf(file);
  // The head takes what the pieces leave of its file; what follows it says nothing.
  const { deflatedText, sizes } = partHead(unstuff(content.subarray(SEAL)));
  return { hash, file, content, head: unpackHead({ text: inflateRawSync(deflatedText).toString(), sizes }) };
}
