import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { listTree } from '../disk/tree/files.ts';
import { createSite, type Site } from './site.ts';

/** Opens the site that lies in a folder, leaving out what file systems and hosts hide. Undefined when there is none. */
export async function openSite(folder: string): Promise<Site | undefined> {
  const addresses = (await listTree(folder)).filter((address) => !/(?:^|\/)\./.test(address));
  if (addresses.length === 0) return undefined;
  return createSite({
    addresses,
    read: (address) => readFileSync(join(folder, address)),
    sizeOf: (address) => statSync(join(folder, address)).size,
  });
}
