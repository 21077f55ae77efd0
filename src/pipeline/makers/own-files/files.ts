import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listTree } from '../../../disk/tree/files.ts';
import { t } from '../../../language/say.ts';
import { addressOf, type Address } from '../../../model/address.ts';
import { ICONS, type Theme } from '../../../model/theme.ts';
import type { Maker } from '../../maker.ts';

const FOLDER = 'public';

/** Files that the site has as they are: the program's, and in their place those of the content's theme. */
export const maker: Maker = {
  title: t`原样的文件`,
  begin: async ({ run, content }) => {
    const own = (await listTree(FOLDER)).map((name): [Address, string] => [name, join(FOLDER, name)]);
    const files = new Map([...own, ...(await themeFiles(join(run.content, 'theme'), content.site.theme))]);
    return {
      parts: [...files].map(([address, path]) => {
        const bytes = readFileSync(path);
        return { name: address, key: hash('sha256', bytes), make: () => [[address, bytes]] };
      }),
    };
  },
};

async function themeFiles(folder: string, { logo }: Theme): Promise<[Address, string][]> {
  const names = (await listTree(folder)).filter((name) => name in ICONS || name === logo?.file);
  return names.map((name) => [addressOf('asset', { path: name }), join(folder, name)]);
}
