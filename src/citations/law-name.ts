import { childrenOf, namesOf, NATION, placesWithin } from '../model/place.ts';
import { LAWS, SHORT_NAMES } from './laws.ts';
import {
  endsOtherwise,
  isForeign,
  isInForeignList,
  isInternal,
  isOtherConstitution,
  isOfBody,
  namesForeign,
} from './no-law.ts';
import { nameOfTitle, titleBefore } from './title.ts';

/** A law's name before a place in a text. */
export interface LawName {
  /** In the normal form: Simplified, without 中华人民共和国, title marks and the year of a version. */
  name: string;
  /** Where it begins, with its title mark. */
  start: number;
}

const BARE = alternatives([...LAWS, '刑法修正案', ...Object.keys(SHORT_NAMES)]);

const PROVINCES = childrenOf(NATION);
/** What makes regulations of its own, below the provinces: cities and prefectures, and autonomous counties. */
const TOWNS = PROVINCES.flatMap(({ code }) =>
  placesWithin(code).filter(({ level, name }) => level === 'prefecture' || /自治[县旗]$/u.test(name)),
);
/** How a regulation's name begins: a province's short name and what follows it, or the name of a city or county with its last character. */
const REGION = `(?:${alternatives(PROVINCES.map((place) => namesOf(place).at(-1)!))})\\p{Script=Han}{0,8}?(?:省|市|自治区|经济特区)?|(?:${alternatives(
  TOWNS.flatMap(namesOf).filter((name) => /[市州盟县旗区]$/u.test(name)),
)}|(?:深圳|珠海|汕头|厦门)经济特区)`;

/** Laws at the end of a text, without title marks; and regulations of a province, a city or a county. */
const BARE_AT_END = new RegExp(
  `《?(?:中华人民共和国)?(${BARE})(?<!违反法)(?:》?(司法解释))?(?:\\(([一二三四五六七八九十]{1,2})\\))?$`,
  'u',
);
const REGIONAL_AT_END = new RegExp(
  `(?:${REGION})(?:[^的和依据按照根第《》、,。为本该对由以]|和(?=促进|保护|管理|发展)){2,24}?(?:条例|(?<=保护|促进|管理|若干|实施|奖励|资助)(?:规定|办法))$`,
  'u',
);

function alternatives(names: readonly string[]): string {
  return [...names].sort((a, b) => b.length - a.length).join('|');
}

