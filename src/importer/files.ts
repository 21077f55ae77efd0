import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { siteSchema, type Site } from '../model/site.ts';
import { ArchiveIndex, type Known } from './archive-index.ts';

/** SHA-256 of a capture's bytes, in hex. */
export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The settings of the content folder, or an error that says what to do. */
export async function readSite(content: string): Promise<Site> {
  const text = await readFile(join(content, 'site.yml'), 'utf8').catch((cause: unknown) => {
    throw new Error(`${content}/site.yml：读不到。请用 --content 指明内容目录，或先写好 site.yml。`, { cause });
  });
  const parsed = siteSchema.safeParse(parse(text));
  if (parsed.success) return parsed.data;
  throw new Error(`${content}/site.yml 有误。请先运行 npm run check 查看，改好再导入。`);
}

/** Files under the paths, folders gone through in a fixed order. Hidden files are left out. */
export async function listInputs(paths: string[]): Promise<string[]> {
  const found: string[] = [];
  for (const path of paths) {
    const info = await stat(path).catch(() => undefined);
    if (info?.isDirectory()) found.push(...(await listFolder(path)));
    else found.push(path);
  }
  return found;
}

async function listFolder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** Articles read at the same time. */
const AT_ONCE = 64;

/** Reads what the importer must know of every article in the content folder. */
export async function readArchive(
  content: string,
  progress: (done: number, total: number) => void,
): Promise<ArchiveIndex> {
  const index = new ArchiveIndex();
  const folder = join(content, 'articles');
  const files = (await stat(folder).catch(() => undefined))
    ? (await listFolder(folder)).filter((file) => file.endsWith('.md'))
    : [];
  for (let start = 0; start < files.length; start += AT_ONCE) {
    const batch = files.slice(start, start + AT_ONCE);
    const texts = await Promise.all(batch.map((file) => readFile(file, 'utf8')));
    texts.forEach((text, at) => {
      const known = readKnown(batch[at]!, text);
      index.add(known, text.slice(text.indexOf('\n---', 4) + 4).replace(/\]\([^)]*\)/gu, ']'));
    });
    progress(Math.min(start + AT_ONCE, files.length), files.length);
  }
  return index;
}

/** Four lines of the front matter; YAML as a whole would take ten times as long over 100,000 files. */
function readKnown(file: string, text: string): Known {
  const value = (pattern: RegExp) => pattern.exec(text)?.[1]?.trim() ?? '';
  return {
    id: file.split(/[\\/]/).at(-1)!.replace(/\.md$/, ''),
    title: value(/^title:[ \t]*(.+)$/mu).replace(/^(["'])(.*)\1$/u, '$2'),
    date: value(/^date:[ \t]*(.+)$/mu),
    source: value(/^source:[ \t]*(.+)$/mu),
    sha256: value(/^[ \t]+sha256:[ \t]*["']?([0-9a-f]{64})/mu) || undefined,
  };
}

/** Writes a file whole or not at all: under a temporary name first, then renamed. An existing file is never overwritten. */
export async function writeWhole(path: string, data: string | Uint8Array): Promise<void> {
  if (await stat(path).catch(() => undefined)) throw new Error(`${path} 已经存在，没有覆盖。`);
  await mkdir(dirname(path), { recursive: true });
  const temporary = join(dirname(path), `.${randomUUID()}.part`);
  try {
    await writeFile(temporary, data, { flag: 'wx' });
    await rename(temporary, path);
  } catch (cause) {
    await rm(temporary, { force: true });
    throw cause;
  }
}
