import { mkdir } from 'node:fs/promises';
import MiniSearch from 'minisearch';
import * as pagefind from 'pagefind';
import type { News } from './corpus.ts';

/** Pagefind as its manual says: one index of the pages' HTML, its own program in the page. Returns its errors. */
export async function writeStockPagefind(news: News[], folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  delete process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'];
  const { index, errors } = await pagefind.createIndex();
  if (!index) throw new Error(errors.join('; '));
  for (const { article, title, body } of news) {
    const paragraphs = body.split('\n').map((line) => `<p>${escape(line)}</p>`);
    const content = `<html lang="zh"><body><h1>${escape(title)}</h1>${paragraphs.join('')}</body></html>`;
    const added = await index.addHTMLFile({ url: `/${article.id}.html`, content });
    if (added.errors.length > 0) throw new Error(added.errors.join('; '));
  }
  const written = await index.writeFiles({ outputPath: folder });
  if (written.errors.length > 0) throw new Error(written.errors.join('; '));
  await pagefind.close();
}

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** MiniSearch's BM25+ over overlapping pairs of characters, titles weighing more; all words must be there. */
export function createMiniSearch(news: News[]): (query: string) => string[] {
  const pairs = (text: string): string[] =>
    text
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .flatMap((run) => {
        const characters = [...run];
        return characters.length < 2 ? characters : characters.slice(1).map((one, at) => characters[at]! + one);
      });
  const index = new MiniSearch<{ id: string; title: string; body: string }>({
    fields: ['title', 'body'],
    tokenize: pairs,
    searchOptions: { combineWith: 'AND', boost: { title: 3 } },
  });
  index.addAll(news.map(({ article, title, body }) => ({ id: article.id, title, body })));
  return (query) => index.search(query).map(({ id }) => String(id));
}
