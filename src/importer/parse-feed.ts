import { XMLParser } from 'fast-xml-parser';
import { t } from '../language/say.ts';
import type { Change, Cleaned } from './draft.ts';
import { parseTree, textOf } from './html/tree.ts';
import { textOfBody } from './markdown.ts';
import { withFields, type NamedFields } from './parse-record.ts';
import { parseFragment } from './parse-fragment.ts';
import { toHtml } from './xhtml.ts';

/** One entry of a feed, with the text it is known by when it comes again. */
export interface Entry extends Cleaned {
  identity: string;
}

const OPTIONS = {
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  cdataPropName: '#cdata',
  trimValues: true,
  parseTagValue: false,
  htmlEntities: true,
};
const parser = new XMLParser(OPTIONS);
/** Texts of an Atom entry, which may be written as XHTML; they are then read as they stand. */
const TEXTS = ['title', 'summary', 'content'];
const verbatim = new XMLParser({ ...OPTIONS, stopNodes: TEXTS.map((name) => `feed.entry.${name}`) });

/** The entries of a feed: RSS 2.0, RSS 1.0, Atom (RFC 4287) or its draft, Atom 0.3. Throws when the text is no XML. */
export function parseFeed(text: string): Entry[] {
  const root = asObject(readXml(text, parser));
  const rss = asObject(asObject(root.rss).channel);
  const rdf = asObject(root['rdf:RDF']);
  const atom = asObject(root.feed);
  const channel = root.rss ? rss : root.feed ? atom : asObject(rdf.channel);
  const items = [rss.item, rdf.item].flatMap(listOf);
  return [...items, ...atomEntries(atom, text)].map((item) => parseEntry(item, said(channel.title)));
}

/** The entries of an Atom feed, with HTML in place of the elements that a text in XHTML was parsed to. */
function atomEntries(feed: NamedFields, text: string): NamedFields[] {
  const entries = listOf(feed.entry);
  const isXhtml = (entry: NamedFields, name: string) => holdsElements(asObject(entry[name]));
  if (!entries.some((entry) => TEXTS.some((name) => isXhtml(entry, name)))) return entries;
  const raw = listOf(asObject(asObject(readXml(text, verbatim)).feed).entry);
  return entries.map((entry, at) => {
    const html = (name: string) => toHtml(said(raw[at]![name]) ?? '');
    const written = TEXTS.filter((name) => isXhtml(entry, name)).map((name) => [
      name,
      name === 'title' ? textOfBody(parseFragment(html(name)).draft.body) : html(name),
    ]);
    return { ...entry, ...(Object.fromEntries(written) as NamedFields) };
  });
}

/** A text written as elements: `type="xhtml"`, or `mode="xml"` of Atom 0.3. */
function holdsElements(text: NamedFields): boolean {
  return Object.keys(text).some((name) => !/^[@#]/u.test(name));
}

function readXml(text: string, parser: XMLParser): unknown {
  try {
    return parser.parse(text);
  } catch (cause) {
    throw new Error(t`订阅源的 XML 写法有误，或没有写完。请改正后再导入。`, { cause });
  }
}

const DATES = ['pubDate', 'published', 'issued', 'dcterms:issued', 'dc:date', 'created', 'updated', 'modified'];
const CONTENT = ['content:encoded', 'content', 'description', 'summary'];

function parseEntry(item: NamedFields, feedTitle: string | undefined): Entry {
  const key = CONTENT.find((name) => said(item[name]) !== undefined);
  const link = said(item.link) ?? linkOf(item.link) ?? said(item.guid);
  const body = parseFragment(said(item[key ?? '']) ?? '', link);
  const title = unescaped(said(item.title), asObject(item.title)['@type'] === 'html');
  const { draft } = withFields(body.draft, {
    title: title.text,
    date: DATES.map((name) => said(item[name])).find((date) => date !== undefined),
    source: said(item.source) ?? said(item['dc:source']),
    author: said(item['dc:creator']) ?? said(asObject(item.author).name) ?? said(item.author),
    keywords: [item.category ?? []].flat().flatMap((category) => said(category) ?? asObject(category)['@term'] ?? []),
    url: link,
  });
  const isExcerpt = key === 'description' || key === 'summary';
  return {
    draft: { ...draft, breadcrumb: draft.keywords, siteName: feedTitle, source: draft.source ?? feedTitle },
    changes: [...title.changes, ...body.changes],
    warnings: isExcerpt
      ? [{ code: 'feed-excerpt', message: t`订阅源里可能只有摘要而没有全文。请打开原文核对，再补全正文。` }]
      : [],
    identity: JSON.stringify(item),
  };
}

const REFERENCE = /&(?:#\d{2,7}|#x[\da-f]{2,6}|[a-z][a-z\d]{1,30});/iu;

/** A title that is still escaped after XML has been read was escaped once too often; as HTML reads it, with a receipt. Atom says of some that they are HTML. */
function unescaped(title: string | undefined, isHtml: boolean): { text?: string; changes: Change[] } {
  if (title === undefined || !(isHtml || REFERENCE.test(title))) return { text: title, changes: [] };
  const text = textOf(parseTree(isHtml ? title : title.replaceAll('<', '&lt;')));
  if (isHtml) return { text, changes: [] };
  return {
    text,
    changes: text === title ? [] : [{ rule: 'escaped-twice', before: title, after: text, where: t`标题` }],
  };
}

function asObject(value: unknown): NamedFields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as NamedFields) : {};
}

/** Elements of one name: none, one, or a list. */
function listOf(value: unknown): NamedFields[] {
  if (Array.isArray(value)) return value.map(asObject);
  return value === undefined ? [] : [asObject(value)];
}

/** The text of an element, as text or CDATA. */
function said(value: unknown): string | undefined {
  if (typeof value === 'string') return value === '' ? undefined : value;
  if (Array.isArray(value)) return said(value[0]);
  const { '#text': text, '#cdata': cdata } = asObject(value);
  if (typeof cdata === 'string' && cdata !== '') return cdata;
  if (Array.isArray(cdata)) return cdata.join('');
  return typeof text === 'string' ? text : undefined;
}

/** Atom's links are attributes; the one without `rel`, or `alternate`, is the entry's own. */
function linkOf(value: unknown): string | undefined {
  const links = [value].flat().map(asObject);
  const own = links.find(({ '@rel': rel }) => rel === undefined || rel === 'alternate') ?? links[0];
  return typeof own?.['@href'] === 'string' ? own['@href'] : undefined;
}
