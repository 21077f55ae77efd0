import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, posix, resolve } from 'node:path';
import { isArticle, listFiles } from '../../content/files.ts';
import { readSealed, writeSealed } from '../../disk/sealed/files.ts';
import { fileTime, isReliable, stampOf } from '../../disk/stamp/files.ts';
import { hashOf } from '../../model/identity.ts';
import { ArchiveIndex, type Called, type Known } from '../archive-index.ts';
import { signatureOf } from '../similar.ts';
import { decodeEntries, encodeEntries, type Entry } from './cache.ts';

const ROOT = join(import.meta.dirname, '../../..');

/** Where the importer keeps what it has read of a content folder: with the program, for the folder holds articles alone. */
export function cacheOf(content: string): string {
  return join(ROOT, 'node_modules/.cache/archive/import', hashOf(resolve(content), 16), 'articles');
}

/** So many articles are read as fast as the cache is written, which is left as it is for fewer. */
const WORTH_KEEPING = 500;

/**
 * What the importer must know of every article in the content folder. Only files that have changed since the last run are
 * read, of which `progress` tells; the rest is in the file `cache`, and one that is of no use is done without. An article's own
 * words are never in there: one that is withdrawn would stay.
 */
export async function readArchive(
  content: string,
  progress: (done: number, total: number) => void,
  cache = cacheOf(content),
): Promise<ArchiveIndex> {
  const version = await codeVersion();
  const begun = await fileTime(cache).catch(() => 0);
  const kept = readSealed(cache, version);
  const earlier = new Map(kept && decodeEntries(kept).map((entry) => [entry.file, entry]));
  const files = (await listFiles(content, 'articles')).filter(isArticle).map((file) => ({
    file,
    stamp: stampOf(join(content, file)),
  }));
  const changed = files.filter(({ file, stamp }) => earlier.get(file)?.stamp !== stamp.text);
  for (const entry of await readEntries(content, changed, progress)) earlier.set(entry.file, entry);
  const entries = files.map(({ file }) => earlier.get(file)!);
  if (changed.length >= WORTH_KEEPING) {
    const reliable = entries.filter((_, index) => isReliable(files[index]!.stamp, begun));
    writeCache(cache, reliable, version);
  }
  const fileOf = new Map(entries.map(({ file, known }) => [known.id, file]));
  const index = new ArchiveIndex((id) => readCalled(join(content, fileOf.get(id)!)));
  for (const { known, signature } of entries) index.add(known, signature);
  return index;
}

/** Articles read at the same time. */
const AT_ONCE = 64;

async function readEntries(
  content: string,
  files: { file: string; stamp: { text: string } }[],
  progress: (done: number, total: number) => void,
): Promise<Entry[]> {
  const entries: Entry[] = [];
  for (let start = 0; start < files.length; start += AT_ONCE) {
    const batch = files.slice(start, start + AT_ONCE);
    const texts = await Promise.all(batch.map(({ file }) => readFile(join(content, file), 'utf8')));
    texts.forEach((text, at) => {
      const { file, stamp } = batch[at]!;
      const body = text.slice(text.indexOf('\n---', 4) + 4).replace(/\]\([^)]*\)/gu, ']');
      entries.push({ file, stamp: stamp.text, known: readKnown(file, text), signature: signatureOf(body) });
    });
    progress(Math.min(start + AT_ONCE, files.length), files.length);
  }
  return entries;
}

/** A few lines of the front matter; YAML as a whole would take ten times as long over 100,000 files. */
function readKnown(file: string, text: string): Known {
  return {
    id: posix.basename(file, '.md'),
    date: lineOf(text, /^date:[ \t]*(.+)$/mu),
    url: lineOf(text, /^[ \t]+url:[ \t]*["']?(https?:[^\s"']+)/mu) || undefined,
    requested: lineOf(text, /^[ \t]+requested:[ \t]*["']?(https?:[^\s"']+)/mu) || undefined,
    sha256: lineOf(text, /^[ \t]+sha256:[ \t]*["']?([0-9a-f]{64})/mu) || undefined,
  };
}

function readCalled(file: string): Called {
  const text = readFileSync(file, 'utf8');
  return {
    title: lineOf(text, /^title:[ \t]*(.+)$/mu).replace(/^(["'])(.*)\1$/u, '$2'),
    source: lineOf(text, /^source:[ \t]*(.+)$/mu),
  };
}

/** What stands in a line, empty when there is none. A copy, since a slice keeps the whole text in memory. */
function lineOf(text: string, pattern: RegExp): string {
  return Buffer.from(pattern.exec(text)?.[1]?.trim() ?? '').toString();
}

/** Where nothing can be written, the next run reads the archive again. */
function writeCache(cache: string, entries: Entry[], version: string): void {
  try {
    writeSealed(cache, [encodeEntries(entries)], version);
  } catch {
    // Nothing is lost but time.
  }
}

/** What decides over an entry: the code here and in the modules it uses, their packages, and the format of this Node.js. */
const DECISIVE = [
  'src/importer/archive/cache.ts',
  'src/importer/archive/files.ts',
  'src/importer/similar.ts',
  'src/importer/degarble/simplify.ts',
  'package-lock.json',
];

async function codeVersion(): Promise<string> {
  const hash = createHash('sha256').update(process.version);
  for (const file of DECISIVE) hash.update(await readFile(join(ROOT, file)));
  return hash.digest('hex');
}
