import { NOTHING, type Find, type Finder } from './find.ts';
import { digitsOf } from './numeral.ts';
import { continued, idNumbersIn, SERIES, SERIES_END } from './series.ts';
import { BRACKETED_YEAR } from './year.ts';

/** Courts of a province (蒙, 贵 and 滇 are written for 内, 黔 and 云 by mistake), of the Corps and of the army; the Supreme People's Court has a code of its own. */
const PROVINCES = '京津冀晋内蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵云黔滇藏陕甘青宁新兵军';

/** Of a court: two digits or four, which a line may end between. */
const DIGITS = String.raw`\d\s?\d(?:\s?\d\s?\d)?`;

/** What a case is: civil, criminal, administrative, of enforcement … and the stage it is at. */
const TYPE = String.raw`\p{Script=Han}{1,6}?`;
const END = String.raw`\s?(?:第\s?)?(?!\d{9})(${SERIES})\s?号`;

/** Since 2016: （2021）川01民初1234号; some still write 字第 out of habit. */
const CODED = new RegExp(
  String.raw`${BRACKETED_YEAR}\s?(最高法知?|[${PROVINCES}]\s?${DIGITS}|[${PROVINCES}])\s?(${TYPE})(字)?${END}`,
  'gu',
);
/** The same without brackets, which the number in the court's code makes plain. */
const UNBRACKETED = new RegExp(
  String.raw`(?<![\d(〔\[【])((?:19|20)\d{2})\s?年?\s?(最高法知?|[${PROVINCES}]${DIGITS})\s?(${TYPE})(字)?${END}`,
  'gu',
);
/** 最高法（2021）知民终51号: the court before the year. */
const SUPREME_BEFORE = new RegExp(
  String.raw`(?<=最高(?:人民)?法院?\s?)${BRACKETED_YEAR}\s?(知?[民行刑执]\p{Script=Han}{1,3}?)${END}`,
  'gu',
);
/** Before: （2015）成知民初字第123号. */
const LETTERED = new RegExp(
  String.raw`${BRACKETED_YEAR}\s?((?:\p{Script=Han}|\(\p{Script=Han}\)){1,14}?)\s?字${END}`,
  'gu',
);

/** Codes with digits came in 2016, and with some courts the year before. */
const FIRST_CODED = 2015;
/** Some courts kept the letters for a year; out of habit they are still written, and by others on papers of their own. */
const LAST_LETTERED = 2017;

const STAGE =
  '初终申再监抗提辖保执异恢复破清赔特督催调诉撤确惩助救减假暂更请协审他管罚收移认台港澳外裁核没医解备送示重';
/** 证保 keeps evidence before a suit; other papers of that letter are notaries'. 民保令 and 司救 protect and help a person. */
const CODED_TYPE = new RegExp(`^(?:证保|民保令|司救[刑民行]|诉前调书|[^仲证检发]*[${STAGE}])$`, 'u');
const HIGH_COURT_TYPE = /^(?:执$|[民刑行知执破赔财司辖认委清强法国]\p{Script=Han})/u;
const LETTERED_TYPE = new RegExp(`[民刑行知执经商海立审破赔辖法]\\p{Script=Han}{0,4}[${STAGE}]$|执$|知行$`, 'u');
/** What courts alone do: offices review (行复) and enforce (知执) as well. */
const LATER_LETTERED_TYPE =
  /^(?!最高法).*(?:(?:[民刑商破赔知]|(?<![国府])行)\p{Script=Han}{0,2}?[初终申再监抗提辖]|(?<!知)执[异复恢])$/u;
/** Arbitration, notaries, prosecutors, lawyers and the trademark office number their papers alike; 某 masks. */
const NO_COURT = /某|^知保$|仲|证|检|律|劳|评|复审|商标|工商|公$|函/u;

/** What all of them end with, looked for from its last character. */
const TRIGGER = new RegExp(String.raw`号(?<=${SERIES_END}\s?号)`, 'u');

/** Cases of courts, as they have been numbered since 2016 and as before. */
export const findCases: Finder = (text) => {
  if (!TRIGGER.test(text)) return NOTHING;
  const finds = [
    ...[CODED, UNBRACKETED].flatMap((pattern) => [...text.matchAll(pattern)].flatMap((match) => codedIn(text, match))),
    ...[...text.matchAll(SUPREME_BEFORE)].flatMap((match) => supremeIn(text, match)),
    ...[...text.matchAll(LETTERED)].flatMap((match) => letteredIn(text, match)),
  ];
  return { finds, doubts: [] };
};

function codedIn(text: string, match: RegExpExecArray): Find[] {
  const [, year = '', court = '', type = '', letter, numbers = ''] = match;
  const code = court.replace(/\s/g, '');
  const isOfHighCourt = !/\d/.test(code) && !code.startsWith('最高法');
  if (!CODED_TYPE.test(type) || (isOfHighCourt && !HIGH_COURT_TYPE.test(type))) return [];
  if (letter !== undefined && (isOfHighCourt || (!/\d/.test(code) && Number(year) <= LAST_LETTERED))) return [];
  if (/\d/.test(code) && Number(year) < FIRST_CODED) return [];
  return findsOf(text, match, `（${digitsOf(year)}）${code}${type}`, numbers);
}

function supremeIn(text: string, match: RegExpExecArray): Find[] {
  const [, year = '', type = '', numbers = ''] = match;
  if (!CODED_TYPE.test(type) || Number(year) < FIRST_CODED) return [];
  return findsOf(text, match, `（${digitsOf(year)}）最高法${type}`, numbers);
}

function letteredIn(text: string, match: RegExpExecArray): Find[] {
  const [, year = '', court = '', numbers = ''] = match;
  const type = Number(year) > LAST_LETTERED ? LATER_LETTERED_TYPE : LETTERED_TYPE;
  if (NO_COURT.test(court) || !type.test(court.replace(/[()]/g, ''))) return [];
  return findsOf(text, match, `（${digitsOf(year)}）${wide(court)}字第`, numbers);
}

const wide = (text: string) => text.replaceAll('(', '（').replaceAll(')', '）');

/** The cases of a match, and those whose numbers alone come next: 民初1号、2号. */
function findsOf(text: string, match: RegExpExecArray, head: string, numbers: string): Find[] {
  const from = match.index;
  const end = from + match[0].length;
  return [{ series: numbers, start: from, end }, ...continued(text, end, numbers)].flatMap(({ series, ...place }) =>
    idNumbersIn(series).map((number) => ({ kind: 'case', id: `${head}${number}号`, from, ...place })),
  );
}
