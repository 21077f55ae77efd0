import { codeVersion } from '../files.ts';
import { readAgain, type Content, type Progress } from '../../content/files.ts';
import { parseOnAllCores } from '../../content/parsing/files.ts';
import { printProblem } from '../../content/problem.ts';
import { fileTime, readSnapshot, writeSnapshot, type Snapshot } from '../../content/snapshot/files.ts';
import { isPublished } from '../../model/article.ts';
import { relate } from '../../model/related.ts';
import { picturesOf, type Picture } from '../static/files.ts';

/** What the build itself must know of the content; all else it leaves to those who make something of it. */
export interface Checked {
  /** The site's, by its settings. */
  address: string;
  articles: number;
  withdrawn: number;
  pages: number;
  pictures: Picture[];
}

/**
 * Reads and checks the content, finds what is related, and keeps both in `file` for the pages and the next build. Undefined
 * when there are problems, which are then printed.
 */
export async function takeSnapshot(folder: string, file: string, progress: Progress): Promise<Checked | undefined> {
  const version = await codeVersion(['content', 'hanzi', 'markup', 'model']);
  const before = readSnapshot(file, version);
  const begun = await fileTime(file);
  const { value, problems } = await readAgain(folder, before, begun, progress, parseOnAllCores);
  for (const problem of problems) console.error(printProblem(folder, problem));
  if (!value) {
    console.error(`\n共 ${problems.length} 个问题，网站没有改动。请逐条改正，再运行一次。`);
    return undefined;
  }
  await writeSnapshot(file, { ...value, version, related: relatedIn(value.content, before) });
  const { site, articles, pages } = value.content;
  return {
    address: site.address,
    articles: articles.length,
    withdrawn: articles.filter((article) => !isPublished(article)).length,
    pages: pages.length,
    pictures: picturesOf(value),
  };
}

function relatedIn({ site, articles }: Content, before: Snapshot | undefined) {
  const count = site.sizes.related;
  const earlier = before?.content.site.sizes.related === count ? before : undefined;
  return relate(
    articles.filter(isPublished),
    count,
    earlier && { articles: earlier.content.articles.filter(isPublished), related: earlier.related },
  );
}
