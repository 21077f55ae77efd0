import { readFile } from 'node:fs/promises';
import { join, posix, relative, sep } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type { z } from 'astro/zod';
import { createLender } from '../disk/lending/files.ts';
import { isReliable, stampOf } from '../disk/stamp/files.ts';
import { isVisible, listVisible, readTree } from '../disk/tree/files.ts';
import { EMPTY_GLOSSARY, glossarySchema, type Glossary } from '../hanzi/glossary.ts';
import { listed, t } from '../language/say.ts';
import { byNewest, type Article } from '../model/article.ts';
import { hashOf } from '../model/identity.ts';
import { siteSchema, type Site } from '../model/site.ts';
import { articleDigest, parseArticle, splitDocument, type Pictures } from './article.ts';
import { linkProblem, sameNames, unportableNames } from './names.ts';
import { parsePage, type Page } from './page.ts';
import { judgePicture, type PictureFault, type PictureSize } from './picture.ts';
import { judgePictures, readPicture, type JudgedPictures } from './pictures/files.ts';
import { sortProblems, type Problem } from './problem.ts';
import { redirectProblems, takenIdProblem, takenIds } from './redirects.ts';
import { specialProblems } from './specials.ts';
import { asText, type Text } from './text.ts';
import { withTheme } from './theme.ts';
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

/** A content folder as it was read once, with what tells later whether a file has changed since. */
export interface ContentState {
  content: Content;
  /** Files by name with their stamps (see `stampOf`), as far as these can be relied on. */
  stamps: Record<string, string>;
  pictures: JudgedPictures;
}

/** What could be read of a content folder, though some of it may have problems. */
export interface Seen {
  articles: Article[];
  pages: Page[];
  /** The pictures beside articles; none when some article could not be read, since nobody knows which it shows. */
  pictures: JudgedPictures;
}

/**
 * Reads and validates a content folder. Either the whole content, or every problem of all its files, by file and line.
 */
export async function readContent(
  folder: string,
  progress: Progress = () => {},
  parse: ParseFiles = parseInTurn,
): Promise<Parsed<Content>> {
  const { value, problems } = await readAgain(folder, undefined, 0, progress, parse);
  return value ? { value: value.content, problems: [] } : { problems };
}

/**
 * Does the same, taking over from an `earlier` reading of the folder, by the same code, whatever has not changed. `begun` is
 * the file system's own time at the start (`fileTime`): the stamp of a file changed just before is not relied on next time.
 */
export async function readAgain(
  folder: string,
  earlier: ContentState | undefined,
  begun: number,
  progress: Progress = () => {},
  parse: ParseFiles = parseInTurn,
): Promise<Parsed<ContentState> & { seen?: Seen }> {
  try {
    return await readFolder(folder, earlier, begun, progress, parse);
  } catch (cause) {
    const file = fileGone(folder, cause);
    if (file === undefined) throw cause;
    return { problems: [{ file, line: 1, what: t`检查的时候被删去或移走了`, todo: t`请再运行一次。` }] };
  }
}

/** What is wrong with the files as such, whatever is in them. */
function placementProblems(visible: readonly string[], links: readonly string[]): Problem[] {
  return [...links.filter(isVisible).map(linkProblem), ...sameNames(visible), ...unportableNames(visible)];
}

/** The file below the folder that an error says is not there. */
function fileGone(folder: string, cause: unknown): string | undefined {
  if (!hasCode(cause, 'ENOENT')) return undefined;
  const file = relative(folder, cause.path ?? '');
  return file.startsWith('..') ? undefined : file.replaceAll(sep, '/');
}

async function readFolder(
  folder: string,
  earlier: ContentState | undefined,
  begun: number,
  progress: Progress,
  parse: ParseFiles,
): Promise<Parsed<ContentState> & { seen: Seen }> {
  const { files, links } = await readTree(folder);
  const visible = files.filter(isVisible);
  const site = await readSettings(folder);
  const glossary = await readYaml(folder, 'glossary.yml', glossarySchema, EMPTY_GLOSSARY);
  const pages = await readPages(folder);
  const isSameSite = site.value && earlier && hashOf(earlier.content.site) === hashOf(site.value);
  const known = isSameSite ? earlier : undefined;
  const ofArticles = visible.filter((file) => file.startsWith('articles/'));
  const articles = await readArticles(folder, ofArticles, site.value, known, begun, progress, parse);
  const problems = [...site.problems, ...glossary.problems, ...pages.problems, ...articles.problems];
  for (const problem of placementProblems(visible, links)) problems.push(problem);
  if (site.value && glossary.value) problems.push(...glossaryProblems(glossary.value, site.value));
  if (site.value && problems.length === 0)
    problems.push(
      ...(await misled(folder, site.value, pages.found, articles.found)),
      ...(await mispicked(folder, site.value, articles.found)),
    );
  const { found, stamps, pictures } = articles;
  const seen = { articles: found, pages: pages.found, pictures: articles.isWhole ? pictures : {} };
  if (problems.length > 0 || !site.value || !glossary.value) return { problems: sortProblems(problems), seen };
  const content = { site: site.value, glossary: glossary.value, pages: pages.found, articles: found };
  return { value: { content, stamps, pictures }, problems: [], seen };
}

