import type { Source } from './source.ts';
import { findDirectory, openZip, type Zip, type ZipEntry } from './zip.ts';

/** Bytes of a new zip file. */
export interface Piece {
  from: number;
  to: number;
  /** Where they lie; undefined when they must be got. */
  held?: { source: Source; from: number };
}

/**
 * Where all bytes of a new zip file are to be had, in their order, when older ones are here: a file that is in one of them with
 * the same size and CRC is taken from there. Only the directory of the new one is read. Rejects when one cannot be read.
 */
export async function planPieces(fresh: Source, olds: readonly Source[]): Promise<Piece[]> {
  const known = new Map<string, HeldRegion>();
  for (const source of olds)
    for (const [name, region] of regionsOf(await openZip(source))) known.set(name, { source, region });
  const { start } = await findDirectory(fresh);
  const directory = hold(await fresh.read(start, fresh.size), start);
  const files = regionsOf(await openZip(directory)).map(([name, region]) => pieceOf(region, known.get(name)));
  return joinPieces([...files, { from: start, to: fresh.size, held: { source: directory, from: start } }]);
}

/** The end of something, from `start` on. */
function hold(bytes: Uint8Array<ArrayBuffer>, start: number): Source {
  return {
    size: start + bytes.length,
    read: (from, to) => Promise.resolve(bytes.slice(from - start, to - start)),
  };
}

/** Bytes of a zip file that belong to one of its files: header, data, and what follows. */
interface Region {
  entry: ZipEntry;
  from: number;
  to: number;
}

interface HeldRegion {
  source: Source;
  region: Region;
}

function regionsOf({ entries, end }: Zip): [name: string, region: Region][] {
  const inOrder = [...entries].sort(([, a], [, b]) => a.offset - b.offset);
  return inOrder.map(([name, entry], index) => [
    name,
    { entry, from: entry.offset, to: inOrder[index + 1]?.[1].offset ?? end },
  ]);
}

function pieceOf({ entry, from, to }: Region, known: HeldRegion | undefined): Piece {
  const old = known?.region;
  const isSame = old?.entry.crc === entry.crc && old.entry.size === entry.size && old.to - old.from === to - from;
  return isSame ? { from, to, held: { source: known!.source, from: old.from } } : { from, to };
}

/** Neighbours that are to be had in one go become one. */
function joinPieces(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (last && followsOn(last, piece)) last.to = piece.to;
    else joined.push({ ...piece });
  }
  return joined;
}

function followsOn({ from, to, held }: Piece, next: Piece): boolean {
  if (!held || !next.held) return !held && !next.held;
  return held.source === next.held.source && held.from + to - from === next.held.from;
}

/** Bytes from `from` up to `to` of the file that pieces make. `get` gets those that are not here. */
export async function readPieces(
  pieces: readonly Piece[],
  from: number,
  to: number,
  get: Source['read'],
): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(to - from);
  for (const piece of pieces) {
    const [start, end] = [Math.max(from, piece.from), Math.min(to, piece.to)];
    if (start < end) bytes.set(await readPiece(piece, start, end, get), start - from);
  }
  return bytes;
}

function readPiece(piece: Piece, start: number, end: number, get: Source['read']): Promise<Uint8Array<ArrayBuffer>> {
  if (!piece.held) return get(start, end);
  const at = piece.held.from + start - piece.from;
  return piece.held.source.read(at, at + end - start);
}
