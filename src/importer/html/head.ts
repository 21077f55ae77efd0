import type { Element, Root } from 'hast';
import { findDay } from './date.ts';
import { readLinkedData } from './linked-data.ts';
import { isPersonalName } from './surnames.ts';
import { attribute, elements, findElement, fold, parseTree, textOf } from './tree.ts';

/** What a page says of itself where readers do not see it: `<title>`, `<meta>` and JSON-LD (schema.org). */
export interface Head {
  /** `<title>`, with the site's name and all. */
  title?: string;
  /** Titles named by meta elements, most telling first; may carry the site's name as well. */
  titles: string[];
  dates: string[];
  source?: string;
  author?: string;
  /** The author where JSON-LD says that it is a person and it is named like one. */
  person?: string;
  editor?: string;
  /** Who publishes the page, as JSON-LD says. */
  publisher?: string;
  siteName?: string;
  /** Whether a meta element says that the site publishes the page itself. */
  isPublishedBySite: boolean;
  url?: string;
  /** Other addresses of the same page, which may tell its day: for phones, or relative ones. */
  addresses: string[];
  keywords: string[];
}

/**
 * Names of meta elements (`name`, `property` or `itemprop`, in lower case), most telling first. The short ones are those of
 * 《政府网站发展指引》 (2017), which all government sites carry; the others are Open Graph's, schema.org's and common CMSs'.
 */
const NAMES = {
  titles: [
    'articletitle',
    'og:title',
    'twitter:title',
    'title',
    'headline',
    'weibo:webpage:title',
    'weibo:article:title',
  ],
  dates: [
    'pubdate',
    'article:published_time',
    'og:published_time',
    'datepublished',
    'publishdate',
    'publish_date',
    'publish-date',
    'publish_time',
    'publishtime',
    'weibo:article:create_at',
    'og:time',
    'og:release_date',
    'bytedance:published_time',
    'dc.date',
    'dcterms.date',
    'date',
    'firstpublishedtime',
    'date.available',
    'apub:time',
    'created',
    'dateupdate',
  ],
  source: ['contentsource', 'source', 'mediaid', 'copyright-source', 'article:source', 'og:article:source'],
  author: ['author', 'og:article:author', 'article:author', 'dable:author', 'byl', 'dc.creator'],
  editor: ['editor', 'responsible editor', 'zebianname', 'responsibleeditor'],
  publisher: ['publisher', 'dc.publisher'],
  siteName: ['sitename', 'og:site_name', 'application-name', 'weibo:webpage:site'],
  url: ['og:url', 'twitter:url'],
  phone: ['mobile-agent'],
  keywords: ['keywords', 'news_keywords', 'article:tag', 'og:article:tag'],
} as const;

/** Where a program has no name of the site, it writes its host, news.shujiang.example; SHUJIANG.COM is how some call themselves. */
const HOST = /^[a-z\d-]+(?:\.[a-z\d-]+){2,}$/;

/** What forums by phpBB say before a topic. */
const BOARD = /^.*•\s*(?:查看主题|檢視主題|View topic)\s*-\s*/u;

export function readHead(tree: Root): Head {
  const metas = readMetas(tree);
  const linked = readLinkedData(tree);
  const all = (field: keyof typeof NAMES) => NAMES[field].flatMap((name) => metas.get(name) ?? []);
  const titleElement = findElement(tree, 'title');
  return {
    title: titleElement && unescaped(textOf(titleElement)).replace(BOARD, ''),
    titles: [...all('titles'), ...texts(linked?.headline)].map(unescaped).map(fold),
    dates: [...all('dates'), ...texts(linked?.datePublished)],
    source: withoutLabel(all('source')[0]),
    author: all('author').find(isName) ?? names(linked?.author)[0],
    person: person(linked?.author) ?? personInMicrodata(tree),
    editor: all('editor')[0],
    publisher: names(linked?.publisher)[0],
    siteName: all('siteName').find((name) => !HOST.test(name)),
    isPublishedBySite: all('siteName')[0] !== undefined && all('publisher')[0] === all('siteName')[0],
    url: canonical(tree) ?? all('url')[0],
    addresses: [
      canonical(tree),
      ...all('url'),
      ...all('phone').map((content) => content.replace(/^.*url=/, '')),
    ].filter((address) => address !== undefined),
    keywords: splitKeywords(all('keywords')),
  };
}