/**
 * The Markdown of an article, without its front matter. Throws when the file is no longer the one that was checked: what
 * was read of it before would not agree with it.
 */
export function readBody(
  folder: string,
  { file, digest, pictures }: Pick<Article, 'file' | 'digest' | 'pictures'>,
): Promise<string> {
  const text = readIfThere(join(folder, file));
  if (text !== undefined && articleDigest(file, text, pictures) === digest)
    return Promise.resolve(splitDocument(text)?.body ?? '');
  const message =
    text === undefined
      ? t`${file}：检查之后又被删去了。请再运行一次。`
      : t`${file}：检查之后又被改动了。请再运行一次。`;
  return Promise.reject(new ContentFault(message));
}

const lend = createLender();

/** The text of a file; undefined when it is not there. */
function readIfThere(path: string): string | undefined {
  try {
    return lend(path).toString();
  } catch (cause) {
    if (hasCode(cause, 'ENOENT')) return undefined;
    throw cause;
  }
}

/** What is wrong with the content shows only when something is made of it. The message says which file, and what to do. */
export class ContentFault extends Error {
  /** What tells it where its class is lost: between threads, and in the pages' bundle. */
  static readonly CODE = 'CONTENT_FAULT';
  readonly code = ContentFault.CODE;
}

/** Names of all files below the folder's part, `/`-separated, in a fixed order; none when there is no such part. */
export async function listFiles(folder: string, part: string): Promise<string[]> {
  return (await listVisible(join(folder, part))).map((file) => `${part}/${file}`);
}

/** The settings, with the sizes of the pictures in the folder `theme` that they name. */
export async function readSettings(folder: string): Promise<Parsed<Site>> {
  const settings = await readYaml(folder, 'site.yml', siteSchema);
  if (!settings.value) return settings;
  const names = await listFiles(folder, 'theme');
  const pictures = new Map<string, PictureSize | PictureFault>();
  for (const name of names)
    pictures.set(name.slice('theme/'.length), judgePicture(name, await readPicture(join(folder, name))));
  return withTheme(settings.value, pictures);
}

