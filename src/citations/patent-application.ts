import { t } from '../language/say.ts';
import { checkDigit } from './check-digit.ts';
import { after, bare, before, BEGINS, digits, ENDS, wrong, type PatentForm, type Reading } from './patent-form.ts';

const PREFIX = String.raw`((?:ZL|CN)(?:\s?\.)?\s?)?`;

/** Words that make a number in the same clause a patent's. */
const PATENT_WORDS = /专利|申请号|发明|实用新型|外观设计/u;
/** Of the number itself, or a note on it: 2021101122330（专利号）. */
const AFTER_PATENT = /^\s?号?\s?(?:发明|实用|外观|专利(?!代理)|[([【,]\s?(?:发明|实用|外观|(?:专利)?申请号|专利号))/u;
/** Items of a list are one clause with what stands above them: 专利清单：1.2020109988773；2.2021101122330. */
const CLAUSE_END = /[。!?;¶](?!\s?(?:\(?[1-9]\d?\s?[.)、]|[①-⑳]|[一二三四五六七八九十]{1,2}(?:是|、)))/u;
/** What follows a sum of money and not a patent. */
const SUM = /^\s?(?:元|万|亿|美元|欧元|%|吨|公里|米|人)/u;

/** 201910123456.X, with or without ZL or CN before it. */
export const DOTTED: PatentForm = {
  pattern: new RegExp(`${BEGINS}${PREFIX}(${digits(12)}|${digits(8)})\\s?[.·]\\s?([\\dX])${ENDS}`, 'giu'),
  read(text, match) {
    const [prefix, number = '', check = ''] = bare(match);
    if (prefix === '' && SUM.test(after(text, match))) return undefined;
    const isNamed = prefix !== '' || namesPatent(text, match.index) || AFTER_PATENT.test(after(text, match));
    const isPlain = isYear(number) && !/\s/.test(match[0].trim());
    return isNamed || isPlain ? readingOf(number, check, '.') : undefined;
  },
};

/** The same without its point: ZL201910123456X. */
export const CLOSED: PatentForm = {
  pattern: new RegExp(`${BEGINS}${PREFIX}(${digits(12)}|${digits(8)})\\s?([\\dX])${ENDS}(?!\\s?\\.\\s?[\\dX])`, 'giu'),
  read(text, match) {
    const [prefix, number = '', check = ''] = bare(match);
    const isNamed =
      prefix === 'ZL' ||
      (number.length === 12 &&
        (prefix !== '' || namesPatent(text, match.index) || AFTER_PATENT.test(after(text, match))));
    const isSum = prefix !== 'ZL' && (!isYear(number) || SUM.test(after(text, match)));
    return isNamed && !isSum ? readingOf(number, check, '') : undefined;
  },
};

const LABEL = /(?:专利|申请)号\s?(?:为|是|:)?\s?/u.source;

/**
 * The number alone, after ZL or 专利号. What its check digit would be is told to the editor, and not taken for granted: a digit
 * more or less in the number would make another patent of it.
 */
export const UNCHECKED: PatentForm = {
  pattern: new RegExp(
    `(?:${BEGINS}ZL(?:\\s?\\.)?\\s?|${LABEL})(${digits(12)}|${digits(8)})${ENDS}(?!\\s?[.·\\d])`,
    'giu',
  ),
  read(_text, match) {
    const [number = ''] = bare(match);
    return hasForm(number)
      ? { what: t`专利号 ${number} 没有校验位`, todo: t`若号码无误，应写作 ${number}.${checkDigit(number)}。` }
      : undefined;
  },
};

/** 合同编号2021101122330, in a list of patents and of what else there is. */
const OF_OTHERS = /(?:[订快运]单|单号|合同(?:编?号)?|电话|账号|流水号)\s?(?:为|是|:)?\s?$/u;
/** How far from a number its clause is read. */
const REACH = 80;

/** Whether the clauses just before speak of patents. */
function namesPatent(text: string, index: number): boolean {
  const clause = before(text, index, REACH).split(CLAUSE_END).at(-1)!;
  return PATENT_WORDS.test(clause) && !OF_OTHERS.test(clause);
}

function readingOf(number: string, check: string, point: string): Reading {
  const fault = faultOf(number, check);
  return fault === undefined ? `${number}.${check}` : wrong(t`专利号 ${number + point + check} ${fault}`);
}

/** Why this cannot be an application number; nothing when it can. */
function faultOf(number: string, check: string): string | undefined {
  if (checkDigit(number) !== check) return t`的校验位不对，应为 ${checkDigit(number)}`;
  return hasForm(number) ? undefined : t`的年份或种类不对`;
}

/** Whether its twelve digits begin with a year that patents have been applied for in. */
const isYear = (number: string) => /^(?:198[5-9]|199\d|20\d\d)\d{8}$/.test(number);

/** Whether it begins with a year and the digit of what is protected; of 2003 there are numbers of both lengths. */
function hasForm(number: string): boolean {
  return number.length === 12
    ? isYear(number) && '12389'.includes(number[4]!)
    : /^(?:8[5-9]|9\d|0[0-3])[12389]/.test(number);
}
