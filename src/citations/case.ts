import type { Find, Finder } from './find.ts';
import { digitsOf } from './numeral.ts';
import { numbersIn, SEPARATOR, SERIES } from './series.ts';
import { BRACKETED_YEAR } from './year.ts';

/** Courts of a province, of the Corps and of the army; the Supreme People's Court has a code of its own. */
const PROVINCES = '京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵云黔滇藏陕甘青宁新兵军';

/** What a case is: civil, criminal, administrative, of enforcement … and the stage it is at. */
const TYPE = String.raw`\p{Script=Han}{1,6}?`;
const END = String.raw`\s?(?:第\s?)?(${SERIES})\s?号`;

/** Since 2016: （2021）川01民初1234号. */
const CODED = new RegExp(
  String.raw`${BRACKETED_YEAR}\s?(最高法知?|[${PROVINCES}]\s?\d{2,4}|[${PROVINCES}])\s?(${TYPE})${END}`,
  'gu',
);
/** The same without brackets, which the number in the court's code makes plain. */
const UNBRACKETED = new RegExp(
  String.raw`(?<![\d(〔\[【])((?:19|20)\d{2})\s?年?\s?([${PROVINCES}]\d{2,4})\s?(${TYPE})${END}`,
  'gu',
);
/** Before: （2015）成知民初字第123号. */
const LETTERED = new RegExp(String.raw`${BRACKETED_YEAR}\s?((?:\p{Script=Han}|\([知商]\)){1,14}?)\s?字${END}`, 'gu');

const STAGE = '初终申再监抗提辖保执异恢复破清赔特督催调诉撤确惩助救减假暂更请协审他管罚收移认台港澳外裁';
const CODED_TYPE = new RegExp(`^[^仲证检发]*[${STAGE}]$`, 'u');
const HIGH_COURT_TYPE = /^[民刑行知执破赔财司辖认委清强法国]\p{Script=Han}/u;
const LETTERED_TYPE = new RegExp(`[民刑行知执经商海立审破赔辖法]\\p{Script=Han}{0,4}[${STAGE}]$|执$|知行$`, 'u');
/** Arbitration, notaries, prosecutors, lawyers and the trademark office number their papers alike. */
const NO_COURT = /仲|证|检|律|劳|评|复审|公$|函/u;

/** Cases of courts, as they have been numbered since 2016 and as before. */
export const findCases: Finder = (text) => {
  const finds: Find[] = [];
  for (const pattern of [CODED, UNBRACKETED])
    for (const match of text.matchAll(pattern)) {
      const [, year, court, type, numbers] = match.map((group: string | undefined) => group ?? '');
      const code = court!.replace(/\s/g, '');
      const isHigh = !/\d/.test(code) && !code.startsWith('最高法');
      const isCase = CODED_TYPE.test(type!) && (!isHigh || HIGH_COURT_TYPE.test(type!));
      if (isCase) finds.push(...findsOf(text, match, `（${digitsOf(year!)}）${code}${type}`, numbers!));
    }
  for (const match of text.matchAll(LETTERED)) {
    const [, year, court, numbers] = match.map((group: string | undefined) => group ?? '');
    if (NO_COURT.test(court!) || !LETTERED_TYPE.test(court!.replace(/[()]/g, ''))) continue;
    finds.push(...findsOf(text, match, `（${digitsOf(year!)}）${wide(court!)}字第`, numbers!));
  }
  return { finds, doubts: [] };
};

const wide = (text: string) => text.replaceAll('(', '（').replaceAll(')', '）');

const MORE = new RegExp(String.raw`^\s?${SEPARATOR}\s?(?:第\s?)?(${SERIES})\s?号`, 'u');

/** The cases of a match, and those whose numbers alone come next: 民初1号、2号. */
function findsOf(text: string, match: RegExpExecArray, head: string, numbers: string): Find[] {
  const from = match.index;
  let end = from + match[0].length;
  const made = (series: string, start: number): Find[] =>
    idNumbers(series).map((number) => ({ kind: 'case', id: `${head}${number}号`, from, start, end }));
  const finds = made(numbers, from);
  for (let more = MORE.exec(text.slice(end, end + 40)); more; more = MORE.exec(text.slice(end, end + 40))) {
    const start = end + more[0].search(/[第\d一二三四五六七八九十]/u);
    end += more[0].length;
    finds.push(...made(more[1]!, start));
  }
  return finds;
}

/** A smaller number after a hyphen is that of one paper in the case: 123-1. */
function idNumbers(series: string): string[] {
  const [, number, paper] = /^(\d+)\s?[-—–]\s?(\d+)$/.exec(series) ?? [];
  return number !== undefined && Number(paper) <= Number(number) ? [`${number}-${paper}`] : numbersIn(series);
}
