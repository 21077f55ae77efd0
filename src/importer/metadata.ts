import { ConverterBuilder } from 'opencc-js/core';
import * as toSimplified from 'opencc-js/preset/t2cn';
import type { Draft } from './draft.ts';
import { findDay, withoutDay } from './html/date.ts';

const simplify = ConverterBuilder(toSimplified)({ from: 't', to: 'cn' });

/** For matching labels in either script: Simplified, of the same length in UTF-16 units, else the text itself; Big5's slash and colons are the usual ones. */
export function labelForm(text: string): string {
  const simplified = simplify(text)
    .replaceAll('∕', '／')
    .replace(/[︰﹕∶]/gu, '：');
  return simplified.length === text.length ? simplified : text;
}

/** What a labelled value is about; `furniture` is the site's own (counts, buttons) and belongs to no article. */
export type Label =
  'source' | 'author' | 'date' | 'editors' | 'reporters' | 'keywords' | 'url' | 'siteName' | 'furniture';

const LABELS: Record<Label, string> = {
  source: '(?:信息|文章|稿件|新闻|内容)?来源|稿源|转自|出处|转载自',
  author: '作者|撰文|撰稿',
  date: '(?:发布|发表|发稿|更新|刊发|录入|成文|编辑)?(?:时间|日期)',
  editors: '(?:责任|网络|值班|执行|本文|栏目|文字)?编辑|责编|编审|审核|校对|编校|审校|美编|监制',
  reporters: '(?:本报|本网|本刊|本台|特约|实习|见习|首席|文字|摄影)?(?:记者|通讯员)',
  keywords: '(?:本文|文章)?(?:关键词|关键字)|(?:本文|文章)?标签|[Tt]ags?',
  url: '原文(?:链接|地址|网址)|本文(?:链接|网址|地址)|(?:链接|网址)地址?',
  siteName: '(?:网站|站点)名称',
  furniture: '(?:浏览|阅读|点击|访问)(?:次数|量|数)?|字号|字体|分享(?:到|至)?|人气|评论数?|扫一扫[^:：]{0,12}',
};

const KINDS = Object.keys(LABELS) as Label[];
const LABEL = new RegExp(
  String.raw`(?<=^|[\s　\u00a0|｜【\[（(/丨·])(?:${KINDS.map((kind) => `(?<${kind}>${LABELS[kind]})`).join('|')})[\s　\u00a0]*[:：]`,
  'gu',
);

/** A value with the label before it. */
export interface Labelled {
  kind: Label;
  value: string;
}

/**
 * The labelled values of a line such as `作者：甲　来源：四川在线　时间：2021-02-09`; undefined when the line does not begin with a
 * label, and so is a sentence that happens to hold one.
 */
