import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readBody, readContent } from '../../../src/content/files.ts';
import { indexArchive, type Archive, type List } from '../../../src/model/archive.ts';
import type { ListKind } from '../../../src/model/address.ts';
import type { Article } from '../../../src/model/article.ts';
import { monthOf, yearOf } from '../../../src/model/day.ts';

/** What a site shows beside its articles: the lists, feeds and related articles that ours has, or next to nothing. */
export type Extent = 'lists' | 'bare';

/** Layouts and settings: what both extents have in common in `base`, the rest in a folder of the extent's name. */
const TEMPLATES = join(import.meta.dirname, 'hugo');

/** The version of the Hugo here; undefined when there is none. */
export function hugoVersion(): string | undefined {
  const { status, stdout } = spawnSync('hugo', ['version'], { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
}

/** Writes what Hugo makes a site of the articles from, in one script; returns the folder of each extent. */
export async function writeSources(content: string, work: string): Promise<Record<Extent, string>> {
  const pages = await readPages(content);
  const write = (extent: Extent) => {
    const folder = join(work, `hugo-${extent}`);
    for (const part of ['base', extent]) cpSync(join(TEMPLATES, part), folder, { recursive: true });
    writePages(pages, join(folder, 'content/articles'));
    return folder;
  };
  return { lists: write('lists'), bare: write('bare') };
}

interface Page {
  id: string;
  fields: Record<string, string | string[]>;
  body: string;
}

async function readPages(content: string): Promise<Page[]> {
  const { value, problems } = await readContent(content);
  if (!value) throw new Error(`${content} 有 ${problems.length} 个问题，先运行 npm run check。`);
  const archive = indexArchive(value.site, value.articles, {});
  const termsOf = collectTerms(archive);
  return Promise.all(
    archive.articles.map(async (article) => ({
      id: article.id,
      fields: fieldsOf(article, termsOf),
      body: await readBody(content, article),
    })),
  );
}

type TermsOf = (kind: ListKind, article: Article) => string[];

/** The names of the lists that each article is in. */
function collectTerms({ lists }: Archive): TermsOf {
  const terms = new Map<string, string[]>();
  const keyOf = (kind: ListKind, { id }: Article) => `${kind}/${id}`;
  for (const list of Object.values(lists).flatMap((ofKind) => [...ofKind.values()]))
    for (const article of list.articles) {
      const key = keyOf(list.kind, article);
      terms.set(key, [...(terms.get(key) ?? []), nameOf(list)]);
    }
  return (kind, article) => terms.get(keyOf(kind, article)) ?? [];
}

/** Several places have the same name. */
function nameOf({ kind, id, name }: List): string {
  return kind === 'region' ? `${name} ${id}` : name;
}

function fieldsOf(article: Article, termsOf: TermsOf): Page['fields'] {
  const { title, date } = article;
  return {
    title,
    date,
    categories: termsOf('category', article),
    topics: termsOf('topic', article),
    regions: termsOf('region', article),
    sources: termsOf('source', article),
    keywords: termsOf('keyword', article),
    years: [yearOf(date)],
    months: [monthOf(date)],
    days: [date],
  };
}

function writePages(pages: Page[], folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const { id, fields, body } of pages)
    writeFileSync(join(folder, `${id}.md`), `${JSON.stringify(fields, null, 1)}\n\n${body}`);
}