/** A title that a program escaped twice: `&quot;` is left where a quotation mark is meant. */
function unescaped(title: string): string {
  return /&(?:[a-z]{2,8}|#\d{2,5});/i.test(title) ? textOf(parseTree(title.replace(/</g, '&lt;'))) : title;
}

/** Keywords as they are written on Chinese pages, with any of the usual separators. */
export function splitKeywords(lines: string[]): string[] {
  return [...new Set(lines.flatMap((line) => line.split(/[,，;；、|\s\u3000]+/)).filter((word) => word !== ''))];
}

function readMetas(tree: Root): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const element of elements(tree)) {
    // Microdata may stand on any element (HTML Standard, 5.2); the text of others than `meta` is read where it is shown.
    const isKept = isKeptInForm(element);
    if (element.tagName !== 'meta' && !isKept && attribute(element, 'itemProp') === '') continue;
    const content = fold(
      attribute(element, 'content') || attribute(element, 'value') || attribute(element, 'dateTime'),
    );
    for (const property of ['name', 'property', 'itemProp', ...(isKept ? ['id'] : [])]) {
      const name = attribute(element, property).trim().toLowerCase().replace(/:\s+/g, ':');
      if (name && content) append(found, name, content);
    }
  }
  return found;
}

function append(map: Map<string, string[]>, name: string, content: string): void {
  const list = map.get(name);
  if (list) list.push(content);
  else map.set(name, [content]);
}

/** Programs keep what they know of the article in fields of a form that nobody sees: its day, and words in Han characters. */
function isKeptInForm(element: Element): boolean {
  const value = attribute(element, 'value');
  return (
    element.tagName === 'input' &&
    attribute(element, 'type') === 'hidden' &&
    (/\p{Script=Han}/u.test(value) || findDay(value) !== undefined)
  );
}

function canonical(tree: Root): string | undefined {
  for (const element of elements(tree)) {
    if (element.tagName !== 'link' || attribute(element, 'rel').toLowerCase() !== 'canonical') continue;
    return attribute(element, 'href') || undefined;
  }
  return undefined;
}

function withoutLabel(text: string | undefined): string | undefined {
  return text?.replace(/^(来源|來源|稿源)\s*[：:]\s*/, '');
}

/** Many templates put an address, a number or a page of a social network where the author's name belongs. */
function isName(text: string): boolean {
  return !/[@/]|^\d+$/.test(text) && text.length <= 40;
}

function texts(value: unknown): string[] {
  return typeof value === 'string' ? [value] : [];
}

function person(value: unknown): string | undefined {
  const people = [value].flat().filter((item) => (item as { '@type'?: unknown } | null)?.['@type'] === 'Person');
  const named = people.flatMap(names).filter(isPersonalName);
  return named.join('、') || undefined;
}

/** The name of a Person whom the page marks as the author (schema.org, microdata). */
function personInMicrodata(tree: Root): string | undefined {
  const isAuthor = (element: Element) =>
    attribute(element, 'itemProp') === 'author' && /schema\.org\/Person$/.test(attribute(element, 'itemType'));
  const author = [...elements(tree)].find(isAuthor);
  const name = author && [...elements(author)].find((element) => attribute(element, 'itemProp') === 'name');
  return (name && (attribute(name, 'content') || textOf(name))) || undefined;
}

function names(value: unknown): string[] {
  if (Array.isArray(value)) return [value.flatMap(names).join('、')].filter((name) => name !== '');
  if (typeof value === 'object' && value !== null && 'name' in value) return names(value.name);
  return texts(value).filter(isName);
}
