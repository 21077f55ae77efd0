import { toMdast, type State } from 'hast-util-to-mdast';
import type { Element, ElementContent, Root as Hast } from 'hast';
import type { Root, RootContent } from 'mdast';
import type { Block } from './blocks.ts';
import { addressOf } from './pictures.ts';
import { attribute, rawText } from './tree.ts';

/** The only elements an article is made of; of every other, the text stays. No attribute but these is carried along. */
const KEPT: Record<string, string[]> = {
  p: [],
  h1: [],
  h2: [],
  h3: [],
  h4: [],
  h5: [],
  h6: [],
  ul: [],
  ol: ['start'],
  li: [],
  blockquote: [],
  hr: [],
  br: [],
  table: [],
  thead: [],
  tbody: [],
  tfoot: [],
  tr: [],
  td: ['colSpan', 'rowSpan'],
  th: ['colSpan', 'rowSpan'],
  strong: [],
  b: [],
  em: [],
  i: [],
  del: [],
  s: [],
  code: [],
  pre: [],
  a: ['href'],
  img: [],
};
const SILENT = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'math',
  'canvas',
  'iframe',
  'video',
  'audio',
  'object',
  'embed',
  'button',
  'input',
  'select',
  'textarea',
]);

/** The blocks of an article as mdast. Addresses become absolute when the page's own is known. */
export function toBody(
  blocks: Block[],
  url: string | undefined,
  captionOf: (block: Block) => string | undefined,
): Root {
  const children = blocks.flatMap((block) => clean(block.node, { url, kind: block.kind, caption: captionOf(block) }));
  const hast: Hast = { type: 'root', children };
  const tree = toMdast(hast, { handlers: { pre: code } }) as Root;
  tree.children = tree.children.filter((child) => !isEmpty(child));
  levelHeadings(tree);
  strip(tree);
  return tree;
}

interface Context {
  url: string | undefined;
  kind: Block['kind'];
  caption: string | undefined;
}

function clean(node: ElementContent, context: Context): ElementContent[] {
  if (node.type === 'text') return [node];
  if (node.type !== 'element' || SILENT.has(node.tagName)) return [];
  if (node.tagName === 'img') return picture(node, context);
  const children = node.children.flatMap((child) => clean(child, context));
  const properties = KEPT[node.tagName];
  if (node.tagName === 'a') return link(node, children, context);
  if (node.tagName === 'br' && context.kind === 'table') return [{ type: 'text', value: ' ' }];
  if (!properties || (context.kind === 'table' && /^(p|h\d|ul|ol|li|blockquote)$/.test(node.tagName)))
    return isBold(node) ? [{ ...plain('strong'), children }] : children;
  const kept = Object.fromEntries(
    properties.flatMap((name) => (node.properties[name] === undefined ? [] : [[name, node.properties[name]]])),
  );
  return [{ type: 'element', tagName: node.tagName, properties: kept, children }];
}

function plain(tagName: string): Element {
  return { type: 'element', tagName, properties: {}, children: [] };
}

/**
 * A picture keeps the page's own name for it, by which its file is found. One within a heading or a list became a block of
 * its own; icons say what their `alt` says.
 */
function picture(node: Element, { kind, caption }: Context): ElementContent[] {
  const src = addressOf(node);
  const alt = attribute(node, 'alt').trim();
  const isFile = /\.(jpe?g|png|gif|webp|bmp)$/i.test(alt);
  if ((kind === 'image' || kind === 'table') && src)
    return [{ ...plain('img'), properties: { src, alt: caption ?? (isFile ? '' : alt) } }];
  return kind === 'paragraph' && alt ? [{ type: 'text', value: alt }] : [];
}

function link(node: Element, children: ElementContent[], { url }: Context): ElementContent[] {
  const href = absolute(attribute(node, 'href'), url);
  const leads =
    /^(https?:|mailto:|[^:]*$)/i.test(href) && href !== '' && !href.startsWith('#') && rawText(node).trim() !== '';
  return leads ? [{ ...plain('a'), properties: { href }, children }] : children;
}

/** An address in full, when the page's own is known; else as it is. */
function absolute(address: string, url: string | undefined): string {
  const tidy = address.trim().replace(/[\t\n\r]/g, '');
  if (!url || !URL.canParse(tidy, url)) return tidy;
  return new URL(tidy, url).href;
}

function isBold(node: Element): boolean {
  return node.tagName === 'span' && /font-weight:\s*(bold|[6-9]00)/i.test(attribute(node, 'style'));
}

/** Code keeps its line breaks; pages that set every line as a `code` of its own separate them by nothing else. */
function code(state: State, node: Element) {
  const lines = node.children.filter((child) => child.type === 'element' && child.tagName === 'code');
  const value = lines.length > 1 ? lines.map(rawText).join('\n') : rawText(node);
  const result = { type: 'code' as const, value: value.replace(/^\n+|\s+$/g, '') };
  state.patch(node, result);
  return result;
}

function isEmpty(child: RootContent): boolean {
  return child.type === 'paragraph' && child.children.length === 0;
}

/** The headings of the text begin on the second level: the first is the headline's. */
function levelHeadings(tree: Root): void {
  const headings = tree.children.filter((child) => child.type === 'heading');
  const highest = Math.min(...headings.map(({ depth }) => depth));
  for (const heading of headings) heading.depth = Math.min(6, heading.depth - highest + 2) as typeof heading.depth;
}

/** Positions and data are no part of a draft. */
function strip(tree: Root): void {
  const open: (Root | RootContent)[] = [tree];
  for (let node = open.pop(); node; node = open.pop()) {
    delete node.position;
    delete node.data;
    if ('children' in node) open.push(...(node.children as RootContent[]));
  }
}
