import { isUtf8 } from 'node:buffer';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, posix, relative, sep } from 'node:path';
import type { z } from 'astro/zod';
import { imageSizeFromFile } from 'image-size/fromFile';
import { EMPTY_GLOSSARY, glossarySchema, type Glossary } from '../hanzi/glossary.ts';
import { byNewest, type Article } from '../model/article.ts';
import { siteSchema, type Site } from '../model/site.ts';
import { parseArticle, splitDocument, type Pictures } from './article.ts';
import { parsePage, type Page } from './page.ts';
import { sortProblems, type Problem } from './problem.ts';
import { parseYaml, type Parsed } from './yaml.ts';

/** Everything in a content folder but the bodies of its articles. */
export interface Content {
  site: Site;
  glossary: Glossary;
  pages: Page[];
  articles: Article[];
}

/** Called as reading goes on. */
export type Progress = (done: number, total: number) => void;

/**
 * Reads and validates a content folder. Either the whole content, or every problem of all its files, by file and line.
 */
export async function readContent(folder: string, progress: Progress = () => {}): Promise<Parsed<Content>> {
  const site = await readYaml(folder, 'site.yml', siteSchema);
  const glossary = await readYaml(folder, 'glossary.yml', glossarySchema, EMPTY_GLOSSARY);
  const pages = await readPages(folder);
  const articles = await readArticles(folder, site.value, progress);
  const problems = [...site.problems, ...glossary.problems, ...pages.problems, ...articles.problems];
  if (site.value && glossary.value) problems.push(...glossaryProblems(glossary.value, site.value));
  if (problems.length > 0 || !site.value || !glossary.value) return { problems: sortProblems(problems) };
  return {
    value: { site: site.value, glossary: glossary.value, pages: pages.found, articles: articles.found },
    problems: [],
  };
}

/** The Markdown of an article, without its front matter. */
export async function readBody(folder: string, article: Pick<Article, 'file'>): Promise<string> {
  const text = await readFile(join(folder, article.file), 'utf8');
  return splitDocument(text)?.body ?? '';
}

/** Names of all files below the folder's part, `/`-separated, in a fixed order; none when there is no such part. */
export async function listFiles(folder: string, part: string): Promise<string[]> {
  const entries = await readdir(join(folder, part), { recursive: true, withFileTypes: true }).catch(
    (cause: unknown) => {
      if (isMissing(cause)) return [];
      throw cause;
    },
  );
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
    .sort();
}

async function readYaml<S extends z.ZodType>(folder: string, file: string, schema: S, absent?: z.output<S>) {
  const read = await readText(folder, file).catch((cause: unknown) => {
    if (isMissing(cause)) return undefined;
    throw cause;
  });
  if (read !== undefined)
    return read.problem ? { problems: [read.problem] } : parseYaml(read.text, schema, { file, firstLine: 1 });
  if (absent !== undefined) return { value: absent, problems: [] as [] };
  return {
    problems: [
      { file, line: 1, what: '没有这个文件', todo: '请在内容目录里写 site.yml，可从本档案的 content/site.yml 抄起。' },
    ],
  };
}

async function readPages(folder: string): Promise<{ found: Page[]; problems: Problem[] }> {
  const files = (await listFiles(folder, 'pages')).filter((file) => file.endsWith('.md'));
  const read = await Promise.all(files.map((file) => readText(folder, file)));
  const parsed = read.map((text, index) =>
    text.problem ? { problems: [text.problem] } : parsePage(files[index]!, text.text),
  );
  const found = parsed.flatMap(({ value }) => value ?? []);
  return { found: found.sort((a, b) => a.order - b.order), problems: parsed.flatMap(({ problems }) => problems) };
}

/** Files read at the same time: enough to keep the disk busy, few enough to bound memory and open files. */
const AT_ONCE = 64;

