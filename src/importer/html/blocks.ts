import type { Element, ElementContent, Nodes, Root } from 'hast';
import { labelForm } from '../metadata.ts';
import { isCreditLine } from './credit-line.ts';
import { CONTROLS, HEADINGS, LAYOUT, MEDIA, SILENT } from './element-kinds.ts';
import { isDataTable, isList } from './lists-and-tables.ts';
import { attribute, calledOf, fold, rawText } from './tree.ts';

/**
 * A page as a reader sees it: one thing under the other. Layout, of `div` or of `table`, is gone; each element that stood
 * around a block is still known. All later decisions (where the article is, what is furniture) are about blocks.
 */
export interface Block {
  kind: 'paragraph' | 'heading' | 'list' | 'table' | 'code' | 'image' | 'rule' | 'media' | 'control';
  /** What becomes part of the text. */
  node: Element;
  /** Its text, folded. */
  text: string;
  /** The same in Simplified characters, of the same length: for looking at its words. */
  said: string;
  /** How many characters of the text are links. */
  linked: number;
  /** The elements around it, outermost first. */
  path: Element[];
}

const KINDS: [(element: Element) => boolean, Block['kind']][] = [
  [(element) => HEADINGS.has(element.tagName), 'heading'],
  [(element) => MEDIA.has(element.tagName), 'media'],
  [(element) => CONTROLS.has(element.tagName), 'control'],
  [(element) => element.tagName === 'img' && !isIcon(element), 'image'],
  [(element) => element.tagName === 'hr', 'rule'],
  [(element) => element.tagName === 'pre', 'code'],
  [isList, 'list'],
  [isDataTable, 'table'],
];

/** All blocks of a tree in the order of reading. */
export function toBlocks(tree: Root | Element): Block[] {
  const blocks: Block[] = [];
  const breaking = findBreaking(tree);
  readChildren(tree, { blocks, breaking, path: [], linked: false });
  return blocks;
}

interface Reading {
  blocks: Block[];
  /** The elements that are blocks themselves or hold one. */
  breaking: Set<Nodes>;
  path: Element[];
  /** Whether a link stands around all this. */
  linked: boolean;
}

/** Inline nodes that follow each other make a paragraph; everything else is read on its own. */
function readChildren(parent: Root | Element, reading: Reading): void {
  let run: ElementContent[] = [];
  const endRun = () => {
    splitAtBreaks(run).forEach((line) => addBlock('paragraph', { ...element('p'), children: line }, reading));
    run = [];
  };
  for (const child of parent.children) {
    if (child.type === 'text') run.push(child);
    if (child.type !== 'element' || SILENT.has(child.tagName)) continue;
    if (!reading.breaking.has(child)) {
      run.push(child);
      continue;
    }
    endRun();
    readElement(child, reading);
  }
  endRun();
}

function readElement(child: Element, reading: Reading): void {
  const [, kind] = KINDS.find(([is]) => is(child)) ?? [];
  if (kind === 'heading') addHeading(child, reading);
  else if (kind) addBlock(kind, child, reading);
  // A heading or a list may hold pictures or videos, which are blocks of their own.
  if (kind && !['heading', 'list', 'table'].includes(kind)) return;
  const inside = kind ? { ...reading, blocks: [] } : reading;
  const path = [...reading.path, child];
  readChildren(child, { ...inside, path, linked: reading.linked || child.tagName === 'a' });
  if (kind && kind !== 'table') reading.blocks.push(...inside.blocks.filter((block) => block.kind === 'image'));
}

/** Some programs set the credits into the heading, on a line of their own. */
function addHeading(pictured: Element, reading: Reading): void {
  const heading = fold(rawText(pictured)) === '' ? withWordsOfPictures(pictured) : pictured;
  const lines = splitAtBreaks(heading.children);
  const at = lines.findIndex((line, index) => index > 0 && isCreditLine(fold(rawText({ ...heading, children: line }))));
  if (at === -1) return addBlock('heading', heading, reading);
  addBlock('heading', { ...heading, children: lines.slice(0, at).flat() }, reading);
  for (const children of lines.slice(at)) addBlock('paragraph', { ...element('p'), children }, reading);
}

/** A headline that is a picture says in its `alt` what it shows. */
function withWordsOfPictures(node: Element): Element {
  const children = node.children.map((child): ElementContent => {
    if (child.type !== 'element') return child;
    return child.tagName === 'img' ? { type: 'text', value: attribute(child, 'alt') } : withWordsOfPictures(child);
  });
  return { ...node, children };
}

function addBlock(kind: Block['kind'], node: Element, { blocks, path, linked }: Reading): void {
  const text = fold(rawText(withoutSilent(node)));
  if (kind === 'paragraph' && text === '') return;
  blocks.push({ kind, node, text, said: labelForm(text), linked: linked ? text.length : linkedLength(node), path });
}

function element(tagName: string): Element {
  return { type: 'element', tagName, properties: {}, children: [] };
}

function withoutSilent(node: Element): Element {
  return {
    ...node,
    children: node.children
      .filter((child) => child.type !== 'element' || !SILENT.has(child.tagName))
      .map((child) => (child.type === 'element' ? withoutSilent(child) : child)),
  };
}

function linkedLength(node: Element): number {
  if (node.tagName === 'a') return fold(rawText(node)).length;
  return node.children.reduce((sum, child) => sum + (child.type === 'element' ? linkedLength(child) : 0), 0);
}

/** The elements that cannot stand within a line, because they are blocks or hold one; found in one walk. */
function findBreaking(tree: Root | Element): Set<Nodes> {
  const breaking = new Set<Nodes>();
  const visit = (node: Root | Element): boolean => {
    let breaks = node.type === 'element' && (LAYOUT.has(node.tagName) || KINDS.some(([is]) => is(node)));
    for (const child of node.children) {
      if (child.type === 'element' && !SILENT.has(child.tagName) && visit(child)) breaks = true;
    }
    if (breaks) breaking.add(node);
    return breaks;
  };
  visit(tree);
  return breaking;
}

/**
 * The lines of a run: many pages know no other paragraphs than lines that `br` divides. Each keeps the emphasis and
 * links that reach over its end.
 */
function splitAtBreaks(nodes: ElementContent[]): ElementContent[][] {
  const lines: ElementContent[][] = [[]];
  for (const node of nodes) {
    if (node.type !== 'element') lines.at(-1)!.push(node);
    else if (node.tagName === 'br') lines.push([]);
    else {
      const [first = [], ...rest] = splitAtBreaks(node.children);
      lines.at(-1)!.push({ ...node, children: first });
      rest.forEach((children) => lines.push([{ ...node, children }]));
    }
  }
  return lines;
}

/** A picture in the size of a letter stands within the line. */
function isIcon(image: Element): boolean {
  const sizes = [image.properties.width, image.properties.height].map((size) => parseInt(String(size), 10));
  return sizes.some((size) => size <= 32) || /emoji|emotion/.test(calledOf(image));
}