async function readYaml<S extends z.ZodType>(folder: string, file: string, schema: S, absent?: z.output<S>) {
  const read = await readText(folder, file).catch((cause: unknown) => {
    if (hasCode(cause, 'ENOENT')) return undefined;
    throw cause;
  });
  if (read !== undefined)
    return read.problem ? { problems: [read.problem] } : parseYaml(read.text, schema, { file, firstLine: 1 });
  if (absent !== undefined) return { value: absent, problems: [] as [] };
  return {
    problems: [
      {
        file,
        line: 1,
        what: t`没有这个文件`,
        todo: t`请在内容目录里写 site.yml，可从本档案的 content/site.yml 抄起。`,
      },
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
  const problems = [...parsed.flatMap((one) => one.problems), ...sharedIds(files, t`地址`)];
  return { found: found.sort((a, b) => a.order - b.order), problems };
}

/** Redirects that lead nowhere, and articles that lay claim to others' ids; told only when all that they may lead to has been read. */
async function misled(folder: string, site: Site, pages: Page[], articles: Article[]): Promise<Problem[]> {
  const claims = await Promise.all(
    takenIds(articles).map(async (taken) => takenIdProblem(taken, await readFile(join(folder, taken.file), 'utf8'))),
  );
  if (site.redirects.length === 0) return claims;
  const ids = (list: { id: string }[]) => list.map(({ id }) => id);
  const named = {
    standing: ids(pages),
    article: ids(articles),
    category: ids(site.categories),
    topic: ids(site.topics),
  };
  return [...claims, ...redirectProblems(site.redirects, named, await readFile(join(folder, 'site.yml'), 'utf8'))];
}

/** Articles that special subjects pick and that are not there; told only when all articles have been read. */
async function mispicked(folder: string, { specials }: Site, articles: Article[]): Promise<Problem[]> {
  if (specials.length === 0) return [];
  const ids = new Set(articles.map(({ id }) => id));
  return specialProblems(specials, ids, await readFile(join(folder, 'site.yml'), 'utf8'));
}

/** The files of articles to be parsed, and what else their parsing depends on. */
export interface ParseTask {
  folder: string;
  files: string[];
  pictures: ContentState['pictures'];
  site: Site | undefined;
}

/** Parses articles' files: what each holds or its problems, in their order. */
export type ParseFiles = (task: ParseTask, progress: Progress) => Promise<Parsed<Article>[]>;

/** Articles that are parsed before others have a turn, and between two reports of progress. */
export const AT_ONCE = 64;

/** Parses one after the other. */
export const parseInTurn: ParseFiles = async (task, progress) => {
  const parse = createParser(task);
  const parsed: Parsed<Article>[] = [];
  for (const file of task.files) {
    parsed.push(parse(file));
    if (parsed.length % AT_ONCE !== 0) continue;
    progress(parsed.length, task.files.length);
    // Lets whoever shows the progress have a turn.
    await setImmediate();
  }
  return parsed;
};

/** Parses any of the files that a task is about. */
export function createParser({ folder, pictures, site }: ParseTask): (file: string) => Parsed<Article> {
  const folders = byFolder(pictures);
  return (file) => parseFile(folder, file, folders.get(posix.dirname(file)) ?? new Map(), site);
}

async function readArticles(
  folder: string,
  files: string[],
  site: Site | undefined,
  known: ContentState | undefined,
  begun: number,
  progress: Progress,
  parse: ParseFiles,
) {
  const names = files.filter(isArticle);
  const stamps: Record<string, string> = {};
  const isUnchanged = (file: string) => {
    const stamp = stampOf(join(folder, file));
    if (isReliable(stamp, begun)) stamps[file] = stamp.text;
    return known?.stamps[file] === stamp.text;
  };
  const pictures = await judgePictures(folder, files, known?.pictures, isUnchanged);
  const folders = byFolder(pictures);
  const earlier = new Map(known?.content.articles.map((article) => [article.file, article]));
  const hasItsPictures = ({ file, pictures: own }: Article) => {
    const shown = Object.keys(own);
    return shown.length === 0 || isDeepStrictEqual(own, pick(folders.get(posix.dirname(file)) ?? new Map(), shown));
  };
  const found: Article[] = [];
  const others: string[] = [];
  for (const file of names) {
    const before = isUnchanged(file) ? earlier.get(file) : undefined;
    if (before && hasItsPictures(before)) found.push(before);
    else others.push(file);
  }
  const parsed = await parse({ folder, files: others, pictures, site }, (done) =>
    progress(found.length + done, names.length),
  );
  progress(names.length, names.length);
  for (const { value } of parsed) if (value) found.push(value);
  const problems = parsed.flatMap((one) => one.problems);
  const isWhole = found.length === names.length;
  return {
    found: found.sort(byNewest),
    isWhole,
    problems: [...problems, ...sharedIds(names, t`编号`)],
    stamps,
    pictures,
  };
}

/** A capture kept beside its article (`20210209-k7m2.raw.md`) is none. */
export function isArticle(file: string): boolean {
  return file.endsWith('.md') && !file.endsWith('.raw.md');
}

function parseFile(folder: string, file: string, pictures: Pictures, site: Site | undefined): Parsed<Article> {
  const read = asText(file, lend(join(folder, file)));
  return read.problem ? { problems: [read.problem] } : parseArticle(file, read.text, pictures, site);
}

function pick(pictures: Pictures, names: string[]): Record<string, unknown> {
  return Object.fromEntries(names.map((name) => [name, pictures.get(name)]));
}

function byFolder(pictures: ContentState['pictures']): Map<string, Map<string, PictureSize | PictureFault>> {
  const folders = new Map<string, Map<string, PictureSize | PictureFault>>();
  for (const [file, picture] of Object.entries(pictures)) {
    const beside = folders.get(posix.dirname(file)) ?? new Map<string, PictureSize | PictureFault>();
    folders.set(posix.dirname(file), beside.set(posix.basename(file), picture));
  }
  return folders;
}

/** The name of a file must be that of one article, or page, only. */
function sharedIds(files: string[], kind: string): Problem[] {
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
            what: t`${kind} ${id} 已用于 ${other}`,
            todo: t`请给其中一篇换一个${kind}（改文件名），或删去重复的一篇。`,
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
      what: t`topics 里没有 ${topic} 这个主题`,
      todo: t`请写 site.yml 里的主题：${listed(site.topics.map(({ id }) => id))}。`,
    }));
}

async function readText(folder: string, file: string): Promise<Text> {
  try {
    return asText(file, await readFile(join(folder, file)));
  } catch (cause) {
    if (!hasCode(cause, 'EISDIR')) throw cause;
    return { problem: { file, line: 1, what: t`是目录，不是文件`, todo: t`请换成一份文件，或删去它。` } };
  }
}

function hasCode(cause: unknown, code: string): cause is NodeJS.ErrnoException {
  return cause instanceof Error && 'code' in cause && cause.code === code;
}
