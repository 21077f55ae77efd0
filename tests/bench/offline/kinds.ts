import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import type { PackEntry } from '../../../src/offline/format.ts';
import { LINE_BYTES, LOCAL_BYTES } from '../../../src/pipeline/makers/packs/headers.ts';
import { nameOf, type KindSize } from '../build/kinds.ts';

/** What some packs hold, by the kinds of their files, largest first, with the bytes that they take in the packs. */
export function measureContents(out: string, packs: PackEntry[]): KindSize[] {
  const sizes = new Map<string, KindSize>();
  const take = ({ name, size }: { name: string; size: number }) => {
    const kind = nameOf(name);
    const known = sizes.get(kind) ?? { name: kind, files: 0, bytes: 0 };
    sizes.set(kind, {
      name: kind,
      files: known.files + 1,
      bytes: known.bytes + size + LOCAL_BYTES + LINE_BYTES + 2 * Buffer.byteLength(name),
    });
    return false;
  };
  // Nothing is unzipped: the filter is only told what there is.
  for (const { address } of packs.flatMap(({ volumes }) => volumes))
    unzipSync(readFileSync(join(out, address)), { filter: take });
  return [...sizes.values()].sort((a, b) => b.bytes - a.bytes);
}
