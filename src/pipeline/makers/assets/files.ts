import { hash } from 'node:crypto';
import { relative, resolve, sep } from 'node:path';
import { build } from 'esbuild';
import { t } from '../../../language/say.ts';
import type { Address } from '../../../model/address.ts';
import type { Maker } from '../../maker.ts';
import type { Theme } from '../../../model/theme.ts';
import { themeStyles } from '../../../styles/theme.ts';
import { ASSETS, MODULES, SITE_STYLES } from './assets.ts';

/** Styles and scripts. */
export const maker: Maker = {
  title: t`样式与脚本`,
  begin: async ({ content }) => {
    const bundled = [...(await bundleAssets(content.site.theme))];
    return {
      parts: bundled.map(([address, bytes]) => ({
        name: address,
        key: hash('sha256', bytes),
        make: () => [[address, bytes]],
      })),
    };
  },
};

/** Styles and scripts, bundled, by address; colours and fonts are the theme's. Throws with all of the bundler's complaints. */
export async function bundleAssets(theme: Theme): Promise<Map<Address, Uint8Array>> {
  const { esm = [], iife = [] } = Object.groupBy(Object.keys(ASSETS), (address) =>
    MODULES.includes(address) ? 'esm' : 'iife',
  );
  const bundled = new Map([...(await bundleAs('esm', esm)), ...(await bundleAs('iife', iife))]);
  // First, so that what paper and forced colours ask for comes after it.
  return bundled.set(SITE_STYLES, Buffer.concat([Buffer.from(themeStyles(theme)), bundled.get(SITE_STYLES)!]));
}

async function bundleAs(format: 'esm' | 'iife', addresses: Address[]): Promise<Map<Address, Uint8Array>> {
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
    minify: true,
    format,
    target: ['es2022', 'chrome111', 'firefox114', 'safari16.4'],
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'silent',
  });
  return new Map(outputFiles.map(({ path, contents }) => [relative(root, path).replaceAll(sep, '/'), contents]));
}
