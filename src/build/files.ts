import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, rename, rm, rmdir, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { build as bundle } from 'esbuild';
import type { Article } from '../model/article.ts';
import { pictureAddress } from '../views/article.ts';
import { ASSETS } from './assets.ts';

/** Where a build keeps what it needs of the last one. Builds into different folders do not meet. */
export function cacheFolderOf(out: string): string {
  const name = createHash('sha256').update(resolve(out)).digest('hex').slice(0, 16);
  return join('node_modules', '.cache', 'archive', name);
}

/** Bundles styles and scripts into the folder; returns their addresses. Throws with all of the bundler's complaints. */
export async function writeAssets(folder: string): Promise<string[]> {
  await bundle({
    entryPoints: Object.entries(ASSETS).map(([address, source]) => ({
      in: source,
      out: address.replace(/\.[^.]+$/, ''),
    })),
    outdir: folder,
    bundle: true,
    minify: true,
    format: 'esm',
    target: ['es2022', 'chrome111', 'firefox114', 'safari16.4'],
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'silent',
  });
  return Object.keys(ASSETS);
}

/** Copies the pictures that published articles show; returns their addresses. */
export async function copyPictures(content: string, articles: Article[], folder: string): Promise<string[]> {
  const addresses: string[] = [];
  for (const article of articles) {
    for (const name of Object.keys(article.pictures)) {
      const address = pictureAddress(article, name);
      await copyIfChanged(join(content, dirname(article.file), name), join(folder, address));
      addresses.push(address);
    }
  }
  return addresses;
}

/** All files below a folder, `/`-separated, sorted; none when the folder is not there. */
export async function listTree(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((cause: unknown) => {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return [];
    throw cause;
  });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
    .sort();
}

/** Copies by way of a temporary name, so that nobody ever reads half a file. Returns whether the bytes differed. */
async function copyIfChanged(from: string, to: string): Promise<boolean> {
  if (await sameBytes(from, to)) return false;
  await mkdir(dirname(to), { recursive: true });
  const temporary = `${to}.new`;
  await copyFile(from, temporary, constants.COPYFILE_FICLONE);
  await rename(temporary, to);
  return true;
}

async function sameBytes(a: string, b: string): Promise<boolean> {
  const [sizeA, sizeB] = await Promise.all(
    [a, b].map((file) =>
      stat(file).then(
        ({ size }) => size,
        () => -1,
      ),
    ),
  );
  if (sizeA !== sizeB) return false;
  const [bytesA, bytesB] = await Promise.all([readFile(a), readFile(b)]);
  return bytesA.equals(bytesB);
}

/** What publishing did. */
export interface Published {
  files: number;
  bytes: number;
  written: number;
  removed: number;
}

const AT_ONCE = 32;

/**
 * Makes `out` hold exactly `files` of `stage`: changed ones are replaced one by one, whole; what is not listed is removed
 * last, so that no page that is still linked is ever missing.
 */
export async function publish(stage: string, files: string[], out: string): Promise<Published> {
  const result: Published = { files: files.length, bytes: 0, written: 0, removed: 0 };
  for (let start = 0; start < files.length; start += AT_ONCE) {
    await Promise.all(
      files.slice(start, start + AT_ONCE).map(async (file) => {
        if (await copyIfChanged(join(stage, file), join(out, file))) result.written++;
        const { size } = await stat(join(out, file));
        result.bytes += size;
      }),
    );
  }
  result.removed = await prune(out, new Set(files));
  return result;
}

/** Removes every file that is not to stay, and folders left empty. */
export async function prune(folder: string, stay: ReadonlySet<string>): Promise<number> {
  const gone = (await listTree(folder)).filter((file) => !stay.has(file));
  for (const file of gone) {
    await rm(join(folder, file));
    await removeEmpty(dirname(join(folder, file)), folder);
  }
  return gone.length;
}

async function removeEmpty(directory: string, top: string): Promise<void> {
  if (resolve(directory) === resolve(top)) return;
  const removed = await rmdir(directory).then(
    () => true,
    () => false,
  );
  if (removed) await removeEmpty(dirname(directory), top);
}

/** Whether a folder may be published into: it is absent, empty, or holds an earlier build. */
export async function isOurs(out: string): Promise<boolean> {
  const names = await readdir(out).catch(() => [] as string[]);
  return names.length === 0 || (names.includes('index.html') && names.includes('assets'));
}

/** Throws away what was kept of earlier builds. */
export async function forget(cache: string): Promise<void> {
  await rm(cache, { recursive: true, force: true });
}
