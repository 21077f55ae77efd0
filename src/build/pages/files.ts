import { join, resolve } from 'node:path';
import { build } from 'astro';
import { makePages, type PagesInput } from './integration.ts';

/**
 * Makes the pages with Astro, from the snapshot that `ARCHIVE_SNAPSHOT` names. What Astro itself writes, its bundle and its
 * copy of the content, goes into `scratch`.
 */
export async function writePages(site: string, scratch: string, input: PagesInput): Promise<void> {
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  await build({
    logLevel: 'warn',
    site,
    outDir: resolve(scratch, 'bundle'),
    cacheDir: resolve(join(scratch, 'cache')),
    integrations: [makePages(input)],
  });
}
