import { hash } from 'node:crypto';
import { crc32, deflateRawSync } from 'node:zlib';
import { Zip, type ZipInputFile } from 'fflate';
import type { Address } from '../../../model/address.ts';
import { volumeAddress } from '../../../offline/format.ts';

/** The first moment a zip file can name, and the same in every time zone, as it is written in local time. */
const NO_TIME = new Date(1980, 0, 1);

/** Pages are 0.7 % smaller than at level 4, which takes as long; higher levels gain nothing more. */
const LEVEL = 6;

/** Bytes of an entry beside its data and twice its name: header, descriptor, and line in the directory. */
const ENTRY_BYTES = 30 + 16 + 46;
/** Bytes that end a zip file. */
const END_BYTES = 22;

const STORED = 0;
const DEFLATED = 8;

/**
 * Packs files into as few zip files of at most `limit` bytes as hold them in their order, each at its address below `packs/`;
 * a file that is larger by itself has one to itself. The same files are always the same bytes. One volume is held at a time.
 */
export function* zipVolumes(
  pack: string,
  files: Iterable<readonly [Address, Uint8Array<ArrayBuffer>]>,
  limit: number,
): Iterable<[Address, Uint8Array]> {
  let volume = startVolume();
  let number = 1;
  for (const [address, bytes] of files) {
    const entry = deflateEntry(address, bytes);
    if (!volume.isEmpty() && volume.bytes() + entry.bytes > limit) {
      yield nameVolume(pack, number++, volume.end());
      volume = startVolume();
    }
    volume.add(entry);
  }
  yield nameVolume(pack, number, volume.end());
}

function nameVolume(pack: string, number: number, bytes: Uint8Array): [Address, Uint8Array] {
  return [volumeAddress(pack, number, hash('sha256', bytes)), bytes];
}

interface Entry {
  file: ZipInputFile;
  data: Uint8Array<ArrayBuffer>;
  /** What it adds to the zip file. */
  bytes: number;
}

/** Deflated by the system's zlib, which takes a third of the time that a library of JavaScript does. */
function deflateEntry(address: Address, bytes: Uint8Array<ArrayBuffer>): Entry {
  const deflated = deflateRawSync(bytes, { level: LEVEL });
  const isSmaller = deflated.length < bytes.length;
  const data = isSmaller ? deflated : bytes;
  return {
    file: {
      filename: address,
      size: bytes.length,
      crc: crc32(bytes),
      compression: isSmaller ? DEFLATED : STORED,
      mtime: NO_TIME,
    },
    data,
    bytes: data.length + 2 * Buffer.byteLength(address) + ENTRY_BYTES,
  };
}

function startVolume() {
  const chunks: Uint8Array[] = [];
  let bytes = END_BYTES;
  const zip = new Zip((failure, chunk) => {
    if (failure) throw failure;
    chunks.push(chunk);
  });
  return {
    isEmpty: () => bytes === END_BYTES,
    bytes: () => bytes,
    add: (entry: Entry) => {
      zip.add(entry.file);
      entry.file.ondata!(null, entry.data, true);
      bytes += entry.bytes;
    },
    end: () => {
      zip.end();
      return Buffer.concat(chunks);
    },
  };
}
