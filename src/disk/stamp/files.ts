import { statSync } from 'node:fs';
import { mkdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** What tells later whether a file is the one it was. */
export interface Stamp {
  /** Its size, inode, and the time of its last change; empty when there is no such file. */
  text: string;
  /** That time, in milliseconds. */
  changed: number;
}

const NO_FILE: Stamp = { text: '', changed: Infinity };

/**
 * The stamp of a file as it is now. The time is the system's own (ctime, in nanoseconds), which no program sets back, as
 * copying and unpacking do with a file's mtime.
 */
export function stampOf(path: string): Stamp {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false });
  if (!found?.isFile()) return NO_FILE;
  return { text: `${found.size}-${found.ino}-${found.ctimeNs}`, changed: Number(found.ctimeMs) };
}

/** In milliseconds. Some file systems count time so coarsely. */
const UNSURE = 2000;

/**
 * Whether a stamp can be relied on: a file that was changed only just before `begun`, the file system's own time in
 * milliseconds at which reading began, may change again without its stamp showing it.
 */
export function isReliable({ changed }: Stamp, begun: number): boolean {
  return changed < begun - UNSURE;
}

/** The file system's own time, in milliseconds: that of a file written now beside the one named. */
export async function fileTime(beside: string): Promise<number> {
  const file = join(dirname(beside), 'begun');
  await mkdir(dirname(beside), { recursive: true });
  await writeFile(file, '');
  return (await stat(file)).mtimeMs;
}
