import { hash } from 'node:crypto';
import { relative, resolve, sep } from 'node:path';
import { build } from 'esbuild';
import type { Address } from '../../../model/address.ts';
import type { Maker } from '../../maker.ts';
import { ASSETS, MODULES } from './assets.ts';

/** Styles and scripts. */
export const maker: Maker = {
  title: '样式与脚本',
  begin: async () => {
    const bundled = [...(await bundleAssets())];
    return {
      parts: bundled.map(([address, bytes]) => ({
        name: address,
        key: hash('sha256', bytes),
        make: () => [[address, bytes]],
      })),
    };
  },
};

/** Styles and scripts, bundled, by address. Throws with all of the bundler's complaints. */
export async function bundleAssets(): Promise<Map<Address, Uint8Array>> {
  const { esm = [], iife = [] } = Object.groupBy(Object.keys(ASSETS), (address) =>
    MODULES.includes(address) ? 'esm' : 'iife',
  );
  return new Map([...(await bundleAs('esm', esm)), ...(await bundleAs('iife', iife))]);
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
    minify: true,
    format,
    target: ['es2022', 'chrome111', 'firefox114', 'safari16.4'],
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'silent',
  });
  return new Map(outputFiles.map(({ path, contents }) => [relative(root, path).replaceAll(sep, '/'), contents]));
}
