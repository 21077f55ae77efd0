import type { Draft } from '../draft.ts';
import { accountOf } from './account.ts';
import type { Block } from './blocks.ts';
import { readBareLine, readNamesAlone } from './bare-line.ts';
import { findBreadcrumb } from './breadcrumb.ts';
import { isDayLine } from './credit-line.ts';
import { readCredits, type Credits } from './credits.ts';
import { findAuthor, reportersWithin } from './find-author.ts';
import { findDate } from './find-date.ts';
import { sourceInScripts } from './embedded.ts';
import type { Headline } from './headline.ts';
import { namePartsOf, siteNameOf } from './title-parts.ts';
import { joinLoneLabels } from './labels.ts';
import { partedText } from './leaves.ts';
import type { Page } from './page.ts';
import { nameOnCard } from './h-card.ts';
import { PAGE_OF_PAPER } from './page-words.ts';
import { isOutlet, peopleIn } from './people.ts';
import { sectionsOf } from './sections.ts';
import type { Sorted } from './sort.ts';
import { NEAR, surroundings } from './surroundings.ts';
import { attribute, fold, rawText } from './tree.ts';

type Fields = Pick<
  Draft,
  'title' | 'date' | 'source' | 'author' | 'reporters' | 'editors' | 'breadcrumb' | 'keywords' | 'url' | 'siteName'
>;

/** Everything a page says about its article besides the text. */
export function readFields(page: Page, sorted: Sorted, headline: Headline | undefined): Fields {
  const around = surroundings(page, headline);
  const lines = [...around.above, ...sorted.credits, ...around.below, ...around.before].filter(
    ({ text }) => text.length <= 300,
  );
  const credits = readCredits(joinLoneLabels(lines.map(wordsShown).filter((line) => line !== '')));
  const breadcrumb = findBreadcrumb(
    page.blocks.slice(0, page.blocks.indexOf(sorted.body[0]!) + 1 || undefined),
    headline?.text,
  );
  const close = around.above.slice(0, 2 * NEAR);
  const ownWords = [...sectionsOf(page, headline, breadcrumb), headline?.text ?? ''];
  const body = page.blocks.indexOf(sorted.body[0]!);
  const under = page.blocks.slice((headline?.at ?? body) + 1, Math.max(0, body)).slice(0, NEAR);
  const account = accountOf([...around.before, ...close, ...under]);
  const mastheads = around.before.filter(({ text }) => PAGE_OF_PAPER.test(text) || isDayLine(text));
  const bare = [...close, ...sorted.credits, ...mastheads].map((block) => readBareLine(block, ownWords));
  const siteName = siteNameOf(page.head);
  const unlabelled = account ?? bare.find(({ source }) => source)?.source ?? sourceOfDateline(sorted.body);
  const named = sourceOf(page, credits, unlabelled, headline?.text);
  const source = named ?? credits.authors.find((name) => isOutlet(name) && !/\s/u.test(name)) ?? credits.office;
  const reporters = [...new Set([...credits.reporters, ...reportersWithin(sorted.body)])];
  const editors = editorsOf(page, credits);
  const signed =
    bare.find(({ author }) => author)?.author ??
    readNamesAlone(page.blocks.slice((headline?.at ?? body) + 1), ownWords) ??
    nameOnCard([...around.before, ...close]);
  const names = { credits, editors, reporters, bare: account ? undefined : signed };
  const outlets = [source, account, siteName, page.head.source].filter((name) => name !== undefined);
  return {
    title: headline?.text,
    date: findDate(page, sorted, around, headline?.text),
    source,
    author: findAuthor(page, sorted, names, outlets),
    reporters,
    editors,
    breadcrumb,
    keywords: keywordsOf(page, credits, sorted),
    url: page.url,
    siteName,
  };
}

/** A medium may be shown by its picture alone. */
function wordsShown(block: Block): string {
  return block.kind === 'image' ? attribute(block.node, 'alt').trim().slice(0, LONGEST_NAME) : partedText(block);
}

const LONGEST_NAME = 20;

/** The medium that the first words of the text name, or a bracket at its end: 新华社成都4月26日电, （中央社記者張淑伶台北28日電）. */
function sourceOfDateline(body: Block[]): string | undefined {
  const [, medium] =
    /^[\s（(【]*(\p{Script=Han}{2,8}?[社网報报])(?:记者|記者|\p{Script=Han}{2,4}(?:\d{1,2}月)?\d{1,2}日[电電])/u.exec(
      body[0]?.text ?? '',
    ) ??
    /^[（(](\p{Script=Han}{2,12}?[社网報报台])(?:记者|記者)[^（()）]{2,30}[）)]$/u.exec(body.at(-1)?.text ?? '') ??
    [];
  return medium && isOutlet(medium) ? medium : undefined;
}

/**
 * 来源：人民日报海外版 中国青年网 names two; the one that the meta element names as well is meant. Of two without a label, that is the one
 * whose site this is: 华西都市报-封面新闻. What the scripts say of an article that the page shows is believed last.
 */
function sourceOf(page: Page, credits: Credits, unlabelled: string | undefined, title = ''): string | undefined {
  const { head, embedded, texts } = page;
  if (head.source && credits.source?.startsWith(head.source)) return head.source;
  const site = siteNameOf(head);
  const bare = site && unlabelled?.startsWith(`${site}-`) ? site : unlabelled;
  return (
    credits.source ??
    embedded?.source ??
    head.source ??
    bare ??
    sourceInScripts(texts, title) ??
    head.publisher ??
    paperOf(head)
  );
}

/** The paper whose electronic edition the page is: 蜀江日报数字报. */
function paperOf(head: Page['head']): string | undefined {
  return namePartsOf(head).flatMap(
    (part) => /^(.{2,12}?报)(?:社)?(?:多媒体)?(?:数字报|电子报|电子版|数字版)/u.exec(part)?.[1] ?? [],
  )[0];
}

function editorsOf({ head }: Page, credits: Credits): string[] {
  return credits.editors.length > 0 ? credits.editors : peopleIn(head.editor ?? '');
}

/** The meta element often holds the site's own keywords: those of an article are in its text. */
function keywordsOf({ head }: Page, credits: Credits, sorted: Sorted): string[] {
  if (credits.keywords.length > 0) return credits.keywords;
  const text = sorted.body.map(({ node }) => fold(rawText(node))).join('');
  return head.keywords.filter((word) => text.includes(word)).length * 2 >= head.keywords.length ? head.keywords : [];
}
