import type { Address } from '../../../model/address.ts';

/**
 * What a zip file has beside its files' data (APPNOTE 6.3.10). A file's size and checksum stand before its data, where a writer
 * that does not know them yet, as those of libraries do not, says them once more behind it: sixteen bytes for every page.
 */

/** A file as it lies in a zip file. */
export interface Entry {
  address: Address;
  /** Bytes of the file. */
  size: number;
  /** CRC-32 of the file. */
  crc: number;
  isDeflated: boolean;
  /** What lies there: the file deflated (RFC 1951), or as it is. */
  packed: Uint8Array<ArrayBuffer>;
}

/** Bytes of the parts without the names in them: a file's own header, its line in the directory, the directory's end. */
export const LOCAL_BYTES = 30;
export const LINE_BYTES = 46;
export const END_BYTES = 22;

const STORED = 0;
const DEFLATED = 8;
/** What a reader must know: deflating, folders (2.0). */
const VERSION = 20;
/** Names are UTF-8. */
const FLAGS = 0x0800;
/** The first day a zip file can name, and the same in every time zone. */
const NO_DATE = (1 << 5) | 1;

/** A file's own header, with its name (4.3.7). */
export function localHeader(entry: Entry): Buffer {
  const header = Buffer.alloc(LOCAL_BYTES);
  header.writeUInt32LE(0x04034b50);
  writeCommon(header, 4, entry);
  return Buffer.concat([header, Buffer.from(entry.address)]);
}

/** A file's line in the directory, with its name and where its own header is (4.3.12). */
export function directoryLine(entry: Entry, offset: number): Buffer {
  const line = Buffer.alloc(LINE_BYTES);
  line.writeUInt32LE(0x02014b50);
  line.writeUInt16LE(VERSION, 4);
  writeCommon(line, 6, entry);
  line.writeUInt32LE(offset, 42);
  return Buffer.concat([line, Buffer.from(entry.address)]);
}

/** What either says of a file. */
function writeCommon(header: Buffer, at: number, { address, size, crc, isDeflated, packed }: Entry): void {
  header.writeUInt16LE(VERSION, at);
  header.writeUInt16LE(FLAGS, at + 2);
  header.writeUInt16LE(isDeflated ? DEFLATED : STORED, at + 4);
  header.writeUInt16LE(NO_DATE, at + 8);
  header.writeUInt32LE(crc, at + 10);
  header.writeUInt32LE(packed.length, at + 14);
  header.writeUInt32LE(size, at + 18);
  header.writeUInt16LE(Buffer.byteLength(address), at + 22);
}

/** What ends a zip file: how many files its directory names, how long it is and where it begins (4.3.16). */
export function directoryEnd(count: number, bytes: number, start: number): Buffer {
  const end = Buffer.alloc(END_BYTES);
  end.writeUInt32LE(0x06054b50);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(bytes, 12);
  end.writeUInt32LE(start, 16);
  return end;
}
