import { createHash } from 'node:crypto';
import { appendFileSync } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { build as bundle } from 'esbuild';
import type { Article } from '../model/article.ts';
import { pictureAddress } from '../model/address.ts';
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
      await mkdir(dirname(join(folder, address)), { recursive: true });
      await copyFile(join(content, dirname(article.file), name), join(folder, address));
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

/** Whether a folder may be published into: it is absent, empty, or holds an earlier build. */
export async function isOurs(out: string): Promise<boolean> {
  const names = await readdir(out).catch(() => [] as string[]);
  return names.length === 0 || (names.includes('index.html') && names.includes('assets'));
}

/**
 * A hash of the code in some rooms and of the versions of all packages: what is kept of what they made depends on both. At
 * first of the rooms that read content.
 */
export async function codeVersion(rooms = ['content', 'hanzi', 'markup', 'model']): Promise<string> {
  const files = (await Promise.all(rooms.map((room) => listTree(`src/${room}`)))).flatMap((names, index) =>
    names.map((name) => `src/${rooms[index]}/${name}`),
  );
  const hash = createHash('sha256');
  for (const file of [...files, 'package-lock.json']) hash.update(await readFile(file));
  return hash.digest('hex');
}

/** Throws away what was kept of earlier builds. */
export async function forget(path: string): Promise<void> {
  await rm(path, { recursive: true, force: true });
}

/** Adds a page's path to the list of those that a build has begun. */
export function noteUnfinished(list: string, path: string): void {
  appendFileSync(list, `${path}\n`);
}

/** Removes the pages that an earlier build had begun when it was cut off, so that none is taken for finished. */
export async function dropUnfinished(stage: string, list: string): Promise<void> {
  const paths = await readFile(list, 'utf8').catch(() => '');
  for (const path of paths.split('\n').filter((line) => line !== '')) {
    for (const ending of ['', '.html', '/index.html'])
      await rm(join(stage, path + ending), { force: true, recursive: false }).catch(() => undefined);
  }
}
