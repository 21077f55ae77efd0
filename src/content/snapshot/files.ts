import { hash } from 'node:crypto';
import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Related } from '../../model/related.ts';
import type { Content, Reading } from '../files.ts';

/**
 * The content of one build, kept for two readers: Astro makes its pages from the very state that was checked, and the next
 * build need not read again what has not changed.
 */
export interface Snapshot extends Reading {
  /** Of the code that made it; another version's snapshot is not used. */
  version: string;
  related: Related;
}

/** The snapshot in the file; undefined when there is none, it is damaged, or other code made it. */
export async function readSnapshot(file: string, version?: string): Promise<Snapshot | undefined> {
  try {
    const [told, json] = (await readFile(file, 'utf8')).split('\n', 2) as [string, string];
    if (hash('sha256', json) !== told) return undefined;
    const snapshot = JSON.parse(json) as Snapshot;
    return version === undefined || snapshot.version === version ? snapshot : undefined;
  } catch {
    return undefined;
  }
}

/** Written whole or not at all, after a line with its SHA-256. */
export async function writeSnapshot(file: string, snapshot: Snapshot): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const json = JSON.stringify(snapshot);
  await writeFile(`${file}.new`, `${hash('sha256', json)}\n${json}`);
  await rename(`${file}.new`, file);
}

/** The file system's own time, in milliseconds: that of a file written now beside the one named. */
export async function fileTime(beside: string): Promise<number> {
  const file = join(dirname(beside), 'begun');
  await mkdir(dirname(beside), { recursive: true });
  await writeFile(file, '');
  return (await stat(file)).mtimeMs;
}

/** The snapshot of the build that is running, from the environment; undefined outside a build. */
export async function runningBuild(): Promise<(Content & { related?: Related }) | undefined> {
  const file = process.env['ARCHIVE_SNAPSHOT'];
  if (file === undefined) return undefined;
  const snapshot = await readSnapshot(file);
  if (!snapshot) throw new Error(`The snapshot of this build is missing: ${file}`);
  return { ...snapshot.content, related: snapshot.related };
}
