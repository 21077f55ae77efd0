import type { Find, Finder } from './find.ts';
import { shortNamesIn, type LawName } from './law-name.ts';
import { lawOfArticle, type Named } from './law-of-article.ts';
import { isOnBothSides } from './laws.ts';
import { digitsOf, NUMBER, valueOf } from './numeral.ts';
import { between, joinsRange, numbersIn, SEPARATOR, SERIES } from './series.ts';

/** Articles that were put in between: 第二百一十九条之一. */
const INSERTED = String.raw`(?:\s?之\s?([一二三四五六七八九十]{1,2}|\d{1,2})(?![一二三四五六七八九十百\d]|种|类|致))?`;
/** What 条 counts when it is no article: 第一条理由, 第六条生产线. */
const COUNTED = '(?!链|船|路|道|生产线|理由|建议(?![判对量])|经验|消息|线索)';
/** 第22.3条 is written for its third paragraph. 专利法64条, 民法典一千一百八十五条; 专利法十条亮点 counts something. */
const BEGIN = String.raw`(?:第\s?|(?<=[法典例则释定》])(?=\d|[一二三四五六七八九十百千零〇]{2}))`;
/** 第2、10(12)、24条: some with their paragraphs in brackets. */
const PARAGRAPH = String.raw`\s?\(\d{1,2}\)`;
const PARAGRAPHS = new RegExp(PARAGRAPH, 'gu');
const PARTED = String.raw`${NUMBER}(?:${PARAGRAPH})?(?:、${NUMBER}(?:${PARAGRAPH})?)+`;
const ARTICLE = `${BEGIN}\\(?(${SERIES}|${PARTED})(?:\\.\\d(?=\\s?条))?\\)?\\s?条${COUNTED}${INSERTED}`;
/** 第一款、第二款第（三）项, 前段, 后半句. */
const SUB = String.raw`(?:\s?(?:${SEPARATOR})?\s?(?:第\s?)?\(?\s?${NUMBER}\s?\)?(?:\s?(?:${SEPARATOR})\s?(?:第\s?)?\(?\s?${NUMBER}\s?\)?)*\s?[款项目](?:[前后]半?[段句]|但书)?|[前后]半[段句]|\s?\([一二三四五六七八九十]{1,2}\)(?!项)(?:、\([一二三四五六七八九十]{1,2}\))*)*`;

/** 第1項第10款: in laws of Taiwan a 款 is part of a 項; in others it is the other way round, and the 项 stands in brackets. */
const AS_IN_TAIWAN = /條\s?第[^項款條]{1,6}項\s?第[^項款條]{1,20}款/u;
/** Words of Taiwan's offices and courts, as they are written there; and what no one there calls its own. */
const TAIWANS_WORDS = /智慧財產|智慧局|系爭|訴願|言詞辯論|核駁|新[臺台]幣|民國/u;
const MAINLANDS = /知识产权|人民法院|人民检察院|市场监(?:管|督)|中华人民共和国/u;
/** 大陆商标法, as it is called there. */
const OF_THE_MAINLAND = /(?:大陆|中国)(?:地区|现行)?的?$/u;

const FIRST = new RegExp(`${ARTICLE}(${SUB})`, 'gu');
const NEXT = new RegExp(
  `((?:\\s?\\([^()]{1,20}\\)|\\)|“[^“”]{1,20}”)?\\s?(?:[之的]规定(?=,))?(?:${SEPARATOR})\\s?|\\s?\\(\\s?(?:(?:19|20)\\d{2}年)?(?:现行?|即|今|修[改正]后|新法)(?:法|的|为|是)?\\s?)(?:第\\s?)?(${SERIES})\\s?条(?!款)${COUNTED}${INSERTED}(${SUB})`,
  'uy',
);

/** What a sentence begins after. */
const LEADING = /(?:^|[。:;!?¶】])\s?$/u;

