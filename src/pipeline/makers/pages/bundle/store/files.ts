import { hash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { readSealed, writeSealed } from '../../../../../disk/sealed/files.ts';
import { hashOf } from '../../../../../model/identity.ts';

/**
 * A folder in which compiled code is kept for all builds, each version in a folder of its own that nothing is written to once
 * it is whole: a build goes on with what it found while another one compiles anew.
 */

/** Folders, and as many seals, that are kept; the oldest go. */
const MOST = 8;

/** The folder of what was compiled last of code of this version. Undefined when there is none, or a file in it was altered. */
export function findCompiled(store: string, version: string): string | undefined {
  const [name, known] = readSealed(sealOf(store, version), version)?.toString().split(' ') ?? [];
  if (name === undefined) return undefined;
  const folder = join(store, name);
  return known === hashOfFolder(folder) ? folder : undefined;
}

/** Keeps what `compile` writes into the empty folder that it is given, or nothing when it fails. */
export async function keepCompiled(
  store: string,
  version: string,
  compile: (folder: string) => Promise<void>,
): Promise<void> {
  mkdirSync(store, { recursive: true });
  const folder = mkdtempSync(join(store, 'version-'));
  try {
    await compile(folder);
  } catch (cause) {
    rmSync(folder, { recursive: true, force: true });
    throw cause;
  }
  writeSealed(sealOf(store, version), [`${relative(store, folder)} ${hashOfFolder(folder)}`], version);
  forgetOldest(store);
}

const sealOf = (store: string, version: string) => join(store, `${hashOf(version, 16)}.seal`);

/** Changes with any file in the folder; empty where there is no such folder. */
function hashOfFolder(folder: string): string {
  try {
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const paths = files.map(({ parentPath, name }) => join(parentPath, name)).sort();
    return hash(
      'sha256',
      paths.map((path) => `${hash('sha256', readFileSync(path))} ${relative(folder, path)}`).join('\n'),
    );
  } catch {
    return '';
  }
}

function forgetOldest(store: string): void {
  const newestFirst = readdirSync(store)
    .flatMap((name) => {
      const path = join(store, name);
      const stat = statSync(path, { throwIfNoEntry: false });
      return stat ? [{ path, changed: stat.mtimeMs }] : [];
    })
    .sort((a, b) => b.changed - a.changed);
  for (const { path } of newestFirst.slice(2 * MOST)) rmSync(path, { recursive: true, force: true });
}
