import { createHash } from 'node:crypto';
import { existsSync, statfsSync, statSync } from 'node:fs';
import { readdir, readFile, rm, rmdir } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { build as bundle } from 'esbuild';
import type { Address } from '../model/address.ts';
import { ASSETS } from './assets.ts';

/** Where a build keeps what it needs of the last one. Builds into different folders do not meet. */
export function cacheFolderOf(out: string): string {
  const name = createHash('sha256').update(resolve(out)).digest('hex').slice(0, 16);
  return join('node_modules', '.cache', 'archive', name);
}

/** Styles and scripts, bundled, by address. Throws with all of the bundler's complaints. */
export async function bundleAssets(): Promise<Map<Address, Uint8Array>> {
  const root = resolve('bundled');
  const { outputFiles } = await bundle({
    entryPoints: Object.entries(ASSETS).map(([address, source]) => ({
      in: source,
      out: address.replace(/\.[^.]+$/, ''),
    })),
    outdir: root,
    write: false,
    bundle: true,
    minify: true,
    format: 'esm',
    target: ['es2022', 'chrome111', 'firefox114', 'safari16.4'],
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'silent',
  });
  return new Map(outputFiles.map(({ path, contents }) => [relative(root, path).replaceAll(sep, '/'), contents]));
}

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

/** The folder in which a build of some years keeps its accounts with what it made, for the build that joins the parts. */
export const ACCOUNTS = 'accounts';

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

/**
 * A hash of the code in some rooms and of the versions of all packages: what is kept of what they made depends on both.
 * 16 hex digits.
 */
export async function codeVersion(rooms: string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const room of rooms) {
    const path = `src/${room}`;
    const files = room.includes('.') ? [path] : (await listTree(path)).map((name) => `${path}/${name}`);
    for (const file of files) hash.update(`${file}\n`).update(await readFile(file));
  }
  for (const file of ['package-lock.json', 'astro.config.mjs']) hash.update(await readFile(file));
  return hash.digest('hex').slice(0, 16);
}
