import type { Element } from 'hast';
import { splitBadge } from './badge.ts';
import type { Block } from './blocks.ts';
import { isCreditLine } from './credit-line.ts';
import { endsArticle, furnitureRule, isNotice, isOriginalTitle, namedRule, presentsHouse } from './furniture.ts';
import { misnamedBoxes, prose, proseOf } from './locate.ts';
import { squeeze } from './title-parts.ts';

/** What is known of the article's blocks as a whole, before each is judged. */
export interface Survey {
  /** The places of the first and the last paragraph of running text, and of the first block that is the site's again. */
  first: number;
  last: number;
  end: number;
  /** The elements around the article: their names say nothing about its parts. */
  outer: Set<Element>;
  /** Links are what the article consists of. */
  isOfLinks: boolean;
  title: string;
  /** The place of the headline among the blocks; -1 where it stands elsewhere. */
  titleAt: number;
  blocks: Block[];
}

type Captions = Map<Block, Block | undefined>;

/** `title` may be repeated among the blocks; `captions` are none of its paragraphs. */
export function surveyArticle(blocks: Block[], container: Element | undefined, captions: Captions, title = ''): Survey {
  const path = blocks[0]?.path ?? [];
  const around = container ? path.slice(0, path.indexOf(container) + 1) : [];
  const outer = new Set([...around, ...misnamedBoxes(blocks)]);
  const end = endOf(blocks);
  const placesOf = (least: number) =>
    blocks
      .slice(0, end)
      .flatMap((block, at) =>
        isRunning(block, least) && !captions.has(block) && !namedRule(block, outer) ? [at] : [],
      );
  const long = placesOf(RUNNING);
  const running = long.length > 0 ? long : placesOf(RUNNING / 2);
  const [linked, all] = blocks.reduce(([l, t], block) => [l + block.linked, t + block.text.length], [0, 0]);
  return {
    first: running[0] ?? 0,
    last: running.at(-1) ?? end,
    end,
    outer,
    blocks,
    isOfLinks: linked > all / 2,
    title: squeeze(title),
    titleAt: blocks.slice(0, running[0] ?? 0).findLastIndex((block) => isTitle(block, squeeze(title))),
  };
}

/**
 * Where a box of other articles follows, or the house presents itself. An article does not end in its first third, nor before a
 * paragraph that stands in the same box of the page as most of its text, unless that is about the house.
 */
function endOf(blocks: Block[]): number {
  const home = homeOf(blocks);
  const last = blocks.findLastIndex((block) => boxOf(block) === home && isRunning(block));
  const third = prose(blocks) / 3;
  let before = 0;
  const end = blocks.findIndex((block, at) => {
    const ends =
      at > 0 &&
      ((at > last && before >= third && endsArticle(block)) ||
        (before >= third * 2 && presentsHouse(block, blocks[at + 1])));
    before += proseOf(block);
    return ends;
  });
  return end === -1 ? blocks.length : end;
}

/** The box that holds most of the prose, paragraphs not counted as boxes. */
function homeOf(blocks: Block[]): Element | undefined {
  const held = new Map<Element | undefined, number>();
  for (const block of blocks) held.set(boxOf(block), (held.get(boxOf(block)) ?? 0) + proseOf(block));
  return [...held].sort((a, b) => b[1] - a[1])[0]?.[0];
}

function boxOf({ path }: Block): Element | undefined {
  return path.findLast(({ tagName }) => BOXES.has(tagName));
}

const BOXES = new Set(['div', 'td', 'article', 'section', 'main', 'body', 'blockquote', 'li']);

/** Characters of prose that a paragraph of running text has, as a rule; some articles have shorter ones only. */
const RUNNING = 30;

/** Whether a block is a paragraph of sentences, and none of those that stand around an article. `least`: characters it has. */
export function isRunning(block: Block, least = RUNNING): boolean {
  return (
    block.kind === 'paragraph' &&
    proseOf(block) >= least &&
    /[。！？…”；）):：!?」』]$/u.test(block.text) &&
    !isNotice(block) &&
    !isOriginalTitle(block) &&
    !isCreditLine(block.text) &&
    furnitureRule(block, true) === undefined
  );
}

/** Whether a line says the title, `title` being squeezed, with or without a platform's badge. */
export function isTitle({ text }: Block, title: string): boolean {
  return [text, splitBadge(text).rest].some((said) => squeeze(said) === title);
}
