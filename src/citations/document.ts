import { NOTHING, type Find, type Finder } from './find.ts';
import { digitsOf, NUMBER, valueOf } from './numeral.ts';
import { OF_PROCURATORS } from './code-grammar.ts';
import { codeIn } from './document-code.ts';
import { MINISTRY_BEFORE, namedInFull, organIn, type Issuer } from './issuer.ts';
import { isOtherPaper } from './other-paper.ts';
import { lastPhrase } from './phrase.ts';
import { continued, idNumbersIn, numbersIn, partedNumbersIn, SERIES, SERIES_END, type Continued } from './series.ts';
import { BRACKETED_SHORT_YEAR, YEAR } from './year.ts';

/** 〔2021〕20号, with its numbers in a row; the code stands before it. 令（2022）第79号 is an order. */
const CODED = new RegExp(
  String.raw`(?<=\p{Script=Han}\s?)(?!(?<=(?:令|公告|通告)\s?)\([^)]{4,6}\)\s?第)(${BRACKETED_SHORT_YEAR})\s?(?:第\s?)?(Z?)(${SERIES})\s?号`,
  'gu',
);
/** Those who issued it together are counted after the first: 财政部等四部门公告. */
const JOINTLY = '(?:等?(?:[两二三四五六七八九十]{1,2}|\\d{1,2})?个?部门)?';
/** 令第76号, 局长令第19号, 公告（第370号）, 公告2021年第5号; the authority stands before it, or before what it announces. */
const ORDER = new RegExp(
  String.raw`(?:(?<=局)局长?|(?<=部)部长?(?!门)|(?<=署)署长|地理标志(?:保护)?产品(?:认定)?|${JOINTLY})(令|公告|通告)》?(?:\s|¶)?(?:\(\s?)?(?:\(?(${YEAR})\s?年?\)?\s?)?第\s?(${SERIES}[A-Z]?)\s?号(?!令)`,
  'gu',
);
/** When, and how, something is issued: 于今年3月, 昨天正式. */
const WHEN =
  '(?:(?:于|在)?(?:[今去本]年|[昨今]日|[昨今]天|近日|近期|日前|随后|此前|上午|下午|(?:(?:19|20)\\d{2}\\s?年\\s?)?(?:\\d{1,2}|本|上)\\s?月(?:\\s?\\d{1,2}\\s?日|[初底中上下]旬?)?|再次|正式|对外|联合|已|又|曾|还|先后))*';
const ISSUE = String.raw`${JOINTLY}${WHEN}(?:发布|公布|印发|发出|签发|颁布)(?:了)?`;
const ISSUING = new RegExp(`(?:${ISSUE}|${WHEN}以)$`, 'u');
/** 第76号令, 发布第370号公告, 以第63号令, 2012年第35号公告, likewise; 第四号、第五号主席令. */
const NUMBERED_ORDER = new RegExp(
  String.raw`(?:${ISSUE}|${WHEN}以|的)?\s?(?:(${YEAR})\s?年\s?)?第\s?(${NUMBER}(?:\s?号?(?:令(?=.{2,9}号令))?\s?(?:、|和|及)\s?第?\s?${NUMBER})*)\s?号\s?(主席|国务院|国家\p{Script=Han}{2,12}(?:局|委员会)|\p{Script=Han}{2,3}[省市]人民政府)?[局部署]?(令|公告|通告)`,
  'gu',
);
const RUN = /\p{Script=Han}{1,40}(?=\s?$)/u;

/** What all of them have, looked for from its last character. */
const TRIGGER = new RegExp(String.raw`号(?<=${SERIES_END}[A-Z]?\s?号)`, 'u');

/** Documents of authorities, their orders (令) and announcements (公告, 通告). */
export const findDocuments: Finder = (text) => {
  if (!TRIGGER.test(text)) return NOTHING;
  const finds = [
    ...[...text.matchAll(CODED)].flatMap((match) => codedIn(text, match)),
    ...[...text.matchAll(ORDER)].flatMap((match) => ordersIn(text, match)),
    ...[...text.matchAll(NUMBERED_ORDER)].flatMap((match) => numberedOrdersIn(text, match)),
  ];
  return { finds, doubts: [] };
};

