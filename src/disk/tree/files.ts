import { readdir } from 'node:fs/promises';
import { relative, sep } from 'node:path';

/** All files below a folder, `/`-separated, sorted; none when the folder is not there. */
export async function listTree(folder: string): Promise<string[]> {
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
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => prefixOf(entry.parentPath) + entry.name)
    .sort();
}

/** The same without hidden files, which systems and editors leave beside what people write. */
export async function listVisible(folder: string): Promise<string[]> {
  return (await listTree(folder)).filter((file) => !/(?:^|\/)\.[^/]*$/.test(file));
}
