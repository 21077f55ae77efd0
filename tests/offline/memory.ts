import { createHash } from 'node:crypto';
import { zipSync } from 'fflate';
import type { PackEntry, PacksIndex } from '../../src/offline/format.ts';
import type { PackStore } from '../../src/offline/store.ts';
import type { Volume } from '../../src/offline/volume.ts';

export type Bytes = Uint8Array<ArrayBuffer>;

/** A store that keeps everything in memory, as much as it has room for. */
export function createMemory(room = Infinity): PackStore & { parts: Map<string, Bytes> } {
  const parts = new Map<string, Bytes>();
  let record: string | undefined;
  const used = () => [...parts.values()].reduce((sum, { length }) => sum + length, 0);
  return {
    parts,
    readRecord: () => Promise.resolve(record),
    writeRecord: (text) => Promise.resolve(void (record = text)),
    countParts: (sha256) => {
      let count = 0;
      while (parts.has(`${sha256}/${count}`)) count++;
      return Promise.resolve(count);
    },
    part: (sha256, number) => {
      const bytes = parts.get(`${sha256}/${number}`);
      return Promise.resolve(bytes && new Blob([bytes]));
    },
    putPart: (sha256, number, bytes) => {
      if (used() + bytes.length > room) return Promise.reject(new DOMException('no room', 'QuotaExceededError'));
      return Promise.resolve(void parts.set(`${sha256}/${number}`, bytes));
    },
    keepOnly: (sha256s) => {
      for (const key of parts.keys()) if (!sha256s.includes(key.split('/')[0]!)) parts.delete(key);
      return Promise.resolve();
    },
    removeParts: (sha256) => {
      for (const key of parts.keys()) if (key.startsWith(`${sha256}/`)) parts.delete(key);
      return Promise.resolve();
    },
  };
}

export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** A zip file of texts, as another program makes it; the same texts are the same bytes. */
export function zipOf(files: Record<string, string>): Bytes {
  const encoded = Object.entries(files).map(([name, text]) => [name, new TextEncoder().encode(text)] as const);
  return new Uint8Array(zipSync(Object.fromEntries(encoded), { mtime: new Date(1980, 0, 1) }));
}

/** A volume of these bytes, of a year or of the base. */
export function volumeOf(bytes: Uint8Array, year: number | null, edition: Volume['edition'] = 'zh-Hans'): Volume {
  const sha256 = hashOf(bytes);
  return {
    address: `packs/${sha256}.zip`,
    size: bytes.length,
    sha256,
    edition,
    period: year === null ? null : String(year),
    from: year === null ? null : `${year}-01-01`,
    before: year === null ? null : `${year + 1}-01-01`,
  };
}

export const packOf = (volume: Volume): PackEntry => ({ ...volume, articles: 3, files: 5, volumes: [volume] });

export function indexOf(volumes: readonly Volume[], withdrawn: string[] = []): PacksIndex {
  return {
    format: 1,
    newest: '2021-02-28',
    packs: volumes.map(packOf),
    withdrawn: withdrawn.map((id) => ({ id, date: '2021-03-01' })),
  };
}

/** Bytes that cannot be guessed, but are the same each time. */
export function noise(length: number, seed = 1): Bytes {
  const bytes = new Uint8Array(length);
  for (let index = 0, state = seed; index < length; index++) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    bytes[index] = state >>> 16;
  }
  return bytes;
}
