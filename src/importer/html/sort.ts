import type { Element } from 'hast';
import { readNamesAlone } from './bare-line.ts';
import type { Block } from './blocks.ts';
import { isCreditLine, isDayLine } from './credit-line.ts';
import { withoutDay } from './date.ts';
import { isBoxTitle, furnitureRule, isNotice, isNoticeAbove, isOriginalTitle, namedRule } from './furniture.ts';
import { squeeze } from './title-parts.ts';
import { findCaptions } from './captions.ts';
import { spacedText } from './leaves.ts';
import { addressOf, isDecoration } from './image-element.ts';
import { isTitle, surveyArticle, type Survey } from './survey.ts';
import { attribute, elements } from './tree.ts';

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
  if (atEdge && isTeaser(block)) return { rule: 'related' };
  if (at > survey.last && block.kind === 'heading' && leadsAway(survey.blocks[at + 1])) return { rule: 'related' };
  if (isBoxTitle(block) && (atEdge || isOfLinks(survey.blocks[at + 1]))) return { rule: 'related' };
  if (!survey.isOfLinks && isLinkLine(block, atEdge ? 0.6 : 0.9))
    return { rule: block.kind === 'list' ? 'related' : 'link-line' };
  return 'body';
}

/** A day alone is a dateline of the text, but not right below a line of credits. */
function isDayBelowCredits({ text }: Block, before: Block | undefined): boolean {
  return withoutDay(text) === '' && before !== undefined && isCreditLine(before.text);
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

/** Whether a block stands in a link that has a headline of its own: that of another article, with its summary. */
function isTeaser({ path }: Block): boolean {
  const link = path.findLast(({ tagName }) => tagName === 'a');
  return link !== undefined && [...elements(link)].some(({ tagName }) => /^h[1-6]$/.test(tagName));
}

/** Whether a block is of links to other articles. */
function leadsAway(block: Block | undefined): boolean {
  return block !== undefined && (isTeaser(block) || isOfLinks(block));
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
  const said = kind === 'list' ? text.replace(DAYS, '') : text;
  if (text === '' || linked < said.replace(/\s/gu, '').length * (kind === 'paragraph' ? least : 0.6)) return false;
  return !/^附件|[。！]$/u.test(text) && !hasAttachment(node);
}

/** The days beside the items of a list of other articles. */
const DAYS =
  /[\s（([]*(?:(?:19|20)\d{2}\s?[-/.年]\s?)?\d{1,2}\s?[-/.月]\s?\d{1,2}日?(?:\s\d{1,2}:\d{2}(?::\d{2})?)?[）)\]]*/gu;

const ATTACHMENT = /\.(pdf|docx?|xlsx?|pptx?|zip|rar|wps|ofd|et)([?#]|$)/i;

function hasAttachment(node: Element): boolean {
  return node.children.some(
    (child) => child.type === 'element' && (ATTACHMENT.test(attribute(child, 'href')) || hasAttachment(child)),
  );
}
