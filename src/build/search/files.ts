import { dirname, join } from 'node:path';
import { readBody, type Content } from '../../content/files.ts';
import { createEdition } from '../../hanzi/edition.ts';
import { yearOf } from '../../model/day.ts';
import { hashOf } from '../../model/identity.ts';
import { writeSearch, writeShard, type ShardInput } from '../../search/files.ts';
import { closePagefind } from '../../search/pagefind/files.ts';
import { MANIFEST, textGroup } from '../../search/manifest.ts';
import { planSearch, searchTables, type PlannedShard, type SearchSubject } from '../../search/plan.ts';
import type { Tables } from '../../search/tables.ts';
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
  const subject = subjectOf(content);
  const { shards, files } = planSearch(subject, tables);
  const covered = shards.filter(({ articles }) => years.cover(yearOf(articles[0]!.date)));
  const total = covered.reduce((sum, { articles }) => sum + articles.length, 0);
  let done = 0;
  for (const shard of covered) {
    await indexShard(shard, { ...input, key: hashOf([version, subject.key], 32), version, writer, tables });
    progress((done += shard.articles.length), total);
  }
  await closePagefind();
  if (years.areAll) for (const [name, bytes] of files) writer.write('search', '', `search/${name}`, bytes);
}

interface ShardWork extends ShardInput {
  /** Changes with whatever texts depend on beside their articles. */
  key: string;
  version: string;
  writer: SiteWriter;
  tables: Tables;
}

/** Makes what of a shard must be made: its words when any of its articles changed, and the texts of the days that did. */
async function indexShard(shard: PlannedShard, { key, version, writer, tables, ...input }: ShardWork): Promise<void> {
  const address = `search/${shard.folder}`;
  const days = Map.groupBy(shard.articles, ({ date }) => textGroup(shard.name, date));
  const keyOf = (group: string) => hashOf([key, days.get(group)!.map(({ id, digest }) => [id, digest])], 32);
  const groups = new Set([...days.keys()].filter((group) => !writer.keep(textsPart(group), keyOf(group))));
  const words = !writer.keep(address, `${version}-${shard.folder}`);
  if (!words && groups.size === 0) return;
  const root = dirname(writer.pathFor(`search/${MANIFEST}`));
  const texts = await writeShard(root, shard, { words, texts: (group) => groups.has(group) }, input, tables);
  const adopt = (part: string, partKey: string, files: string[]) =>
    writer.adopt(
      part,
      partKey,
      files.map((file) => `search/${file}`),
    );
  for (const [group, files] of texts) adopt(textsPart(group), keyOf(group), files);
  if (!words) return;
  const files = await listTree(join(root, shard.folder));
  adopt(
    address,
    `${version}-${shard.folder}`,
    files.map((file) => `${shard.folder}/${file}`),
  );
}

/** The name of the part that a day's texts are. */
const textsPart = (group: string) => `search texts ${group}`;

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