function codedIn(
  text: string,
  { 0: all, 1: bracketed = '', 2: year = '', 3: letter = '', 4: series = '', index }: RegExpExecArray,
): Find[] {
  const end = index + all.length;
  if (isOtherPaper(text.slice(Math.max(0, index - 41), index), text.slice(end, end + 12))) return [];
  const spaced = SPACED_OUT.exec(text.slice(Math.max(0, index - 41), index))?.[0] ?? '';
  const code = codeIn(spaced.replaceAll(' ', '') || runBefore(text, index), /^[〔[【﹝]/.test(bracketed));
  if (code === undefined) return [];
  const begin = spaced === '' ? startOf(text, index, code) : index - 2 * code.written + (spaced.endsWith(' ') ? 0 : 1);
  if (PLACE_OF_CODE.test(text.slice(Math.max(0, begin - 6), begin))) return [];
  const { name, start: from } = ANNOUNCEMENT.test(code.name)
    ? withOthers(text, code.name, begin)
    : { name: code.name, start: begin };
  // 川检刑诉〔2022〕Z12号: as procurators have numbered since their cases are kept in one system.
  if (letter !== '' && !OF_PROCURATORS.test(name)) return [];
  const numbers = PENALTY.test(name) ? partedNumbersIn : idNumbersIn;
  return [{ series, start: from, end }, ...continued(text, end, series)].flatMap(({ series: own, ...place }) =>
    numbers(own).map((number) => toFind(`${name}〔${fullYear(year)}〕${letter}${number}号`, from, place)),
  );
}

/** Announcements that are numbered as documents are: 公告〔2023〕5号. */
const ANNOUNCEMENT = /(?:公告|通告|令)$/u;
/** What is done to one party, and numbered for itself: 市监处罚〔2022〕3-12号 has the squad's number before the hyphen. */
const PENALTY = /[罚处告]$/u;

function ordersIn(text: string, { 0: all, 1: form, 2: year, 3: number = '', index }: RegExpExecArray): Find[] {
  const place = index - (ISSUING.exec(text.slice(Math.max(0, index - 24), index))?.[0].length ?? 0);
  const organ = issuerBefore(text, place) ?? issuerOfTitle(text, index);
  if (organ === undefined) return [];
  const closing = /^.{1,3}\s?\(\s?第/u.test(all) && text[index + all.length] === ')' ? 1 : 0;
  const { name, start } = withOthers(text, organ.name, startOf(text, place, organ));
  const end = index + all.length + closing;
  return [{ series: number, start, end, year }, ...othersAfter(text, end, number, year)].flatMap(
    ({ series, year: own, ...place }) =>
      orderNumbersIn(series).map((one) =>
        toFind(`${name}${form}${ofYear(own)}第${valueOf(one)}${letterOf(series)}号`, start, place),
      ),
  );
}

/** The authority whose name ends at a place; 总局 alone is the one that the text has named in full. */
function issuerBefore(text: string, index: number): Issuer | undefined {
  const run = runBefore(text, index);
  const phrase = lastPhrase(run);
  return phrase === '总局' || phrase === '局'
    ? namedInFull(phrase, text.slice(0, index - phrase.length))
    : organIn(run);
}

const TITLE = /(\p{Script=Han}{3,24})(关于(?:[^。;《》¶]|《[^。;《》¶]+》){2,60}的)$/u;

/** The authority at the head of a title that ends at a place: 国家知识产权局关于废止部分文件的, 关于发布《…办法》的. */
function issuerOfTitle(text: string, index: number): Issuer | undefined {
  const [, before, about = ''] =
    (text[index - 1] === '的' && TITLE.exec(text.slice(Math.max(0, index - 90), index))) || [];
  const organ = before === undefined ? undefined : organIn(before);
  return organ && { name: organ.name, written: organ.written + about.length };
}

const OF_ANOTHER_YEAR = new RegExp(String.raw`\s?(?:、|,|和|及)\s?(${YEAR})年第\s?(${NUMBER})\s?号`, 'uy');

/** What goes on with numbers alone, and with those of other years: 、第4号、2019年第20号. */
function othersAfter(
  text: string,
  place: number,
  series: string,
  year: string | undefined,
): (Continued & { year: string | undefined })[] {
  const own = continued(text, place, series).map((item) => ({ ...item, year }));
  const end = own.at(-1)?.end ?? place;
  OF_ANOTHER_YEAR.lastIndex = end;
  const [all, next, other = ''] = OF_ANOTHER_YEAR.exec(text) ?? [];
  if (all === undefined) return own;
  const item = { series: other, start: end + 1, end: end + all.length, year: next };
  return [...own, item, ...othersAfter(text, item.end, other, next)];
}

function numberedOrdersIn(text: string, match: RegExpExecArray): Find[] {
  const { 0: all, 1: year, 2: numbers = '', 3: state, 4: form, index } = match;
  const own = state === undefined ? issuerBefore(text, index) : { name: state, written: 0 };
  const organ = own ?? issuerOfTitle(text, index + 1);
  if (organ === undefined) return againIn(text, match);
  const { name, start } = withOthers(text, organ.name, startOf(text, own ? index : index + 1, organ));
  const place = { start, end: index + all.length };
  return orderNumbersIn(numbers.replace(/[号令第\s]/g, '')).map((number) =>
    toFind(`${name}${form}${ofYear(year)}第${valueOf(number)}号`, place.start, place),
  );
}

/** 商务部发布2025年第18号公告，…；发布: who issues another one in the same sentence, and in which year. */
const BEFORE_AGAIN = new RegExp(
  String.raw`(\p{Script=Han}{2,24})${ISSUE}\s?(?:(${YEAR})\s?年\s?)?第\s?${NUMBER}\s?号(?:令|公告|通告)[^。!?¶]{0,160}[,;](?:同时|并)?$`,
  'u',
);

function againIn(text: string, match: RegExpExecArray): Find[] {
  const { 0: all, 1: year, 2: numbers = '', 4: form, index } = match;
  const [, run, last] =
    (/^(?:发布|公布)/u.test(all) && BEFORE_AGAIN.exec(text.slice(Math.max(0, index - 220), index))) || [];
  const organ = run === undefined ? undefined : organIn(run);
  if (organ === undefined) return [];
  return orderNumbersIn(numbers.replace(/[号令第\s]/g, '')).map((number) =>
    toFind(`${organ.name}${form}${ofYear(year ?? last)}第${valueOf(number)}号`, index, {
      start: index,
      end: index + all.length,
    }),
  );
}

/** （成新）市监罚: the place is part of the code, which without it would be that of another. */
const PLACE_OF_CODE = /\(\p{Script=Han}{1,3}\)\s?$/u;

/** No authority has issued so many orders or announcements in a row; a longer number is that of what is announced: 公告第02356677号商标. */
const MOST_ORDERS = 9999;
const orderNumbersIn = (series: string) => numbersIn(series).filter((number) => valueOf(number) <= MOST_ORDERS);

const OTHER = /(\p{Script=Han}{2,24})[、 ]$/u;

/** The authority with those that it issued the document with: 财政部、税务总局公告. The number is of the first one's row. */
function withOthers(text: string, name: string, start: number): { name: string; start: number } {
  const before = text.slice(Math.max(0, start - 25), start);
  const [ministry] = MINISTRY_BEFORE.exec(before) ?? [];
  const run = ministry ?? OTHER.exec(before)?.[1];
  const other = run === undefined ? undefined : organIn(run);
  const joint = ministry === undefined ? 1 : 0;
  return other ? withOthers(text, `${other.name}、${name}`, start - joint - other.written) : { name, start };
}

/** 国 发 〔2008〕18号, as typesetters space it out. */
const SPACED_OUT = /(?<!\p{Script=Han})(?:\p{Script=Han} ){2,}\p{Script=Han}?$/u;

const runBefore = (text: string, index: number) => RUN.exec(text.slice(Math.max(0, index - 41), index))?.[0] ?? '';
const startOf = (text: string, index: number, { written }: Issuer) =>
  index - written - (text[index - 1] === ' ' ? 1 : 0);
/** Announcements of one day may share a number: 第411A号. */
const letterOf = (series: string) => /[A-Z]$/.exec(series)?.[0] ?? '';
const fullYear = (year: string) => (/^\d\d$/.test(year) ? `19${year}` : digitsOf(year));
const ofYear = (year: string | undefined) => (year === undefined ? '' : `${digitsOf(year)}年`);
const toFind = (id: string, from: number, place: { start: number; end: number }): Find => ({
  ...{ kind: 'document', id, from },
  ...place,
});
