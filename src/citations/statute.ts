import type { Find, Finder } from './find.ts';
import { ITS_RULES, lawBefore, shortNamesIn, type LawName } from './law-name.ts';
import { digitsOf, NUMBER, valueOf } from './numeral.ts';
import { between, joinsRange, numbersIn, SEPARATOR, SERIES } from './series.ts';

/** Articles that were put in between: 第二百一十九条之一. */
const INSERTED = String.raw`(?:\s?之\s?([一二三四五六七八九十]{1,2}|\d{1,2})(?![一二三四五六七八九十百\d]|种|类|致))?`;
const ARTICLE = `第\\s?(${SERIES})\\s?条${INSERTED}`;
/** 第一款、第二款第（三）项, 前段. */
const SUB = String.raw`(?:\s?(?:${SEPARATOR})?\s?(?:第\s?)?\(?\s?${NUMBER}\s?\)?(?:\s?(?:${SEPARATOR})\s?(?:第\s?)?\(?\s?${NUMBER}\s?\)?)*\s?[款项目])*`;

const FIRST = new RegExp(`${ARTICLE}(${SUB})`, 'gu');
const NEXT = new RegExp(
  `(\\s?(?:${SEPARATOR})\\s?)(?:第\\s?)?(${SERIES})\\s?条${INSERTED}(?![款链船路生道])(${SUB})`,
  'uy',
);

/** What may stand between a law's name and its article: a note in brackets, a chapter. */
const GAP =
  /(?:\s?\([^()]{1,60}(?:\([^()]{1,20}\)[^()]{0,40})?\))?\s?(?:规定的|中的|中|的|之|项下|新增的?|新增|旧法|,)?\s?(?:第\s?[一二三四五六七八九十百\d]{1,4}\s?[编章节]\s?)*(?:[(（]?)$/u;

/** 该法 is the law named last. */
const THAT_LAW = /(?:该|同|前述)法(?:中|的)?\s?$/u;

/** How far back in the text that law may have been named. */
const REACH = 150;

/** Articles of laws, regulations and judicial interpretations: 《专利法》第六条、第十七条, 专利法第64条. */
export const findStatutes: Finder = (text) => {
  const finds: Find[] = [];
  const shortNames = text.includes('称') ? shortNamesIn(text) : new Map<string, string>();
  let last: { name: string; end: number } | undefined;
  let end = 0;
  for (const match of text.matchAll(FIRST)) {
    if (match.index < end) continue;
    const law = lawOf(text, match.index, shortNames, last);
    if (!law) continue;
    const chain = chainFrom(text, match, law);
    finds.push(...chain.finds);
    end = chain.end;
    last = { name: law.name, end };
    const rules = ITS_RULES.exec(text.slice(end, end + 12));
    if (rules) last = { name: `${law.name}${rules[1]}`, end };
  }
  return { finds, doubts: [] };
};

function lawOf(
  text: string,
  place: number,
  shortNames: ReadonlyMap<string, string>,
  last: { name: string; end: number } | undefined,
): LawName | undefined {
  const before = text.slice(Math.max(0, place - 110), place);
  const its = /(?:和|及|以及|与)?其(实施细则|实施条例)\s?$/u.exec(before);
  if (its) return lawOfRules(text, place - its[0].length, its[1]!, shortNames, last);
  const gap = GAP.exec(before)![0];
  for (const length of new Set([gap.length, gap.length - gap.trimStart().length, 0])) {
    const law = lawBefore(text, place - length, shortNames);
    if (law) return law;
  }
  const that = THAT_LAW.exec(before);
  return that && last && place - last.end < REACH ? { name: last.name, start: place - that[0].length } : undefined;
}

/** 专利法第二条及其实施细则, 专利法及其实施细则: the rules for carrying out the law that is named just before. */
function lawOfRules(
  text: string,
  place: number,
  rules: string,
  shortNames: ReadonlyMap<string, string>,
  last: { name: string; end: number } | undefined,
): LawName | undefined {
  if (last && last.end === place)
    return { name: last.name.endsWith(rules) ? last.name : `${last.name}${rules}`, start: place };
  const law = lawBefore(text, place, shortNames);
  return law && { name: `${law.name}${rules}`, start: law.start };
}

/** The first article and those that follow it in one list. */
function chainFrom(text: string, match: RegExpExecArray, law: LawName): { finds: Find[]; end: number } {
  const [all, series, inserted] = match;
  const finds: Find[] = [];
  const from = law.start;
  let end = match.index + all.length;
  const add = (numbers: string[], suffix: string | undefined, start: number) => {
    for (const number of numbers) finds.push({ kind: 'statute', id: idOf(law, number, suffix), from, start, end });
  };
  add(numbersIn(series!), inserted, from);
  let latest = numbersIn(series!).at(-1)!;
  for (;;) {
    NEXT.lastIndex = end;
    const next = NEXT.exec(text);
    if (!next) return { finds, end };
    const [whole, separator, numbers, suffix] = next;
    const start = end + separator!.length;
    end += whole.length;
    const own = numbersIn(numbers!);
    add([...(joinsRange(separator!) ? between(latest, own[0]!) : []), ...own], suffix, start);
    latest = own.at(-1)!;
  }
}

function idOf({ name }: LawName, number: string, inserted: string | undefined): string {
  return `${name}第${digitsOf(number)}条${inserted === undefined ? '' : `之${chinese(valueOf(inserted))}`}`;
}

const DIGITS = '零一二三四五六七八九十';

/** A number below twenty in Chinese, as inserted articles are counted. */
function chinese(value: number): string {
  return value <= 10 ? DIGITS[value]! : `十${DIGITS[value - 10] ?? ''}`;
}
