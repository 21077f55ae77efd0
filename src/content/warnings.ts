import { posix } from 'node:path';
import { t } from '../language/say.ts';
import { referencesIn } from '../markup/references.ts';
import { UNWRITTEN, type Article } from '../model/article.ts';
import { yearOf } from '../model/day.ts';
import { isArticle, type Seen } from './files.ts';
import { kindOf } from './picture.ts';
import type { Problem } from './problem.ts';

/**
 * What in a content folder passes without being a mistake and is probably not meant: files that nothing is made of, years out
 * of place, pictures that nobody sees. `files` are all below the folder.
 */
export function warningsOf(files: readonly string[], { articles, pages, pictures }: Seen): Problem[] {
  return [
    ...files.flatMap(strayFile),
    ...unseenPictures(pictures, articles),
    ...articles.flatMap(unwrittenText),
    ...articles.flatMap(yearOutOfPlace),
    ...distantYears(articles),
    ...articles.flatMap(daysBefore),
    ...articles.flatMap(joinedKeywords),
    ...pages.flatMap(({ id, body }) => picturesInPage(`pages/${id}.md`, body)),
  ];
}

const warn = (file: string, what: string, todo: string, line = 1): Problem => ({ file, line, what, todo });

const PARTS = /^(?:site\.yml|glossary\.yml|README\.md|(?:articles|pages|theme)\/)/;

/** Files that an editor takes for content and the site knows nothing of. */
function strayFile(file: string): Problem[] {
  const [, ending = ''] = /\.([^./]+)$/.exec(file) ?? [];
  if (!PARTS.test(file)) {
    const todo = t`这里只有 site.yml、glossary.yml、articles、pages 与 theme 有用；请改名或移走。`;
    return [warn(file, t`这个文件没有用处`, todo)];
  }
  if (/^pages\/.*\//.test(file)) return [warn(file, t`页面在子目录里，地址里没有这一级`, t`请移到 pages 目录下。`)];
  if (/^(?:markdown|mdown|mkd|mdx)$/i.test(ending) || (/^md$/i.test(ending) && ending !== 'md'))
    return [warn(file, t`这个文件不会成为网页`, t`请把结尾改成小写的 .md。`)];
  if (file.startsWith('pages/') && ending !== 'md')
    return [warn(file, t`这个文件没有用处`, t`请移走；页面只认 .md 文件。`)];
  if (!file.startsWith('articles/') || isArticle(file) || file.includes('.raw.') || kindOf(file) !== undefined)
    return [];
  return [warn(file, t`这个文件不会成为文章`, t`若是文章，请用 npm run import 导入，再把它移走；不是就移走。`)];
}

/** Pictures beside articles that none of them shows. */
function unseenPictures(pictures: Seen['pictures'], articles: readonly Article[]): Problem[] {
  const shown = new Set(
    articles.flatMap(({ file, pictures: own }) =>
      Object.keys(own).map((name) => posix.join(posix.dirname(file), name)),
    ),
  );
  return Object.entries(pictures)
    .filter(([file]) => !shown.has(file) && kindOf(file) !== undefined)
    .map(([file, found]) => {
      const fault = 'what' in found ? t`，而且${found.what}` : '';
      return warn(file, t`没有文章用到这幅图片${fault}`, t`请写进文章的 images，或删去它。`);
    });
}

/** What a new article begins with, still there. */
function unwrittenText({ file, summary }: Article): Problem[] {
  return summary.startsWith(UNWRITTEN) ? [warn(file, t`正文还没有写`, t`请把“${UNWRITTEN}”换成正文。`)] : [];
}

/** The folder of a year should hold what was published in it. */
function yearOutOfPlace({ file, id }: Article): Problem[] {
  const folder = posix.basename(posix.dirname(file));
  if (folder === id.slice(0, 4)) return [];
  return [
    warn(file, t`文章在 ${folder} 目录里，编号却是 ${id.slice(0, 4)} 年的`, t`请移到 articles/${id.slice(0, 4)}/。`),
  ];
}

/** In years: no archive has a gap like it, but a mistyped century does. */
const DISTANT = 30;

/** Articles beyond such a gap from where most are. */
function distantYears(articles: readonly Article[]): Problem[] {
  const runs: Article[][] = [];
  let last = -Infinity;
  for (const article of articles.toSorted((a, b) => (a.date < b.date ? -1 : 1))) {
    const year = Number(yearOf(article.date));
    if (year - last >= DISTANT) runs.push([]);
    runs.at(-1)!.push(article);
    last = year;
  }
  const most = Math.max(...runs.map(({ length }) => length));
  const largest = runs.filter(({ length }) => length === most);
  return runs
    .filter((run) => largest.length > 1 || run !== largest[0])
    .flat()
    .map(({ file, date }) => warn(file, t`${yearOf(date)} 年离其他文章的年份都很远`, t`请核对 date；没有错就不用管。`));
}

/** What was done to an article before it was published. */
function daysBefore({ file, date, corrections, withdrawal, provenance }: Article): Problem[] {
  const days = [
    ...corrections.map((correction) => [t`更正`, correction.date] as const),
    ...(withdrawal ? [[t`撤稿`, withdrawal.date] as const] : []),
    ...(provenance?.retrieved === undefined ? [] : [[t`取回`, provenance.retrieved] as const]),
  ];
  return days
    .filter(([, day]) => day < date)
    .map(([what, day]) =>
      warn(file, t`${what}的日子 ${day} 早于发表的日子 ${date}`, t`请核对两个日子；没有错就不用管。`),
    );
}

function joinedKeywords({ file, keywords }: Article): Problem[] {
  return keywords
    .filter((keyword) => /[，、,；;]/.test(keyword))
    .map((keyword) => {
      const apart = keyword.split(/\s*[，、,；;]\s*/).filter((word) => word !== '');
      return warn(file, t`关键词“${keyword}”里有标点，会当作一个词`, t`请用半角逗号分开，例如 [${apart.join(', ')}]。`);
    });
}

/** Pages show no pictures of their own. */
function picturesInPage(file: string, body: string): Problem[] {
  return referencesIn(body)
    .filter(({ kind }) => kind === 'picture')
    .map(({ address }) => warn(file, t`页面里的图片 ${address} 不会显示`, t`请去掉；图片只能放在文章里。`));
}
