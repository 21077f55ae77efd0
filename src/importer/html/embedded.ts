import type { NamedText } from './script-strings.ts';
import { parseTree, textOf } from './tree.ts';

/** The article that the scripts hold, if one of their strings, or a row of them, reads like one. */
export interface EmbeddedArticle {
  /** Its text as HTML. */
  html: string;
  title?: string;
  date?: string;
  source?: string;
  author?: string;
}

const FIELDS = {
  title: [
    'title',
    'articletitle',
    'newstitle',
    'headline',
    'shorttitle',
    'doctitle',
    'listtitle',
    'msg_title',
    'subject',
    'name',
  ],
  date: [
    'publishtime',
    'publish_time',
    'pubtime',
    'ptime',
    'pubdate',
    'publishdate',
    'publishedat',
    'publish_at',
    'datepublished',
    'releasetime',
    'newstime',
    'docpubtime',
    'ctime',
    'createtime',
    'create_time',
    'time',
    'date',
    'ct',
  ],
  source: [
    'source',
    'sourcename',
    'source_name',
    'docsource',
    'media',
    'medianame',
    'media_name',
    'newssource',
    'copyfrom',
    'origin',
    'originname',
    'nickname',
    'wemedianame',
    'msg_source',
  ],
  author: ['author', 'authorname', 'author_name', 'writer', 'docauthor', 'writername'],
};

/** The text with the most sentences, and the fields nearest to it. */
export function findEmbeddedArticle(texts: NamedText[]): EmbeddedArticle | undefined {
  const best = rows(texts).sort((a, b) => b.marks - a.marks)[0];
  if (!best || best.marks < 4) return undefined;
  const field = (names: readonly string[]) => nearest(texts, best.objects, names);
  return {
    html: best.html,
    title: field(FIELDS.title),
    date: field(FIELDS.date),
    source: field(FIELDS.source),
    author: field(FIELDS.author),
  };
}

interface Row {
  html: string;
  marks: number;
  objects: number[];
}

/** Long strings, and the strings of one name in the objects of one list joined: paragraphs are often kept one by one. */
function rows(texts: NamedText[]): Row[] {
  const lists = new Map<string, NamedText[]>();
  const long = texts.filter(({ value }) => value.length >= 10 && marks(value) > 0 && !/^\s*[[{]\s*["[{]/.test(value));
  for (const text of long) {
    const key = `${text.name} ${text.objects[1]}`;
    const list = lists.get(key);
    if (list) list.push(text);
    else lists.set(key, [text]);
  }
  const joined = [...lists.values()].filter((list) => list.length > 1 && isText(list));
  return [
    ...long.map((text) => toRow([text], text.objects)),
    ...joined.map((list) => toRow(list, list[0]!.objects.slice(1))),
  ];
}

function toRow(texts: NamedText[], objects: number[]): Row {
  const html = texts.map(({ value }) => toHtml(value)).join('\n');
  return { html, marks: marks(html), objects };
}

/** A list of articles has summaries; an article in pieces has a name that says so. */
function isText(list: NamedText[]): boolean {
  return /^(data|text|content|value|html|p|paragraph|body|desc|insert)$/.test(list[0]!.name);
}

function toHtml(value: string): string {
  const decoded = /&lt;(p|br|div|img)\b/i.test(value)
    ? value
        .replace(/&lt;/g, '<')
        .replace(/&gt;/g, '>')
        .replace(/&quot;/g, '"')
        .replace(/&amp;/g, '&')
    : value;
  if (/<(p|br|div|section|span|img)\b/i.test(decoded)) return decoded;
  return decoded
    .split(/\n+/)
    .map((line) => `<p>${line.replace(/</g, '&lt;')}</p>`)
    .join('');
}

function marks(text: string): number {
  return text.match(/[\u4e00-\u9fff][，。；！？：、”]/g)?.length ?? 0;
}

/** The field in the article's own object, then in those within that, then in those around it. */
function nearest(texts: NamedText[], objects: number[], names: readonly string[]): string | undefined {
  const named = texts.filter(({ name, value }) => names.includes(name) && value.trim() !== '' && value.length < 200);
  const [own, ...around] = objects;
  const places = [
    named.filter((text) => text.objects[0] === own),
    named.filter((text) => text.objects[1] === own),
    ...around.map((object) => named.filter((text) => text.objects[0] === object)),
  ];
  const first = places.flatMap((here) => names.flatMap((name) => here.filter((text) => text.name === name)))[0];
  return first && textOf(parseTree(first.value.replace(/</g, '&lt;')));
}

/** The medium that a script names in the object that has the article's title. */
export function sourceInScripts(texts: NamedText[], title: string): string | undefined {
  const own = texts.find(({ name, value }) => FIELDS.title.includes(name) && value.trim() === title);
  const source = own && nearest(texts, own.objects.slice(0, 1), FIELDS.source);
  return source && source.length <= 30 && /\p{Letter}/u.test(source) && !/[:/{}]/.test(source) ? source : undefined;
}
