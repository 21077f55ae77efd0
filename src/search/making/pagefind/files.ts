import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { t } from '../../../language/say.ts';
import { readChunk, readMeta, type PlacedWord } from './format.ts';

let isOpen = false;

/** Settles when Pagefind is free: it takes memory for each text that it has, so there is one at a time. */
let free: Promise<unknown> = Promise.resolve();

/**
 * Has Pagefind, in a process of its own, find the places of each word in a text of words with a space between them: every
 * word in the order of code points. Uses a new folder and removes it. The process runs on until `closePagefind`.
 *
 * The text may be of any number of articles, one after the other. Pagefind takes time for each word of each page it is
 * given, hardly any for a word's further places, so thousands of articles as one page take a third of what they take as
 * thousands of pages.
 */
export function placeWords(text: string, folder: string): Promise<PlacedWord[]> {
  const placed = free.then(() => placeNow(text, folder));
  free = placed.catch(() => undefined);
  return placed;
}

async function placeNow(text: string, folder: string): Promise<PlacedWord[]> {
  const pagefind = await import('pagefind');
  isOpen = true;
  const { index } = expectNoErrors(await pagefind.createIndex());
  if (!index) throw new Error(t`Pagefind 没有建立索引。`);
  // Pagefind cuts zh into words of its own; cmn, Mandarin's other tag, it takes as it comes: the pairs are the words.
  expectNoErrors(await index.addCustomRecord({ url: '0', content: text, language: 'cmn', meta: {} }));
  expectNoErrors(await index.writeFiles({ outputPath: folder }));
  await index.deleteIndex();
  const words: PlacedWord[] = [];
  for (const { hash } of await readChunks(folder, text.split(' ').length)) {
    const bytes = gunzipSync(await readFile(join(folder, 'index', `${hash}.pf_index`)));
    for (const word of readChunk(bytes)) words.push(word);
  }
  await rm(folder, { recursive: true });
  return words;
}

/** Ends Pagefind's process, if it has begun. */
export async function closePagefind(): Promise<void> {
  if (isOpen) await (await import('pagefind')).close();
  isOpen = false;
}

/** The index's files. Throws unless it is of the version whose form is known, and of that many words. */
async function readChunks(folder: string, count: number) {
  const name = (await readdir(folder)).find((file) => file.endsWith('.pf_meta'));
  if (!name) throw new Error(t`Pagefind 没有写出索引。`);
  const { version, pages, chunks } = readMeta(gunzipSync(await readFile(join(folder, name))));
  if (version !== '1.6.0' || pages.length !== 1 || pages[0] !== count) {
    throw new Error(
      t`Pagefind ${version} 的索引与 1.6.0 不同：应有 ${count} 个词，却有 ${pages.join()}。请装回 1.6.0。`,
    );
  }
  return chunks;
}

/** Pagefind's functions never throw but return errors. */
function expectNoErrors<T extends { errors: string[] }>(response: T): T {
  if (response.errors.length > 0) throw new Error(t`Pagefind：${response.errors.join(t`；`)}`);
  return response;
}
