import { t } from '../../language/say.ts';
import { describeIndex, planSearch, searchTables } from '../../search/making/plan.ts';
import { hashOf } from '../../model/identity.ts';
import type { Maker } from '../maker.ts';
import { below, FOLDER, subjectOf } from './search/files.ts';

/** What tells of all shards of the search index, whose names come from what is in them. */
export const maker: Maker = {
  title: t`检索目录`,
  after: ['search'],
  begin: ({ content, made }) => {
    const subject = subjectOf(content);
    const shards = planSearch(subject);
    const files = new Map(made.files.map((file) => [file.address.slice(FOLDER.length), file]));
    const paths = [...files.keys()];
    const read = (path: string) => made.read(files.get(path)!);
    // What articles cite is told by their digests, which are in the keys of the shards, and by the code.
    const key = hashOf([paths, shards.map((shard) => shard.key), subject.synonyms, subject.named], 32);
    const make = () => below(FOLDER, describeIndex(subject, shards, { paths, read }, searchTables()));
    return { parts: [{ name: 'manifest', key, make }] };
  },
};
