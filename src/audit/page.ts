import { Parser } from 'htmlparser2';

/** What the audit knows of a page. */
export interface Page {
  /** The language that the page says it is in. */
  lang: string | undefined;
  title: string;
  /** Levels of its headings, in order. */
  headings: number[];
  /** How many parts are marked as the main one. */
  mains: number;
  /** All ids, in order. */
  ids: string[];
  /** Whatever names another file or place. */
  references: Reference[];
  /** Where the page sends its reader by itself. */
  sendsTo: string | undefined;
  /** The policy by which browsers are to hold it (Content Security Policy 3). */
  policy: string | undefined;
  /** Whether search engines are asked to pass it over. */
  isHidden: boolean;
  /** What a strict policy would not let run or apply: scripts and styles within the page, handlers, frames. */
  active: string[];
  /** The id of the article that it is the page of. */
  article: string | undefined;
  /** Addresses of pictures without a description, or without their size. */
  barePictures: string[];
}

/** An address in a page, as it is written there. */
export interface Reference {
  tag: string;
  /** What the element says of its relation, or its language for an alternate. */
  rel: string;
  hreflang: string | undefined;
  url: string;
}

/** Attributes that hold an address, by the elements they stand at. */
const ADDRESS_ATTRIBUTES = ['href', 'src', 'action', 'formaction', 'poster', 'data', 'srcset', 'ping', 'background'];

const FRAMES = ['iframe', 'object', 'embed', 'frame', 'applet', 'base', 'portal'];

/** Scripts of these types hold data and are never run. */
const DATA_BLOCK = /^application\/(?:ld\+)?json$/;

/** Reads a page with an HTML parser of its own, not the one that made it or checks its source. */
export function readPage(html: string): Page {
  const page: Page = {
    lang: undefined,
    title: '',
    headings: [],
    mains: 0,
    ids: [],
    references: [],
    sendsTo: undefined,
    policy: undefined,
    isHidden: false,
    active: [],
    article: undefined,
    barePictures: [],
  };
  let isTitle = false;
  const parser = new Parser({
    onopentag: (tag, attributes) => {
      isTitle = tag === 'title' && page.title === '';
      enterElement(page, tag, attributes);
    },
    ontext: (text) => {
      if (isTitle) page.title += text;
    },
    onclosetag: () => (isTitle = false),
  });
  parser.end(html);
  return page;
}

function enterElement(page: Page, tag: string, attributes: Record<string, string>): void {
  const { id, lang, rel = '', hreflang } = attributes;
  if (id !== undefined) page.ids.push(id);
  if (tag === 'html') page.lang = lang;
  if (tag === 'main') page.mains++;
  if (/^h[1-6]$/.test(tag)) page.headings.push(Number(tag[1]));
  if (tag === 'article') page.article ??= attributes['data-id'];
  if (tag === 'meta' && attributes['name'] === 'robots') page.isHidden = /noindex/.test(attributes['content'] ?? '');
  if (tag === 'meta') enterDirective(page, attributes);
  if (tag === 'img' && !['alt', 'width', 'height'].every((name) => name in attributes))
    page.barePictures.push(attributes['src'] ?? '');
  for (const name of ADDRESS_ATTRIBUTES) {
    const url = attributes[name];
    if (url === undefined) continue;
    for (const one of name === 'srcset' ? candidatesIn(url) : [url])
      page.references.push({ tag, rel, hreflang, url: cleaned(one) });
  }
  page.active.push(...activeIn(tag, attributes));
}

/** The addresses of pictures among which a browser chooses (HTML, section 4.8.4.2), of which none has a blank in it. */
const candidatesIn = (srcset: string) => srcset.split(/,\s+/).map((candidate) => candidate.trim().split(/\s/)[0]!);

/** What a browser takes an address for (URL Standard, section 4.4: tabs and line ends are nothing, as is space around it). */
const cleaned = (url: string) => url.replace(/[\t\n\r]/g, '').replace(/^[\0-\x20]+|[\0-\x20]+$/g, '');

function enterDirective(page: Page, { 'http-equiv': directive = '', content = '' }: Record<string, string>): void {
  if (/^refresh$/i.test(directive)) page.sendsTo = /url=\s*["']?([^"']*)/i.exec(content)?.[1] ?? '';
  if (/^content-security-policy$/i.test(directive)) page.policy ??= content;
}

function* activeIn(tag: string, attributes: Record<string, string>): Generator<string> {
  if (tag === 'script' && attributes['src'] === undefined && !DATA_BLOCK.test(attributes['type'] ?? ''))
    yield '<script>';
  if (tag === 'style') yield '<style>';
  if (FRAMES.includes(tag)) yield `<${tag}>`;
  for (const [name, value] of Object.entries(attributes)) {
    if (name === 'style' || name === 'srcdoc' || /^on/.test(name)) yield `${name}="…"`;
    if (ADDRESS_ATTRIBUTES.includes(name) && isProgram(cleaned(value))) yield `${name}="${value.slice(0, 40)}"`;
  }
}

/** Whether what an address leads to is run or shown as a page of its own. */
function isProgram(url: string): boolean {
  const scheme = /^[a-z][a-z0-9+.-]*:/i.exec(url)?.[0].toLowerCase();
  return scheme === 'javascript:' || scheme === 'vbscript:' || /^data:(?:text\/html|image\/svg|[^,]*xml)/i.test(url);
}
