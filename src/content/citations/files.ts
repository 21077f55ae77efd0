import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { citationsOf, doubtsOf } from '../../citations/article.ts';
import type { Reading } from '../../citations/find.ts';
import { createReading } from '../../citations/read.ts';
import { createConverter } from '../../hanzi/convert.ts';
import { t } from '../../language/say.ts';
import { plainText } from '../../markup/render.ts';
import { isPublished, type Article } from '../../model/article.ts';
import type { CitedKind } from '../../model/cited-kinds.ts';
import { splitDocument } from '../article.ts';
import type { Content } from '../files.ts';
import { printProblem, sortProblems, type Problem } from '../problem.ts';

const NAMES: Record<CitedKind, string> = {
  ...{ patent: t`专利`, case: t`案件`, document: t`文件`, trademark: t`商标`, statute: t`法条`, gi: t`地理标志产品` },
};

/** What articles cite and what may be a slip in it, as lines for the terminal: by file and line, like problems. */
export async function* citationLines(
  folder: string,
  { site, articles }: Pick<Content, 'site' | 'articles'>,
): AsyncGenerator<string> {
  const reading = createReading(createConverter('zh-Hant', 'zh-Hans'), site.geographical_indications);
  for (const article of articles.filter(isPublished)) {
    const file = await readFile(join(folder, article.file), 'utf8');
    const text = plainText(splitDocument(file)?.body ?? '');
    const found = article.citations.map(({ kind, id, text: written }) => ({
      written,
      what: t`引用${NAMES[kind]} ${id}（${written}）`,
      todo: t`认错了，就写进文件头的 not_cited。`,
    }));
    const doubtful = doubtsOf({ ...article, text }, reading).map(({ what, todo, text: written }) => ({
      written,
      what: t`存疑：${what}（${written}）`,
      todo: t`${todo}确实如此，就写进文件头的 not_cited。`,
    }));
    const idle = unusedIn(article, text, reading).map((written) => ({
      written,
      what: t`not_cited 里的“${written}”不起作用`,
      todo: t`请照抄认错的原文或编号；不需要了就删去。`,
    }));
    const problems = [...found, ...doubtful, ...idle].map(({ written, ...said }): Problem => ({
      file: article.file,
      line: lineOf(file, written),
      ...said,
    }));
    for (const problem of sortProblems(problems)) yield printProblem(folder, problem);
  }
}

/** What an editor has silenced that is neither found in the article nor doubtful. */
function unusedIn(article: Article, text: string, reading: Reading): string[] {
  if (article.not_cited.length === 0) return [];
  const whole = { ...article, text, not_cited: [] };
  const said = [
    ...citationsOf(whole, reading).flatMap((own) => [own.id, own.text]),
    ...doubtsOf(whole, reading).map((own) => own.text),
  ];
  return article.not_cited.filter((written) => !said.includes(written));
}

/** The line of the file that has the words, or the first of them where they go over its end. */
function lineOf(file: string, written: string): number {
  const at = [written, written.slice(0, 6), written.slice(0, 2)]
    .map((start) => file.indexOf(start))
    .find((place) => place >= 0);
  return file.slice(0, at ?? 0).split('\n').length;
}
