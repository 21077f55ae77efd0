import { resolve, sep } from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';
import type { Glossary } from '../hanzi/glossary.ts';
import type { Article } from '../model/article.ts';
import type { Related } from '../model/related.ts';
import type { Site } from '../model/site.ts';
import { digestOf } from './article.ts';
import { contentFolder, readContent, type Content } from './files.ts';
import type { Page } from './page.ts';
import { printProblem } from './problem.ts';
import { runningBuild } from './snapshot/files.ts';

/** What the collection `settings` holds as its one entry, named `site`. */
export interface Settings {
  site: Site;
  glossary: Glossary;
  /** As the build found them, which knows those of the last build. Otherwise they are found when the pages are made. */
  related: Related | undefined;
}

export const articleLoader = contentLoader('articles', ({ articles }) =>
  articles.map((article) => ({ id: article.id, data: article })),
);

export const pageLoader = contentLoader('pages', ({ pages }) => pages.map((page) => ({ id: page.id, data: page })));

export const settingsLoader = contentLoader('settings', ({ site: own, glossary, related }) => {
  const site = { ...own, address: process.env['ARCHIVE_ADDRESS'] ?? own.address };
  return [{ id: 'site', data: { site, glossary, related } }];
});

type Checked = Content & { related?: Related };

interface Entry<T> {
  id: string;
  data: T;
}

/**
 * Fills a collection from the content folder, and again whenever a file in it changes while `npm run dev` runs.
 * Entries have been validated by then, so they are stored as they are. An entry's digest is that of all its data: what is
 * derived from a file changes with the settings and with the code as well.
 */
function contentLoader<T extends Article | Page | Settings>(
  name: string,
  entriesOf: (content: Checked) => Entry<T>[],
): Loader {
  const fill = async ({ store, logger }: LoaderContext, folder: string) => {
    const content = await load(folder, logger);
    if (!content) return;
    const entries = entriesOf(content);
    const ids = new Set(entries.map(({ id }) => id));
    for (const known of store.keys()) if (!ids.has(known)) store.delete(known);
    for (const { id, data } of entries) store.set({ id, data: { ...data }, digest: digestOf(JSON.stringify(data)) });
  };
  return {
    name,
    load: async (context) => {
      const folder = contentFolder();
      await fill(context, folder);
      const inside = resolve(folder) + sep;
      context.watcher?.add(folder);
      context.watcher?.on('all', (_event, path) => {
        if (resolve(path).startsWith(inside)) void fill(context, folder);
      });
    },
  };
}

/** The content as the build has read it, or else read now. With problems: tells them, keeps what was loaded before. */
async function load(folder: string, logger: LoaderContext['logger']): Promise<Checked | undefined> {
  const checked = await runningBuild();
  if (checked) return checked;
  const { value, problems } = await readContent(folder);
  for (const problem of problems) logger.error(printProblem(folder, problem));
  return value;
}
