import type { Element, ElementContent } from 'hast';
import { HEADINGS, LAYOUT } from './element-kinds.ts';
import { rawText } from './tree.ts';

/** A list whose items are lines; one whose items are whole boxes is layout. */
export function isList(element: Element): boolean {
  if (element.tagName !== 'ul' && element.tagName !== 'ol') return false;
  const items = element.children.filter((child) => child.type === 'element' && child.tagName === 'li');
  return items.length > 0 && !(items as Element[]).some((item) => item.children.some(isBox));
}

function isBox(node: ElementContent): boolean {
  return node.type === 'element' && (HEADINGS.has(node.tagName) || (LAYOUT.has(node.tagName) && node.tagName !== 'p'));
}

/** A table that is one: at least two rows of at least two cells, no other table within, and no cell that holds the page. */
export function isDataTable(element: Element): boolean {
  if (element.tagName !== 'table') return false;
  const rows = rowsOf(element);
  const cells = rows.map((row) => row.children.filter(isCell));
  if (rows.length < 2 || !cells.some((row) => row.length > 1)) return false;
  if (contains(element, HOLDS_LAYOUT)) return false;
  const sizes = cells.flat().map((cell) => rawText(cell).length);
  const sum = sizes.reduce((total, size) => total + size, 0);
  return sizes.every((size) => size <= Math.max(200, sum * 0.6));
}

function rowsOf(table: Element): Element[] {
  return table.children
    .filter((child) => child.type === 'element')
    .flatMap((child) => (child.tagName === 'tr' ? [child] : child.children))
    .filter((child) => child.type === 'element' && child.tagName === 'tr') as Element[];
}

function isCell(node: ElementContent): boolean {
  return node.type === 'element' && (node.tagName === 'td' || node.tagName === 'th');
}

const HOLDS_LAYOUT = new Set([...HEADINGS, 'table', 'form', 'article']);

function contains(element: Element, tagNames: Set<string>): boolean {
  return element.children.some(
    (child) => child.type === 'element' && (tagNames.has(child.tagName) || contains(child, tagNames)),
  );
}
