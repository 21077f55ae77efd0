import { articleSchema, ID_FORM, type Article, type ArticleFields } from '../model/article.ts';
import { hashOf } from '../model/identity.ts';
import { placeOf, placesNamed } from '../model/place.ts';
import type { Site } from '../model/site.ts';
import { plainText } from '../markup/render.ts';
import type { Problem } from './problem.ts';
import { parseYaml, type Parsed } from './yaml.ts';

/** A Markdown file cut at its front matter. */
export interface Document {
  frontMatter: string;
  body: string;
  /** The line the body begins on, counted from 1. */
  bodyLine: number;
}

/** Cuts `---`, YAML, `---`, body. Undefined when the file does not begin and end its front matter so. */
export function splitDocument(text: string): Document | undefined {
  const match = /^\ufeff?---[ \t]*\r?\n([\s\S]*?)(?:^|\n)---[ \t]*(?:\r?\n|$)/u.exec(text);
  if (!match) return undefined;
  const head = match[0];
  return { frontMatter: match[1]!, body: text.slice(head.length), bodyLine: head.split('\n').length };
}

/** Han characters one by one, Latin words and numbers as one each: what Chinese editors count as 字数. */
export function countWords(text: string): number {
  return text.match(/\p{Script=Han}|[\p{L}\p{N}]+(?:[.,'’-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}

const SUMMARY_LENGTH = 100;

/** The beginning of the text up to about a hundred characters, ended at a sentence where one ends in time. */
export function summarize(text: string): string {
  const flat = text.replaceAll('\n', '').trim();
  if ([...flat].length <= SUMMARY_LENGTH) return flat;
  const start = [...flat].slice(0, SUMMARY_LENGTH).join('');
  const end = Math.max(...['。', '！', '？'].map((stop) => start.lastIndexOf(stop)));
  return end >= SUMMARY_LENGTH / 2 ? start.slice(0, end + 1) : `${start}…`;
}

/** How often a topic's words must stand in a text whose title and keywords do not hold one. */
const TOPIC_MENTIONS = 3;

function topicsOf(fields: ArticleFields, text: string, site: Site): string[] {
  const head = [fields.title, ...fields.keywords].join('\n');
  const isAbout = (words: string[]) =>
    words.some((word) => head.includes(word)) ||
    words.reduce((count, word) => count + text.split(word).length - 1, 0) >= TOPIC_MENTIONS;
  return site.topics.filter(({ words }) => isAbout(words)).map(({ id }) => id);
}

/** An article is about the places its title, keywords, source or opening name. */
function regionsOf(fields: ArticleFields, summary: string, site: Site): string[] {
  return placesNamed([fields.title, ...fields.keywords, fields.source, summary].join('\n'), site.region);
}

/**
 * The text of an article's file → the article, or all that is wrong with it. `files` are the names in its folder, where
 * its pictures lie. Without settings (site.yml is wrong itself) what depends on them is not judged.
 */
export function parseArticle(file: string, text: string, files: ReadonlySet<string>, site?: Site): Parsed<Article> {
  const id = file.split('/').at(-1)!.replace(/\.md$/, '');
  const document = splitDocument(text);
  if (!document) {
    return {
      problems: [
        {
          file,
          line: 1,
          what: '没有文件头',
          todo: '请在文件开头写 ---、各项（title、date、source、category）、---，其后是正文。',
        },
      ],
    };
  }
  const parsed = parseYaml(document.frontMatter, articleSchema, { file, firstLine: 2 });
  const problems = [...idProblems(file, id), ...parsed.problems, ...bodyProblems(file, document, parsed.value)];
  if (parsed.value) problems.push(...referenceProblems(file, document.frontMatter, parsed.value, files, site));
  if (!parsed.value || !site || problems.length > 0) return { problems };
  const plain = plainText(document.body);
  const summary = summarize(plain);
  const fields = parsed.value;
  return {
    value: {
      ...fields,
      id,
      topics: fields.topics ?? topicsOf(fields, plain, site),
      regions: fields.regions ?? regionsOf(fields, summary, site),
      summary,
      length: countWords(plain),
      digest: hashOf(text, 32),
      file,
    },
    problems: [],
  };
}

function idProblems(file: string, id: string): Problem[] {
  if (ID_FORM.test(id)) return [];
  return [
    {
      file,
      line: 1,
      what: `文件名 ${id}.md 不能作为永久编号`,
      todo: '请用 日期-四位以上小写字母或数字，例如 20210209-k7m2.md。',
    },
  ];
}

// C0 controls other than tab and line ends cannot stand in XML, so no feed could carry the text.
// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/u;

function bodyProblems(file: string, { body, bodyLine }: Document, fields?: ArticleFields): Problem[] {
  if (body.trim() === '' && fields && !fields.withdrawal) {
    return [{ file, line: bodyLine, what: '正文是空的', todo: '请写正文；若文章已撤下，请写 withdrawal。' }];
  }
  return body.split('\n').flatMap((line, index) => {
    const found = CONTROL.exec(line);
    if (!found) return [];
    const code = found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    return [
      {
        file,
        line: bodyLine + index,
        what: `正文含有控制字符 U+${code}`,
        todo: `请删去第 ${found.index + 1} 个字符。`,
      },
    ];
  });
}

/** What the front matter names must exist: categories, topics, places, picture files. */
function referenceProblems(
  file: string,
  frontMatter: string,
  fields: ArticleFields,
  files: ReadonlySet<string>,
  site?: Site,
): Problem[] {
  const lines = frontMatter.split('\n');
  const at = (field: string, value = '') => {
    const start = lines.findIndex((line) => line.startsWith(`${field}:`));
    const offset = lines.slice(start).findIndex((line) => line.includes(value));
    return start + Math.max(0, offset) + 2;
  };
  const ids = (list: { id: string; name: string }[]) => list.map(({ id, name }) => `${id}（${name}）`).join('、');
  const problems: Problem[] = [];
  if (site && !site.categories.some(({ id }) => id === fields.category)) {
    problems.push({
      file,
      line: at('category'),
      what: `没有 ${fields.category} 这个栏目`,
      todo: `请写其中之一：${ids(site.categories)}；或在 site.yml 的 categories 里添上。`,
    });
  }
  for (const topic of fields.topics ?? []) {
    if (!site || site.topics.some(({ id }) => id === topic)) continue;
    problems.push({
      file,
      line: at('topics', topic),
      what: `没有 ${topic} 这个主题`,
      todo: `请写其中的：${ids(site.topics)}。`,
    });
  }
  for (const code of fields.regions ?? []) {
    if (placeOf(code)) continue;
    problems.push({
      file,
      line: at('regions', code),
      what: `没有 ${code} 这个行政区划代码`,
      todo: '请查 GB/T 2260，写六位代码，例如 "510100"（成都市）。',
    });
  }
  for (const { src } of fields.images) {
    if (src === undefined || files.has(src)) continue;
    problems.push({
      file,
      line: at('images', src),
      what: `找不到图片 ${src}`,
      todo: '请把图片放在文章所在的目录，或只保留 caption。',
    });
  }
  return problems;
}
