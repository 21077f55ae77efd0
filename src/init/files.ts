import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { listTree } from '../disk/tree/files.ts';
import { t } from '../language/say.ts';
import { fillBlanks, type Blanks } from './archive.ts';

const TEMPLATE = join(import.meta.dirname, 'template');

/** Writes the content folder of a new archive; the names of its files. Throws when there is anything in the folder. */
export async function writeArchive(folder: string, blanks: Blanks): Promise<string[]> {
  const found = await readdir(folder).catch(absent);
  if (found.length > 0)
    throw new Error(
      t`${folder} 里已经有 ${found[0]!} 等 ${found.length} 项，没有改动。请用 --out 指明一个空目录或新目录。`,
    );
  const files = await listTree(TEMPLATE);
  for (const file of files) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), fillBlanks(await readFile(join(TEMPLATE, file), 'utf8'), blanks));
  }
  return files;
}

function absent(cause: NodeJS.ErrnoException): string[] {
  if (cause.code === 'ENOENT') return [];
  if (cause.code === 'ENOTDIR')
    throw new Error(t`${cause.path!} 是一份文件，没有改动。请用 --out 指明一个空目录或新目录。`);
  throw cause;
}
