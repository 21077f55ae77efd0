import { hash } from 'node:crypto';
import { relative, resolve, sep } from 'node:path';
import { build } from 'esbuild';
import { t } from '../../../language/say.ts';
import type { Address } from '../../../model/address.ts';
import type { Maker } from '../../maker.ts';
import type { Edition } from '../../../hanzi/edition.ts';
import type { Site } from '../../../model/site.ts';
import { themeStyles } from '../../../styles/theme.ts';
import { scriptWords, type ScriptWords } from '../../../views/script-words.ts';
import { openArchive } from '../../materials/files.ts';
import { ASSETS, MODULES, SITE_STYLES } from './assets.ts';

/** Styles and scripts. */
export const maker: Maker = {
  title: t`样式与脚本`,
  begin: async (materials) => {
    const { archive, editions } = openArchive(materials);
    const bundled = [...(await bundleAssets(archive.site, editions))];
    return {
      parts: bundled.map(([address, bytes]) => ({
        name: address,
        key: hash('sha256', bytes),
        make: () => [[address, bytes]],
      })),
    };
  },
};

/**
 * Styles and scripts, bundled, by address; colours and fonts are the theme's, words those of the editions. Throws with all of
 * the bundler's complaints.
 */
export async function bundleAssets(site: Site, editions: readonly Edition[]): Promise<Map<Address, Uint8Array>> {
  const words = definedWords(site, editions);
  const { esm = [], iife = [] } = Object.groupBy(Object.keys(ASSETS), (address) =>
    MODULES.includes(address) ? 'esm' : 'iife',
  );
  const bundled = new Map([...(await bundleAs('esm', esm, words)), ...(await bundleAs('iife', iife, words))]);
  // First, so that what paper and forced colours ask for comes after it.
  return bundled.set(SITE_STYLES, Buffer.concat([Buffer.from(themeStyles(site.theme)), bundled.get(SITE_STYLES)!]));
}

/** The constants that scripts of pages take their words from, by name, as code. */
function definedWords(site: Site, editions: readonly Edition[]): Record<string, string> {
  const said = editions.map((edition) => [edition.script, scriptWords(site, edition)] as const);
  const table = (kind: keyof ScriptWords) =>
    JSON.stringify(Object.fromEntries(said.map(([script, words]) => [script, words[kind]])));
  return { READING_WORDS: table('reading'), CITING_WORDS: table('citing'), CALENDAR_WORDS: table('calendar') };
}

async function bundleAs(
  format: 'esm' | 'iife',
  addresses: Address[],
  define: Record<string, string>,
): Promise<Map<Address, Uint8Array>> {
  const root = resolve('bundled');
  const { outputFiles } = await build({
    entryPoints: addresses.map((address) => ({
      in: ASSETS[address]!,
      out: address.replace(/\.[^.]+$/, ''),
    })),
    outdir: root,
    write: false,
    bundle: true,
    // Pictures of the styles lie beside them as they are.
    external: ['*.svg'],
    define,
    minify: true,
    format,
    target: ['es2022', 'chrome111', 'firefox114', 'safari16.4'],
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'silent',
  });
  return new Map(outputFiles.map(({ path, contents }) => [relative(root, path).replaceAll(sep, '/'), contents]));
}
