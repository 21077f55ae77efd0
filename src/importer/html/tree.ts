import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes as Parse5 } from 'parse5';
import { fromParse5 } from 'hast-util-from-parse5';
import type { Element, Nodes, Root } from 'hast';

/** Browsers stop nesting at 512; no article needs a quarter of it, and what walks the tree by recursion needs a limit. */
const DEEPEST = 128;

/** No page needs more elements. Unclosed `font`s, each different, make a number of elements that grows with its square. */
const MOST_ELEMENTS = 1_000_000;
const FORMATTING = /<\/?(a|b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)(?![a-z\d-])[^<>]{0,2000}>/gi;

/** HTML as a browser would read it (HTML Standard, by parse5), as hast without positions; never throws. */
export function parseTree(text: string): Root {
  try {
    return toHast(parse(text, { treeAdapter: counting() }));
  } catch (error) {
    if (!(error instanceof TooManyElements)) throw error;
    return toHast(parse(text.replace(FORMATTING, '')));
  }
}

class TooManyElements extends Error {}

function counting(): typeof defaultTreeAdapter {
  let elements = 0;
  return {
    ...defaultTreeAdapter,
    createElement(...args) {
      if (++elements > MOST_ELEMENTS) throw new TooManyElements();
      return defaultTreeAdapter.createElement(...args);
    },
  };
}

function toHast(document: Parse5.Document): Root {
  flatten(document);
  return fromParse5(document) as Root;
}

/** Hangs what lies deeper than DEEPEST directly below the last allowed element: text and pictures stay in their order. */
function flatten(document: Parse5.Document): void {
  const open: [Parse5.ParentNode, number][] = [[document, 0]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [parent, depth] = next;
    if (depth === DEEPEST) parent.childNodes = leaves(parent);
    for (const child of parent.childNodes) if ('childNodes' in child) open.push([child, depth + 1]);
  }
}

function leaves(parent: Parse5.ParentNode): Parse5.ChildNode[] {
  const found: Parse5.ChildNode[] = [];
  const open = [...parent.childNodes].reverse();
  for (let node = open.pop(); node; node = open.pop()) {
    const children: Parse5.ChildNode[] = 'childNodes' in node ? node.childNodes : [];
    if (children.length === 0) found.push(node);
    for (let at = children.length - 1; at >= 0; at--) open.push(children[at]!);
  }
  return found;
}

/** Every element below `node`, in document order. */
export function* elements(node: Nodes): Generator<Element> {
  const open: Nodes[] = 'children' in node ? [...node.children].reverse() : [];
  for (let next = open.pop(); next; next = open.pop()) {
    if (next.type !== 'element') continue;
    yield next;
    for (let at = next.children.length - 1; at >= 0; at--) open.push(next.children[at]!);
  }
}

/** The first element of the name, in document order. */
export function findElement(node: Nodes, tagName: string): Element | undefined {
  for (const element of elements(node)) if (element.tagName === tagName) return element;
  return undefined;
}

/** The text of a node with its white space folded and trimmed; a line break counts as a space. */
export function textOf(node: Nodes): string {
  return fold(rawText(node));
}

/** The text of a node as it stands. */
export function rawText(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'element' && node.tagName === 'br') return '\n';
  return 'children' in node ? node.children.map(rawText).join('') : '';
}

/** White space of every kind, NBSP and U+3000 included, becomes one space; none at the ends. */
export function fold(text: string): string {
  return text.replace(/[\s\u200b\ufeff]+/g, ' ').trim();
}

/** A property of an element as text; lists such as `class` are joined by spaces. */
export function attribute(element: Element, property: string): string {
  const value = element.properties[property];
  if (value === true) return property;
  return Array.isArray(value) ? value.join(' ') : String(value ?? '');
}

/** Class, id and property (schema.org) of an element in lower case: what its author called it. */
export function calledOf(element: Element): string {
  return ['className', 'id', 'itemProp']
    .map((name) => attribute(element, name))
    .join(' ')
    .toLowerCase();
}
