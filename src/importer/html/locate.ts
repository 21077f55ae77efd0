import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import type { Element } from 'hast';
import type { Block } from './blocks.ts';
import { isCreditLine, isDayLine } from './credit-line.ts';
import { endsArticle, isImprint, isNamedWordless, namedRule } from './furniture.ts';
import { endOfPost, isThread } from './forum.ts';
import { calledOf } from './tree.ts';

/** Readability looks at every element many times over; a page of more blocks than this is left to density alone. */
const MANY_BLOCKS = 6000;
/** How much of the found prose the article's own element must hold; of other text, where the frame of a page weighs more. */
const NEARLY_ALL = 0.85;
const MOST = 0.6;

/** A text begins with this much prose before a box below it can end it; less than this is none. */
const SOME = 60;

/**
 * The element that holds the article. Readability, which recalls nearly every paragraph but takes neighbours along, says
 * which blocks are prose, and the smallest element around nearly all of them is the answer. It is asked about what stands
 * between the headline and the first box of other articles; only if nothing stands there, about the whole page. `title`:
 * the headline's place among the blocks, where it is visible. Undefined on a page without prose.
 */
export function locateArticle(blocks: Block[], title: number | undefined): Element | undefined {
  const misnamed = misnamedBoxes(blocks);
  const outer = new Set([...(title === undefined ? [] : blocks[title]!.path), ...misnamed]);
  const below = title === undefined ? blocks : blocks.slice(title + 1).filter((block) => !namedRule(block, outer));
  const own = below.filter((block) => !isImprint(block));
  const thread = isThread(blocks) ? own.slice(0, endOfPost(own, isText)) : [];
  const between = own.slice(0, endOf(own));
  const asked = [thread, between, own, blocks].find((some) => prose(some) >= (some === thread ? 1 : SOME)) ?? blocks;
  const found = asked.length > MANY_BLOCKS ? asked : readable(asked, misnamed);
  if (prose(found) > 0) return widened(boxed(smallestAround(found, proseOf, NEARLY_ALL), blocks), blocks);
  return prose(asked) > 0 || title === undefined
    ? smallestAround(asked, proseOf, NEARLY_ALL)
    : smallestAround(between, plainOf, MOST);
}

/** The box of a text that is one paragraph, where nothing else is in it than tables, pictures and lines without links. */
function boxed(found: Element | undefined, blocks: Block[]): Element | undefined {
  const path = blocks.find((block) => found?.tagName === 'p' && block.path.includes(found))?.path ?? [];
  const box = path[path.indexOf(found!) - 1];
  if (!box) return found;
  const around = new Set(path.slice(0, path.indexOf(box)));
  const isOwn = (block: Block) =>
    block.linked === 0 && block.kind !== 'control' && !isImprint(block) && !namedRule(block, around);
  return blocks.filter((block) => block.path.includes(box)).every(isOwn) ? box : found;
}

/** Editors paste most of a text in a box of its own: where nothing but paragraphs stands beside it, the element around them all holds the article. */
function widened(inner: Element | undefined, blocks: Block[]): Element | undefined {
  const path = blocks.find((block) => inner && block.path.includes(inner))?.path ?? [];
  const besideIn = (outer: Element) =>
    blocks.filter((block) => block.text !== '' && block.path.includes(outer) && !block.path.includes(inner!));
  const outer = path.slice(0, path.indexOf(inner!)).findLast((element) => besideIn(element).length > 0);
  const around = new Set(path.slice(0, path.indexOf(inner!)));
  const beside = outer ? besideIn(outer) : [];
  const isText = ({ kind, text, linked }: Block) =>
    kind === 'paragraph' && linked === 0 && (/[。！？”]$/u.test(text) || isCreditLine(text) || isDayLine(text));
  const isWhole = beside.every((block) => isText(block) && !isImprint(block) && !namedRule(block, around));
  return isWhole && beside.some((block) => proseOf(block) >= SOME / 2) ? outer : inner;
}

/** Whether a block of a thread is of a post, and no count beside it. */
function isText(block: Block): boolean {
  return proseOf(block) >= 10 && /[，。！？]/u.test(block.text);
}

