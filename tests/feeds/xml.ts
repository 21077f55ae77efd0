import { XmlElement, type XmlDocument } from 'libxml2-wasm';

/** Prefixes for the vocabularies of feeds, sitemaps and repositories, as the tests write them. */
const NAMESPACES = {
  atom: 'http://www.w3.org/2005/Atom',
  content: 'http://purl.org/rss/1.0/modules/content/',
  dc: 'http://purl.org/dc/elements/1.1/',
  fh: 'http://purl.org/syndication/history/1.0',
  media: 'http://search.yahoo.com/mrss/',
  oai: 'http://www.openarchives.org/OAI/2.0/',
  oai_dc: 'http://www.openarchives.org/OAI/2.0/oai_dc/',
  sitemap: 'http://www.sitemaps.org/schemas/sitemap/0.9',
  sr: 'http://www.openarchives.org/OAI/2.0/static-repository',
  xhtml: 'http://www.w3.org/1999/xhtml',
};

/** The elements at an XPath. */
export function elementsAt(from: XmlDocument | XmlElement, path: string): XmlElement[] {
  return from.find(path, NAMESPACES).filter((node) => node instanceof XmlElement);
}

/** What stands in them. */
export function textsAt(from: XmlDocument | XmlElement, path: string): string[] {
  return elementsAt(from, path).map(({ content }) => content);
}

/** An attribute of each of them; empty where it is missing. */
export function attributesAt(from: XmlDocument | XmlElement, path: string, name: string): string[] {
  return elementsAt(from, path).map((element) => element.attr(name)?.value ?? '');
}
