import { readAgain, type Content, type ParseFiles, type Progress } from '../../content/files.ts';
import { parseOnAllCores } from '../../content/parsing/files.ts';
import { printProblem } from '../../content/problem.ts';
import { readSnapshot, writeSnapshot, type Snapshot } from '../../content/snapshot/files.ts';
import { fileTime } from '../../disk/stamp/files.ts';
import { t } from '../../language/say.ts';
import { isPublished, type Article } from '../../model/article.ts';
import { relate } from '../../model/related.ts';

/**
 * Reads and checks the content, finds what is related, and keeps both in `file` for the build's other processes and the next
 * build. Returns it with the articles of the last build, if these are known. Undefined when there are problems, which are then
 * printed.
 *
 * @param version changes with the code that a snapshot is made by.
 * @param address the site's address where it is not to be that of the settings.
 * @param parse parses the articles that have changed.
 */
export async function takeSnapshot(
  folder: string,
  file: string,
  version: string,
  address: string | undefined,
  progress: Progress,
  parse: ParseFiles = parseOnAllCores,
): Promise<{ snapshot: Snapshot; earlier: Article[] } | undefined> {
  const stored = readSnapshot(file, { version });
  const before = stored?.snapshot;
  const begun = await fileTime(file);
  const { value, problems } = await readAgain(folder, before, begun, progress, parse);
  for (const problem of problems) console.error(printProblem(folder, problem));
  if (!value) {
    console.error(t`\n共 ${problems.length} 个问题，网站没有改动。请逐条改正，再运行一次。`);
    return undefined;
  }
  const { content } = value;
  const snapshot = { ...value, version, related: relatedIn(content, before), address };
  writeSnapshot(file, snapshot, stored);
  return { snapshot, earlier: before?.content.articles ?? [] };
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
