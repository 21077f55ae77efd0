import type { Element } from 'hast';
import { splitBadge } from './badge.ts';
import { readNamesAlone } from './bare-line.ts';
import type { Block } from './blocks.ts';
import { isCreditLine, isDayLine } from './credit-line.ts';
import { withoutDay } from './date.ts';
import {
  endsArticle,
  isBoxTitle,
  furnitureRule,
  isNotice,
  isNoticeAbove,
  isOriginalTitle,
  namedRule,
} from './furniture.ts';
import { squeeze } from './title-parts.ts';
import { prose, proseOf } from './locate.ts';
import { findCaptions } from './captions.ts';
import { spacedText } from './leaves.ts';
import { addressOf, isDecoration } from './image-element.ts';
import { attribute } from './tree.ts';

/** What each block of the article's element is. None is in two of the lists, and none is lost. */
export interface Sorted {
  body: Block[];
  /** Lines that say who made it: their words become fields. */
  credits: Block[];
  /** Captions, each with its picture if the page still has that. */
  captions: Map<Block, Block | undefined>;
  notices: Block[];
  removed: { block: Block; rule: string }[];
}

type Role = 'body' | 'credit' | 'caption' | 'notice' | { rule: string };

/** Sorts the blocks of the article's element `container`. `title` may be repeated among them. */
export function sortBlocks(blocks: Block[], container: Element | undefined, title: string | undefined): Sorted {
  const sorted: Sorted = { body: [], credits: [], captions: new Map(), notices: [], removed: [] };
  const captions = findCaptions(blocks, mayBeCaption);
  const article = surveyArticle(blocks, container, captions, title);
  blocks.forEach((block, at) => {
    const role = captions.has(block) && at < article.end ? 'caption' : roleOf(block, at, article);
    if (role === 'body') sorted.body.push(block);
    else if (role === 'credit') sorted.credits.push(block);
    else if (role === 'notice') sorted.notices.push(block);
    else if (role === 'caption') sorted.captions.set(block, captions.get(block));
    else sorted.removed.push({ block, rule: role.rule });
  });
  return sorted;
}

/** What is a line of another kind by its words is no caption, wherever it stands. */
function mayBeCaption(block: Block): boolean {
  const { text, linked } = block;
  const isDay = withoutDay(text) === '' || /^[\d年月日\s-]+$/.test(text);
  return (
    linked <= text.length / 2 &&
    !isDay &&
    !isCreditLine(text) &&
    !isNotice(block) &&
    furnitureRule(block, true) === undefined
  );
}

