import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import type { PackEntry } from '../../../src/offline/format.ts';
import { nameOf, type KindSize } from '../build/kinds.ts';

/** What the zip format adds to an entry, but twice its name: header, descriptor, line of the directory. */
const ENTRY_BYTES = 30 + 16 + 46;

/** What some packs hold, by the kinds of their files, largest first, with the bytes that they take in the packs. */
export function measureContents(out: string, packs: PackEntry[]): KindSize[] {
  const sizes = new Map<string, KindSize>();
  const take = ({ name, size }: { name: string; size: number }) => {
    const kind = nameOf(name);
    const known = sizes.get(kind) ?? { name: kind, files: 0, bytes: 0 };
    sizes.set(kind, {
      name: kind,
      files: known.files + 1,
      bytes: known.bytes + size + ENTRY_BYTES + 2 * Buffer.byteLength(name),
    });
    return false;
  };
  // Nothing is unzipped: the filter is only told what there is.
  for (const { address } of packs.flatMap(({ volumes }) => volumes))
    unzipSync(readFileSync(join(out, address)), { filter: take });
  return [...sizes.values()].sort((a, b) => b.bytes - a.bytes);
}
