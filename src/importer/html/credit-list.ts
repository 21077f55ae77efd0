import type { Element } from 'hast';
import type { Block } from './blocks.ts';
import { isDayLine } from './credit-line.ts';
import { lineOf } from './index-table.ts';
import { isLoneLabel } from './labels.ts';
import { leavesOf } from './leaves.ts';
import { textOf } from './tree.ts';

/** A name or a medium is no longer. */
const LONGEST_NAME = 20;
/** So many items name who wrote and for whom. */
const MOST_NAMES = 3;

/**
 * The list in which some houses set their credits, as lines: of labels with their values (日期, 作者), or right above the day who wrote
 * and for whom. Any other block is itself.
 */
export function creditListLines(block: Block, next: Block | undefined): Block[] {
  if (block.kind !== 'list') return [block];
  const items = block.node.children.filter(
    (child): child is Element => child.type === 'element' && child.tagName === 'li',
  );
  const lines = items.map((item) => labelled({ ...block, node: item }) ?? textOf(item));
  const labels = items.filter((item) => labelled({ ...block, node: item }) !== undefined);
  const isOfNames =
    next !== undefined &&
    isDayLine(next.text) &&
    block.linked === 0 &&
    items.length <= MOST_NAMES &&
    lines.every((line) => line.length <= LONGEST_NAME);
  if (labels.length < 2 && !isOfNames) return [block];
  return lines.map((line) => lineOf(block, line));
}

/** An item whose first piece of text is a label alone: `<li><strong>作者</strong> 夏文江</li>`. */
function labelled(item: Block): string | undefined {
  const [label = '', ...rest] = leavesOf(item)
    .map(({ text }) => text.trim())
    .filter((text) => text !== '');
  return rest.length > 0 && isLoneLabel(label) ? `${label.replace(/[：:]$/u, '')}：${rest.join(' ')}` : undefined;
}