async function readArticles(folder: string, site: Site | undefined, progress: Progress) {
  const files = await listFiles(folder, 'articles');
  const articles = files.filter((file) => file.endsWith('.md'));
  const pictures = await measurePictures(folder, files);
  const found: Article[] = [];
  const problems: Problem[] = [];
  for (let start = 0; start < articles.length; start += AT_ONCE) {
    const batch = articles.slice(start, start + AT_ONCE);
    const read = await Promise.all(batch.map((file) => readText(folder, file)));
    read.forEach((text, index) => {
      const file = batch[index]!;
      const parsed: Parsed<Article> = text.problem
        ? { problems: [text.problem] }
        : parseArticle(file, text.text, pictures.get(posix.dirname(file)) ?? new Map(), site);
      problems.push(...parsed.problems);
      if (parsed.value) found.push(parsed.value);
    });
    progress(Math.min(start + AT_ONCE, articles.length), articles.length);
  }
  return { found: found.sort(byNewest), problems: [...problems, ...sharedIds(articles)] };
}

/** Every file beside the articles that may be a picture, with its size, by folder. */
async function measurePictures(folder: string, files: string[]): Promise<Map<string, Pictures>> {
  const measured = new Map<string, Map<string, { width: number; height: number } | undefined>>();
  for (const file of files.filter((name) => !name.endsWith('.md'))) {
    const directory = posix.dirname(file);
    const size = await imageSizeFromFile(join(folder, file)).catch(() => undefined);
    const sizes = measured.get(directory) ?? new Map<string, { width: number; height: number } | undefined>();
    measured.set(directory, sizes.set(posix.basename(file), size && { width: size.width, height: size.height }));
  }
  return measured;
}

/** An id must name one article only. */
function sharedIds(files: string[]): Problem[] {
  const first = new Map<string, string>();
  return files.flatMap((file) => {
    const id = posix.basename(file, '.md');
    const other = first.get(id);
    if (other === undefined) first.set(id, file);
    return other === undefined
      ? []
      : [
          {
            file,
            line: 1,
            what: `编号 ${id} 已用于 ${other}`,
            todo: '请给其中一篇换一个编号（改文件名），或删去重复的一篇。',
          },
        ];
  });
}

function glossaryProblems(glossary: Glossary, site: Site): Problem[] {
  return Object.keys(glossary.topics)
    .filter((topic) => !site.topics.some(({ id }) => id === topic))
    .map((topic) => ({
      file: 'glossary.yml',
      line: 1,
      what: `topics 里没有 ${topic} 这个主题`,
      todo: `请写 site.yml 里的主题：${site.topics.map(({ id }) => id).join('、')}。`,
    }));
}

type Text = { text: string; problem?: undefined } | { problem: Problem };

/** A file's text. What is not UTF-8 is a problem, so that no character is ever replaced unseen. */
async function readText(folder: string, file: string): Promise<Text> {
  const bytes = await readFile(join(folder, file));
  if (isUtf8(bytes)) return { text: bytes.toString('utf8') };
  const line = firstBadLine(bytes);
  return {
    problem: { file, line, what: '文件不是 UTF-8 编码', todo: '请用 npm run import 导入，或在编辑器里另存为 UTF-8。' },
  };
}

function firstBadLine(bytes: Buffer): number {
  let line = 1;
  for (let start = 0; start < bytes.length; line++) {
    const end = bytes.indexOf(0x0a, start) + 1 || bytes.length;
    if (!isUtf8(bytes.subarray(start, end))) return line;
    start = end;
  }
  return 1;
}

function isMissing(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
}

/** The content folder of this run, from the environment: Astro's own commands take no argument of ours. */
export function contentFolder(): string {
  return process.env['ARCHIVE_CONTENT'] ?? 'content';
}

/**
 * The content as the build command read and validated it, so that pages are made from the very state that was checked and
 * nothing is read twice. Undefined outside a build.
 */
export async function readSnapshot(): Promise<Content | undefined> {
  const file = process.env['ARCHIVE_SNAPSHOT'];
  return file === undefined ? undefined : (JSON.parse(await readFile(file, 'utf8')) as Content);
}

/** Writes what `readSnapshot` reads. */
export async function writeSnapshot(file: string, content: Content): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, JSON.stringify(content));
}
