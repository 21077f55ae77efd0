import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { mkdir, readFile, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { listTree } from '../files.ts';

/** What publishing did. */
export interface Published {
  files: number;
  bytes: number;
  written: string[];
  removed: string[];
}

/** A published file: what it was made from, what it looked like when it was written, its size and SHA-256. */
interface Entry {
  stage: string;
  out: string;
  size: number;
  hash: string;
}

type Ledger = Record<string, Entry>;

/** Files between two turns for others, such as a progress bar. */
const AT_ONCE = 200;

/**
 * Makes `out` hold exactly `files` of `stage`. Changed files are replaced one by one, each whole; what is not listed is
 * removed last, so that no page that is still linked is ever missing. `ledger` is where it keeps account between builds:
 * a file is looked into only when it or its copy is not the one it was.
 */
export async function publish(
  stage: string,
  files: string[],
  out: string,
  ledger: string,
  progress: (done: number) => void,
): Promise<Published> {
  const before = await readLedger(ledger);
  const after: Ledger = {};
  const result: Published = { files: files.length, bytes: 0, written: [], removed: [] };
  for (const [index, file] of files.entries()) {
    const known = before[file];
    const [from, to] = [join(stage, file), join(out, file)];
    const isAsBefore = known !== undefined && known.stage === stampOf(from) && known.out === stampOf(to);
    const entry = isAsBefore ? known : await publishFile(from, to, () => result.written.push(file));
    after[file] = entry;
    result.bytes += entry.size;
    if (index % AT_ONCE === 0) {
      progress(index);
      await setImmediate();
    }
  }
  result.removed = await prune(out, new Set(files));
  await writeFile(`${ledger}.new`, JSON.stringify(after));
  await rename(`${ledger}.new`, ledger);
  return result;
}

/** Never half a file is seen: it is written beside its place and then moved there. */
async function publishFile(from: string, to: string, onWritten: () => void): Promise<Entry> {
  const bytes = readFileSync(from);
  const there = statSync(to, { throwIfNoEntry: false });
  if (there?.size !== bytes.length || !readFileSync(to).equals(bytes)) {
    await mkdir(dirname(to), { recursive: true });
    await writeFile(`${to}.new`, bytes);
    await rename(`${to}.new`, to);
    onWritten();
  }
  const hash = createHash('sha256').update(bytes).digest('hex');
  return { stage: stampOf(from), out: stampOf(to), size: bytes.length, hash };
}

/** Size, inode and time of last change; empty when there is no such file. */
function stampOf(path: string): string {
  const stat = statSync(path, { bigint: true, throwIfNoEntry: false });
  return stat ? `${stat.size}-${stat.ino}-${stat.ctimeNs}` : '';
}

/** Nothing is known when there is no ledger or it is damaged; then every file is compared. */
async function readLedger(ledger: string): Promise<Ledger> {
  try {
    return JSON.parse(await readFile(ledger, 'utf8')) as Ledger;
  } catch {
    return {};
  }
}

/** Removes every file that is not to stay, and folders left empty. */
export async function prune(folder: string, stay: ReadonlySet<string>): Promise<string[]> {
  const gone = (await listTree(folder)).filter((file) => !stay.has(file));
  for (const file of gone) {
    await rm(join(folder, file));
    await removeEmpty(dirname(join(folder, file)), folder);
  }
  return gone;
}

async function removeEmpty(directory: string, top: string): Promise<void> {
  if (resolve(directory) === resolve(top)) return;
  const removed = await rmdir(directory).then(
    () => true,
    () => false,
  );
  if (removed) await removeEmpty(dirname(directory), top);
}
