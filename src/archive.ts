import { getCollection, getEntry } from 'astro:content';
import { readBody, type Content } from './content/files.ts';
import type { Page } from './content/page.ts';
import { announcedRun } from './content/run.ts';
import { createEdition, type Edition } from './hanzi/edition.ts';
import { t } from './language/say.ts';
import { indexArchive, type Archive } from './model/archive.ts';
import type { Article } from './model/article.ts';
import { hashOf } from './model/identity.ts';

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

/** The archive, indexed once. */
export function loadHoldings(): Promise<Holdings> {
  holdings ??= read();
  return holdings;
}

async function read(): Promise<Holdings> {
  const { checked, opened } = announcedRun();
  const { site, glossary, pages, articles } = checked ?? (await readCollections());
  const inOrder = pages.toSorted((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
  return {
    archive: opened?.archive ?? indexArchive(site, articles, checked?.related),
    pages: inOrder,
    editions: opened?.editions ?? site.languages.map((script) => createEdition(script, glossary)),
    settingsDigest: hashOf([site, glossary, inOrder]),
  };
}

/** What the content collections hold where no build has announced its content. The only door to `astro:content`. */
async function readCollections(): Promise<Content> {
  const settings = await getEntry('settings', 'site');
  if (!settings) throw new Error(t`没有可用的 site.yml：请先运行 npm run check，按提示改正。`);
  return {
    ...settings.data,
    articles: (await getCollection('articles')).map(({ data }) => data.article),
    pages: (await getCollection('pages')).map(({ data }) => data),
  };
}

/** The Markdown of an article. */
export function bodyOf(article: Article): Promise<string> {
  const { folder, opened } = announcedRun();
  return opened ? opened.readBody(article) : readBody(folder, article);
}
