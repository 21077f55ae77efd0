import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
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

/** What has become of the files of an import that was taken back. */
export interface Undone {
  removed: string[];
  /** Changed since; left as they are. */
  kept: string[];
}

/** Removes what the last import into the folder wrote, unless it has been changed since. Undefined when none is remembered. */
export async function undoImport(content: string): Promise<Undone | undefined> {
  const record = recordOf(content);
  const bytes = readSealed(record, VERSION);
  if (!bytes) return undefined;
  const undone: Undone = { removed: [], kept: [] };
  for (const { file, sha256 } of JSON.parse(bytes.toString()) as Written[]) {
    const path = join(content, file);
    if (!existsSync(path)) continue;
    if (sha256Of(await readFile(path)) !== sha256) undone.kept.push(file);
    else {
      await rm(path);
      undone.removed.push(file);
    }
  }
  await rm(record);
  return undone;
}
