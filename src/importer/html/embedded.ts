import type { Root } from 'hast';
import { attribute, elements, rawText } from './tree.ts';

/** A string that a script of the page names: `"title": "…"`, `var ct = "…"`, `window.x = '…'`. */
export interface NamedText {
  name: string;
  value: string;
  /** The object it stands in and those around it, innermost first, as numbers. */
  objects: number[];
}

/**
 * The strings (and bare numbers) that the page's scripts give names to, read without running anything: JSON, JavaScript
 * object literals and plain assignments alike. JSON within a string is read as well, one level deep.
 */
export function readEmbedded(tree: Root): NamedText[] {
  const found: NamedText[] = [];
  for (const element of elements(tree)) {
    const holdsText = element.tagName === 'script' || element.tagName === 'textarea';
    if (holdsText && attribute(element, 'src') === '')
      found.push(...read(element.tagName, rawText(element), found.length));
  }
  return found;
}

function read(tagName: string, text: string, seen: number): NamedText[] {
  if (tagName === 'textarea') return [{ name: 'content', value: text, objects: [-seen - 1] }];
  const pairs = scan(text, seen);
  const nested = pairs.filter(({ value }) => /^\s*[[{]\s*["[{]/.test(value) && value.length > 100);
  return [...pairs, ...nested.flatMap(({ value }, at) => scan(value, seen + 1e6 * (at + 1)))];
}

const LONGEST_SCRIPT = 8_000_000;
const NAME_BEFORE =
  /(?:["']([\w.-]{1,40})["']|([\w$.]{1,60}))\s*[:=]\s*(?:JSON\.parse\(|decodeURIComponent\(|htmlDecode\()?\s*$/;
const NUMBER_AFTER = /["']?([\w$]{1,40})["']?\s*[:=]\s*(\d{10,13})(?!\d)/g;

/** One pass over the script: strings are read whole, brackets open and close objects. */
function scan(text: string, seed: number): NamedText[] {
  const found: NamedText[] = [];
  const open: number[] = [seed * 1e7];
  let objects = seed * 1e7;
  let from = 0;
  for (let at = 0; at < Math.min(text.length, LONGEST_SCRIPT); at++) {
    const sign = text[at]!;
    if (sign === '{' || sign === '[') open.push(++objects);
    else if ((sign === '}' || sign === ']') && open.length > 1) open.pop();
    else if (sign === '"' || sign === "'" || sign === '`') {
      const end = endOfString(text, at);
      const name = nameBefore(text, Math.max(from, at - 120), at);
      if (name)
        found.push({ name, value: unescape(text.slice(at + 1, end)), objects: [...open].reverse().slice(0, 6) });
      if (!/^\s{0,9}:/.test(text.slice(end + 1, end + 11))) from = end + 1;
      at = end;
    }
  }
  for (const [, name, value] of text.slice(0, LONGEST_SCRIPT).matchAll(NUMBER_AFTER))
    found.push({ name: name!, value: value!, objects: [] });
  return found;
}

/** A line ends every string but a template: an apostrophe in a comment opens none. */
function endOfString(text: string, start: number): number {
  const quote = text[start];
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === quote || (text[at] === '\n' && quote !== '`')) return at;
  }
  return text.length;
}

function nameBefore(text: string, from: number, at: number): string | undefined {
  const [, quoted, plain] = NAME_BEFORE.exec(text.slice(from, at)) ?? [];
  return (quoted ?? plain)?.split('.').at(-1)?.toLowerCase();
}

const SIGNS: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', v: '\v', 0: '\0' };

/** What a JavaScript string stands for (ECMA-262, 12.9.4). */
function unescape(text: string): string {
  return text.replace(
    /\\(?:u([\da-f]{4})|u\{([\da-f]{1,6})\}|x([\da-f]{2})|([\s\S]))/gi,
    (_, four, braced, two, sign) => {
      if (sign !== undefined) return SIGNS[sign] ?? sign;
      const point = parseInt(four ?? braced ?? two, 16);
      return point <= 0x10ffff ? String.fromCodePoint(point) : '';
    },
  );
}

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
  const long = texts.filter(({ value }) => value.length >= 10 && marks(value) > 0);
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

/** Names of time stamps that are the article's and not the page's or a comment's. */
const STAMPS = FIELDS.date.slice(0, 12).concat('ct');

/** The time stamps of publication that the scripts name, most telling name first. */
export function stampsIn(texts: NamedText[]): string[] {
  return STAMPS.flatMap((name) => texts.filter((text) => text.name === name).map(({ value }) => value.trim()));
}

/** The field in the article's own object, then in those around it, then anywhere it is named only once. */
function nearest(texts: NamedText[], objects: number[], names: readonly string[]): string | undefined {
  const named = (text: NamedText) => names.includes(text.name) && text.value.trim() !== '' && text.value.length < 200;
  for (const object of objects) {
    const here = texts.filter((text) => text.objects[0] === object && named(text));
    const first = names.flatMap((name) => here.filter((text) => text.name === name))[0];
    if (first) return first.value.trim();
  }
  return undefined;
}
