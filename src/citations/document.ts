import type { Find, Finder } from './find.ts';
import { digitsOf, NUMBER, valueOf } from './numeral.ts';
import { codeIn, organIn, type Issuer } from './issuer.ts';
import { numbersIn, SERIES } from './series.ts';
import { BRACKETED_YEAR } from './year.ts';

/** 〔2021〕20号, with its numbers in a row; the code stands before it. */
const CODED = new RegExp(String.raw`(?<=\p{Script=Han}\s?)(${BRACKETED_YEAR})\s?(?:第\s?)?(${SERIES})\s?号`, 'gu');
/** 令第76号, 公告（第370号）, 公告2021年第5号; the authority stands before it. */
const ORDER = new RegExp(
  String.raw`(令|公告)\s?(?:\(\s?)?(?:[(〔\[]?((?:19|20)\d{2})\s?年?[)〕\]]?\s?)?第\s?(${NUMBER})\s?号`,
  'gu',
);
/** 第76号令, 发布第370号公告, likewise; 第四号、第五号主席令. */
const NUMBERED_ORDER = new RegExp(
  String.raw`(?:发布|公布|印发|的)?\s?第\s?(${NUMBER}(?:\s?号?\s?(?:、|和|及)\s?第?\s?${NUMBER})*)\s?号\s?(主席|国务院)?(令|公告)`,
  'gu',
);
const RUN = /\p{Script=Han}{1,40}(?=\s?$)/u;

/** Documents of authorities, their orders (令) and announcements (公告). */
export const findDocuments: Finder = (text) => {
  const finds: Find[] = [];
  const add = (start: number, end: number, id: string) => finds.push({ kind: 'document', id, from: start, start, end });
  const runBefore = (index: number) => RUN.exec(text.slice(Math.max(0, index - 41), index))?.[0] ?? '';
  const startOf = (index: number, { written }: Issuer) => index - written - (text[index - 1] === ' ' ? 1 : 0);

  for (const { 0: all, 1: bracketed = '', 2: year = '', 3: series = '', index } of text.matchAll(CODED)) {
    const code = codeIn(runBefore(index), /^[〔[【﹝]/.test(bracketed));
    if (code === undefined) continue;
    for (const number of numbersIn(series))
      add(startOf(index, code), index + all.length, `${code.name}〔${digitsOf(year)}〕${Number(number)}号`);
  }
  for (const { 0: all, 1: form, 2: year, 3: number = '', index } of text.matchAll(ORDER)) {
    const organ = organIn(runBefore(index));
    if (organ === undefined) continue;
    const ofYear = year === undefined ? '' : `${year}年`;
    const closing = /^.{1,2}\s?\(\s?第/u.test(all) && text[index + all.length] === ')' ? 1 : 0;
    add(startOf(index, organ), index + all.length + closing, `${organ.name}${form}${ofYear}第${valueOf(number)}号`);
  }
  for (const { 0: all, 1: numbers = '', 2: state, 3: form, index } of text.matchAll(NUMBERED_ORDER)) {
    const organ = state === undefined ? organIn(runBefore(index)) : { name: state, written: 0 };
    if (organ === undefined) continue;
    for (const number of numbersIn(numbers.replace(/[号第\s]/g, '')))
      add(startOf(index, organ), index + all.length, `${organ.name}${form}第${valueOf(number)}号`);
  }
  return { finds, doubts: [] };
};
