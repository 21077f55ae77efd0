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
  const cells = [...elements(block.node)].filter(({ tagName }) => tagName === 'td' || tagName === 'th');
  return cells.flatMap((cell, at) => {
    const label = labelOf(cell);
    const next = cells[at + 1];
    if (label === undefined || !next || labelOf(next) !== undefined || textOf(next) === '') return [];
    const value = textOf(next);
    return [lineOf(block, /^(?:名称|标题)$/u.test(labelForm(label)) ? value : `${label}：${value}`)];
  });
}

/** A label ends with a colon, or stands in a cell that heads the next. */
function labelOf(cell: Element): string | undefined {
  const [, label, colon] = /^([\p{Script=Han}\s]{2,12})([：:]?)$/u.exec(textOf(cell)) ?? [];
  return colon !== '' || cell.tagName === 'th' ? label?.replace(/\s+/gu, '') : undefined;
}

function lineOf({ path }: Block, text: string): Block {
  const node: Element = { type: 'element', tagName: 'p', properties: {}, children: [{ type: 'text', value: text }] };
  return { kind: 'paragraph', node, text, said: labelForm(text), linked: 0, path };
}
