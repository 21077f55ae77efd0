import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';

/** The source files by which Astro itself is told what to do. */
export const ASTRO_CODE = ['astro.config.mjs', 'src/content.config.ts'];

/**
 * Has Astro compile all pages into modules and puts these in `folder`, which is not there yet. Astro's build goes as far as
 * to where it would render its pages, and is told that there are none: Astro itself renders every page each time, its own
 * incremental build writes each page twice, and both write straight into the folder that is being read.
 *
 * @param scratch an empty folder for all else that Astro makes.
 */
export async function compilePages(folder: string, scratch: string): Promise<void> {
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  const { build } = await import('astro');
  const outDir = join(scratch, 'bundle');
  await build({
    // What goes wrong is thrown as well, and told once.
    logLevel: 'silent',
    outDir,
    cacheDir: join(scratch, 'cache'),
    integrations: [insteadOfPages(() => rename(join(outDir, '.prerender'), folder))],
  });
}

/** Has Astro do something else once all is compiled, and believe that there are no pages. */
function insteadOfPages(act: () => Promise<void>): AstroIntegration {
  return {
    name: 'instead-of-pages',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((usual) => ({
          ...usual,
          setup: () => Promise.resolve(),
          getStaticPaths: async () => {
            await act();
            return [];
          },
        }));
      },
    },
  };
}
