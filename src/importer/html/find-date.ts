import type { Element } from 'hast';
import type { Day } from '../../model/day.ts';
import type { Warning } from '../draft.ts';
import { withoutDayBehind } from './badge.ts';
import type { Block } from './blocks.ts';
import { ranked, type Choice } from './choice.ts';
import { dayInAddress, dayOfStamp, findDay, findDayIn, findDayOfLine, withoutDay, yearInAddress } from './date.ts';
import { isBoxTitle, isSentence } from './furniture.ts';
import { addressOf } from './image-element.ts';
import { dayOfDateline, PRINTED_IN } from './dateline.ts';
import { leavesOf, spacedText } from './leaves.ts';
import type { Page } from './page.ts';
import { addressesIn, stampsIn } from './script-stamps.ts';
import type { Sorted } from './sort.ts';
import type { Surroundings } from './surroundings.ts';
import { attribute, elements } from './tree.ts';

/** What can tell the day, with its weight. A day that several tell has the sum. */
const POINTS = {
  labelled: 8,
  'first-line': 6,
  /** The text begins with it: 【某报2021年2月9日讯】. */
  dateline: 5,
  /** Lines that tell when the page was revised, and no other day. */
  revised: 4,
  line: 4,
  /** A line and the meta elements agree. */
  agreed: 6,
  attribute: 7,
  meta: 5,
  /** The last line of the text tells where and when it was printed. */
  printed: 4,
  below: 4,
  address: 3,
  'line-without-year': 2,
  script: 1.5,
  'script-address': 1,
};

type DateReason = keyof typeof POINTS;

/** The days that a page tells, the likeliest first: what the lines about the article say, their labels, what machines read, addresses, scripts. */
export function findDates(page: Page, sorted: Sorted, around: Surroundings, title: string | undefined): Choice[] {
  const found = new Map<Day, Set<DateReason>>();
  for (const [reason, days] of toldBy(page, sorted, around, title)) {
    for (const day of days) found.set(day, (found.get(day) ?? new Set()).add(reason));
  }
  return ranked(
    [...found].map(([day, reasons]) => [day, [...reasons]]),
    POINTS,
  );
}

const PUBLISHED = /发布|发表|发稿|发文|建立|刊|出版|公开[日时]/;

function toldBy(
  page: Page,
  sorted: Sorted,
  { above, before, below }: Surroundings,
  title: string | undefined,
): [DateReason, Day[]][] {
  const { head, embedded, texts } = page;
  const lines = [...above, ...sorted.credits, ...before];
  const visible = [...behindTitle(page.blocks, title), ...daysOf(lines.filter((block) => !isOfRevision(block)))];
  const stamped = [...head.dates, ...(embedded?.date ? [embedded.date] : [])].flatMap(dayOfStampOrNone);
  const addresses = addressesOf(page);
  return [
    ['labelled', daysOf(lines.filter(({ said }) => PUBLISHED.test(said))).slice(0, 1)],
    ['first-line', visible.slice(0, 1)],
    ['dateline', [dayOfDateline(sorted.body) ?? []].flat()],
    ['revised', visible.length > 0 ? [] : daysOf(lines).slice(0, 1)],
    ['line', visible.filter((day) => day !== visible[0])],
    ['agreed', visible.filter((day) => stamped.includes(day)).slice(0, 1)],
    ['attribute', visible.length > 0 ? [] : lines.flatMap(machineDays).slice(0, 1)],
    ['meta', stamped],
    ['printed', sorted.body.slice(-1).flatMap(({ text }) => (PRINTED_IN.test(text) ? (findDay(text) ?? []) : []))],
    ['below', visible.length > 0 ? [] : daysOf(beforeOthers(below)).slice(0, 1)],
    [
      'address',
      [...addresses, ...ownAddresses(page.blocks)].flatMap((address) => dayInAddress(address) ?? []).slice(0, 1),
    ],
    ['line-without-year', [dayWithoutYear(lines, addresses) ?? []].flat()],
    ['script', stampsIn(texts, title).flatMap(dayOfStampOrNone).slice(0, 1)],
    ['script-address', [sameFor(addressesIn(texts).map(dayInAddress)) ?? []].flat()],
  ];
}