export function readLabels(line: string): Labelled[] | undefined {
  const text = line.trim();
  const matches = [...labelForm(text).matchAll(LABEL)];
  const lead = text.slice(0, matches[0]?.index ?? text.length);
  const day = findDay(lead);
  if (matches.length === 0 || lead.replace(/[\s　【[（(|｜]/gu, '').length > (day ? 25 : 0)) return undefined;
  const found = matches.map((match, index): Labelled => {
    const kind = KINDS.find((name) => match.groups?.[name] !== undefined)!;
    const end = matches[index + 1]?.index ?? text.length;
    return { kind, value: trimValue(text.slice(match.index + match[0].length, end)) };
  });
  const dated = day ? [{ kind: 'date', value: lead.trim() } as const, ...found] : found;
  return dated.some(({ kind }) => kind === 'date') ? dated : dated.flatMap(partDay);
}

/** A medium or a name, and the day that stands behind it without a label: `来源：四川日报 2021-02-09 10:30`. */
function partDay(labelled: Labelled): Labelled[] {
  const { kind, value } = labelled;
  if ((kind !== 'source' && kind !== 'author') || findDay(value) === undefined) return [labelled];
  const name = withoutDay(value).replace(/(?<![\s|｜/·()（）])[\s|｜/·()（）]+$/u, '');
  if (name === '' || !value.startsWith(name)) return [labelled];
  return [
    { kind, value: name },
    { kind: 'date', value: trimValue(value.slice(name.length)) },
  ];
}

function trimValue(value: string): string {
  const text = value.replace(/^\s+|(?<![\s|｜丨/·])[\s|｜丨/·]+$/gu, '');
  return /^[^【[（(]*[】\]）)]$/u.test(text) ? text.slice(0, -1).trimEnd() : text;
}

/** Puts a labelled value into its field; false when the field is taken or the value does not fit it. */
export function assign(draft: Draft, { kind, value }: Labelled): boolean {
  if (kind === 'furniture' || value === '') return true;
  if (kind === 'reporters' || kind === 'editors') return addNames(draft[kind], splitNames(value));
  if (kind === 'keywords') return addNames(draft.keywords, splitKeywords(value));
  const fit = kind === 'date' ? findDay(value) : value;
  if (fit === undefined || (draft[kind] !== undefined && draft[kind] !== fit)) return false;
  draft[kind] = fit;
  return true;
}

function addNames(list: string[], names: string[]): boolean {
  for (const name of names) if (!list.includes(name)) list.push(name);
  return names.length > 0;
}

/** Keywords are divided by commas, semicolons, 、, | or, when there is none of these, by spaces. */
export function splitKeywords(text: string): string[] {
  const separator = /[,，;；、|｜]/u.test(text) ? /[,，;；、|｜]/u : /[\s　]+/u;
  return [...new Set(text.split(separator).map((word) => word.trim()))].filter((word) => word !== '');
}

const ROLE =
  /(?:全媒体|本报|本网|本刊|本台|特约|实习|见习|首席|文字|摄影)?(?:记者|通讯员|实习生|编辑|摄影)|文\/图|图\/文|文|图/u;

/**
 * Names of people in a byline's list, without roles: `刘佳 李四 通讯员 王五` → three. A name of two characters is often
 * spread by a space: `刘　佳`.
 */
export function splitNames(text: string): string[] {
  const parts = text
    .replace(/[（(][^（）()]*[）)]/gu, ' ')
    .split(/[\s　\u00a0、，,;；/|｜]+/u)
    .map(withoutRole)
    .map((part) => part.replace(/[：:]/gu, ''));
  const joined: string[] = [];
  for (const part of parts.filter((part) => part !== '')) {
    const last = joined.at(-1);
    if (last?.length === 1 && part.length === 1) joined[joined.length - 1] = last + part;
    else joined.push(part);
  }
  return joined.filter((name) => isName(name) && !/^[文图摄]+$/u.test(name));
}

/** 文 and 图 are roles before a whole name, and a surname before one character: 文森. */
function withoutRole(part: string): string {
  const rest = part.replace(new RegExp(`^(?:${ROLE.source})+`, 'u'), '');
  return rest.length === 1 ? part : rest;
}

/** Two to four Han characters, a name with · in it, or one in Latin letters. */
function isName(text: string): boolean {
  return /^(?:\p{Script=Han}{2,4}|\p{Script=Han}+(?:[·•]\p{Script=Han}+)+|[A-Za-z][A-Za-z0-9 .'-]{1,30})$/u.test(text);
}

const NAMES = String.raw`[\p{Script=Han}·•\s　、，,/]{2,60}?`;
const BRACKETED = new RegExp(
  String.raw`[（(【\[]\s*[\p{Script=Han}A-Za-z0-9·]{0,20}?(?:记者|通讯员)[\s　:：]*(${NAMES})[)）】\]]`,
  'gu',
);
const BYLINE = new RegExp(
  String.raw`^[（(【\[]?\s*[\p{Script=Han}A-Za-z0-9·]{0,20}?(?:记者|通讯员|实习生)[\s　:：]+(${NAMES})\s*(?:[)）】\]]|摄|文/图|摄影报道|报道)*$`,
  'u',
);

/** The reporters named in brackets at the head or the end of a paragraph: `（四川在线记者 刘佳）`. */
export function reportersIn(paragraph: string): string[] {
  return [...labelForm(paragraph).matchAll(BRACKETED)].flatMap((match) =>
    splitNames(paragraph.slice(...spanOf(match, 1))),
  );
}

/** The reporters of a line that says nothing else; empty when it does, or names nobody. */
export function reportersOfByline(line: string): string[] {
  const match = BYLINE.exec(labelForm(line.trim()));
  return match ? splitNames(line.trim().slice(...spanOf(match, 1))) : [];
}

function spanOf(match: RegExpExecArray, group: number): [number, number] {
  const start = match.index + match[0].lastIndexOf(match[group]!);
  return [start, start + match[group]!.length];
}
