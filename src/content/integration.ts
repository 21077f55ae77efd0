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

/**
 * What the collection `articles` holds under an article's id. While a build runs the article itself is not among it but in
 * what the build has announced: the layer makes one module of all it holds, and a large archive's takes half a minute to write,
 * bundle and compile.
 */
export interface Entry {
  article?: Article;
}

export const articleLoader = contentLoader('articles', ({ articles }) =>
  articles.map((article) => ({ id: article.id, data: announcedRun().checked ? {} : { article } })),
);

export const pageLoader = contentLoader('pages', ({ pages }) => pages.map((page) => ({ id: page.id, data: page })));

export const settingsLoader = contentLoader('settings', ({ site, glossary }) => [
  { id: 'site', data: { site, glossary } },
]);

/**
 * Fills a collection from the content folder, and again whenever a file in it changes while `npm run dev` runs.
 * Entries have been validated by then, so they are stored as they are. An entry's digest is that of all its data: what is
 * derived from a file changes with the settings and with the code as well.
 */
function contentLoader(
  name: string,
  entriesOf: (content: Content) => { id: string; data: Entry | Page | Settings }[],
): Loader {
  const fill = async ({ store }: LoaderContext, folder: string) => {
    const content = await load(folder);
    if (!content) return;
    const entries = entriesOf(content);
    const ids = new Set(entries.map(({ id }) => id));
    for (const known of store.keys()) if (!ids.has(known)) store.delete(known);
    for (const { id, data } of entries) store.set({ id, data: { ...data }, digest: digestOf(JSON.stringify(data)) });
  };
  return {
    name,
    load: async (context) => {
      const { folder } = announcedRun();
      await fill(context, folder);
      const inside = resolve(folder) + sep;
      context.watcher?.add(folder);
      context.watcher?.on('all', (_event, path) => {
        if (resolve(path).startsWith(inside)) void fill(context, folder);
      });
    },
  };
}

/** The content as the build has read it, or else read now. With problems, which are told elsewhere, what was loaded before stays. */
async function load(folder: string): Promise<Content | undefined> {
  const { checked } = announcedRun();
  return checked ?? (await readContent(folder)).value;
}