function endOf(blocks: Block[]): number {
  let before = 0;
  const end = blocks.findIndex((block) => {
    before += proseOf(block);
    return before >= SOME && endsArticle(block);
  });
  return end === -1 ? blocks.length : end;
}

/** How many characters of running text the blocks hold: outside links, in lines that have sentence marks. */
export function prose(blocks: Block[]): number {
  return blocks.reduce((sum, block) => sum + proseOf(block), 0);
}

export function proseOf(block: Block): number {
  if (block.kind === 'control' || block.linked > block.text.length / 2) return 0;
  return /[，。；！？：、,;!?]/.test(block.text) ? block.text.length - block.linked : 0;
}

/** The blocks that Readability keeps, which goes by the names of boxes, too: it is not told those of `misnamed`. */
function readable(blocks: Block[], misnamed: Element[]): Block[] {
  const { document } = parseHTML(`<html><body>${outline(blocks, misnamed)}</body></html>`);
  const result = new Readability<Node>(document, { serializer: (node) => node }).parse();
  const kept = (result?.content as unknown as ParentNode | undefined)?.querySelectorAll('[data-block]') ?? [];
  return Array.from(kept, (node) => blocks[Number(node.getAttribute('data-block'))]!);
}

/** The page in the least HTML that Readability judges by: boxes with their names, paragraphs, and what of them is links. */
function outline(blocks: Block[], misnamed: Element[]): string {
  const nameOf = (element: Element) => (misnamed.includes(element) ? '' : harmless(calledOf(element)));
  const html: string[] = [];
  let open: Element[] = [];
  blocks.forEach((block, index) => {
    if (block.text === '') return;
    const shared = open.findIndex((element, at) => element !== block.path[at]);
    const keep = shared === -1 ? open.length : shared;
    html.push(
      ...open
        .slice(keep)
        .reverse()
        .map(() => '</div>'),
    );
    html.push(...block.path.slice(keep).map((element) => `<div class="${nameOf(element)}">`));
    open = block.path;
    html.push(paragraph(block, index));
  });
  return html.join('') + open.map(() => '</div>').join('');
}

/** Readability judges by lengths and commas; of a very long paragraph, the beginning is enough. */
const LONG = 4000;

function paragraph({ kind, text, linked }: Block, index: number): string {
  const tag = kind === 'heading' ? 'h3' : 'p';
  const said = text.slice(0, LONG);
  const split = Math.max(0, said.length - linked);
  const link = linked > 0 ? `<a href="#a">${harmless(said.slice(split))}</a>` : '';
  return `<${tag} data-block="${index}">${harmless(said.slice(0, split))}${link}</${tag}>`;
}

/** Nobody reads the outline, so that marks of HTML need not come back from it. */
function harmless(text: string): string {
  return text.replace(/[&<>"]/g, '_');
}

/** Announcements may be tables of names and numbers, without a sentence: then all text that is no link counts. */
function plainOf({ kind, text, linked }: Block): number {
  return kind === 'control' ? 0 : Math.max(0, text.length - linked);
}

/** Boxes with most of the prose that are called as those without any are. */
export function misnamedBoxes(blocks: Block[]): Element[] {
  const held = weightsOf(blocks, proseOf);
  const half = prose(blocks) / 2;
  return [...held].filter(([element, weight]) => weight > half && isNamedWordless(element)).map(([element]) => element);
}

function smallestAround(blocks: Block[], weigh: (block: Block) => number, least: number): Element | undefined {
  const all = blocks.reduce((sum, block) => sum + weigh(block), 0);
  // Outer elements are entered before inner ones, so that the last one that qualifies is the innermost.
  return [...weightsOf(blocks, weigh)].filter(([, weight]) => weight >= all * least).at(-1)?.[0];
}

/** How much each element holds, of those that hold anything. */
function weightsOf(blocks: Block[], weigh: (block: Block) => number): Map<Element, number> {
  const held = new Map<Element, number>();
  for (const block of blocks) {
    const weight = weigh(block);
    if (weight > 0) for (const element of block.path) held.set(element, (held.get(element) ?? 0) + weight);
  }
  return held;
}
