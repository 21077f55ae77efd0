import { rename } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroIntegration, ViteUserConfig } from 'astro';

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
    vite: { plugins: [leaveOwnModules(), callOwnRuntime()] },
  });
}

type Plugin = NonNullable<ViteUserConfig['plugins']>[number];

/**
 * Leaves out of what is compiled all that Node can load as it is: every process that makes pages has loaded these modules
 * for other makers, and has the code compiled and its dictionaries at hand. What needs Astro itself stays in.
 */
export function leaveOwnModules(): Plugin {
  const sources = resolve('src') + sep;
  const isOwn = (file: string) =>
    file.startsWith(sources) && file.endsWith('.ts') && !ASTROS.some((name) => file.startsWith(sources + name));
  return {
    name: 'leave-own-modules',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name === 'prerender',
    async resolveId(source, importer, options) {
      const found = await this.resolve(source, importer, { ...options, skipSelf: true });
      return found && isOwn(found.id) ? { id: pathToFileURL(found.id).href, external: true } : found;
    },
  };
}

/** Has compiled components call our module instead of Astro's. */
function callOwnRuntime(): Plugin {
  const own = new URL('../compiler-runtime.ts', import.meta.url).href;
  return {
    name: 'call-own-runtime',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name === 'prerender',
    resolveId: { filter: { id: /^astro\/compiler-runtime$/ }, handler: () => ({ id: own, external: true }) },
  };
}

/** Routes, and the door to `astro:content`. */
const ASTROS = [`pages${sep}`, 'archive.ts', 'content.config.ts'];

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
