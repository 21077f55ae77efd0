import { hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { announceRun, type CheckedContent } from '../../../../content/run.ts';
import { readSealed, writeSealed } from '../../../../disk/sealed/files.ts';
import { t } from '../../../../language/say.ts';
import type { Maker } from '../../../maker.ts';
import { cacheFolderOf, type Run } from '../../../run.ts';
import type { CompiledPages } from '../route.ts';
import { ASTRO_CODE, compilePages } from './integration.ts';

/**
 * Compiles the pages, unless the last build's modules are there and of the same code: no content is in them. Nothing of it is
 * in the site; it comes before the pages so that every process that makes some has the same.
 */
export const maker: Maker = {
  title: t`页面的程序`,
  begin: async ({ run, content, code }) => {
    const version = pageCode()
      .map((file) => code[file])
      .join('-');
    if (run.isFresh || !isIntact(run, version)) await bundle(run, content, version);
    return { parts: [] };
  },
};

/** The source files that pages may be made by: all routes, and what each of these needs. */
export function pageCode(): string[] {
  const routes = readdirSync('src/pages', { recursive: true, encoding: 'utf8' })
    .map((name) => `src/pages/${name.replaceAll('\\', '/')}`)
    .filter((name) => /\/[^_/][^/]*\.(?:astro|ts)$/.test(name))
    .sort();
  return [...ASTRO_CODE, ...routes];
}

/** The compiled pages of this build, which are told what they are made from. */
export async function openBundle(run: Run, content: CheckedContent): Promise<CompiledPages> {
  announceRun({ folder: run.content, checked: content });
  const folder = folderOf(run);
  const entry = readdirSync(folder).find((name) => name.startsWith('prerender-entry'))!;
  const { manifest } = (await import(pathToFileURL(resolve(folder, entry)).href)) as { manifest: CompiledPages };
  return manifest;
}

const folderOf = (run: Run) => join(cacheFolderOf(run.out), 'pages');
const sealOf = (run: Run) => `${folderOf(run)}.hash`;

async function bundle(run: Run, content: CheckedContent, version: string): Promise<void> {
  const [folder, scratch] = [folderOf(run), join(cacheFolderOf(run.out), 'astro')];
  // Astro's loaders are to load nothing.
  announceRun({ folder: run.content, checked: content });
  for (const old of [folder, scratch]) await rm(old, { recursive: true, force: true });
  await mkdir(scratch, { recursive: true });
  await compilePages(resolve(folder), resolve(scratch));
  await rm(scratch, { recursive: true, force: true });
  writeSealed(sealOf(run), [hashOfFolder(folder)], version);
}

/** Whether the modules are those that were compiled last, of code of this version. */
function isIntact(run: Run, version: string): boolean {
  const known = readSealed(sealOf(run), version)?.toString();
  return known !== undefined && known === hashOfFolder(folderOf(run));
}

/** Changes with any file in the folder; empty where there is no such folder. */
function hashOfFolder(folder: string): string {
  try {
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const paths = files.map(({ parentPath, name }) => join(parentPath, name)).sort();
    return hash('sha256', paths.map((path) => `${hash('sha256', readFileSync(path))} ${path}`).join('\n'));
  } catch {
    return '';
  }
}
