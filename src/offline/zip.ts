import type { Source } from './source.ts';

/** What is no zip file of the form that packs have (`PackEntry`). */
export class BrokenZip extends Error {}

/** Where a file lies in a zip file. */
export interface ZipEntry {
  isDeflated: boolean;
  /** CRC-32 of the file. */
  crc: number;
  /** Bytes as they lie there. */
  packedSize: number;
  size: number;
  /** Of its own header. */
  offset: number;
}

/** A zip file whose files can be read one by one. */
export interface Zip {
  /** In the order of the directory. */
  entries: ReadonlyMap<string, ZipEntry>;
  /** Where the files end and the directory begins. */
  end: number;
  read(entry: ZipEntry): Promise<Uint8Array<ArrayBuffer>>;
  /** The file as it lies there. */
  readPacked(entry: ZipEntry): Promise<Uint8Array<ArrayBuffer>>;
}

/** Signatures and lengths of the headers without their names (APPNOTE 4.3.7, 4.3.12, 4.3.16). */
const LOCAL = { signature: 0x04034b50, length: 30 };
const CENTRAL = { signature: 0x02014b50, length: 46 };
const END = { signature: 0x06054b50, length: 22 };
const DEFLATED = 8;

/** Where the directory of a zip file without a comment lies, and how many files it names: that stands at its very end. */
export async function findDirectory(source: Source): Promise<{ start: number; length: number; count: number }> {
  const end = viewOf(await source.read(Math.max(0, source.size - END.length), source.size), END);
  return { count: end.getUint16(10, true), length: end.getUint32(12, true), start: end.getUint32(16, true) };
}

/** Reads the directory of a zip file. Rejects with `BrokenZip`. */
export async function openZip(source: Source): Promise<Zip> {
  const { start, length, count } = await findDirectory(source);
  const entries = readDirectory(await source.read(start, start + length), count);
  const readPacked = (entry: ZipEntry) => readEntry(source, entry);
  return {
    entries,
    end: start,
    readPacked,
    read: async (entry) => {
      const packed = await readPacked(entry);
      return entry.isDeflated ? inflate(packed) : packed;
    },
  };
}

function readDirectory(bytes: Uint8Array<ArrayBuffer>, count: number): Map<string, ZipEntry> {
  const decoder = new TextDecoder();
  const entries = new Map<string, ZipEntry>();
  for (let at = 0; entries.size < count;) {
    const header = viewOf(bytes.subarray(at), CENTRAL);
    const nameEnd = at + CENTRAL.length + header.getUint16(28, true);
    entries.set(decoder.decode(bytes.subarray(at + CENTRAL.length, nameEnd)), {
      isDeflated: header.getUint16(10, true) === DEFLATED,
      crc: header.getUint32(16, true),
      packedSize: header.getUint32(20, true),
      size: header.getUint32(24, true),
      offset: header.getUint32(42, true),
    });
    at = nameEnd + header.getUint16(30, true) + header.getUint16(32, true);
  }
  return entries;
}

/** Bytes read with a file for its header, whose length only it tells itself: enough for the names that are in packs. */
const HEADER_GUESS = 128;

async function readEntry(source: Source, { packedSize, offset }: ZipEntry) {
  const bytes = await source.read(offset, Math.min(source.size, offset + HEADER_GUESS + packedSize));
  const start = endOfHeader(bytes);
  const end = start + packedSize;
  return end <= bytes.length ? bytes.subarray(start, end) : source.read(offset + start, offset + end);
}

/** Where the data begins after an entry's own header, with which the bytes begin. */
function endOfHeader(bytes: Uint8Array): number {
  const header = viewOf(bytes, LOCAL);
  return LOCAL.length + header.getUint16(26, true) + header.getUint16(28, true);
}

/** An entry as it lies in a zip file that is held whole. */
export function packedIn(zip: Uint8Array<ArrayBuffer>, { packedSize, offset }: ZipEntry): Uint8Array<ArrayBuffer> {
  const start = offset + endOfHeader(zip.subarray(offset));
  return zip.subarray(start, start + packedSize);
}

async function inflate(packed: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

function viewOf(bytes: Uint8Array, { signature, length }: typeof LOCAL): DataView {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < length || view.getUint32(0, true) !== signature)
    throw new BrokenZip('no header where one should be');
  return view;
}
