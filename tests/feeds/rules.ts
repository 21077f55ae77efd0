import { XmlDocument, type XmlElement } from 'libxml2-wasm';
import { attributesAt, elementsAt, textsAt } from './xml.ts';

/**
 * Everything in an RSS feed that the W3C's feed validator would call an error or a warning, by its own names, as far as
 * it can happen here. `address` is where the feed is served. Throws when the text is no well-formed XML.
 */
export function feedProblems(xml: string, address: string): string[] {
  using document = XmlDocument.fromString(xml);
  const [channel] = elementsAt(document, '/rss[@version="2.0"]/channel');
  if (!channel) return ['UndefinedElement: no rss 2.0 channel'];
  const items = elementsAt(channel, 'item');
  return [
    ...channelProblems(channel, address),
    ...items.flatMap((item) => itemProblems(item, elementsAt(channel, 'fh:archive').length > 0)),
    ...repeated(items.flatMap((item) => textsAt(item, 'guid'))).map((guid) => `DuplicateValue: guid ${guid}`),
    ...repeated(items.flatMap((item) => textsAt(item, 'link'))).map((link) => `DuplicateValue: link ${link}`),
    ...(/[\u0080-\u009f\ufffd]/.test(xml) ? ['BadCharacters'] : []),
  ];
}

function channelProblems(channel: XmlElement, address: string): string[] {
  const self = attributesAt(channel, 'atom:link[@rel="self"]', 'href');
  const archive = elementsAt(channel, 'fh:archive').length > 0;
  const current = attributesAt(channel, 'atom:link[@rel="current"]', 'href');
  const firstItem = elementsAt(channel, '*').findIndex(({ name }) => name === 'item');
  return [
    ...once(channel, ['title', 'link', 'description', 'language', 'docs'], ['lastBuildDate']),
    ...(self.length === 1 ? [] : ['MissingAtomSelfLink']),
    ...(self.every((href) => href === address) ? [] : [`SelfDoesntMatchLocation: ${self.join()} at ${address}`]),
    ...(elementsAt(channel, 'atom:link[not(@type="application/rss+xml") and not(@rel="hub")]').length > 0
      ? ['SelfNotAtom']
      : []),
    ...(firstItem >= 0 &&
    elementsAt(channel, '*')
      .slice(firstItem)
      .some(({ name }) => name !== 'item')
      ? ['MisplacedItem']
      : []),
    ...(archive && current.length !== 1 ? ['MissingCurrentInArchive'] : []),
    ...(archive && current[0] === self[0] ? ['CurrentNotSelfInCompleteFeed'] : []),
    ...(!archive && current.length > 0 ? ['ArchiveIncomplete'] : []),
    ...textsAt(channel, 'language').flatMap((tag) => (/^zh-Han[st]$/.test(tag) ? [] : [`InvalidLanguage: ${tag}`])),
    ...textsAt(channel, 'lastBuildDate').flatMap(dateProblems),
    ...textsAt(channel, 'link').flatMap(urlProblems),
    ...attributesAt(channel, 'atom:link', 'href').flatMap(urlProblems),
    ...textsAt(channel, 'title').flatMap(htmlProblems),
    ...textsAt(channel, 'description').flatMap(htmlProblems),
  ];
}

function itemProblems(item: XmlElement, isArchive: boolean): string[] {
  const order = elementsAt(item, '*').map(({ name }) => name);
  return [
    ...once(
      item,
      ['title', 'link', 'guid', 'pubDate', 'content:encoded', ...(isArchive ? [] : ['description'])],
      ['source', 'dc:creator', 'atom:updated'],
    ),
    ...(order.indexOf('encoded') < order.indexOf('description') ? ['NeedDescriptionBeforeContent'] : []),
    ...(order.includes('author') ? ['InvalidContact: names belong in dc:creator'] : []),
    ...(attributesAt(item, 'guid', 'isPermaLink')[0] === 'false' ? [] : ['InvalidHttpGUID']),
    ...textsAt(item, 'guid').flatMap((guid) => (TAG.test(guid) ? [] : [`InvalidTAG: ${guid}`])),
    ...textsAt(item, 'title').flatMap((title) => (title.trim() === '' ? ['NotBlank: title'] : [])),
    ...textsAt(item, 'pubDate').flatMap(dateProblems),
    ...textsAt(item, 'atom:updated').flatMap((text) => (INSTANT.test(text) ? [] : [`InvalidRFC3339Date: ${text}`])),
    ...textsAt(item, 'link').flatMap(urlProblems),
    ...attributesAt(item, 'source', 'url').flatMap(urlProblems),
    ...attributesAt(item, 'media:content', 'url').flatMap(urlProblems),
    ...textsAt(item, 'category').flatMap((text) => (text.trim() === '' ? ['NotBlank: category'] : [])),
    ...textsAt(item, 'content:encoded').flatMap(contentProblems),
    ...textsAt(item, 'description').flatMap(contentProblems),
  ];
}

