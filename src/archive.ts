import { getCollection, getEntry } from 'astro:content';
import { readBody } from './content/files.ts';
import type { Page } from './content/page.ts';
import { announcedRun } from './content/run.ts';
import { createEdition, type Edition } from './hanzi/edition.ts';
import { t } from './language/say.ts';
import { indexArchive, type Archive } from './model/archive.ts';
import type { Article } from './model/article.ts';
import { hashOf } from './model/identity.ts';
import { keepLast } from './model/recent.ts';

/** All that pages are made from. */
export interface Holdings {
  archive: Archive;
  pages: Page[];
  /** In the order of the settings' `languages`; the first stands at the root. */
  editions: Edition[];
  /** Changes with the settings, the glossary and the standing pages, which every page shows something of. */
  settingsDigest: string;
}

let holdings: Promise<Holdings> | undefined;

/** The archive, read from the content collections and indexed once. The only door to `astro:content`. */
export function loadHoldings(): Promise<Holdings> {
  holdings ??= read();
  return holdings;
}

async function read(): Promise<Holdings> {
  const settings = await getEntry('settings', 'site');
  if (!settings) throw new Error(t`没有可用的 site.yml：请先运行 npm run check，按提示改正。`);
  const { site, glossary } = settings.data;
  const { checked } = announcedRun();
  const announced = new Map(checked?.articles.map((article) => [article.id, article]));
  const articles = (await getCollection('articles')).map(({ id, data }) => data.article ?? announced.get(id)!);
  const pages = (await getCollection('pages')).map(({ data }) => data);
  pages.sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
  return {
    archive: indexArchive(site, articles, checked?.related),
    pages,
    editions: site.languages.map((script) => createEdition(script, glossary)),
    settingsDigest: hashOf([site, glossary, pages]),
  };
}

/** The Markdown of an article. */
export const bodyOf = keepLast(64, (article: Article) => readBody(announcedRun().folder, article));
