import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listTree } from '../../../disk/tree/files.ts';
import type { Maker } from '../../maker.ts';

const FOLDER = 'public';

/** Files that the site has as they are. */
export const maker: Maker = {
  title: '原样的文件',
  begin: async () => {
    const files = (await listTree(FOLDER)).map((name) => ({ name, bytes: readFileSync(join(FOLDER, name)) }));
    return {
      parts: files.map(({ name, bytes }) => ({ name, key: hash('sha256', bytes), make: () => [[name, bytes]] })),
    };
  },
};
