import { existsSync, statfsSync, statSync } from 'node:fs';
import { readdir, rm, rmdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Address } from '../model/address.ts';
import { ACCOUNTS } from './run.ts';

/** What stands where a site is to be: nothing, or an empty folder; a site or part of an earlier build; or what is not ours. */
export async function whatIs(out: string): Promise<'nothing' | 'site' | 'part' | 'something else' | 'no folder'> {
  try {
    const names = await readdir(out);
    if (names.includes(ACCOUNTS)) return 'part';
    if (names.includes('index.html') && names.includes('assets')) return 'site';
    return names.length === 0 ? 'nothing' : 'something else';
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
    if (code === 'ENOENT') return 'nothing';
    if (code === 'ENOTDIR') return 'no folder';
    throw cause;
  }
}

/** Whether the disk that a folder is on has less room than a build could do anything with. */
export function isFull(folder: string): boolean {
  if (!existsSync(folder)) return false;
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize < 1 << 20;
}

/** Of the files `there`, as listed before, removes every one that is not to stay, and folders left empty; returns the addresses. */
export async function prune(
  folder: string,
  there: Address[],
  stay: Pick<ReadonlySet<Address>, 'has'>,
): Promise<Address[]> {
  // Publishing has moved away, or made folders of, some of what was listed.
  const gone = there.filter(
    (file) => !stay.has(file) && statSync(join(folder, file), { throwIfNoEntry: false })?.isFile(),
  );
  for (const file of gone) {
    await rm(join(folder, file));
    await removeEmpty(dirname(join(folder, file)), folder);
  }
  return gone;
}

async function removeEmpty(directory: string, top: string): Promise<void> {
  if (resolve(directory) === resolve(top)) return;
  const removed = await rmdir(directory).then(
    () => true,
    () => false,
  );
  if (removed) await removeEmpty(dirname(directory), top);
}
