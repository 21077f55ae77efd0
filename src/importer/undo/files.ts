import { lstat, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { readSealed, writeSealed } from '../../disk/sealed/files.ts';
import { cacheOf } from '../archive/files.ts';
import { sha256Of } from '../files.ts';

/** A file that an import wrote, below the content folder, and what was in it. */
export interface Written {
  file: string;
  sha256: string;
}

const VERSION = '1';
const recordOf = (content: string) => join(dirname(cacheOf(content)), 'last-import');

/** Remembers what an import has written, so that it can be taken back. One that wrote nothing leaves the one before it. */
export function rememberImport(content: string, written: readonly Written[]): void {
  if (written.length > 0) writeSealed(recordOf(content), [JSON.stringify(written)], VERSION);
}

/** What became of the files of an import that was taken back, by what each is now. */
export type Undone = Record<State, string[]>;

/** `removed`: as it was written, until now. `changed` since, and `replaced` by a folder, a link or the like, are left; `gone` already. */
type State = 'removed' | 'changed' | 'replaced' | 'gone';

/** Removes what the last import into the folder wrote, and nothing that was changed since. Undefined when none is remembered. */
export async function undoImport(content: string): Promise<Undone | undefined> {
  const record = recordOf(content);
  const bytes = readSealed(record, VERSION);
  if (!bytes) return undefined;
  const undone: Undone = { removed: [], changed: [], replaced: [], gone: [] };
  for (const { file, sha256 } of JSON.parse(bytes.toString()) as Written[])
    undone[await removeUnchanged(join(content, file), sha256)].push(file);
  await rm(record);
  return undone;
}

async function removeUnchanged(path: string, sha256: string): Promise<State> {
  const found = await lstat(path).catch((cause: unknown) => {
    if (isGone(cause)) return undefined;
    throw cause;
  });
  if (!found) return 'gone';
  if (!found.isFile()) return 'replaced';
  if (sha256Of(await readFile(path)) !== sha256) return 'changed';
  await rm(path);
  return 'removed';
}

function isGone(cause: unknown): boolean {
  const { code } = cause as NodeJS.ErrnoException;
  return code === 'ENOENT' || code === 'ENOTDIR';
}
