import { readdir } from 'node:fs/promises';
import { relative, sep } from 'node:path';

/** All files below a folder, `/`-separated, sorted; none when the folder is not there. */
export async function listTree(folder: string): Promise<string[]> {
  return (await readTree(folder)).files;
}

/** The same, with the symbolic links beside them, which are not followed. */
export async function readTree(folder: string): Promise<{ files: string[]; links: string[] }> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((cause: unknown) => {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return [];
    throw cause;
  });
  // Paths are worked out by folder: a large site has a million files, and a few thousand of these.
  const inFolder = new Map<string, string>();
  const prefixOf = (path: string) => {
    const prefix = inFolder.get(path) ?? `${relative(folder, path)}/`.replaceAll(sep, '/').replace(/^\//, '');
    inFolder.set(path, prefix);
    return prefix;
  };
  const named = (some: typeof entries) => some.map((entry) => prefixOf(entry.parentPath) + entry.name).sort();
  return {
    files: named(entries.filter((entry) => entry.isFile())),
    links: named(entries.filter((entry) => entry.isSymbolicLink())),
  };
}

/** All files without the hidden ones, which systems and editors leave beside what people write. */
export async function listVisible(folder: string): Promise<string[]> {
  return (await listTree(folder)).filter(isVisible);
}

export function isVisible(file: string): boolean {
  return !/(?:^|\/)\.[^/]*$/.test(file);
}
