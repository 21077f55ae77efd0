import { join } from 'node:path';
import { readBody, type Content } from '../../content/files.ts';
import { createEdition } from '../../hanzi/edition.ts';
import { yearOf } from '../../model/day.ts';
import { hashOf } from '../../model/identity.ts';
import { writeSearch, writeShard, type ShardInput } from '../../search/files.ts';
import { closePagefind } from '../../search/pagefind/files.ts';
import { planSearch, searchTables, type SearchSubject } from '../../search/plan.ts';
import { listTree } from '../files.ts';
import type { SiteWriter } from '../site/files.ts';
import type { Years } from '../years.ts';

export interface IndexInput {
  contentFolder: string;
  content: Content;
  /** Changes with the code that makes the index. */
  version: string;
  years: Years;
  writer: SiteWriter;
  progress: (done: number, total: number) => void;
}

/** Makes the search index as a share of the site, shard by shard. A shard is of the year of its newest article. */
export async function makeIndex({
  contentFolder,
  content,
  version,
  years,
  writer,
  progress,
}: IndexInput): Promise<void> {
  const tables = searchTables();
  const input = shardInputOf(contentFolder, content);
  const { shards, files } = planSearch(subjectOf(content), tables);
  const covered = shards.filter(({ articles }) => years.cover(yearOf(articles[0]!.date)));
  const total = covered.reduce((sum, { articles }) => sum + articles.length, 0);
  let done = 0;
  let isPagefindOpen = false;
  for (const shard of covered) {
    const address = `search/${shard.folder}`;
    const key = `${version}-${shard.folder}`;
    if (!writer.keep(address, key)) {
      const path = writer.pathFor(address);
      await writeShard(path, shard, input, tables);
      isPagefindOpen = true;
      writer.adopt(
        address,
        key,
        (await listTree(path)).map((name) => join(address, name).replaceAll('\\', '/')),
      );
    }
    progress((done += shard.articles.length), total);
  }
  if (isPagefindOpen) await closePagefind();
  if (years.areAll) for (const [name, bytes] of files) writer.write('search', '', `search/${name}`, bytes);
}

/** Brings the index below `folder` up to date for the preview. */
export async function indexContent(contentFolder: string, content: Content, folder: string): Promise<void> {
  await writeSearch({ ...subjectOf(content), ...shardInputOf(contentFolder, content), folder });
}

function subjectOf({ site, glossary, articles }: Content): SearchSubject {
  return { articles, rootScript: site.languages[0]!, synonyms: site.synonyms, key: hashOf([glossary, site.sources]) };
}

function shardInputOf(contentFolder: string, { glossary }: Content): ShardInput {
  return {
    readBody: (article) => readBody(contentFolder, article),
    simplified: createEdition('zh-Hans', glossary),
    traditional: createEdition('zh-Hant', glossary),
  };
}
