import { rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { build } from 'astro';
import { makePages, type PagesInput } from './integration.ts';

/**
 * Makes the pages with Astro, from the snapshot that `ARCHIVE_SNAPSHOT` names. What Astro itself writes, its bundle and its
 * copy of the content, goes into `scratch`, which is emptied
 * first: the copy would be believed whatever has become of it.
 */
export async function writePages(site: string, scratch: string, input: PagesInput): Promise<void> {
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  await rm(scratch, { recursive: true, force: true });
  await build({
    // What goes wrong is thrown as well, and told once.
    logLevel: 'silent',
    site,
    outDir: resolve(scratch, 'bundle'),
    cacheDir: resolve(join(scratch, 'cache')),
    integrations: [makePages(input)],
  });
}
