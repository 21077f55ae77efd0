import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { lstat, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { cacheOf } from '../archive/files.ts';
import { sha256Of } from '../files.ts';

/** A file that an import wrote or was about to write, below the content folder, and what was in it. */
interface Written {
  file: string;
  sha256: string;
}

const recordOf = (content: string) => join(dirname(cacheOf(content)), 'last-import.jsonl');

/**
 * To be told of each file before it is written, so that even an import that is killed can be taken back. The first file of an import
 * puts the record of the one before it away; an import that writes nothing leaves it.
 */
export function recordImport(content: string): (file: string, data: Uint8Array) => void {
  const record = recordOf(content);
  let flag = 'w';
  return (file, data) => {
    const written: Written = { file, sha256: sha256Of(data) };
    mkdirSync(dirname(record), { recursive: true });
    writeFileSync(record, `${JSON.stringify(written)}\n`, { flag });
    flag = 'a';
  };
}

/** The files of a record. A line that was cut off when the import was killed is of a file that was not begun. */
function readRecord(record: string): Written[] {
  const lines = readFileSync(record, 'utf8').split('\n').slice(0, -1);
  return lines.map((line) => JSON.parse(line) as Written);
}

/** What became of the files of an import that was taken back, by what each is now. */
export type Undone = Record<State, string[]>;

/** `removed`: as it was written, until now. `changed` since, and `replaced` by a folder, a link or the like, are left; `gone` already, or never written. */
type State = 'removed' | 'changed' | 'replaced' | 'gone';

/** Removes what the last import into the folder wrote, and nothing that was changed since. Undefined when none is remembered. */
export async function undoImport(content: string): Promise<Undone | undefined> {
  const record = recordOf(content);
  if (!existsSync(record)) return undefined;
  const undone: Undone = { removed: [], changed: [], replaced: [], gone: [] };
  for (const { file, sha256 } of readRecord(record))
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
