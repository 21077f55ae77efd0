import { mkdtempSync, readFileSync, rmSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readBody, type Content } from '../../../content/files.ts';
import { createEdition } from '../../../hanzi/edition.ts';
import { yearOf } from '../../../model/day.ts';
import { hashOf } from '../../../model/identity.ts';
import { writeSearch, writeShard, type ShardInput } from '../../../search/files.ts';
import { planSearch, searchTables, type SearchSubject } from '../../../search/plan.ts';
import { closePagefind } from '../../../search/pagefind/files.ts';
import { listTree } from '../../files.ts';
import type { Maker } from '../../maker.ts';

export const maker: Maker = {
  title: '检索索引',
  begin: ({ run, content }) => {
    const tables = searchTables();
    const input = shardInputOf(run.content, content);
    const { shards, files } = planSearch(subjectOf(content), tables);
    return {
      parts: [
        ...shards.map((shard) => ({
          name: shard.name,
          key: shard.folder,
          year: yearOf(shard.articles[0]!.date),
          weight: shard.articles.length,
          make: async () => {
            const root = mkdtempSync(join(tmpdir(), 'x'));
            mkdirSync(root, { recursive: true });
            await writeShard(root, shard, { words: true, texts: () => true }, input, tables);
            const made = (await listTree(root)).map(
              (name) => [`search/${name}`, readFileSync(join(root, name))] as const,
            );
            rmSync(root, { recursive: true });
            return made;
          },
        })),
        {
          name: 'manifest',
          key: hashOf([...files.values()].map(String)),
          make: () => [...files].map(([n, b]) => [`search/${n}`, b] as const),
        },
      ],
      end: closePagefind,
    };
  },
};

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
