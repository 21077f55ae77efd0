import { readBody, type Content } from '../../content/files.ts';
import type { CheckedContent } from '../../content/run.ts';
import type { Edition } from '../../hanzi/edition.ts';
import type { Address } from '../../model/address.ts';
import { indexArchive, type Archive } from '../../model/archive.ts';
import type { Article } from '../../model/article.ts';
import { hashOf } from '../../model/identity.ts';
import { keepLast } from '../../model/recent.ts';
import { contextsOf, type Context } from '../../views/context.ts';
import type { Materials } from '../maker.ts';
import { editionsOf } from './editions.ts';

/** What makers need that say something of the articles. */
export interface OpenArchive {
  /** Sorted and indexed. */
  archive: Archive;
  /** Those of `editionsOf`. */
  editions: Edition[];
  /** The contexts of an edition's views, by the address they look from. */
  contextsIn: (edition: Edition) => (address: Address) => Context;
  /** The Markdown of an article. */
  readBody: (article: Article) => Promise<string>;
  /** Changes with the settings and the glossary, on which depends how anything is said. */
  settingsKey: string;
}

/**
 * Characters of bodies that are kept, since all that a process makes is made of the same ones: those of some 10,000 articles. Of
 * a larger archive the first are kept and the others read anew, so that what is held does not grow with it.
 */
const ROOM = 8_000_000;

/** Reads the bodies of the content's articles; a process's makers all have the same reader. */
export function bodyReader(folder: string, content: Content): OpenArchive['readBody'] {
  return readerIn(folder)(content);
}

const readerIn = keepLast(1, (folder: string) => keepLast(1, () => createBodyReader(folder)));

function createBodyReader(folder: string): OpenArchive['readBody'] {
  const kept = new Map<Article, string>();
  let room = ROOM;
  return async (article) => {
    const known = kept.get(article);
    if (known !== undefined) return known;
    const body = await readBody(folder, article);
    if (room > 0) kept.set(article, body);
    room -= body.length;
    return body;
  };
}

/** Opens the archive; a process's makers all have the same one. */
export function openArchive({ run, content }: Materials): OpenArchive {
  return opened(run.content)(content);
}

const opened = keepLast(1, (folder: string) => keepLast(1, (content: CheckedContent) => open(folder, content)));

function open(folder: string, content: CheckedContent): OpenArchive {
  const { site, glossary, pages, articles, related } = content;
  const archive = indexArchive(site, articles, related);
  const editions = editionsOf(content);
  return {
    archive,
    editions,
    contextsIn: keepLast(editions.length, (edition: Edition) => contextsOf(archive, pages, edition, editions)),
    readBody: bodyReader(folder, content),
    settingsKey: hashOf([site, glossary]),
  };
}
