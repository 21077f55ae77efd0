import type { Nodes } from 'hast';
import type { Block } from './blocks.ts';
import { SILENT } from './element-kinds.ts';
import { calledOf, elements, textOf } from './tree.ts';

/** A piece of text that no element parts further. */
export interface Leaf {
  text: string;
  /** What the elements around it are called, the block's own box included. */
  called: string;
}

export function leavesOf({ node, path }: Block): Leaf[] {
  return leavesBelow(node, [...path.slice(-2), node].map(calledOf).join(' '));
}

function leavesBelow(node: Nodes, called: string): Leaf[] {
  if (node.type === 'text') return [{ text: node.value, called }];
  if (!('children' in node) || (node.type === 'element' && SILENT.has(node.tagName))) return [];
  return node.children.flatMap((child) =>
    leavesBelow(child, child.type === 'element' ? `${called} ${calledOf(child)}` : called),
  );
}

/** A block's text in which whatever elements part stands apart: days are set in pieces, `<b>2022</b><b>04</b>/<b>26</b>`. */
export function spacedText(block: Block): string {
  return leavesOf(block)
    .map(({ text }) => text)
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** White space that no page has: it parts what elements part and the page does not. */
const BORDER = '\u2028';

/** A block's text in which elements part words, as they do to the eye: `来源：<a>四川在线</a><a>打印</a>`. */
export function partedText(block: Block): string {
  return leavesOf(block)
    .map(({ text }) => text)
    .join(BORDER)
    .replace(/[^\S\u2028\u3000]+/g, ' ')
    .trim();
}

/** A block's text without its links, which lead elsewhere. */
export function withoutLinks({ node, text }: Block): string {
  const links = [...elements(node)].filter(({ tagName }) => tagName === 'a').map(textOf);
  return links.reduce((rest, link) => rest.replace(link, ''), text).trim();
}
