import { readBody } from '../../content/files.ts';
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

/** Bodies that are kept: an article's are asked for by several of its products, one after the other. */
const BODIES = 64;

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
    readBody: keepLast(BODIES, (article: Article) => readBody(folder, article)),
    settingsKey: hashOf([site, glossary]),
  };
}
