import type { Element, ElementContent } from 'hast';
import type { Block } from './blocks.ts';
import { addressOf } from './image-element.ts';
import { tailLink } from './tail-link.ts';
import { attribute, rawText } from './tree.ts';

/** The only elements an article is made of, and the only attributes; of every other element, the text stays. */
const KEPT = new Map<string, string[]>([
  ...['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'li', 'blockquote', 'hr', 'br', 'pre'].map(bare),
  ...['table', 'thead', 'tbody', 'tfoot', 'tr', 'strong', 'em', 'del', 'code'].map(bare),
  ['ol', ['start']],
  ['td', ['colSpan', 'rowSpan']],
  ['th', ['colSpan', 'rowSpan']],
]);
/** Elements of one meaning under one name. */
const SAME: Record<string, string> = { b: 'strong', i: 'em', s: 'del', strike: 'del' };
const INLINE = new Set(['strong', 'em', 'del', 'a']);
const WITHIN_CELLS = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'blockquote', 'hr', 'pre']);
const SILENT = new Set(
  'script style noscript template svg math canvas iframe video audio object embed button input select textarea'.split(
    ' ',
  ),
);

function bare(tagName: string): [string, string[]] {
  return [tagName, []];
}

interface Context {
  block: Block;
  /** The page's own address. */
  url: string | undefined;
  caption: string | undefined;
  dropped: Element | undefined;
  /** Emphasis and links around the node: within themselves they mean nothing. */
  within: string[];
}

/** A block as clean hast. Nothing that runs, loads or draws is left; where links lead is judged for every kind of input alike. */
export function sanitize(block: Block, url: string | undefined, caption: string | undefined): ElementContent[] {
  return clean(block.node, { block, url, caption, dropped: tailLink(block), within: [] });
}

function clean(node: ElementContent, context: Context): ElementContent[] {
  if (node.type === 'text') return [node];
  if (node.type !== 'element' || SILENT.has(node.tagName)) return [];
  if (node === context.dropped) return [];
  if (node.tagName === 'img') return picture(node, context);
  const tagName = nameOf(node, context);
  const within = INLINE.has(tagName) ? [...context.within, tagName] : context.within;
  const children = node.children.flatMap((child) => clean(child, { ...context, within }));
  if (INLINE.has(tagName) && (context.within.includes(tagName) || isBlank(children))) return children;
  if (tagName === 'a') return link(node, children, context);
  if (tagName === 'br' && context.block.kind === 'table') return [{ type: 'text', value: ' ' }];
  const attributes = KEPT.get(tagName);
  if (!attributes || (context.block.kind === 'table' && WITHIN_CELLS.has(tagName))) return children;
  const kept = attributes.filter((name) => node.properties[name] !== undefined);
  const properties = Object.fromEntries(kept.map((name) => [name, node.properties[name]]));
  return [{ type: 'element', tagName, properties, children }];
}

function nameOf(node: Element, { block }: Context): string {
  if (node.tagName === 'span' && /font-weight:\s*(bold|[6-9]00)/i.test(attribute(node, 'style'))) return 'strong';
  const name = SAME[node.tagName] ?? node.tagName;
  // A heading is emphasis enough.
  return block.kind === 'heading' && (name === 'strong' || name === 'em') ? 'span' : name;
}

function isBlank(children: ElementContent[]): boolean {
  return children.every((child) => child.type === 'text' && child.value.trim() === '');
}

/**
 * A picture keeps the page's own name for it, by which its file is found. One within a heading or a list became a block of
 * its own; icons say what their `alt` says.
 */
function picture(node: Element, { block: { kind }, caption }: Context): ElementContent[] {
  const src = addressOf(node);
  const alt = attribute(node, 'alt').trim();
  const isFile = /\.(jpe?g|png|gif|webp|bmp)$/i.test(alt);
  if ((kind === 'image' || kind === 'table') && src)
    return [element('img', { src, alt: caption ?? (isFile ? '' : alt) })];
  return kind === 'paragraph' && alt ? [{ type: 'text', value: alt }] : [];
}

function link(node: Element, children: ElementContent[], { url }: Context): ElementContent[] {
  const href = absolute(attribute(node, 'href'), url);
  const leads = href !== '' && !href.startsWith('#');
  return leads && rawText(node).trim() !== '' ? [element('a', { href }, children)] : children;
}

function element(tagName: string, properties: Element['properties'], children: ElementContent[] = []): Element {
  return { type: 'element', tagName, properties, children };
}

/** An address in full, when the page's own is known; else as it is. */
function absolute(address: string, url: string | undefined): string {
  const tidy = address.trim().replace(/[\t\n\r]/g, '');
  if (!url || !URL.canParse(tidy, url)) return tidy.replace(/^\/\//, 'https://');
  return new URL(tidy, url).href;
}
