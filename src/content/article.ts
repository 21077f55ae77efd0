import { hash } from 'node:crypto';
import { z } from 'astro/zod';
import { citationsOf } from '../citations/article.ts';
import { createReading } from '../citations/read.ts';
import { createConverter } from '../hanzi/convert.ts';
import { namesOfPeople } from '../hanzi/names/people.ts';
import { sketchOf } from '../hanzi/sketch.ts';
import { listed, t } from '../language/say.ts';
import { articleSchema, ID_FORM, withoutWithdrawnText, type Article, type ArticleFields } from '../model/article.ts';
import { idOfName } from '../model/identity.ts';
import { placeOf, placesNamed } from '../model/place.ts';
import { readingText } from '../model/reading-text.ts';
import { keepLast } from '../model/recent.ts';
import { SCRIPTS, type Script } from '../model/script.ts';
import type { Site } from '../model/site.ts';
import { referencesIn, type Reference } from '../markup/references.ts';
import { plainText, proseText } from '../markup/render.ts';
import { characterProblems } from './characters.ts';
import { specialsOf } from './specials.ts';
import { linkProblems } from './links.ts';
import { foldName } from './names.ts';
import type { PictureFault, PictureSize } from './picture.ts';
import type { Problem } from './problem.ts';
import { parseYaml, salvageYaml, type Parsed } from './yaml.ts';

/** A Markdown file cut at its front matter. */
export interface Document {
  frontMatter: string;
  body: string;
  /** The line the body begins on, counted from 1. */
  bodyLine: number;
}

/** Cuts `---`, YAML, `---`, body. Undefined when the file does not begin and end its front matter so. */
export function splitDocument(text: string): Document | undefined {
  const match = /^\ufeff?---[ \t]*\r?\n([\s\S]*?)(?:^|\r?\n)---[ \t]*(?:\r?\n|$)/u.exec(text);
  if (!match) return undefined;
  const head = match[0];
  return { frontMatter: match[1]!, body: text.slice(head.length), bodyLine: head.split('\n').length };
}