/** The day in a bracket right behind the headline. */
function behindTitle(blocks: Block[], title: string | undefined): Day[] {
  const [behind] = blocks.flatMap(({ text }) =>
    title !== undefined && withoutDayBehind(text) === title && text !== title ? [text.slice(title.length)] : [],
  );
  return [findDay(behind ?? '')].filter((day) => day !== undefined);
}

/** The lines below the text up to those about other articles. */
function beforeOthers(below: Block[]): Block[] {
  const end = below.findIndex(
    (block) => !isOwnDay(block) && (isBoxTitle(block) || block.kind === 'list' || block.linked > block.text.length / 3),
  );
  return end === -1 ? below : below.slice(0, end);
}

/** A line that tells the day of publication, and hardly anything else: 发布于 2021年2月9日, which blogs make a link of. */
const isOwnDay = ({ said, text }: Block) =>
  /^(?:发布|发表|刊)[于時时]/u.test(said) && text.length <= 60 && findDayOfLine(text) !== undefined;

function dayOfStampOrNone(stamp: string): Day[] {
  return [dayOfStamp(stamp)].filter((day) => day !== undefined);
}

/** 本文链接：https://…, 转载请注明出处：“http://…”: what the page says of its own address. */
const OWN_ADDRESS =
  /(?:(?:本文|文章|原文|本页|永久|固定)的?(?:链接|鏈接|連結|地址|网址|網址)|(?:转载|轉載)?(?:请|請)?注明(?:出处|出處|来源|來源|本文链接))[^：:]{0,6}[：:]\s?[“"「《（(]?\s?(?:https?:\/\/|www\.)[\w./?=&%~+#-]+/iu;

/** The addresses that lines of the page give as its own. */
function ownAddresses(blocks: Block[]): string[] {
  return blocks.flatMap(({ text }) => OWN_ADDRESS.exec(text)?.[0] ?? []);
}

function addressesOf({ url, head }: Page): string[] {
  return [...(url ? [url] : []), ...head.addresses];
}

function daysOf(blocks: Block[]): Day[] {
  const short = blocks.filter((block) => block.text.length <= 150 && !isSentence(block));
  return [
    ...short.flatMap(
      (block) => publishedDay(block) ?? findDayOfLine(block.text) ?? findDayOfLine(spacedText(block)) ?? [],
    ),
    ...stacked(blocks).flatMap((text) => findDayOfLine(text) ?? []),
  ];
}

/** What the boxes of a day of revision are called, where they are not those of publication as well. */
const REVISED = /(?:^|[\s_-])(?:updated|modified|date-?modified|last-?mod(?:ified)?)(?=[\s_-]|$)/;
const REVISED_DAY =
  /(?:last )?(?:updated|modified)(?: on)?\s?:?\s(?=[a-z\d])[a-z\d ,.]{8,24}|(?:更新|修改)(?:[时時][间間]|日期|[于於])?\s{0,2}[：:]?\s{0,2}(?=\d)[\d\s./:：年月日T-]{6,30}/gi;

/** Whether a line tells when the page was revised, and no other day. */
function isOfRevision({ text }: Block): boolean {
  const rest = text.replace(REVISED_DAY, ' ');
  return rest !== text && !PUBLISHED.test(text) && findDayOfLine(rest) === undefined;
}

/** Platforms that bring old articles before readers once more tell the day of both: 最新推荐文章于 … 发布 于 … 首次发布. */
const FIRST_PUBLISHED = /[\d\s./:：年月日-]{8,24}(?=首次发布|首次發佈|首发)/;

/** A day right behind a label of publication, where the line names another before it: 有效期：… 发布时间：…. */
const LABELLED_DAY =
  /(?:发布|發布|发表|發表|刊发|公开|公開|出版)(?:[时時][间間]|日期|[于於])?\s{0,2}[：:]?\s{0,2}(?=\d)[\d\s./:：年月日T-]{6,30}/;

/** The day of a line that tells when the article was published and something else besides; undefined where it tells only one. */
function publishedDay(block: Block): Day | undefined {
  const spaced = spacedText(block);
  const first = findDay(FIRST_PUBLISHED.exec(spaced)?.[0] ?? '') ?? findDayOfLine(LABELLED_DAY.exec(spaced)?.[0] ?? '');
  if (first) return first;
  const told = leavesOf(block)
    .filter(({ called }) => /publish/.test(called) || !REVISED.test(called))
    .map(({ text }) => text)
    .join(' ');
  const own = told.replace(REVISED_DAY, ' ');
  return own.replace(/\s/g, '').length < block.text.replace(/\s/g, '').length ? findDayOfLine(own) : undefined;
}

/** Some templates set the parts of a day one below the other: 2021, 02/09, or 09, 2021-02. */
function stacked(blocks: Block[]): string[] {
  return blocks.slice(1).flatMap(({ text }, at) => {
    const before = blocks[at]!.text;
    if (/^(19|20)\d{2}年?$/.test(before) && /^\d{1,2}[-/.月]\d{1,2}/.test(text))
      return [`${before.slice(0, 4)}-${text}`];
    if (/^\d{1,2}[-/.月]\d{1,2}日?$/.test(before) && /^(19|20)\d{2}年?$/.test(text)) return [`${before} ${text}`];
    return /^\d{1,2}日?$/.test(before) && /^(19|20)\d{2}[-/.年]\d{1,2}月?$/.test(text)
      ? [`${text.replace('月', '')}-${before}`]
      : [];
  });
}

/** The attributes in which pages keep the time of which they show only 三天前. */
function timesOf({ properties }: Element): string[] {
  return Object.keys(properties).filter((name) => /^(?:dateTime|title)$|^data.*(?:time|date)/i.test(name));
}

function machineDays({ node, path }: Block): Day[] {
  return [...path.slice(-1), node, ...elements(node)]
    .flatMap((element) => timesOf(element).map((name) => attribute(element, name).trim()))
    .filter((value) => /^\d{10}(\d{3})?$/.test(value) || (value !== '' && withoutDay(value) === ''))
    .flatMap(dayOfStampOrNone);
}

function dayWithoutYear(lines: Block[], addresses: string[]): Day | undefined {
  const [year] = addresses.flatMap((address) => yearInAddress(address) ?? []);
  return year ? lines.flatMap(({ text }) => findDayIn(year, text) ?? [])[0] : undefined;
}

/** The day that all of them have. */
function sameFor(days: (Day | undefined)[]): Day | undefined {
  return days.every((day) => day === days[0]) ? days[0] : undefined;
}

/** The last lines, where an office signs with the day. */
const NEAR_THE_END = 4;

/**
 * The day of an article whose page tells none: the one in the caption of a photo, or that the addresses of all its pictures have, or of
 * all those that have a day between the headline and the text. No more than likely, it comes with a warning; undefined where the text
 * is signed with a day, which is better.
 */
export function inferDate(
  { body, captions }: Sorted,
  { above }: Surroundings,
): { day: Day; warning: Warning } | undefined {
  if (body.slice(-NEAR_THE_END).some(({ text }) => findDay(text))) return undefined;
  const shown = [...captions.keys()].flatMap(({ text }) => findDay(text) ?? [])[0];
  if (shown) return { day: shown, warning: inferred(shown, '图片说明里的日子') };
  const stored = sameFor(daysOfPictures(body)) ?? sameFor(daysOfPictures(above).filter((day) => day !== undefined));
  if (!stored) return undefined;
  return { day: stored, warning: inferred(stored, '图片地址里的日子') };
}

function daysOfPictures(blocks: Block[]): (Day | undefined)[] {
  return blocks.filter(({ kind }) => kind === 'image').map(({ node }) => dayInAddress(addressOf(node)));
}

function inferred(day: Day, from: string): Warning {
  return {
    code: 'date-inferred',
    message: `页面没有写明发布日期，用了${from} ${day}。请核对；若不对，请改，或用 --date 指明。`,
  };
}
