import { isWebAddress } from '../../model/web-address.ts';
import type { Element } from 'hast';
import { toBlocks, type Block } from './blocks.ts';
import { findEmbeddedArticle, type EmbeddedArticle } from './embedded.ts';
import { creditListLines } from './credit-list.ts';
import { readScripts, type NamedText } from './script-strings.ts';
import { readHead, type Head } from './head.ts';
import { placeOfTitle } from './headline.ts';
import { dropHidden, type HiddenNode } from './hidden.ts';
import { indexLines } from './index-table.ts';
import { locateArticle, prose } from './locate.ts';
import { parseTree } from './tree.ts';

/** A page taken apart, before anything is decided about its lines. */
export interface Page {
  url: string | undefined;
  head: Head;
  hidden: HiddenNode[];
  /** What is named in the page's scripts. */
  texts: NamedText[];
  /** The article that the scripts hold, when it is the one to read: the visible page then is only a frame. */
  embedded?: EmbeddedArticle;
  /** All visible blocks. */
  blocks: Block[];
  /** The blocks of the article's element, and the element. */
  article: Block[];
  container: Element | undefined;
}

/** A page's text → its parts. `url` is where it was found. */
export function readPage(text: string, url: string | undefined): Page {
  const tree = parseTree(text);
  const told = readHead(tree);
  const head = { ...told, dates: [...told.dates, ...dayOfPrintedPage(text)] };
  const texts = readScripts(tree);
  const hidden = dropHidden(tree);
  const blocks = toBlocks(tree)
    .flatMap(indexLines)
    .flatMap((block, at, all) => creditListLines(block, all[at + 1]));
  const container = locateArticle(blocks, placeOfTitle(blocks, head));
  const article = container ? blocks.filter(({ path }) => path.includes(container)) : [];
  const page = {
    url: url ?? fullAddress(head.url) ?? savedFrom(text),
    head,
    texts,
    hidden,
    blocks,
    article,
    container,
  };
  const embedded = findEmbeddedArticle(texts);
  return embedded ? preferEmbedded(page, embedded) : page;
}

/** The day in the comment of what is known of an article that Founder's editions of papers begin with. */
function dayOfPrintedPage(text: string): string[] {
  const [, day] = /<!--\s*enpproperty[^>]{0,40}>[^]{0,400}?<date>([\d\s:./-]{8,30})<\/date>/.exec(text) ?? [];
  return day === undefined ? [] : [day];
}

/** The address that browsers write at the head of a page they save. */
function savedFrom(text: string): string | undefined {
  const [, address] = /<!--\s*saved from url=\(\d{4}\)(\S+)\s*-->/.exec(text.slice(0, 4096)) ?? [];
  return fullAddress(address);
}

/** The scripts' article is read when the visible page has less than half of it; else it is the same one again. */
function preferEmbedded(page: Page, embedded: EmbeddedArticle): Page {
  const tree = parseTree(embedded.html);
  const hidden = dropHidden(tree);
  const article = toBlocks(tree);
  if (prose(page.article) >= prose(article) / 2) return page;
  return { ...page, embedded, article, container: undefined, hidden: [...page.hidden, ...hidden] };
}

/** Templates name addresses that are none: relative ones, placeholders. */
function fullAddress(address: string | undefined): string | undefined {
  return address && isWebAddress(address) ? address : undefined;
}
