import type { Element } from 'hast';
import { labelForm } from '../metadata.ts';
import type { Block } from './blocks.ts';
import { elements, textOf } from './tree.ts';

/**
 * The table that offices set above what they publish (索引号, 发布机构, 发布日期) as lines of a label and its value, the
 * title as the value alone; any other block is itself.
 */
export function indexLines(block: Block): Block[] {
  if (block.kind !== 'table' || !/索\s*引\s*号/u.test(block.said)) return [block];
  const cells = [...elements(block.node)].filter(({ tagName }) => tagName === 'td' || tagName === 'th').map(textOf);
  return cells.flatMap((cell, at) => {
    const label = labelOf(cell);
    const value = cells[at + 1];
    if (label === undefined || !value || labelOf(value) !== undefined) return [];
    return [lineOf(block, /^(?:名称|标题)$/u.test(labelForm(label)) ? value : `${label}：${value}`)];
  });
}

function labelOf(cell: string): string | undefined {
  const [, label] = /^([\p{Script=Han}\s]{2,12})[：:]$/u.exec(cell) ?? [];
  return label?.replace(/\s+/gu, '');
}

function lineOf({ path }: Block, text: string): Block {
  const node: Element = { type: 'element', tagName: 'p', properties: {}, children: [{ type: 'text', value: text }] };
  return { kind: 'paragraph', node, text, said: labelForm(text), linked: 0, path };
}
