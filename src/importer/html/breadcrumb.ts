import type { Block } from './blocks.ts';
import { squeeze } from './title-parts.ts';
import { calledOf } from './tree.ts';

const LABEL =
  /^[\s【[]*(您?(当前|现在|目前|所在)?的?(所在)?的?(位置|當前位置)|当前位置|當前位置|您当前的?位置|你的位置|所在位置|您所在的位置|所在栏目)(是|为)?\s*[：:]?\s*/;
const BETWEEN = /(?:(?<!\s)\s+)?(?:>+|》+|»|›|→|＞+|»|\s[-–—/|]\s|\/\/|\\|·)\s*/;
const CALLED =
  /(^|[\s_-])(crumbs?|breadcrumbs?|bread|weizhi|position|path|location|dqwz|curpos|wz|currentnav|nav_?path|site-?path)/;
/** The last step is often the page itself. */
const ITSELF = /^(正文|详情|内容|文章|详细内容|正文内容|浏览文章|内容详情)$/;

/** The steps from the front page to the article, as the page shows them above the headline. */
export function findBreadcrumb(blocks: Block[], title: string | undefined): string[] {
  const at = blocks.findLastIndex(
    (block) =>
      block.text.length <= 200 && (LABEL.test(block.text) || CALLED.test(nearest(block))) && hasSteps(blocks, block),
  );
  const line = at >= 0 ? lineFrom(blocks, at) : (blocks.findLast(isTrail)?.text ?? '');
  return stepsOf(line).filter(
    (step) => !ITSELF.test(step) && !(title && squeeze(title).startsWith(squeeze(step).replace(/(?<![.…])[.…]+$/, ''))),
  );
}

function nearest(block: Block): string {
  return block.path.slice(-2).map(calledOf).join(' ');
}

function hasSteps(blocks: Block[], block: Block): boolean {
  return stepsOf(lineFrom(blocks, blocks.indexOf(block))).length >= 2;
}

/** A line without label or name that cannot be anything else: 首页 > 科技 > 正文. Saved as text, it has no links. */
function isTrail({ text, linked }: Block): boolean {
  return (
    text.length <= 100 &&
    /[>»›→＞》]/.test(text) &&
    stepsOf(text).length >= 2 &&
    (/^(首页|首頁|主页)\s*[>»›→＞]/.test(text) || (linked > 0 && /^(首页|首頁|主页)|正文$/.test(text)))
  );
}

/** In table layouts each step is a block of its own, and the mark between them begins the next. */
function lineFrom(blocks: Block[], at: number): string {
  let line = blocks[at]!.text;
  for (const { text } of blocks.slice(at + 1, at + 9)) {
    if (text !== '' && !/^[>»›→＞》]/.test(text) && !/[>»›→＞》：:]$/.test(line)) break;
    line += ` ${text}`;
  }
  return line;
}

function stepsOf(line: string): string[] {
  return line
    .replace(LABEL, '')
    .split(BETWEEN)
    .map((step) => step.trim())
    .filter((step) => step !== '' && step.length <= 24);
}
