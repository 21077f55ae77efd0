import { closeSync, openSync, readSync } from 'node:fs';

/** Memory that files are lent in at first; nearly all are smaller. */
const BYTES = 1 << 18;

/**
 * Reads whole files, one after the other into the same memory: the bytes of each are there until the next is read. That is for
 * whoever goes through very many; buffers of their own would have V8 look for garbage in all that the process holds, again and
 * again.
 */
export function createLender(): (path: string) => Buffer<ArrayBuffer> {
  let room = Buffer.allocUnsafeSlow(BYTES);
  return (path) => {
    const file = openSync(path, 'r');
    try {
      let size = 0;
      for (let read; (read = readSync(file, room, size, room.length - size, null)) > 0;) {
        size += read;
        if (size === room.length) room = Buffer.concat([room], 2 * size);
      }
      return room.subarray(0, size);
    } finally {
      closeSync(file);
    }
  };
}
