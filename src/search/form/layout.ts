import { hash } from 'node:crypto';
import { GRAIN } from './block.ts';
import { toVolume } from './volume.ts';

/** Blocks fill a volume up to about so many bytes: few files to publish, and no wait where only whole ones can be had. */
const VOLUME_BYTES = 256_000;

/** A block in its place; a new volume may be begun with it. */
export interface Laid {
  block: Uint8Array;
  /** Begins a volume here, however full the last is. */
  isCut?: boolean;
}

/** A volume: the hash of its content, and the file. */
export interface Volume {
  hash: string;
  grains: number;
  file: Uint8Array;
}

/** Lays blocks one after the other into volumes; none is in two, so a block larger than a volume has one of its own. */
export function layVolumes(blocks: Iterable<Laid>): Volume[] {
  const volumes: Volume[] = [];
  let open: Uint8Array[] = [];
  let size = 0;
  const close = () => {
    if (open.length > 0) volumes.push(volumeOf(Buffer.concat(open)));
    open = [];
    size = 0;
  };
  for (const { block, isCut } of blocks) {
    if (isCut || size + block.length > VOLUME_BYTES) close();
    open.push(block);
    size += block.length;
  }
  close();
  return volumes;
}

function volumeOf(content: Uint8Array): Volume {
  return { hash: hashOfContent(content), grains: content.length / GRAIN, file: toVolume(content) };
}

/** Part of a file's name: 12 hex digits of SHA-256. */
export const hashOfContent = (content: Uint8Array) => hash('sha256', content).slice(0, 12);

/** Sizes of blocks, in grains. */
export const grainsOf = ({ length }: Uint8Array) => length / GRAIN;
