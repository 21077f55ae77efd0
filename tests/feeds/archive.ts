import { stringify } from 'yaml';
import { parseArticle } from '../../src/content/article.ts';
import { createEdition } from '../../src/hanzi/edition.ts';
import { EMPTY_GLOSSARY } from '../../src/hanzi/glossary.ts';
import { indexArchive } from '../../src/model/archive.ts';
import type { Article, FrontMatter } from '../../src/model/article.ts';
import { keepLast } from '../../src/model/recent.ts';
import { SCRIPTS, type Script } from '../../src/model/script.ts';
import { siteSchema, type Site } from '../../src/model/site.ts';
import { contextsOf, type Context } from '../../src/views/context.ts';
import { feedDocuments } from '../../src/views/feed-document.ts';
import type { FeedView } from '../../src/views/feed.ts';

/** Settings of a small archive; `more` replaces parts of them. */
export function siteOf(more: Record<string, unknown> = {}): Site {
  return siteSchema.parse({
    name: '试验档案',
    description: '为测试而设的档案。',
    address: 'https://archive.example/ip/',
    region: '510000',
    categories: [
      { id: 'industry', name: '行业动态', description: '行业要闻。' },
      { id: 'case', name: '典型案例' },
    ],
    topics: [{ id: 'patent', name: '专利', words: ['专利'] }],
    sources: [{ id: 'daily', name: '四川日报', url: 'https://daily.example/' }],
    contact: { name: '编辑组', email: 'editor@archive.example' },
    notice: '版权归原作者所有。',
    ...more,
  });
}

const SITE = siteOf();
/** What conversion needs takes a moment to load, so each is made once. */
const editionIn = keepLast(SCRIPTS.length, (script: Script) => createEdition(script, EMPTY_GLOSSARY));
const FIELDS = { title: '标题', date: '2021-02-09', source: '四川日报', category: 'industry' };

/** An article with its text, read as the content folder is read. Pictures it names are 640 by 480. */
export interface Written {
  article: Article;
  body: string;
}

export function write(id: string, fields: Partial<FrontMatter> = {}, body = '正文一段。', site = SITE): Written {
  const text = `---\n${stringify({ ...FIELDS, ...fields })}---\n\n${body}\n`;
  const pictures = { get: () => ({ width: 640, height: 480 }), has: () => true } as unknown as ReadonlyMap<
    string,
    { width: number; height: number }
  >;
  const { value, problems } = parseArticle(`articles/${id.slice(0, 4)}/${id}.md`, text, pictures, site);
  if (!value) throw new Error(JSON.stringify(problems));
  return { article: value, body: `${body}\n` };
}

/** An archive of articles in its editions. */
export interface Shelf {
  /** The context of the page at an address, in each edition, in the settings' order. */
  contexts: ((address: string) => Context)[];
  bodyOf: (article: Article) => Promise<string>;
}

export function shelve(written: Written[], site = SITE): Shelf {
  const archive = indexArchive(
    site,
    written.map(({ article }) => article),
    {},
  );
  const bodies = new Map(written.map(({ article, body }) => [article.id, body]));
  const editions = site.languages.map(editionIn);
  return {
    contexts: editions.map((edition) => contextsOf(archive, [], edition, editions)),
    bodyOf: (article) => Promise.resolve(bodies.get(article.id)!),
  };
}

/** A shelf's feed, by default that of all articles, in Simplified (0) or Traditional (1), for a file at `own`. */
export function feedOf(shelf: Shelf, edition = 0, address = 'feed.xml', own = address): Promise<FeedView> {
  const context = shelf.contexts[edition]!(own);
  return feedDocuments(context.archive, shelf.bodyOf)
    .find((document) => document.address === address)!
    .view(context);
}
