import { createReadStream, createWriteStream, existsSync, readdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** A file as it was found: what changes when it is written again, and its size in bytes. */
interface Found {
  path: string;
  stamp: string;
  size: number;
}

/** How a folder differs from what it was. */
export interface Difference {
  files: number;
  bytes: number;
  written: number;
  writtenBytes: number;
  removed: number;
  /** Files written, and files removed, by folder: how many, and the first few of them. */
  folders: Map<string, { count: number; examples: string[] }>;
}

const EXAMPLES = 3;
const REMOVED = '（删去）';

/**
 * Compares a folder with its earlier `listing`, a file that is brought up to date for the next time. A million files are listed in
 * order on both sides, so that neither list is ever held in memory; an absent listing is an empty one. What differs is also
 * written down whole, beside the listing, in a file with the `name`.
 */
export async function compareTree(folder: string, listing: string, name: string): Promise<Difference> {
  const difference: Difference = { files: 0, bytes: 0, written: 0, writtenBytes: 0, removed: 0, folders: new Map() };
  const [next, changes] = [openLines(`${listing}.new`), openLines(`${listing}-${name}.txt`)];
  const note = async (path: string, mark = '') => {
    const group = groupOf(path) + mark;
    const known = difference.folders.get(group) ?? { count: 0, examples: [] };
    known.count++;
    if (known.examples.length < EXAMPLES) known.examples.push(path);
    difference.folders.set(group, known);
    await changes.write(path + mark);
  };
  const old = readListing(listing);
  let before = (await old.next()).value;
  const skipTo = async (path: string | undefined) => {
    for (; before && (path === undefined || before.path < path); before = (await old.next()).value) {
      difference.removed++;
      await note(before.path, REMOVED);
    }
  };
  for (const found of filesBelow(folder)) {
    await skipTo(found.path);
    const isSame = before?.path === found.path && before.stamp === found.stamp;
    if (before?.path === found.path) before = (await old.next()).value;
    difference.files++;
    difference.bytes += found.size;
    await next.write(`${found.stamp}\t${found.path}`);
    if (isSame) continue;
    difference.written++;
    difference.writtenBytes += found.size;
    await note(found.path);
  }
  await skipTo(undefined);
  await Promise.all([next.end(), changes.end()]);
  renameSync(`${listing}.new`, listing);
  return difference;
}

/** The first folder of a path; the second script's tree has its own such folders. */
function groupOf(path: string): string {
  const folders = path.split('/').slice(0, -1);
  return folders.slice(0, folders[0] === 'zh-hant' ? 2 : 1).join('/') || '（根目录）';
}

/** All files below a folder, or its part that begins with `prefix`, in the order of their paths; none when it is not there. */
export function* filesBelow(folder: string, prefix = ''): Generator<Found> {
  if (!existsSync(join(folder, prefix))) return;
  const entries = readdirSync(join(folder, prefix), { withFileTypes: true });
  const names = entries.map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name)).sort();
  for (const name of names) {
    if (name.endsWith('/')) yield* filesBelow(folder, prefix + name);
    else {
      const { size, ino, mtimeNs } = statSync(join(folder, prefix + name), { bigint: true });
      yield { path: prefix + name, stamp: `${size}-${ino}-${mtimeNs}`, size: Number(size) };
    }
  }
}

async function* readListing(file: string): AsyncGenerator<{ path: string; stamp: string }, undefined> {
  if (!existsSync(file)) return undefined;
  for await (const line of createInterface({ input: createReadStream(file) })) {
    const tab = line.indexOf('\t');
    yield { stamp: line.slice(0, tab), path: line.slice(tab + 1) };
  }
  return undefined;
}

/** A file of lines, written no faster than the disk takes them. */
function openLines(file: string) {
  const stream = createWriteStream(file);
  return {
    write: async (line: string) => {
      if (!stream.write(`${line}\n`)) await new Promise<void>((done) => stream.once('drain', () => done()));
    },
    end: () => new Promise<void>((done) => stream.end(() => done())),
  };
}
