import type { Day } from '../../model/day.ts';
import type { Draft } from '../draft.ts';
import type { Block } from './blocks.ts';
import { findBreadcrumb } from './breadcrumb.ts';
import { readBareLine } from './bare-line.ts';
import { readCredits, type Credits } from './credits.ts';
import { dayInAddress, dayOfStamp, findDay } from './date.ts';
import { stampsIn } from './embedded.ts';
import { siteNameOf } from './headline.ts';
import type { Headline } from './headline.ts';
import type { Page } from './page.ts';
import { isOutlet, peopleIn, reportersOfText, signature } from './people.ts';
import type { Sorted } from './sort.ts';
import { fold, rawText } from './tree.ts';

/** The lines around the text that can tell who made it. */
interface Surroundings {
  /** Between the headline and the text. */
  above: Block[];
  /** Just before the headline, with a day. */
  dated: Block[];
  below: Block[];
}

type Fields = Pick<
  Draft,
  'title' | 'date' | 'source' | 'author' | 'reporters' | 'editors' | 'breadcrumb' | 'keywords' | 'url' | 'siteName'
>;

/** Everything a page says about its article besides the text. */
export function readFields(page: Page, sorted: Sorted, headline: Headline | undefined): Fields {
  const around = surroundings(page, headline);
  const lines = [...around.above, ...sorted.credits, ...around.below]
    .map(({ text }) => text)
    .filter((text) => text.length <= 300);
  const credits = readCredits(lines);
  const bare = [...around.above.slice(0, 2 * NEAR), ...sorted.credits].map(readBareLine);
  const reporters = [...new Set([...credits.reporters, ...reportersWithin(sorted.body)])];
  const siteName = siteNameOf(page.head);
  return {
    title: headline?.text,
    date: findDate(page, sorted, around),
    source: sourceOf(page, credits, bare.find(({ source }) => source)?.source),
    author: authorOf(page, credits, reporters, sorted, bare.find(({ author }) => author)?.author),
    reporters,
    editors: editorsOf(page, credits),
    breadcrumb: findBreadcrumb(
      page.blocks.slice(0, page.blocks.indexOf(sorted.body[0]!) + 1 || undefined),
      headline?.text,
    ),
    keywords: keywordsOf(page, credits, sorted),
    url: page.url,
    siteName,
  };
}

/** How many lines next to the text, and next to the headline, are looked at. */
const NEAR = 12;

function surroundings({ blocks, article }: Page, headline: Headline | undefined): Surroundings {
  const start = article[0] ? blocks.indexOf(article[0]) : -1;
  const end = article.length > 0 ? blocks.indexOf(article.at(-1)!) : -1;
  const title = headline?.at ?? Math.max(-1, start - NEAR);
  const between = blocks.slice(title + 1, start === -1 ? title + 1 + NEAR : Math.max(start, title + 1));
  const above = between.length > 2 * NEAR ? [...between.slice(0, NEAR), ...between.slice(-NEAR)] : between;
  const before = blocks
    .slice(Math.max(0, title - 4), Math.max(0, title))
    .filter(({ text }) => findDay(text) && text.length <= 100);
  return { above, dated: before, below: end === -1 ? [] : blocks.slice(end + 1, end + 9) };
}

/**
 * The day is best told by the line under the headline, by its label or by the meta elements that agree with it; then by
 * the meta elements, the lines below the text, the address, and last by the page's scripts.
 */
function findDate(
  { head, embedded, url, texts }: Page,
  sorted: Sorted,
  { above, dated, below }: Surroundings,
): Day | undefined {
  const visible = daysOf([...above, ...sorted.credits, ...dated]);
  const stamped = [...head.dates, ...(embedded?.date ? [embedded.date] : [])].flatMap(
    (stamp) => dayOfStamp(stamp) ?? [],
  );
  return (
    visible.find((day) => stamped.includes(day)) ??
    daysOf([...above, ...sorted.credits].filter(({ said }) => /发布|发表|发稿|发文|建立|刊/.test(said)))[0] ??
    visible[0] ??
    stamped[0] ??
    daysOf(below)[0] ??
    (url ? dayInAddress(url) : undefined) ??
    stampsIn(texts).flatMap((stamp) => dayOfStamp(stamp) ?? [])[0]
  );
}

function daysOf(blocks: Block[]): Day[] {
  return blocks.filter(({ text }) => text.length <= 150).flatMap(({ text }) => findDay(text) ?? []);
}

/** 来源：人民日报海外版 中国青年网 names two; the one that the meta element names as well is meant. */
function sourceOf({ head, embedded }: Page, credits: Credits, bare: string | undefined): string | undefined {
  if (head.source && credits.source?.startsWith(head.source)) return head.source;
  return credits.source ?? embedded?.source ?? head.source ?? bare;
}

/**
 * A labelled author who is not the editor as well, then names in a line without labels or in a bracket at the end, then a
 * labelled author after all. A meta element is believed last: templates put the site or the editor there. Whoever is named
 * as reporter is not named again.
 */
function authorOf(
  page: Page,
  credits: Credits,
  reporters: string[],
  sorted: Sorted,
  bare: string | undefined,
): string | undefined {
  const editors = editorsOf(page, credits);
  const isEditor = (name: string) => editors.some((editor) => name.endsWith(editor));
  const isReporter = (name: string) => name.split(/[\s、，,]+/u).every((one) => reporters.includes(one));
  const named = [
    ...credits.authors.filter((name) => !isEditor(name)),
    bare,
    signatureOf(sorted.body),
    credits.authors[0],
  ];
  const found = named.find((name) => name !== undefined && !isReporter(name));
  if (found || reporters.length > 0) return found;
  const silent = [page.embedded?.author, page.head.author].filter((name) => name !== undefined);
  return silent.find((name) => !isEditor(name) && !isOutlet(name) && name !== page.head.source);
}

/** The last paragraphs; below the one that is signed, there may be lines of service. */
function lastTexts(body: Block[]): string[] {
  const paragraphs = body.filter(({ kind }) => kind === 'paragraph').map(({ text }) => text);
  return paragraphs.slice(-6).reverse();
}

function signatureOf(body: Block[]): string | undefined {
  return lastTexts(body)
    .map((text) => signature(text).join('、'))
    .find((names) => names !== '');
}

function editorsOf({ head }: Page, credits: Credits): string[] {
  return credits.editors.length > 0 ? credits.editors : peopleIn(head.editor ?? '');
}

/** Reporters are named in the first two paragraphs or the last. */
function reportersWithin(body: Block[]): string[] {
  const paragraphs = body.filter(({ kind }) => kind === 'paragraph');
  const [first = '', second = ''] = paragraphs.map(({ text }) => text.slice(0, 120));
  return [
    first,
    second,
    ...lastTexts(body)
      .slice(0, 1)
      .map((text) => text.slice(-120)),
  ].flatMap(reportersOfText);
}

/** The meta element often holds the site's own keywords: those of an article are in its text. */
function keywordsOf({ head }: Page, credits: Credits, sorted: Sorted): string[] {
  if (credits.keywords.length > 0) return credits.keywords;
  const text = sorted.body.map(({ node }) => fold(rawText(node))).join('');
  return head.keywords.filter((word) => text.includes(word)).length * 2 >= head.keywords.length ? head.keywords : [];
}
