import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { reachedFrom, type Imports } from './graph.ts';

/** What every product depends on beside the code that it is made by: the packages' versions. */
const PACKAGES = 'package-lock.json';

/** What commands say to whoever runs them. Nothing is made of it, so no product changes with it. */
const SAID = 'src/language/';

/**
 * For each entry, a source file below `root`, a hash of the code that it runs: its own and that of all modules it imports,
 * found by esbuild, so that nothing has to be listed. Types alone run nothing and do not count. 16 hex digits.
 */
export async function codeKeys(entries: string[], root = '.'): Promise<Record<string, string>> {
  const imports = await findImports(entries, root);
  const hashes = new Map<string, string>();
  const hashOfFile = (file: string) => {
    const known = hashes.get(file) ?? hash('sha256', readFileSync(join(root, file)));
    hashes.set(file, known);
    return known;
  };
  const keyOf = (entry: string) =>
    hash('sha256', [PACKAGES, ...reachedFrom(entry, imports)].map((file) => `${hashOfFile(file)} ${file}`).join('\n'));
  return Object.fromEntries(entries.map((entry) => [entry, keyOf(entry).slice(0, 16)]));
}

async function findImports(entries: string[], root: string): Promise<Imports> {
  const { metafile } = await build({
    absWorkingDir: resolve(root),
    entryPoints: entries,
    outdir: 'nowhere',
    write: false,
    bundle: true,
    // What entries share is written once, not once for each of them; nothing of it is kept.
    splitting: true,
    metafile: true,
    format: 'esm',
    platform: 'node',
    target: 'esnext',
    packages: 'external',
    external: ['astro:*'],
    loader: { '.css': 'empty' },
    logLevel: 'silent',
    // An import that only a component's template uses is not to be taken for one of a type.
    tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: true } },
    plugins: [frontMatterOfComponents],
  });
  return new Map(
    Object.entries(metafile.inputs).map(([file, { imports }]) => [
      file,
      imports.filter(({ external, path }) => !external && !path.startsWith(SAID)).map(({ path }) => path),
    ]),
  );
}

/** A component imports in its front matter alone. */
const frontMatterOfComponents: Plugin = {
  name: 'front-matter-of-components',
  setup: (build) => {
    build.onLoad({ filter: /\.astro$/ }, async ({ path }) => {
      const [, code = ''] = /^\s*---\n([\s\S]*?)\n---/.exec(await readFile(path, 'utf8')) ?? [];
      return { contents: code, loader: 'ts' };
    });
  },
};