const TAG = /^tag:[a-z0-9.-]+,\d{4}-\d{2}-\d{2}:[0-9a-zA-Z;/?:@&=+$.\-_!~*'()%,]+$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:Z|[+-]\d{2}:\d{2})$/;
const RFC2822 =
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d{2}:\d{2}:\d{2} GMT$/;

function dateProblems(text: string): string[] {
  if (!RFC2822.test(text)) return [`InvalidRFC2822Date: ${text}`];
  return new Date(text).toUTCString() === text ? [] : [`IncorrectDOW: ${text}`];
}

/** Absolute, of a known scheme, and in the characters an address may have (RFC 2396). */
function urlProblems(url: string): string[] {
  if (!/^https?:\/\/[^/]/.test(url)) return [`InvalidFullLink: ${url}`];
  return /^[0-9a-zA-Z;/?:@&=+$.\-_!~*'()%,#]+$/.test(url) ? [] : [`InvalidUriChar: ${url}`];
}

/** Titles are plain text: no entity is left over, and what looks like a tag is one only if the title is about tags. */
function htmlProblems(text: string): string[] {
  return /&(?:amp|lt|gt|quot|#\d+);/.test(text) ? [`ContainsHTML: ${text}`] : [];
}

const SAFE =
  /^(?:a|b|blockquote|br|code|del|em|figure|figcaption|h[2-6]|hr|img|li|ol|p|pre|s|small|span|strong|table|tbody|td|th|thead|tr|ul)$/;
const ATTRIBUTES = /^(?:href|src|alt|title|width|height|loading|decoding|class|start|align|style)$/;

/** The article's HTML: known elements and attributes, nothing that runs, absolute addresses. */
function contentProblems(html: string): string[] {
  const tags = [...html.matchAll(/<([a-z][a-z0-9]*)((?:\s+[a-z-]+(?:="[^"]*")?)*)\s*\/?>/g)];
  const attributes = tags.flatMap(([, , rest]) => [...rest!.matchAll(/([a-z-]+)="([^"]*)"/g)]);
  return [
    ...tags.flatMap(([, name]) => (SAFE.test(name!) ? [] : [`SecurityRisk: ${name}`])),
    ...attributes.flatMap(([, name]) => (ATTRIBUTES.test(name!) ? [] : [`SecurityRiskAttr: ${name}`])),
    ...attributes.flatMap(([, name, value]) =>
      name === 'style' && !/^text-align:(?:left|right|center)$/.test(value!) ? [`DangerousStyleAttr: ${value}`] : [],
    ),
    ...attributes.flatMap(([, name, value]) =>
      (name === 'href' || name === 'src') && !/^(?:https?:|mailto:|tel:)/.test(value!)
        ? [`ContainsRelRef: ${value}`]
        : [],
    ),
  ];
}

/** Children that must stand there once, and others that may. */
function once(parent: XmlElement, needed: string[], allowed: string[] = []): string[] {
  return [
    ...needed.filter((name) => elementsAt(parent, name).length === 0).map((name) => `MissingElement: ${name}`),
    ...[...needed, ...allowed]
      .filter((name) => elementsAt(parent, name).length > 1)
      .map((name) => `DuplicateElement: ${name}`),
  ];
}

function repeated(values: string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}
