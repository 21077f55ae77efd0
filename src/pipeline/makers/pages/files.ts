import { readdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { announceRun } from '../../../content/run.ts';
import { t } from '../../../language/say.ts';
import type { Maker } from '../../maker.ts';
import { cacheFolderOf } from '../../run.ts';
import { ASTRO_CODE, openPages } from './integration.ts';

/** Every route of Astro's: pages, and the files that are rendered as they are. */
export const maker: Maker = {
  title: t`页面`,
  begin: async ({ run, content }) => {
    announceRun({ folder: run.content, checked: content });
    const scratch = join(cacheFolderOf(run.out), 'astro');
    // Astro's copy of the content would be believed whatever has become of it.
    await rm(scratch, { recursive: true, force: true });
    return openPages({ site: content.site.address, scratch: resolve(scratch) });
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
