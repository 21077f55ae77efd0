import { randomUUID } from 'node:crypto';
import { link, lstat, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, posix } from 'node:path';
import { isRunning } from '../../disk/running/files.ts';
import { listTree } from '../../disk/tree/files.ts';
import { t } from '../../language/say.ts';

/**
 * Writes a file whole or not at all: under a temporary name first, which is then linked to the real one. An existing file is never
 * overwritten, not even by another import that runs at the same time.
 */
async function writeWhole(path: string, data: string | Uint8Array): Promise<void> {
  const temporary = join(dirname(path), `.${process.pid}-${randomUUID()}.part`);
  try {
    await writeFile(temporary, data, { flag: 'wx' }).catch(async (cause: unknown) => {
      if (!isCode(cause, 'ENOENT')) throw cause;
      await mkdir(dirname(path), { recursive: true });
      await writeFile(temporary, data, { flag: 'wx' });
    });
    await link(temporary, path).catch(async (cause: unknown) => {
      // FAT and some network disks know no links.
      if (isCode(cause, 'EEXIST') || (await stat(path).catch(() => undefined))) throw cause;
      await rename(temporary, path);
    });
  } catch (cause) {
    throw isCode(cause, 'EEXIST') ? new Error(t`${path} 已经存在，没有覆盖。`, { cause }) : cause;
  } finally {
    await rm(temporary, { force: true });
  }
}

/** What `writeWhole` has begun and not ended, and the process that did. */
const UNFINISHED = /^\.(\d+)-[\da-f-]{36}\.part$/u;

/** Clears away what imports that were killed have left half-written among the articles. */
export async function clearUnfinished(content: string): Promise<void> {
  const files = await listTree(join(content, 'articles'));
  const left = files.filter((file) => {
    const [, holder] = UNFINISHED.exec(basename(file)) ?? [];
    return holder !== undefined && !isRunning(Number(holder));
  });
  for (const file of left) await rm(join(content, 'articles', file), { force: true });
}

/** Writes a file of the content folder, unless it is there with the same bytes: an import that was killed had written it. */
export async function completeInto(content: string, file: string, data: Uint8Array): Promise<void> {
  const found = await readFile(join(content, file)).catch(() => undefined);
  if (!found?.equals(data)) await writeInto(content, file, data);
}

/** Writes a file of the content folder, whose name is below it. Throws when a folder on the way is a link: all of an archive lies in its folder. */
export async function writeInto(content: string, file: string, data: string | Uint8Array): Promise<void> {
  const folders = posix.dirname(file).split('/');
  for (const at of folders.keys()) {
    const folder = join(content, ...folders.slice(0, at + 1));
    const info = await lstat(folder).catch(() => undefined);
    if (info?.isSymbolicLink()) throw new Error(t`${folder} 是符号链接，没有写。请换成目录本身，再运行一次。`);
  }
  await writeWhole(join(content, file), data);
}

function isCode(cause: unknown, code: string): boolean {
  return cause instanceof Error && 'code' in cause && cause.code === code;
}
