import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { listTree } from '../../disk/tree/files.ts';
import { t } from '../../language/say.ts';
import { classify } from '../../model/classify.ts';
import { isForReading } from '../../offline/place.ts';
import { isThere } from '../file-state/files.ts';
import { prune, whatIs } from '../files.ts';
import type { MadeFile } from '../ledger/ledger.ts';

/** Files between two turns for others, such as a progress bar. */
const AT_ONCE = 100;

/** Every site has this file for search engines, and no folder edition has it. */
const OF_SITES = 'robots.txt';

/** Why the folder edition of a site cannot be written to a folder; undefined when it can. */
export async function complaintAboutFolder(folder: string, out: string): Promise<string | undefined> {
  const fromSite = relative(out, folder);
  if (fromSite.split(sep)[0] !== '..') return t`--folder 不能是网站自己的目录 ${out}，也不能在它里面。请另指一个目录。`;
  const found = await whatIs(folder);
  if (found === 'no folder') return t`${folder} 是一份文件，或在一份文件之下。请用 --folder 指明一个目录。`;
  const isEdition = found === 'site' && !existsSync(join(folder, OF_SITES));
  return found === 'nothing' || isEdition
    ? undefined
    : t`${folder} 里有别的文件，不是本程序写的文件夹版。请用 --folder 指明一个空目录或原来的文件夹版。`;
}

/**
 * Makes a folder the folder edition of a published site, all scripts in it: the same files as in all packs. Files that are there
 * already are left as they are, and those that belong to no such edition go. What was cut off is finished by the next call.
 */
export async function writeFolder(
  folder: string,
  out: string,
  siteFiles: readonly MadeFile[],
  progress: (done: number, total: number) => void,
): Promise<{ files: number; written: number; removed: number }> {
  const files = siteFiles.filter(({ address }) => isForReading(address, classify(address)));
  const there = await listTree(folder);
  let written = 0;
  for (const [done, file] of files.entries()) {
    if (copyIfNew(file, out, folder)) written++;
    if (done % AT_ONCE !== 0) continue;
    progress(done, files.length);
    await setImmediate();
  }
  const removed = await prune(folder, there, new Set(files.map(({ address }) => address)));
  return { files: files.length, written, removed: removed.length };
}

function copyIfNew(file: MadeFile, out: string, folder: string): boolean {
  const path = join(folder, file.address);
  if (isThere(path, file)) return false;
  mkdirSync(dirname(path), { recursive: true });
  copyFileSync(join(out, file.address), path);
  return true;
}
