import { hash } from 'node:crypto';
import type { Content } from '../../../content/files.ts';
import { createEdition } from '../../../hanzi/edition.ts';
import { t } from '../../../language/say.ts';
import { yearOf } from '../../../model/day.ts';
import { hashOf } from '../../../model/identity.ts';
import { createDictionary, type Dictionary, type Entries } from '../../../search/form/dictionary.ts';
import { INDEXED } from '../../../search/form/texts.ts';
import { dictionaryFiles } from '../../../search/making/dictionary.ts';
import { makeDictionary, makeShard, writeSearch, type ShardInput } from '../../../search/making/files.ts';
import type { EarlierShard } from '../../../search/making/kept.ts';
import { closePagefind } from '../../../search/making/pagefind/files.ts';
import { keyOfDictionary, planSearch, searchTables, type SearchSubject } from '../../../search/making/plan.ts';
import type { EarlierPart, Files, Maker } from '../../maker.ts';
import { editionsOf } from '../../materials/editions.ts';
import { bodyReader } from '../../materials/files.ts';

/** The shards of the search index, and the dictionary of their texts. A shard is of the year of its newest article. */
export const maker: Maker = {
  title: t`检索索引`,
  begin: ({ run, content }) => {
    const subject = subjectOf(content);
    // Neither is made where all shards are kept.
    let input: ShardInput | undefined;
    const inputOfAll = () => (input ??= { ...subject, ...inputOf(run.content, content), tables: searchTables() });
    let entries: Promise<Entries> | undefined;
    const entriesOfAll = () => (entries ??= makeDictionary(subject.articles, inputOfAll()));
    let dictionary: Promise<Dictionary> | undefined;
    const dictionaryOfAll = () => (dictionary ??= entriesOfAll().then(createDictionary));
    const shards = planSearch(subject).map((shard) => ({
      name: shard.name,
      key: shard.key,
      year: yearOf(shard.articles[0]!.date),
      weight: shard.articles.length,
      make: async (earlier: () => EarlierPart | undefined) =>
        below(FOLDER, await makeShard(shard, inputOfAll(), await dictionaryOfAll(), earlierShard(earlier()))),
    }));
    const dictionaryPart = {
      name: 'dictionary',
      key: keyOfDictionary(subject),
      make: async () => below(FOLDER, dictionaryFiles(await entriesOfAll())),
    };
    // A large archive's shard holds hundreds of megabytes while it is made.
    return { parts: [...shards, dictionaryPart], atOnce: 1, end: closePagefind };
  },
};

/** A shard as the last build made it; undefined where any of its files has other bytes by now. */
function earlierShard(part: EarlierPart | undefined): EarlierShard | undefined {
  if (!part) return undefined;
  const { key, files, read } = part;
  const found = files.map((file) => ({ file, path: file.address.slice(FOLDER.length), bytes: read(file) }));
  if (found.some(({ file, bytes }) => hash('sha256', bytes) !== file.hash)) return undefined;
  const byPath = new Map(found.map(({ path, bytes }) => [path, bytes]));
  return { key, files: { paths: [...byPath.keys()], read: (path) => byPath.get(path)! } };
}

/** Where the index lies in the site. */
export const FOLDER = 'search/';

export const below = (folder: string, files: ReadonlyMap<string, Uint8Array>): Files =>
  [...files].map(([path, bytes]) => [folder + path, bytes] as const);

/** Brings the index below `folder` up to date for the preview. */
export async function indexContent(contentFolder: string, content: Content, folder: string): Promise<void> {
  await writeSearch({ ...subjectOf(content), ...inputOf(contentFolder, content), folder });
}

export function subjectOf(content: Content): SearchSubject {
  const { site, glossary, articles } = content;
  const { categories, topics, synonyms } = site;
  const named = { categories, topics };
  return { articles, editions: editionsOf(content), synonyms, named, key: hashOf([glossary, site.sources]) };
}

function inputOf(contentFolder: string, content: Content): Omit<ShardInput, 'tables' | 'editions'> {
  const own = editionsOf(content).find(({ script }) => script === INDEXED);
  return {
    readBody: bodyReader(contentFolder, content),
    simplified: own ?? createEdition(INDEXED, content.glossary),
  };
}
