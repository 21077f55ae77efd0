import { isDay, type Day } from '../../model/day.ts';

/** A day as pages write it; `2021-02-09T10:30`, `2021年2月9日`, `2021.02.09`, `2021/2/9`; some print the hour straight before it: `15:312018/09/16`. */
const DAY =
  /(?<=:\d\d|(?<!\d))((?:19|20)\d{2})\s{0,2}[-–/年.．]\s{0,2}(\d{1,2})\s{0,2}[-–/月.．]\s{0,2}(\d{1,2})(?!\d{3})日?/;
/** In Han numerals, or some of it: 二〇二一年二月九日, 2021年二月09日. */
const DAY_IN_HAN =
  /([一二][〇○零ＯO一二三四五六七八九]{3}|(?<!\d)(?:19|20)\d\d)年([一二三四五六七八九十]{1,3}|\d{1,2})月([一二三四五六七八九十]{1,3}|\d{1,2})日/;

/** With the digits of full width, and what parts them, in the width of dates; of the same length. */
function narrow(text: string): string {
  return text.replace(/[０-９－／]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
}

/** The first day that a line names and the calendar has. */
export function findDay(text: string): Day | undefined {
  const [, year, month, day] = DAY.exec(narrow(text)) ?? hanDay(text) ?? [];
  if (!year) return undefined;
  const found = `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`;
  return isDay(found) ? found : undefined;
}

/**
 * The day of a line about an article whose year has two digits: `21-02-09 10:30`, `98年3月5日`. Numbers of other kinds look the same,
 * so it has to begin the line, follow a label or stand before the time of day.
 */
const SHORT_DAY =
  /(?:(?<=^[\s【[(（]{0,3})|(?<=(?:时间|日期|发布|发表|刊发|更新|于)\s{0,2}[：:]?\s{0,2})|(?<=[\s|｜])(?=\S{6,9}\s{1,3}\d{1,2}[：:]\d\d))(\d{2})(?:([-/.])(\d{1,2})\2(\d{1,2})|年(\d{1,2})月(\d{1,2})日)(?![.-]|\d{2}(?![：:]))/;
/** The year in a box of its own: `2021 02/09 10:30`. */
const SPACED_DAY = /(?<!\d)((?:19|20)\d{2})\s{1,3}(\d{1,2})\s?[/.月-]\s?(\d{1,2})(?!\d)/;

/** The day above the year, each in a box of its own: `02-09 2021`. */
const YEAR_BELOW = /^(\d{1,2})\s?[-/.月]\s?(\d{1,2})日?\s{1,3}((?:19|20)\d\d)年?$/;
/** Digits in a row, behind a label: `日期：20210209`. */
const IN_A_ROW =
  /(?<=(?:时间|日期|時間|发布|發布|发表|刊发|于|於)\s{0,2}[：:]?\s{0,2})((?:19|20)\d\d)([01]\d)([0-3]\d)(?!\d)/;
/** `二月 9, 2021`, as blogs by WordPress write it in Chinese, `9 二月, 2021`. */
const HAN_MONTH = '(十[一二]?|[一二三四五六七八九])月';
const HAN_MONTH_DAYS = [
  new RegExp(String.raw`${HAN_MONTH}\s{1,3}(\d{1,2})日?\s?[,，]?\s{1,3}((?:19|20)\d\d)(?!\d)`),
  new RegExp(String.raw`(?<!\d)(\d{1,2})\s{1,3}${HAN_MONTH}\s?[,，]?\s{1,3}((?:19|20)\d\d)(?!\d)`),
];
/** The year of the Republic of China, which Taiwan counts from 1912: `民國110年2月9日`, and behind a label `110-02-09`. */
const REPUBLIC_DAY =
  /(?:(?:中[华華])?民[国國]\s?|(?<=(?:日期|时间|時間|发布|發布)\s{0,2}[：:]\s{0,2}))(\d{2,3})\s?[年./-]\s?(\d{1,2})\s?[月./-]\s?(\d{1,2})(?!\d)日?/;

/** A leaf of a calendar beside the headline: `18 2022/04`. */
const LEAF = /^(\d{1,2})日?\s((?:19|20)\d{2})\s?[-/.年]\s?(\d{1,2})月?$/;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = String.raw`(${MONTHS.join('|')})[a-z]{0,6}\.?`;
const DAY_OF_MONTH = String.raw`(\d{1,2})(?:st|nd|rd|th)?`;
/** `February 9, 2021`, `9 Feb. 2021`: the templates of many sites are English. */
const ENGLISH_DAYS = [
  new RegExp(String.raw`(?<![a-z])${MONTH}\s{1,3}${DAY_OF_MONTH},?\s{1,3}((?:19|20)\d\d)(?!\d)`, 'i'),
  new RegExp(String.raw`(?<!\d)${DAY_OF_MONTH}\s{1,3}${MONTH},?\s{1,3}((?:19|20)\d\d)(?!\d)`, 'i'),
];

/** `02/09/2021` is the month first, as Americans write it, `09-02-2021` and `09.02.2021` the day; each where the calendar has it, else the other. */
const YEAR_LAST = /(?<![\d./-])(\d{1,2})([-/.])(\d{1,2})\2((?:19|20)\d\d)(?![\d./-])/;

function yearLast(line: string): string | undefined {
  const [, first, mark, second, year] = YEAR_LAST.exec(line) ?? [];
  if (!year) return undefined;
  const isMonthFirst = mark === '/' ? Number(first) <= 12 : Number(second) > 12;
  return isMonthFirst ? `${year}-${first}-${second}` : `${year}-${second}-${first}`;
}

function republicDay(line: string): string | undefined {
  const [, years, month, day] = REPUBLIC_DAY.exec(line) ?? [];
  return years && `${1911 + Number(years)}-${month}-${day}`;
}

function hanMonthDay(line: string): string | undefined {
  const [before, after] = HAN_MONTH_DAYS.map((pattern) => pattern.exec(line));
  const [month, day, year] = before?.slice(1) ?? [after?.[2], after?.[1], after?.[3]];
  return month && `${year}-${hanNumber(month)}-${day}`;
}

function englishDay(line: string): string | undefined {
  const [before, after] = ENGLISH_DAYS.map((pattern) => pattern.exec(line));
  const [month, day, year] = before?.slice(1) ?? [after?.[2], after?.[1], after?.[3]];
  return month && `${year}-${MONTHS.indexOf(month.toLowerCase()) + 1}-${day}`;
}

/** The first day that a line about an article names, in whichever form. Two digits of a year are read as POSIX reads them: 69 is 1969, 68 is 2068. */
export function findDayOfLine(line: string): Day | undefined {
  const [, year, , month, day, hanMonth, hanDay] = SHORT_DAY.exec(line) ?? [];
  const short = year && `${Number(year) < 69 ? 20 : 19}${year}-${month ?? hanMonth}-${day ?? hanDay}`;
  const spaced = SPACED_DAY.exec(line)?.slice(1).join('-');
  const leaf = LEAF.exec(line)?.slice(1).reverse();
  const ofLeaf = leaf && `${leaf[1]}-${leaf[0]}-${leaf[2]}`;
  const [, belowMonth, belowDay, yearBelow] = YEAR_BELOW.exec(line) ?? [];
  const below = yearBelow && `${yearBelow}-${belowMonth}-${belowDay}`;
  const row = IN_A_ROW.exec(line)?.slice(1).join('-');
  const others = [republicDay, hanMonthDay, englishDay, yearLast];
  const other = others.flatMap((read) => read(line) ?? [])[0];
  return findDay(line) ?? findDay(short || spaced || ofLeaf || below || row || other || '');
}

/** A day of `year` that a line names without it, with the time of day: `02-09 10:30`, `2月9日 10:30`. */
export function findDayIn(year: string, line: string): Day | undefined {
  const [, month, day] = /(?<![\d年./-])(\d{1,2})[-/.月](\d{1,2})日?\s{0,2}\d{1,2}[:：]\d\d/.exec(line) ?? [];
  return month ? findDay(`${year}-${month}-${day}`) : undefined;
}

/** Whether a line tells the day on which the page is looked at: 今天是2021年2月9日 星期二. */
export function isClock(line: string): boolean {
  return /^(?:\S{2,12}\s)?\s*(?:今天|今日|现在|現在)(?:是|时间|時間)\s?[：:]?\s?(?:\d|$)/.test(line);
}

/** The zone that stands beside a time of day. */
const ZONE =
  /(?<![a-z])(?:HKT|CST|GMT|UTC)(?:\s?\+\s?0?8(?::?00)?)?(?![a-z])|[（(]?(?:北京|台北|香港)[时時][间間][）)]?/gi;

/** The line without its day and the time of day that follows. */
export function withoutDay(text: string): string {
  return (DAY.test(text) || findDay(text) === undefined ? text : narrow(text))
    .replace(DAY, ' ')
    .replace(DAY_IN_HAN, ' ')
    .replace(SHORT_DAY, ' ')
    .replace(SPACED_DAY, ' ')
    .replace(ENGLISH_DAYS[0]!, ' ')
    .replace(ENGLISH_DAYS[1]!, ' ')
    .replace(YEAR_LAST, ' ')
    .replace(YEAR_BELOW, ' ')
    .replace(IN_A_ROW, ' ')
    .replace(HAN_MONTH_DAYS[0]!, ' ')
    .replace(HAN_MONTH_DAYS[1]!, ' ')
    .replace(REPUBLIC_DAY, ' ')
    .replace(/(?:(?<!\s)\s+)?(?:T|[上下]午\s?)?(\d{1,2}[:：]\d{2})([:：]\d{2})?(\.\d+)?(Z|\+08:?00)?/g, ' ')
    .replace(ZONE, ' ')
    .trim();
}

/**
 * The day of a machine's time stamp in China: ISO 8601, seconds or milliseconds since 1970, digits in a row (20210209103000), or any of the written forms.
 * A time without a zone is Chinese time already.
 */
export function dayOfStamp(stamp: string): Day | undefined {
  if (/^\d{10}(\d{3})?$/.test(stamp)) return dayOfMoment(Number(stamp.padEnd(13, '0')));
  if (/^(?:19|20)\d{6}(?:\d{4}(?:\d{2})?)?$/.test(stamp))
    return findDay(`${stamp.slice(0, 4)}-${stamp.slice(4, 6)}-${stamp.slice(6, 8)}`);
  if (/^\d{4}-\d{2}-\d{2}T[\d:.]+(Z|[+-]\d{2}:?\d{2})$/.test(stamp))
    return dayOfMoment(Date.parse(stamp)) ?? findDay(stamp);
  return findDay(stamp);
}

const DAYS_IN_ADDRESS = [
  /(?<!\d)((?:19|20)\d{2})[-/_]?([01]\d)[-/_]?([0-3]\d)(?!\d{3})/,
  /\/((?:19|20)\d{2})[-/](\d{1,2})[-/](\d{1,2})(?=[/._])/,
  /\/(\d{2})\/([01]\d)([0-3]\d)\/\d{2}\//,
];

/** The day in an address: `/2021/0209/`, `/2021-02/09/`, `/20210209/`, `t20210209_`, `/2021/2/9/`, and with the hour `/21/0209/10/`. */
export function dayInAddress(url: string): Day | undefined {
  for (const pattern of DAYS_IN_ADDRESS) {
    const [, year, month, day] = pattern.exec(url) ?? [];
    const found = year && findDay(`${year.padStart(4, '20')}-${month}-${day}`);
    if (found) return found;
  }
  return undefined;
}

/** The year in an address: `/2021/art_12.html`. */
export function yearInAddress(url: string): string | undefined {
  return /(?<=[/_-])((?:19|20)\d{2})(?=[/_-])/.exec(url)?.[1];
}

const EIGHT_HOURS = 8 * 3600 * 1000;

/** The day that it was in China at a moment, in milliseconds since 1970; undefined where that is none. */
export function dayInChina(milliseconds: number): Day | undefined {
  const there = new Date(milliseconds + EIGHT_HOURS);
  return Number.isNaN(there.getTime()) ? undefined : findDay(there.toISOString());
}

/** The same for a moment that a page may be of, of this century or the last. */
function dayOfMoment(milliseconds: number): Day | undefined {
  return Math.abs(milliseconds) < 4e12 ? dayInChina(milliseconds) : undefined;
}

function hanDay(text: string): string[] | undefined {
  const found = DAY_IN_HAN.exec(text);
  if (!found) return undefined;
  const year = [...found[1]!].map((digit) => ('〇○零ＯO'.includes(digit) ? 0 : hanNumber(digit))).join('');
  return ['', year, String(hanNumber(found[2]!)), String(hanNumber(found[3]!))];
}

/** 一 … 三十一, and what is in digits already. */
function hanNumber(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  const [tens, ones] = text.includes('十') ? text.split('十') : ['', text];
  const digit = (han: string | undefined) => '一二三四五六七八九'.indexOf(han || ' ') + 1;
  return (text.includes('十') ? (digit(tens) || 1) * 10 : 0) + digit(ones);
}
