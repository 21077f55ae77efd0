import { t } from '../language/say.ts';
import { checkDigit } from './check-digit.ts';
import type { Doubt, Find, Finder } from './find.ts';

/** Digits with at most one blank, or line end, between two of them. */
const digits = (least: number, most = least) => String.raw`\d(?:\s?\d){${least - 1},${most - 1}}`;

/** Nothing that would make it part of something longer, or of what has been masked. */
const BEGINS = String.raw`(?<![\dA-Za-z.*×/@\-])(?<!\d\s)`;
const ENDS = String.raw`(?![\dA-Za-z*×%])(?!\s?\.\d)`;

const DOTTED = new RegExp(`${BEGINS}((?:ZL|CN)\\s?)?(${digits(12)}|${digits(8)})\\s?[.·]\\s?([\\dX])${ENDS}`, 'giu');
const CLOSED = new RegExp(`${BEGINS}((?:ZL|CN)\\s?)?(${digits(12)}|${digits(8)})\\s?([\\dX])${ENDS}(?!\\s?\\.)`, 'giu');
/** Twelve digits and no more: the check digit has been lost. */
const UNCHECKED = new RegExp(`${BEGINS}ZL\\s?(${digits(12)})${ENDS}(?!\\s?[.\\d])`, 'giu');
const PUBLICATION = new RegExp(`${BEGINS}(CN\\s?)?(${digits(7, 9)})\\s?([ABCUYSD]\\d?)${ENDS}`, 'giu');
const PCT = /(?<![A-Za-z])PCT\s?\/\s?([A-Z]{2})\s?(\d{4}|\d{2})\s?\/\s?(\d(?:\s?\d){3,6})(?![\dA-Za-z*×])/giu;

/** Words that make a number in the same clause a patent's. */
const PATENT_WORDS = /专利|申请号|发明|实用新型|外观设计/u;
const PUBLICATION_WORDS = /(?:公开|公告|专利|授权)(?:文献)?号?\s?(?:为|是|:)?\s?$/u;
const AFTER_PATENT = /^\s?号?(?:发明|实用|外观|专利)/u;
/** What follows a sum of money and not a patent. */
const SUM = /^\s?(?:元|万|亿|美元|欧元|%|吨|公里|米|人)/u;

/**
 * Patents: application numbers with their check digit (ZC 0006-2003), publication numbers with their kind code (ZC 0008-2004),
 * and international applications (PCT). A number whose check digit is wrong is a doubt and no find.
 */
export const findPatents: Finder = (text) => {
  const finds: Find[] = [];
  const doubts: Doubt[] = [];
  const find = (id: string, { index, 0: { length } }: RegExpExecArray) =>
    finds.push({ kind: 'patent', id, from: index, start: index, end: index + length });
  const doubt = ({ index, 0: { length } }: RegExpExecArray, what: string, todo = t`请对照原文核对号码。`) =>
    doubts.push({ kind: 'patent', start: index, end: index + length, what, todo });

  for (const match of text.matchAll(DOTTED)) {
    const [, prefix, number, check] = bare(match);
    if (SUM.test(after(text, match)) && prefix === '') continue;
    const isNamed = prefix !== '' || namesPatent(text, match.index) || AFTER_PATENT.test(after(text, match));
    const isPlain = number!.length === 12 && match[0].trim().search(/\s/) < 0;
    const fault = faultOf(number!, check!);
    if (fault === '' && (isNamed || isPlain)) find(`${number}.${check}`, match);
    else if (fault !== '' && (isNamed || (isPlain && isYear(number!))))
      doubt(match, t`专利号 ${number!}.${check!} ${fault}`);
  }
  for (const match of text.matchAll(CLOSED)) {
    const [, prefix, number, check] = bare(match);
    const isNamed = number!.length === 12 ? prefix !== '' || namesPatent(text, match.index) : prefix === 'ZL';
    if (!isNamed || (prefix !== 'ZL' && SUM.test(after(text, match)))) continue;
    const fault = faultOf(number!, check!);
    if (fault === '') find(`${number}.${check}`, match);
    else if (prefix === 'ZL' || isYear(number!)) doubt(match, t`专利号 ${number!}${check!} ${fault}`);
  }
  for (const match of text.matchAll(UNCHECKED)) {
    const number = match[1]!.replace(/\s/g, '');
    doubt(match, t`专利号 ${number} 没有校验位`, t`若号码无误，应写作 ${number}.${checkDigit(number)}。`);
  }
  for (const match of text.matchAll(PUBLICATION)) {
    const [, prefix, number, code] = bare(match);
    const isNamed = prefix !== '' || (number!.length === 9 && PUBLICATION_WORDS.test(before(text, match.index, 12)));
    if (!isNamed) continue;
    if (isPublication(number!, code!)) find(`CN${number}${code}`, match);
    else doubt(match, t`专利公开号 CN${number!}${code!} 的号码与种类代码不相符`);
  }
  for (const match of text.matchAll(PCT)) {
    const [, country, year, number] = bare(match);
    const isWhole = year!.length === 4 ? /^(?:19[789]|20)/.test(year!) && number!.length === 6 : number!.length === 5;
    if (isWhole) find(`PCT/${country}${year}/${number}`, match);
    else doubt(match, t`国际申请号 PCT/${country!}${year!}/${number!} 的位数不对`);
  }
  return { finds, doubts };
};

/** What a match has caught, in capitals and without blanks. */
function bare(match: RegExpExecArray): string[] {
  return match.map((group: string | undefined) => (group ?? '').replace(/\s/g, '').toUpperCase());
}

const before = (text: string, index: number, length: number) => text.slice(Math.max(0, index - length), index);
const after = (text: string, { index, 0: { length } }: RegExpExecArray) =>
  text.slice(index + length, index + length + 4);

/** Whether the clauses just before speak of patents. */
function namesPatent(text: string, index: number): boolean {
  return PATENT_WORDS.test(
    before(text, index, 60)
      .split(/[。!?;¶]/u)
      .at(-1)!,
  );
}

const isYear = (number: string) => /^(?:198[5-9]|199\d|20\d\d)/.test(number);

/** Why this cannot be an application number; nothing when it can. */
function faultOf(number: string, check: string): string {
  const hasYear = number.length === 12 ? isYear(number) : /^(?:8[5-9]|9\d|0[0-3])/.test(number);
  const type = number[number.length === 12 ? 4 : 2]!;
  if (checkDigit(number) !== check) return t`的校验位不对，应为 ${checkDigit(number)}`;
  return hasYear && '12389'.includes(type) ? '' : t`的年份或种类不对`;
}

/** Kind codes by the digit for what is protected: inventions, utility models, designs (ZC 0008-2004, table 1). */
const KIND_CODES: Record<string, RegExp> = {
  1: /^(?:A[89]?|B[1-9]?|C[1-7]?)$/,
  2: /^(?:U[1-9]?|Y[1-7]?)$/,
  3: /^(?:S[1-9]?|D[1-9]?)$/,
};

/** Numbers of eight digits begin with the year of application, as they did until 1992; those of others with the kind. */
function isPublication(number: string, code: string): boolean {
  const type = number.length === 8 ? /^(?:8[5-9]|9[0-2])(\d)/.exec(number)?.[1] : number[0];
  return KIND_CODES[type ?? '']?.test(code) ?? false;
}
