import { resolve, sep } from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';
import type { Glossary } from '../hanzi/glossary.ts';
import type { Article } from '../model/article.ts';
import type { Site } from '../model/site.ts';
import { digestOf } from './article.ts';
import { readContent, type Content } from './files.ts';
import type { Page } from './page.ts';
import { announcedRun } from './run.ts';

/** What the collection `settings` holds as its one entry, named `site`. */
export interface Settings {
  site: Site;
  glossary: Glossary;
}

/** What the collection `articles` holds under an article's id. */
export interface Entry {
  article: Article;
}

export const articleLoader = contentLoader('articles', ({ articles }) =>
  articles.map((article) => ({ id: article.id, data: { article } })),
);

export const pageLoader = contentLoader('pages', ({ pages }) => pages.map((page) => ({ id: page.id, data: page })));

export const settingsLoader = contentLoader('settings', ({ site, glossary }) => [
  { id: 'site', data: { site, glossary } },
]);

/**
 * Fills a collection from the content folder, and again whenever a file in it changes while `npm run dev` runs.
 * Entries have been validated by then, so they are stored as they are. An entry's digest is that of all its data: what is
 * derived from a file changes with the settings and with the code as well.
 *
 * While a build runs nothing is loaded: its pages have the content from what the build announces. The layer makes a module of
 * all it holds, which takes half a minute for a large archive, and would have the compiled pages change with every article.
 */
function contentLoader(
  name: string,
  entriesOf: (content: Content) => { id: string; data: Entry | Page | Settings }[],
): Loader {
  const fill = async ({ store }: LoaderContext, folder: string) => {
    // Problems are told elsewhere; with them, what was loaded before stays.
    const { value: content } = await readContent(folder);
    if (!content) return;
    const entries = entriesOf(content);
    const ids = new Set(entries.map(({ id }) => id));
    for (const known of store.keys()) if (!ids.has(known)) store.delete(known);
    for (const { id, data } of entries) store.set({ id, data: { ...data }, digest: digestOf(JSON.stringify(data)) });
  };
  return {
    name,
    load: async (context) => {
      const { folder, checked } = announcedRun();
      if (checked) return;
      await fill(context, folder);
      const inside = resolve(folder) + sep;
      context.watcher?.add(folder);
      context.watcher?.on('all', (_event, path) => {
        if (resolve(path).startsWith(inside)) void fill(context, folder);
      });
    },
  };
}
