import { t } from '../language/say.ts';
import { bare, before, BEGINS, digits, ENDS, wrong, type PatentForm } from './patent-form.ts';

const WORDS = /(?:公开|公告|专利|授权)(?:文献)?号?\s?(?:为|是|:)?\s?$/u;

/** CN112345678A; without CN where 公开号 or the like stands before it. */
export const PUBLICATION: PatentForm = {
  pattern: new RegExp(`${BEGINS}(CN\\s?)?(${digits(7, 9)})\\s?([ABCUYSD]\\d?)${ENDS}`, 'giu'),
  read(text, match) {
    const [prefix, number = '', code = ''] = bare(match);
    const isNamed = prefix !== '' || (number.length === 9 && WORDS.test(before(text, match.index, 12)));
    if (!isNamed) return undefined;
    return isPublication(number, code)
      ? `CN${number}${code}`
      : wrong(t`专利公开号 CN${number}${code} 的号码与种类代码不相符`);
  },
};

/** The second one of CN112345678A/B, by which an application was published and then granted. */
export const GRANTED: PatentForm = {
  pattern: new RegExp(`${BEGINS}CN\\s?(${digits(7, 9)})\\s?A\\d?\\s?/\\s?([BC]\\d?)${ENDS}`, 'giu'),
  read(_text, match) {
    const [number = '', code = ''] = bare(match);
    return isPublication(number, code) ? `CN${number}${code}` : undefined;
  },
};

/** Kind codes by the digit for what is protected: inventions, utility models, designs (ZC 0008-2004, table 1). */
const KIND_CODES: Record<string, RegExp> = {
  1: /^(?:A[89]?|B[1-9]?|C[1-7]?)$/,
  2: /^(?:U[1-9]?|Y[1-7]?)$/,
  3: /^(?:S[1-9]?|D[1-9]?)$/,
};

/**
 * Numbers of eight digits begin with the year of application, as they did until 1992; those of others with the kind. Of seven
 * digits and B are examined applications, some 20,000 until 1992.
 */
function isPublication(number: string, code: string): boolean {
  if (number.length === 7 && code.startsWith('B')) return /^10[0-2]/.test(number);
  const type = number.length === 8 ? /^(?:8[5-9]|9[0-2])(\d)/.exec(number)?.[1] : number[0];
  return KIND_CODES[type ?? '']?.test(code) ?? false;
}

/** PCT/CN2020/123456; with a year of two digits until 2003, and five digits after it. */
export const INTERNATIONAL: PatentForm = {
  pattern: /(?<![A-Za-z])PCT\s?\/\s?([A-Z]{2})\s?(\d{4}|\d{2})\s?\/\s?(\d(?:\s?\d){3,6})(?![\dA-Za-z*×])/giu,
  read(_text, match) {
    const [country = '', year = '', number = ''] = bare(match);
    const isWhole = year.length === 4 ? /^(?:19[789]|20)/.test(year) && number.length === 6 : number.length === 5;
    return isWhole
      ? `PCT/${country}${year}/${number}`
      : wrong(t`国际申请号 PCT/${country}${year}/${number} 的位数不对`);
  },
};
