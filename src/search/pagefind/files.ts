import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { IndexedWord } from '../words.ts';
import { readChunk, readMeta, type PagefindMeta } from './format.ts';

/** An index that Pagefind is making, in its own process. */
export interface PagefindIndex {
  /** Adds an article's words, with a space between them. Articles are numbered as they come. Settles when the one before is in. */
  add(content: string): Promise<void>;
  /** Every word in ascending order, with its places. Uses a new folder and removes it when the words have been read. */
  finish(folder: string): Promise<IndexedWord[]>;
}

/** Begins an index. Pagefind's functions never throw but return errors; these here throw. */
export async function createIndex(): Promise<PagefindIndex> {
  const pagefind = await import('pagefind');
  // The texts are of no use in Pagefind's own files; in one file they cost the least time.
  const { index } = expectNoErrors(await pagefind.createIndex({ maxFragments: 1 }));
  if (!index) throw new Error('Pagefind 没有建立索引。');
  const counts: number[] = [];
  let under = Promise.resolve();
  return {
    // Pagefind cuts zh into words of its own; cmn, Mandarin's other tag, it takes as it comes: the pairs are the words.
    add: async (content) => {
      await under;
      const record = { url: String(counts.push(content.split(' ').length)), content, language: 'cmn', meta: {} };
      under = index.addCustomRecord(record).then((response) => void expectNoErrors(response));
      // Whoever waits for it hears of a failure; without this one that nobody waits for any more would end the program.
      under.catch(() => undefined);
    },
    finish: async (folder) => {
      await under;
      expectNoErrors(await index.writeFiles({ outputPath: folder }));
      await index.deleteIndex();
      const { chunks } = await readMetaFile(folder, counts);
      const words: IndexedWord[] = [];
      for (const { hash } of chunks) {
        const bytes = gunzipSync(await readFile(join(folder, 'index', `${hash}.pf_index`)));
        for (const word of readChunk(bytes)) words.push(word);
      }
      await rm(folder, { recursive: true });
      return words;
    },
  };
}

/** Ends Pagefind's process. */
export async function closePagefind(): Promise<void> {
  await (await import('pagefind')).close();
}

async function readMetaFile(folder: string, counts: number[]): Promise<PagefindMeta> {
  const name = (await readdir(folder)).find((file) => file.endsWith('.pf_meta'));
  if (!name) throw new Error('Pagefind 没有写出索引。');
  const meta = readMeta(gunzipSync(await readFile(join(folder, name))));
  if (meta.version !== '1.6.0' || meta.pages.join() !== counts.join()) {
    throw new Error(`Pagefind ${meta.version} 的索引与 1.6.0 不同：词数或文章次序不一致。请装回 1.6.0。`);
  }
  return meta;
}

function expectNoErrors<T extends { errors: string[] }>(response: T): T {
  if (response.errors.length > 0) throw new Error(`Pagefind：${response.errors.join('；')}`);
  return response;
}