/** The titles that a text itself gives short names: 《…的解释》（以下简称《解释》）. */
export function shortNamesIn(text: string): Map<string, string> {
  const found = new Map<string, string>();
  if (!text.includes('称')) return found;
  const pattern = /》\s?\((?:[^()]{0,12}[,;])?(?:以?下)?(?:简称|称)(?:为)?\s?[“"《]?([^”"》(),。]{2,24})[”"》]?\)/gu;
  for (const { 1: short, index } of text.matchAll(pattern)) {
    const title = titleBefore(text, index + 1);
    const name = title && nameOfTitle(title.title);
    const law = name === undefined ? undefined : withIssuer(text, { name, start: title!.start });
    if (law) found.set(short!, law.name);
  }
  return found;
}

/** The law whose name ends where the place is, with or without title marks. */
export function lawBefore(text: string, place: number, shortNames: ReadonlyMap<string, string>): LawName | undefined {
  const titled = text[place - 1] === '》' || text[place - 1] === '〉' ? titleBefore(text, place) : undefined;
  if (titled)
    return withIssuer(text, own(text, titled.start, shortNames.get(titled.title) ?? nameOfTitle(titled.title)));
  const before = text.slice(Math.max(0, place - 90), place);
  for (const [short, name] of shortNames) if (before.endsWith(short)) return { name, start: place - short.length };
  return courtsBefore(before, place) ?? knownBefore(text, before, place) ?? unlistedBefore(text, before, place);
}

/** Who gives titles that begin with 关于, and stands before them or issues them: 最高人民法院21日发布《关于…》. */
const ISSUERS =
  /((?:最高人民(?:法院|检察院)(?:、|和)?){1,2}|最高(?:法院?|院|检)|[两二]高|全国人(?:大|民代表大会)常(?:委|务委员)会|国务院)”?((?:(?:\d{1,2}|近|今|昨|日前)日?)?(?:联合)?(?:发布|公布|印发|出台|制定|通过)[了的]?)?$/u;
/** These in full, by what they are called for short. */
const SHORT_ISSUERS: Record<string, string> = {
  ...{ 最高法: '最高人民法院', 最高法院: '最高人民法院', 最高院: '最高人民法院', 最高检: '最高人民检察院' },
  ...{ 两高: '最高人民法院、最高人民检察院', 二高: '最高人民法院、最高人民检察院' },
  全国人大常委会: '全国人民代表大会常务委员会',
};
/** Titles that only the Supreme People's Court gives, though the text does not say so. */
const OF_THE_COURT = /^关于(?:审理|审查)/u;

/** The title of an interpretation without its own marks: 最高人民法院关于适用《…》若干问题的解释, 最高法关于…的若干规定. */
const INTERPRETATION_AT_END =
  /((?:最高人民(?:法院|检察院)[、和]?){1,2}|最高(?:法院?|院|检)|[两二]高|全国人(?:大|民代表大会)常(?:委|务委员)会)关于[^。;,¶]{4,70}(?:(?<!的司法)解释|规定|决定|批复|意见)(?:\([一二三四五六七八九十]{1,2}\))?$/u;

function courtsBefore(before: string, place: number): LawName | undefined {
  const [title, issuer = ''] = INTERPRETATION_AT_END.exec(before) ?? [];
  const name = title && nameOfTitle((SHORT_ISSUERS[issuer] ?? issuer) + title.slice(issuer.length));
  return name ? { name, start: place - title.length } : undefined;
}

/** 最高人民法院《关于…的解释》 is named as 《最高人民法院关于…的解释》. */
function withIssuer(text: string, law: LawName | undefined): LawName | undefined {
  if (!law?.name.startsWith('关于')) return law;
  const [written = '', issuer = '', issues = ''] =
    ISSUERS.exec(text.slice(Math.max(0, law.start - 28), law.start)) ?? [];
  const full = SHORT_ISSUERS[issuer] ?? issuer.replace('和', '、');
  const name = full === '' && OF_THE_COURT.test(law.name) ? SHORT_ISSUERS['最高法']! : full;
  return { name: name + law.name, start: issues === '' ? law.start - written.length : law.start };
}

/** The law, unless it is another country's, or no law but the rules of the body that stands before its name. */
function own(text: string, start: number, name: string | undefined): LawName | undefined {
  if (name === undefined || isForeign(text, start, name) || isOtherConstitution(text, start, name)) return undefined;
  if (LAWS.includes(name)) return { name, start };
  return isOfBody(text, start) || isInForeignList(text, start) || wasForeign(text, start, name)
    ? undefined
    : { name, start };
}

/** 韩国《劳动基准法》…，《劳动基准法》: whether the first that the text says of a law is whose it is. */
function wasForeign(text: string, start: number, name: string): boolean {
  const first = text.indexOf(name);
  return first > 0 && first < start && isForeign(text, text[first - 1] === '《' ? first - 1 : first, name);
}

function knownBefore(text: string, before: string, place: number): LawName | undefined {
  const [all, known, interpretation = '', part] = BARE_AT_END.exec(before) ?? [];
  if (known === undefined) return regionalBefore(text, before, place);
  const name = (SHORT_NAMES[known] ?? known) + interpretation;
  return own(text, place - all!.length, part === undefined ? name : `${name}（${part}）`);
}

function regionalBefore(text: string, before: string, place: number): LawName | undefined {
  const name = /(?:条例|规定|办法)$/u.test(before) ? REGIONAL_AT_END.exec(before)?.[0] : undefined;
  return own(text, place - (name?.length ?? 0), name);
}

/** What names of laws have none of. */
const NO_NAME = '的本该其此又而且但惟上述第,。、;:!?()《》”“¶年日月\\d\\s了和';
/** What says that a law is named next: 依强制执行法, 修订后的海洋环境保护法. */
const LEADING =
  '依据|依照|根据|按照|适用|违反|触犯|符合|参照|援引|修[订改正]后?的|[通施公]\\p{Script=Han}的|现行|我国|(?<!布)依|犯';
/** Laws that no list has: where something leads to them, where a clause is nothing but their name and an article, in a list of others. */
const UNLISTED_AT_END = new RegExp(
  `(?:(?:${LEADING})([^${NO_NAME}]{2,16}(?:法|条例))|(?:^|[。;:,“”¶!?、])(?:又|而且?|且|但|惟)?([^${NO_NAME}应依照据违犯按]{2,16}(?:法|(?:实施|暂行|保护)条例))|[、和]([^${NO_NAME}]{4,20}条例))$`,
  'u',
);

function unlistedBefore(text: string, before: string, place: number): LawName | undefined {
  const [, led, alone, listed] = UNLISTED_AT_END.exec(before) ?? [];
  const name = led ?? alone ?? listed;
  if (name === undefined || endsOtherwise(name) || /宪法$|办法$|[新旧原](?:法|条例)$|(?<!国)有|相关/u.test(name))
    return undefined;
  if (namesForeign(name) || isInternal(name)) return undefined;
  return own(text, place - name.length, name.replace(/^中华人民共和国/u, ''));
}
