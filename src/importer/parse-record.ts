import { listed, t } from '../language/say.ts';
import { isWebAddress } from '../model/web-address.ts';
import type { Cleaned, Draft, Warning } from './draft.ts';
import { dayInChina, findDay } from './html/date.ts';
import { splitKeywords, splitNames } from './metadata.ts';
import { parseFragment } from './parse-fragment.ts';
import { parseParagraphs } from './parse-text.ts';

/** An object with named fields, as JSON Lines and front matter hold them. */
export type NamedFields = Record<string, unknown>;

/** Under which names others keep what a draft holds; the first that is there counts. */
const NAMES = {
  title: ['title', '标题', 'headline', 'name', 'og:title'],
  date: [
    'date',
    '日期',
    'published',
    'date_published',
    'datePublished',
    'pubDate',
    'publish_time',
    'pubtime',
    'publishedAt',
    '时间',
    '发布时间',
    'time',
  ],
  source: ['source', '来源', 'media', 'publisher', 'origin'],
  author: ['author', '作者', 'creator', 'authors'],
  reporters: ['reporters', 'reporter', '记者'],
  editors: ['editors', 'editor', '责任编辑', '编辑'],
  keywords: ['keywords', 'keyword', 'tags', '关键词', '标签'],
  breadcrumb: ['breadcrumb', 'category', 'categories', 'column', 'section', '栏目', '分类'],
  images: ['images', 'pictures', '图片'],
  notice: ['notice', '声明', 'disclaimer'],
  url: ['url', 'link', 'permalink', 'canonical_url', '网址', '原文链接'],
  siteName: ['site_name', 'siteName', 'site'],
  script: ['script'],
} as const;

const BODY = ['body', 'content', 'text', 'content_html', 'content_text', 'articleBody', '正文', '内容', 'html'];
/** Known and of no use here: ids of other systems. */
const IGNORED = ['id', 'uuid', '_id', 'slug', 'layout', 'lang', 'language'];

/** A record of a JSON file. Its text is HTML when it holds tags, else a paragraph a line. */
export function parseRecord(record: NamedFields): Cleaned {
  const key = BODY.find((name) => typeof record[name] === 'string');
  const text = key === undefined ? '' : String(record[key]);
  const url = asText(record.url);
  const body = /<(?:p|br|div|img|span|table)\b[^<>]*>/iu.test(text) ? parseFragment(text, url) : parseParagraphs(text);
  const { draft, warnings } = withFields(body.draft, record, key === undefined ? [] : [key]);
  return { draft, changes: body.changes, warnings: [...body.warnings, ...warnings] };
}

/** The draft with the fields of the record; what has no place in a draft is named in a warning. */
export function withFields(
  draft: Draft,
  record: NamedFields,
  used: string[] = [],
): { draft: Draft; warnings: Warning[] } {
  const taken = new Set([...used, ...IGNORED]);
  const value = (field: keyof typeof NAMES): unknown => {
    const key = NAMES[field].find((name) => record[name] !== undefined && record[name] !== null && record[name] !== '');
    if (key !== undefined) taken.add(key);
    return key === undefined ? undefined : record[key];
  };
  const images = asImages(value('images'));
  const filled: Draft = {
    ...draft,
    title: asText(value('title')) ?? draft.title,
    date: asDay(value('date')) ?? draft.date,
    source: asText(value('source')) ?? draft.source,
    author: asText(value('author')) ?? draft.author,
    reporters: unique([...asNames(value('reporters')), ...draft.reporters]),
    editors: unique([...asNames(value('editors')), ...draft.editors]),
    keywords: unique([...asKeywords(value('keywords')), ...draft.keywords]),
    breadcrumb: asKeywords(value('breadcrumb')),
    images: images.length > 0 ? images : draft.images,
    notice: asText(value('notice')) ?? draft.notice,
    url: asUrl(value('url')) ?? draft.url,
    siteName: asText(value('siteName')) ?? draft.siteName,
    script: value('script') === 'zh-Hant' ? 'zh-Hant' : draft.script,
  };
  const left = Object.keys(record).filter((key) => !taken.has(key) && isSaid(record[key]));
  return { draft: filled, warnings: left.length > 0 ? [ignoredFields(left)] : [] };
}

function isSaid(value: unknown): boolean {
  return value !== null && value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);
}

function ignoredFields(names: string[]): Warning {
  const message = t`来件里的 ${listed(names)} 在文章里没有对应的项，没有收入。需要的话请手工补进文章。`;
  return { code: 'fields-ignored', message };
}

const unique = (texts: string[]) => [...new Set(texts)];

function asText(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value))
    return (
      value
        .map(asText)
        .filter((text) => text !== undefined)
        .join(' ') || undefined
    );
  if (typeof value === 'object' && value !== null && 'name' in value) return asText(value.name);
  return typeof value === 'string' && value.trim() !== ''
    ? value.replace(/\s+/gu, (run) => (run.includes('\n') ? ' ' : run)).trim()
    : undefined;
}

/** A day written in any usual way; a number is Unix time, in seconds or milliseconds, read in China's time zone. */
function asDay(value: unknown): string | undefined {
  if (typeof value === 'number') {
    return dayInChina(value > 1e11 ? value : value * 1000);
  }
  return typeof value === 'string' ? (findDay(value) ?? dayOfMail(value) ?? dayOfDigits(value)) : undefined;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The day as it stands in a date of RFC 822, `Tue, 09 Feb 2021 08:00:00 +0800`: the publisher's own, whatever the zone. */
function dayOfMail(text: string): string | undefined {
  const [, day, month, year] = /(\d{1,2})\s+([A-Za-z]{3})[a-z]*\s+(\d{4})/u.exec(text) ?? [];
  const number = MONTHS.indexOf((month ?? '').toLowerCase()) + 1;
  return day && year && number > 0 ? findDay(`${year}-${number}-${day}`) : undefined;
}

function dayOfDigits(text: string): string | undefined {
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})(?:\d{6})?$/u.exec(text.trim()) ?? [];
  return year ? findDay(`${year}-${month}-${day}`) : undefined;
}

function asNames(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap((name) => asText(name) ?? []);
  const text = asText(value);
  return text === undefined ? [] : splitNames(text);
}

function asKeywords(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap((word) => asText(word) ?? []);
  const text = asText(value);
  return text === undefined ? [] : splitKeywords(text);
}

function asUrl(value: unknown): string | undefined {
  const text = asText(value);
  return text && isWebAddress(text) ? text : undefined;
}

function asImages(value: unknown): Draft['images'] {
  const list: unknown[] = Array.isArray(value) ? value : [];
  return list.flatMap((image): Draft['images'] => {
    if (typeof image === 'string') return [{ src: image }];
    if (typeof image !== 'object' || image === null) return [];
    const { src, url, caption, alt } = image as NamedFields;
    const found = { src: asText(src ?? url), caption: asText(caption ?? alt) };
    return (found.src ?? found.caption) ? [found] : [];
  });
}