/** Articles of laws, regulations and judicial interpretations: 《专利法》第六条、第十七条, 专利法第64条. */
export const findStatutes: Finder = (text, _, written) => {
  const finds: Find[] = [];
  const isTaiwans = !MAINLANDS.test(text) && (TAIWANS_WORDS.test(written) || AS_IN_TAIWAN.test(written));
  const named: Named = { shortNames: shortNamesIn(text), last: undefined };
  for (const match of text.matchAll(FIRST)) {
    if (match.index < (named.last?.end ?? 0)) continue;
    const law = lawOfArticle(text, match.index, named);
    if (!law) continue;
    const items = itemsFrom(text, match).filter(isOfSomeLaw);
    if (items.length === 0) continue;
    const own = isTaiwans ? asOfTaiwan(text, law) : law;
    finds.push(...items.flatMap((item, index) => findsOf(own, index === 0 ? { ...item, start: law.start } : item)));
    named.last = {
      name: law.name,
      end: items.at(-1)!.end,
      leads: LEADING.test(text.slice(Math.max(0, law.start - 2), law.start)),
    };
  }
  return { finds, doubts: [] };
};

/** A text of Taiwan means its own laws by names that the mainland's have as well. */
const asOfTaiwan = (text: string, law: LawName): LawName =>
  isOnBothSides(law.name) && !OF_THE_MAINLAND.test(text.slice(Math.max(0, law.start - 8), law.start))
    ? { ...law, name: `台湾地区${law.name}` }
    : law;

/** Articles that stand in one place of a list: 第六条, 第十一、五十九条, 第二百一十九条之一. */
interface Item {
  numbers: string[];
  /** What is put in between after the last one, as it is written: 一 in 之一. */
  inserted: string | undefined;
  start: number;
  end: number;
}

/** The item that is found first, and those that follow it in one list. */
function itemsFrom(text: string, { 0: all, 1: series = '', 2: inserted, index }: RegExpExecArray): Item[] {
  const items: Item[] = [];
  let item: Item | undefined = {
    numbers: numbersIn(series.replace(PARAGRAPHS, '')),
    inserted,
    start: index,
    end: index + all.length,
  };
  for (; item; item = itemAfter(text, item)) items.push(item);
  return items;
}

/** No law has more articles than 民法典. */
const MOST_ARTICLES = 1260;

const isOfSomeLaw = ({ numbers }: Item) =>
  numbers.every((number) => valueOf(number) >= 1 && valueOf(number) <= MOST_ARTICLES);

function itemAfter(text: string, { numbers, end }: Item): Item | undefined {
  NEXT.lastIndex = end;
  const next = NEXT.exec(text);
  if (!next) return undefined;
  const [all, separator = '', series = '', inserted] = next;
  const own = numbersIn(series);
  const isRange = joinsRange(separator.replace(/\(.*\)/u, ''));
  const passed = isRange ? between(numbers.at(-1)!, own[0]!) : [];
  // What reaches to 第二百一十九条之一 passes 第二百一十九条.
  if (isRange && inserted !== undefined) passed.push(own[0]!);
  return { numbers: [...passed, ...own], inserted, start: end + separator.length, end: end + all.length };
}

function findsOf(law: LawName, { numbers, inserted, start, end }: Item): Find[] {
  return numbers.map((number, index) => ({
    ...{ kind: 'statute', id: idOf(law, number, index === numbers.length - 1 ? inserted : undefined) },
    ...{ from: law.start, start, end },
  }));
}

function idOf({ name }: LawName, number: string, inserted: string | undefined): string {
  return `${name}第${digitsOf(number)}条${inserted === undefined ? '' : `之${chinese(valueOf(inserted))}`}`;
}

const DIGITS = '零一二三四五六七八九十';

/** A number below twenty in Chinese, as inserted articles are counted. */
function chinese(value: number): string {
  return value <= 10 ? DIGITS[value]! : `十${DIGITS[value - 10] ?? ''}`;
}
