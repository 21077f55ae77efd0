import { toMdast, type State } from 'hast-util-to-mdast';
import type { Element, ElementContent } from 'hast';
import type { Nodes, Root, RootContent, Table, TableCell } from 'mdast';
import type { Block } from './blocks.ts';
import { proseOf } from './locate.ts';
import { sanitize } from './sanitize.ts';
import { rawText } from './tree.ts';

/** The blocks of an article as mdast. Addresses of links become absolute when the page's own is known. */
export function toBody(
  blocks: Block[],
  url: string | undefined,
  captionOf: (block: Block) => string | undefined,
): Root {
  const quotes = quotesOf(blocks);
  const children: ElementContent[] = [];
  let quote: { of: Element; node: Element } | undefined;
  for (const block of blocks) {
    const of = block.path.find((element) => quotes.has(element));
    if (of === undefined) quote = undefined;
    else if (quote?.of !== of) {
      quote = { of, node: { type: 'element', tagName: 'blockquote', properties: {}, children: [] } };
      children.push(quote.node);
    }
    (quote?.node.children ?? children).push(...sanitize(block, url, captionOf(block)));
  }
  return toTree(children);
}

/** Block quotations; one that holds a third of the text is a template's way of indenting. */
function quotesOf(blocks: Block[]): Set<Element> {
  const held = new Map<Element, number>();
  let all = 0;
  for (const block of blocks) {
    all += proseOf(block);
    for (const element of block.path) {
      if (element.tagName === 'blockquote') held.set(element, (held.get(element) ?? 0) + proseOf(block));
    }
  }
  return new Set([...held].filter(([, prose]) => prose > 0 && prose * 3 < all).map(([element]) => element));
}

function toTree(children: ElementContent[]): Root {
  const tree = toMdast({ type: 'root', children }, { handlers: { pre: code } }) as Root;
  tree.children = tree.children.filter((child) => child.type !== 'paragraph' || child.children.length > 0);
  for (const node of tree.children) if (node.type === 'table') dropEmptyHead(node);
  levelHeadings(tree);
  joinMarks(tree);
  strip(tree);
  return tree;
}

/** A table without header cells is given an empty row of them, and has perhaps one of its own; its first row with words does as well, and better. */
function dropEmptyHead({ children: rows }: Table): void {
  while (rows.length > 1 && rows[0]!.children.every(isEmpty)) rows.shift();
}

function isEmpty({ children }: TableCell): boolean {
  return children.every((child) => child.type === 'text' && child.value.trim() === '');
}

/** Code keeps its line breaks; pages that set every line as a `code` of its own separate them by nothing else. */
function code(state: State, node: Element) {
  const lines = node.children.filter((child) => child.type === 'element' && child.tagName === 'code');
  const value = lines.length > 1 ? lines.map(rawText).join('\n') : rawText(node);
  const result = { type: 'code' as const, value: value.replace(/^\n+|(?<!\s)\s+$/g, '') };
  state.patch(node, result);
  return result;
}

/** Emphasis that follows its like is one: the marks between would be read as text. */
function joinMarks(node: Nodes): void {
  if (!('children' in node)) return;
  const joined: Nodes[] = [];
  for (const child of node.children as Nodes[]) {
    const last = joined.at(-1);
    if (MARKS.has(child.type) && last?.type === child.type && 'children' in last && 'children' in child)
      (last.children as Nodes[]).push(...(child.children as Nodes[]));
    else joined.push(child);
  }
  node.children = joined as typeof node.children;
  joined.forEach(joinMarks);
}

const MARKS = new Set(['strong', 'emphasis', 'delete']);

/** The headings of the text begin on the second level: the first is the headline's. */
function levelHeadings(tree: Root): void {
  const headings = tree.children.filter((child) => child.type === 'heading');
  const highest = headings.reduce((least, { depth }) => Math.min(least, depth), 6);
  for (const heading of headings) heading.depth = Math.min(6, heading.depth - highest + 2) as typeof heading.depth;
}

/** Positions and data are no part of a draft. */
function strip(tree: Root): void {
  const open: (Root | RootContent)[] = [tree];
  for (let node = open.pop(); node; node = open.pop()) {
    delete node.position;
    delete node.data;
    if ('children' in node) for (const child of node.children) open.push(child);
  }
}
