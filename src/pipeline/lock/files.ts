import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { isRunning } from '../../disk/running/files.ts';

/**
 * Takes the lock that a file is, for this process: two builds into one folder would sweep away each other's work.
 *
 * @returns what gives it back, or the number of the process that holds it.
 */
export function takeLock(file: string): { release: () => void } | { holder: number } {
  mkdirSync(dirname(file), { recursive: true });
  const own = `${file}.${process.pid}`;
  writeFileSync(own, String(process.pid));
  try {
    while (!tryLink(own, file)) {
      const holder = holderOf(file);
      if (holder !== undefined && isRunning(holder)) return { holder };
      // Whoever took it was killed.
      rmSync(file, { force: true });
    }
    return { release: () => rmSync(file, { force: true }) };
  } finally {
    rmSync(own, { force: true });
  }
}

/** A link, so that the lock is there with its whole content or not at all; false when another one is. */
function tryLink(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'EEXIST') return false;
    throw cause;
  }
}

function holderOf(file: string): number | undefined {
  try {
    return Number(readFileSync(file, 'utf8')) || undefined;
  } catch {
    return undefined;
  }
}
