import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Related } from '../../model/related.ts';
import type { ContentState } from '../files.ts';

/**
 * The content of one build, kept for two readers: the build's other processes make things from the very state that was
 * checked, and the next build need not read again what has not changed.
 */
export interface Snapshot extends ContentState {
  /** Of the code that made it; another version's snapshot is not used. */
  version: string;
  related: Related;
}

/** The snapshot in the file; undefined when there is none, it is damaged, or other code made it. */
export function readSnapshot(file: string, version?: string): Snapshot | undefined {
  try {
    // Read at once: a hundred megabytes in pieces take seconds to decode.
    const [told, json] = readFileSync(file, 'utf8').split('\n', 2) as [string, string];
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
