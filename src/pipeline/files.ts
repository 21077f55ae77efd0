import { existsSync, statfsSync, statSync } from 'node:fs';
import { readdir, rm, rmdir } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { Address } from '../model/address.ts';
import { ACCOUNTS } from './run.ts';

/** All files below a folder, `/`-separated, sorted; none when the folder is not there. */
export async function listTree(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((cause: unknown) => {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return [];
    throw cause;
  });
  // Paths are worked out by folder: a large site has a million files, and a few thousand of these.
  const inFolder = new Map<string, string>();
  const prefixOf = (path: string) => {
    const prefix = inFolder.get(path) ?? `${relative(folder, path)}/`.replaceAll(sep, '/').replace(/^\//, '');
    inFolder.set(path, prefix);
    return prefix;
  };
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => prefixOf(entry.parentPath) + entry.name)
    .sort();
}

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
export async function prune(folder: string, there: Address[], stay: ReadonlySet<Address>): Promise<Address[]> {
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
