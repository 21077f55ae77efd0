import { readBody, type Content } from '../../content/files.ts';
import { createEdition } from '../../hanzi/edition.ts';
import { hashOf } from '../../model/identity.ts';
import { writeSearch } from '../../search/files.ts';

/**
 * Brings the search index below `folder` up to date with the content read from `contentFolder`. Returns the addresses of
 * its files.
 */
export async function indexContent(
  contentFolder: string,
  { site, glossary, articles }: Content,
  folder: string,
  progress?: (done: number, total: number) => void,
): Promise<string[]> {
  const { files } = await writeSearch({
    articles,
    readBody: (article) => readBody(contentFolder, article),
    simplified: createEdition('zh-Hans', glossary),
    traditional: createEdition('zh-Hant', glossary),
    rootScript: site.languages[0]!,
    key: hashOf([glossary, site.sources]),
    folder,
    progress,
  });
  return files;
}
