import { readdirSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { announceRun, type CheckedContent } from '../../../../content/run.ts';
import { t } from '../../../../language/say.ts';
import type { CodeByEntry } from '../../../executor/message.ts';
import type { Maker, Materials } from '../../../maker.ts';
import { moduleOf } from '../../../makers.ts';
import { openArchive } from '../../../materials/files.ts';
import { CacheFault, PAGE_STORE, type Run } from '../../../run.ts';
import type { CompiledPages } from '../route.ts';
import { ASTRO_CODE, compilePages } from './integration.ts';
import { findCompiled, keepCompiled } from './store/files.ts';

/**
 * Compiles the pages, unless some build's modules are there and of the same code: no content is in them, so one serves all
 * sites. Nothing of it is in the site; it comes before the pages so that every process that makes some has the same.
 */
export const maker: Maker = {
  title: t`页面的程序`,
  begin: async ({ run, content, code }) => {
    const version = versionOf(code);
    if (run.isFresh || !findCompiled(PAGE_STORE, version))
      await keepCompiled(PAGE_STORE, version, (folder) => compileInto(folder, run, content));
    return { parts: [] };
  },
};

/**
 * Changes with the pages and with how they are compiled. The modules name those that they leave out by their paths, so a
 * project that was moved has its pages compiled anew.
 */
const versionOf = (code: CodeByEntry) =>
  [resolve('src'), ...[moduleOf('page-bundle'), ...pageCode()].map((file) => code[file])].join('-');

/** The source files that pages may be made by: all routes, and what each of these needs. */
export function pageCode(): string[] {
  const routes = readdirSync('src/pages', { recursive: true, encoding: 'utf8' })
    .map((name) => `src/pages/${name.replaceAll('\\', '/')}`)
    .filter((name) => /\/[^_/][^/]*\.(?:astro|ts)$/.test(name))
    .sort();
  return [...ASTRO_CODE, ...routes];
}

/** The compiled pages, which are told what they are made from. Throws when somebody has deleted or altered them since. */
export async function openBundle(materials: Materials): Promise<CompiledPages> {
  const { run, content, code } = materials;
  announceRun({ folder: run.content, checked: content, opened: openArchive(materials) });
  const compiled = findCompiled(PAGE_STORE, versionOf(code));
  if (compiled === undefined) throw new CacheFault(PAGE_STORE);
  return loadPages(modulesIn(compiled));
}

/** The pages of which `compilePages` has put the modules in a folder. */
export async function loadPages(folder: string): Promise<CompiledPages> {
  const entry = readdirSync(folder).find((name) => name.startsWith('prerender-entry'))!;
  const { manifest } = (await import(pathToFileURL(resolve(folder, entry)).href)) as { manifest: CompiledPages };
  return manifest;
}

const modulesIn = (folder: string) => join(folder, 'modules');

async function compileInto(folder: string, run: Run, content: CheckedContent): Promise<void> {
  // Astro's loaders are to load nothing.
  announceRun({ folder: run.content, checked: content });
  const scratch = join(folder, 'scratch');
  await mkdir(scratch);
  await compilePages(resolve(modulesIn(folder)), resolve(scratch));
  await rm(scratch, { recursive: true, force: true });
}