interface Survey {
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

function surveyArticle(blocks: Block[], container: Element | undefined, captions: Captions, title = ''): Survey {
  const path = blocks[0]?.path ?? [];
  const outer = new Set(container ? path.slice(0, path.indexOf(container) + 1) : []);
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
 * Where a box of other articles follows. An article does not end in its first third, nor before a paragraph that stands in
 * the same box of the page as most of its text.
 */
function endOf(blocks: Block[]): number {
  const home = homeOf(blocks);
  const last = blocks.findLastIndex((block) => boxOf(block) === home && isRunning(block));
  const third = prose(blocks) / 3;
  let before = 0;
  const end = blocks.findIndex((block, at) => {
    const ends = at > 0 && at > last && before >= third && endsArticle(block);
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

function roleOf(block: Block, at: number, survey: Survey): Role {
  const atEdge = at < survey.first || at > survey.last;
  if (at >= survey.end) return afterEnd(block);
  if (block.kind === 'image') return pictureRole(block, at > survey.last);
  if (block.kind === 'rule') return atEdge ? { rule: 'ruler' } : 'body';
  if (block.text === '' && block.kind !== 'media') return { rule: 'empty' };
  if (at < survey.first && (isTitle(block, survey.title) || isHalfOfTitle(survey, at)))
    return { rule: 'repeated-title' };
  if (at < survey.titleAt && !isCreditLine(block.text) && !isDayLine(block.text)) return { rule: 'above-the-headline' };
  if (at <= survey.first && isRepeatedLead(block, survey.blocks.slice(at + 1, at + 4)))
    return { rule: 'repeated-lead' };
  if (atEdge && (isCreditLine(block.text) || (block.kind === 'list' && isCreditLine(spacedText(block)))))
    return 'credit';
  if (at < survey.first && (isDayLine(block.text) || isDayBelowCredits(block, survey.blocks[at - 1]))) return 'credit';
  if (at < survey.first && readNamesAlone(survey.blocks.slice(at, at + 3)) !== undefined) return 'credit';
  if (atEdge && isOriginalTitle(block)) return { rule: 'original-title' };
  if (at > survey.last ? isNotice(block) : at < survey.first && isNoticeAbove(block)) return 'notice';
  const rule = furnitureRule(block, atEdge) ?? namedRule(block, survey.outer);
  if (rule) return { rule };
  if (isBoxTitle(block) && (atEdge || isOfLinks(survey.blocks[at + 1]))) return { rule: 'related' };
  if (!survey.isOfLinks && isLinkLine(block, atEdge ? 0.6 : 0.9))
    return { rule: block.kind === 'list' ? 'related' : 'link-line' };
  return 'body';
}

/** A day alone is a dateline of the text, but not right below a line of credits. */
function isDayBelowCredits({ text }: Block, before: Block | undefined): boolean {
  return withoutDay(text) === '' && before !== undefined && isCreditLine(before.text);
}

function isTitle({ text }: Block, title: string): boolean {
  return [text, splitBadge(text).rest].some((said) => squeeze(said) === title);
}

/** A headline may be broken into two lines. */
function isHalfOfTitle({ blocks, title }: Survey, at: number): boolean {
  const isWhole = (first = blocks[at], second = blocks[at]) =>
    first !== second && squeeze(`${first?.text ?? ''}${second?.text ?? ''}`) === title;
  return isWhole(blocks[at - 1], blocks[at]) || isWhole(blocks[at], blocks[at + 1]);
}

/** Some programs set the beginning of the text above it once more, as its summary. */
function isRepeatedLead({ text }: Block, next: Block[]): boolean {
  const lead = squeeze(text).replace(/(?<![。.…])[。.…]+$/u, '');
  const goesOn = (said: string) => said.startsWith(lead) && said.length > lead.length + 3;
  return lead.length >= 12 && next.some((block) => goesOn(squeeze(block.text)));
}

function isOfLinks(block: Block | undefined): boolean {
  return block !== undefined && block.linked > block.text.length / 2;
}

function afterEnd(block: Block): Role {
  if (isCreditLine(block.text)) return 'credit';
  return isNotice(block) ? 'notice' : { rule: 'after-the-text' };
}

/** Below the text, a picture that leads elsewhere advertises; within it, it mostly leads to itself in full size. */
function pictureRole({ node, path }: Block, follows: boolean): Role {
  if (isDecoration(node)) return { rule: 'decoration' };
  if (addressOf(node) === '') return { rule: 'picture-without-address' };
  const href = attribute(path.findLast(({ tagName }) => tagName === 'a') ?? node, 'href');
  return follows && href !== '' && !/\.(jpe?g|png|gif|webp)/i.test(href) ? { rule: 'link-picture' } : 'body';
}

/** A whole line that is a link leads away from the article, unless it is an attachment or a sentence. */
function isLinkLine({ kind, text, linked, node }: Block, least: number): boolean {
  if (text === '' || linked < text.length * (kind === 'paragraph' ? least : 0.6)) return false;
  return !/^附件|[。！]$/u.test(text) && !hasAttachment(node);
}

const ATTACHMENT = /\.(pdf|docx?|xlsx?|pptx?|zip|rar|wps|ofd|et)([?#]|$)/i;

function hasAttachment(node: Element): boolean {
  return node.children.some(
    (child) => child.type === 'element' && (ATTACHMENT.test(attribute(child, 'href')) || hasAttachment(child)),
  );
}
