import type { Element } from 'hast';
import { labelForm } from '../metadata.ts';
import type { Block } from './blocks.ts';
import { isCreditLine } from './credit-line.ts';
import { findDayOfLine } from './date.ts';
import { isLoneLabel } from './labels.ts';
import { elements, textOf } from './tree.ts';

/**
 * The table that offices and others set above what they publish (索引号, 发布机构, 发布日期) as lines of a label and its value, the
 * title, which has a row of its own or a label, as the value alone; any other block is itself.
 */
export function indexLines(block: Block): Block[] {
  if (block.kind !== 'table') return [block];
  const rows = [...elements(block.node)].filter(({ tagName }) => tagName === 'tr').map(cellsOf);
  if (!/索\s*引\s*号/u.test(block.said) && !tellsOfArticle(rows)) return [block];
  return rows.flatMap((cells) => saidBy(cells).map(({ text }) => lineOf(block, text)));
}

/** The most characters of a cell in such a table: the article itself may be a table, too. */
const LONGEST = 60;

/** Whether the cells of a table without an index number are labels of credits, a day among them, with their values, and nothing else. */
function tellsOfArticle(rows: Element[][]): boolean {
  const lines = rows.flatMap(linesOfRow);
  const labels = rows.flat().filter((cell) => labelOf(cell) !== undefined);
  const isShort = rows.flat().every((cell) => textOf(cell).length <= LONGEST);
  const isWhole = rows.every(
    (cells) => cells.length === 1 || linesOfRow(cells).length * 2 >= cells.filter(textOf).length,
  );
  return (
    isShort &&
    isWhole &&
    labels.length >= 2 &&
    lines.some((line) => isCreditLine(line) && findDayOfLine(line) !== undefined)
  );
}

function cellsOf(row: Element): Element[] {
  return row.children.filter(
    (child): child is Element => child.type === 'element' && (child.tagName === 'td' || child.tagName === 'th'),
  );
}

/** The values of a row with their labels; the only cell of a row speaks for itself. */
function linesOfRow(cells: Element[]): string[] {
  return saidBy(cells)
    .filter(({ isLabelled }) => isLabelled || cells.length === 1)
    .map(({ text }) => text);
}

interface Said {
  text: string;
  isLabelled: boolean;
}

/** All that the cells of a row say, in their order: each label with its value, and any other cell alone. */
function saidBy(cells: Element[]): Said[] {
  return cells.flatMap((cell, at): Said[] => {
    if (at > 0 && isValueOf(cell, cells[at - 1]!)) return [];
    const next = cells[at + 1];
    if (next && isValueOf(next, cell)) return [{ text: labelled(labelOf(cell)!, textOf(next)), isLabelled: true }];
    return textOf(cell) === '' ? [] : [{ text: textOf(cell), isLabelled: false }];
  });
}

const isValueOf = (cell: Element, before: Element) =>
  labelOf(before) !== undefined && labelOf(cell) === undefined && textOf(cell) !== '';

const labelled = (label: string, value: string) =>
  /^(?:(?:信息|文件)?名称|标题|题目)$/u.test(labelForm(label)) ? value : `${label}：${value}`;

/** A label ends with a colon, stands in a cell that heads the next, or is one that credits have. */
function labelOf(cell: Element): string | undefined {
  const text = textOf(cell);
  const [, label, colon] = /^([\p{Script=Han}\s]{2,12})([：:]?)$/u.exec(text) ?? [];
  const isLabel = colon !== '' || cell.tagName === 'th' || isLoneLabel(text) || OF_OFFICES.test(labelForm(label ?? ''));
  return isLabel ? label?.replace(/\s+/gu, '') : undefined;
}

/** Labels in the tables of offices that are none of credits. */
const OF_OFFICES =
  /^(?:索\s*引\s*号|(?:主题|信息|体裁|组配|内容)分类|(?:信息|公开)类别|发文字号|文\s*号|标\s*题|名\s*称|信息名称|有效性|公开(?:方式|范围|时限)|(?:生效|失效|废止)日期|录入人?|责任部门)$/u;

/** A line of text as a block in place of another. */
export function lineOf({ path }: Block, text: string): Block {
  const node: Element = { type: 'element', tagName: 'p', properties: {}, children: [{ type: 'text', value: text }] };
  return { kind: 'paragraph', node, text, said: labelForm(text), linked: 0, path };
}