/** Why a file has no front matter. `fields` says what belongs there. */
export function headProblem(file: string, text: string, fields: string): Problem {
  const lines = text.split(/\r?\n/);
  if (!/^\ufeff?---[ \t]*$/.test(lines[0]!))
    return { file, line: 1, what: t`没有文件头`, todo: t`请在文件开头写 ---、${fields}、---，其后是正文。` };
  const end = lines.findIndex((line, index) => index > 0 && !/^(?:\s+\S|- |[a-z_]+\s*[:：]|#)/.test(line));
  const line = end < 0 ? lines.length : end + 1;
  return { file, line, what: t`文件头没有结束`, todo: t`请在各项之后、正文之前，单独写一行 ---。` };
}

/** Han characters one by one, Latin words and numbers as one each: what Chinese editors count as 字数. */
export function countWords(text: string): number {
  return (
    text.match(/\p{Script=Han}|[[\p{L}\p{N}]--\p{Script=Han}]+(?:[.,'’\-][[\p{L}\p{N}]--\p{Script=Han}]+)*/gv)
      ?.length ?? 0
  );
}

const SUMMARY_LENGTH = 100;

/** The beginning of the text up to about a hundred characters, ended at a sentence where one ends in time. */
export function summarize(text: string): string {
  const flat = text.replaceAll('\n', '').trim();
  // A character has two code units at most.
  const characters = [...flat.slice(0, 2 * SUMMARY_LENGTH + 2)];
  if (characters.length <= SUMMARY_LENGTH) return flat;
  const start = characters.slice(0, SUMMARY_LENGTH).join('');
  const end = Math.max(...['。', '！', '？'].map((stop) => start.lastIndexOf(stop)));
  return end >= SUMMARY_LENGTH / 2 ? start.slice(0, end + 1) : `${start}…`;
}

/** How often a topic's words must stand in a text whose title and keywords do not hold one. */
const TOPIC_MENTIONS = 3;

function topicsOf(fields: ArticleFields, body: string, site: Site): string[] {
  const head = inSimplified([fields.title, ...fields.keywords].join('\n'), fields);
  const text = inSimplified(body, fields);
  const isAbout = (words: string[]) =>
    words.some((word) => head.includes(word)) ||
    words.reduce((count, word) => count + text.split(word).length - 1, 0) >= TOPIC_MENTIONS;
  return site.topics.filter(({ words }) => isAbout(words)).map(({ id }) => id);
}

/** An article is about the places its title, keywords, source or opening name. */
function regionsOf(fields: ArticleFields, summary: string, site: Site): string[] {
  const opening = [fields.title, ...fields.keywords, fields.source, summary].join('\n');
  return placesNamed(inSimplified(opening, fields), site.region);
}

const simplifierOf = keepLast(SCRIPTS.length, (from: Script) => createConverter(from, 'zh-Hans'));

const readingOf = keepLast(1, (site: Site) => createReading(simplifierOf('zh-Hant'), site.geographical_indications));

/**
 * Words of an article as topics, places and lists know them: one name in all scripts is one list. What is stored in
 * Simplified is left as it is, so that a new dictionary never moves the lists of all the others.
 */
function inSimplified(words: string, { script }: ArticleFields): string {
  return script === 'zh-Hans' ? words : simplifierOf(script)(words);
}

/** Names are in doubt in Simplified alone. */
function peopleOf({ title, script }: ArticleFields, text: string): Pick<Article, 'people'> {
  const people = script === 'zh-Hans' ? namesOfPeople(`${title}\n${text}`) : [];
  return people.length > 0 ? { people } : {};
}

/** Copies of one report are alike whatever script each is stored in. */
function sketchedAs(fields: ArticleFields, text: string): Pick<Article, 'sketch'> {
  const sketch = sketchOf(inSimplified(text, fields));
  return sketch === undefined ? {} : { sketch };
}

/** Most articles have a source and keywords that others have too. */
const keptId = keepLast(1000, idOfName);

/** A source listed in site.yml is known by its name and its aliases. */
function sourceIdOf(fields: ArticleFields, site: Site): string {
  const name = inSimplified(fields.source, fields);
  const known = site.sources.find((source) => source.name === name || source.aliases.includes(name));
  return known?.id ?? keptId(name);
}

/** The files in an article's folder by name, judged as pictures. */
export type Pictures = ReadonlyMap<string, PictureSize | PictureFault>;

/**
 * The text of an article's file → the article, or all that is wrong with it. Without settings (site.yml is wrong itself)
 * what depends on them is not judged.
 */
export function parseArticle(file: string, text: string, pictures: Pictures, site?: Site): Parsed<Article> {
  const id = file.split('/').at(-1)!.replace(/\.md$/, '');
  const document = splitDocument(text);
  if (!document) return { problems: [headProblem(file, text, t`各项（title、date、source、category）`)] };
  const parsed = parseYaml(document.frontMatter, articleSchema, { file, firstLine: 2 });
  const problems = [...idProblems(file, id), ...parsed.problems, ...bodyProblems(file, document, parsed.value)];
  const references = referencesIn(document.body);
  problems.push(...linkProblems(file, document.bodyLine, references));
  const named = parsed.value ?? namesIn(document);
  problems.push(...fieldProblems(file, document, named, site));
  problems.push(...pictureProblems(file, document, named, references, pictures));
  if (!parsed.value || !site || problems.length > 0) return { problems };
  const plain = plainText(document.body);
  const summary = summarize(proseText(document.body) || plain);
  const fields = parsed.value;
  const topics = fields.topics ?? topicsOf(fields, plain, site);
  const regions = fields.regions ?? regionsOf(fields, summary, site);
  const names = pictureNames(fields, references);
  const shown = Object.fromEntries(names.map((name) => [name, pictures.get(name) as PictureSize]));
  return {
    value: withoutWithdrawnText({
      ...fields,
      ...{ id, topics, regions },
      specials: specialsOf({ ...fields, id, topics, regions, text: readingText(fields, plain) }, site.specials),
      sourceId: sourceIdOf(fields, site),
      keywordIds: fields.keywords.map((keyword) => keptId(inSimplified(keyword, fields))),
      ...peopleOf(fields, plain),
      summary,
      inText: picturesAmong(references),
      pictures: shown,
      citations: citationsOf({ ...fields, text: plain }, readingOf(site)),
      length: countWords(plain),
      ...sketchedAs(fields, plain),
      digest: articleDigest(file, text, shown),
      file,
    }),
    problems: [],
  };
}

/** What tells one state of an article from another: its text, the file's name, which its addresses are made of, and its pictures' sizes. */
export function articleDigest(file: string, text: string, pictures: Article['pictures']): string {
  return digestOf(`${file}\n${JSON.stringify(pictures)}\n${text}`);
}

/** What tells one text from another: 32 hex digits of SHA-256 (FIPS 180-4). */
export function digestOf(text: string): string {
  return hash('sha256', text).slice(0, 32);
}

/** What an article names that must be there. */
type Names = Partial<Pick<ArticleFields, 'category' | 'topics' | 'regions'>> & Pick<ArticleFields, 'images'>;

const { category, topics, regions, images } = articleSchema.shape;
const namesSchema = z.object({
  category: category.optional().catch(undefined),
  topics: topics.catch(undefined),
  regions: regions.catch(undefined),
  images: images.catch([]),
});

/** What front matter that is wrong elsewhere names all the same, so that all problems of an article are told at once. */
function namesIn({ frontMatter }: Document): Names {
  return salvageYaml(frontMatter, namesSchema) ?? { images: [] };
}

/** The files an article shows: those of its front matter and those its text names. */
function pictureNames(fields: Names, references: Reference[]): string[] {
  const named = fields.images.flatMap(({ src }) => src ?? []);
  return [...new Set([...named, ...picturesAmong(references)])];
}

function picturesAmong(references: Reference[]): string[] {
  return references.filter(({ kind }) => kind === 'picture').map(({ address }) => address);
}

function idProblems(file: string, id: string): Problem[] {
  if (ID_FORM.test(id)) return [];
  return [
    {
      file,
      line: 1,
      what: t`文件名 ${id}.md 不能作为永久编号`,
      todo: t`请用 日期-四位以上小写字母或数字，例如 20210209-k7m2.md。`,
    },
  ];
}

function bodyProblems(file: string, { body, bodyLine }: Document, fields?: ArticleFields): Problem[] {
  if (body.trim() === '' && fields && !fields.withdrawal) {
    return [{ file, line: bodyLine, what: t`正文是空的`, todo: t`请写正文；若文章已撤下，请写 withdrawal。` }];
  }
  return characterProblems(file, body, bodyLine);
}

/** The line of the file on which the field stands, or the first of its lines that holds the value. */
function lineOf({ frontMatter }: Document, field: string, value = ''): number {
  const lines = frontMatter.split('\n');
  const start = lines.findIndex((line) => line.startsWith(`${field}:`));
  const offset = lines.slice(start).findIndex((line) => line.includes(value));
  return start + Math.max(0, offset) + 2;
}

/** The categories, topics and places that the article names must exist. */
function fieldProblems(file: string, document: Document, fields: Names, site?: Site): Problem[] {
  const ids = (list: { id: string; name: string }[]) => listed(list.map(({ id, name }) => t`${id}（${name}）`));
  const problems: Problem[] = [];
  if (site && fields.category !== undefined && !site.categories.some(({ id }) => id === fields.category)) {
    const todo = t`请写其中之一：${ids(site.categories)}；或在 site.yml 的 categories 里添上。`;
    problems.push({ file, line: lineOf(document, 'category'), what: t`没有 ${fields.category} 这个栏目`, todo });
  }
  for (const topic of fields.topics ?? []) {
    if (!site || site.topics.some(({ id }) => id === topic)) continue;
    const todo = t`请写其中的：${ids(site.topics)}。`;
    problems.push({ file, line: lineOf(document, 'topics', topic), what: t`没有 ${topic} 这个主题`, todo });
  }
  for (const code of fields.regions ?? []) {
    if (placeOf(code)) continue;
    const todo = t`请查 GB/T 2260，写六位代码，例如 "330100"（杭州市）。`;
    problems.push({ file, line: lineOf(document, 'regions', code), what: t`没有 ${code} 这个行政区划代码`, todo });
  }
  return problems;
}

/** The pictures that the article shows must lie beside it. */
function pictureProblems(
  file: string,
  document: Document,
  fields: Names,
  references: Reference[],
  pictures: Pictures,
): Problem[] {
  return pictureNames(fields, references).flatMap((name): Problem[] => {
    const found = pictures.get(name);
    if (found && !('what' in found)) return [];
    const alike = [...pictures.keys()].find((other) => foldName(other) === foldName(name));
    const [what, todo] = found
      ? [t`图片 ${name} ${found.what}`, found.todo]
      : alike !== undefined
        ? [t`找不到图片 ${name}`, t`旁边的 ${alike} 只差大小写或字符的写法，请照它写。`]
        : [t`找不到图片 ${name}`, t`请把图片放在文章所在的目录，只写文件名；没有图片就删去，或只保留 caption。`];
    const inText = references.find(({ kind, address }) => kind === 'picture' && address === name);
    const isListed = fields.images.some(({ src }) => src === name);
    const line = inText && !isListed ? document.bodyLine + inText.line : lineOf(document, 'images', name);
    return [{ file, line, what, todo }];
  });
}
