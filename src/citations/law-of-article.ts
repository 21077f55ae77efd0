import { lawBefore, type LawName } from './law-name.ts';
import { LAWS } from './laws.ts';
import { namesForeign } from './no-law.ts';
import { NUMBER } from './numeral.ts';
import { DRAFT } from './title.ts';

/** What may stand between a law's name and its article: a note in brackets, a chapter. */
const GAP =
  /(?:\s?\((?![一二三四五六七八九十]{1,2}\))[^()]{1,60}(?:\([^()]{1,20}\)[^()]{0,40})?\)|\s?\[[^[\]]{1,20}\]|\s?(?:19|20)\d{2}年?修[订正改]版?)?\s?(?:规定的|中的|中|的|之|在|项下|新增的?|新增|旧法|,|(?<=[》〉])\s?:)?\s?(?:第\s?[一二三四五六七八九十百\d]{1,4}\s?[编章节]\s?|[总分]则\s?|(?:总则|物权|合同|人格权|婚姻家庭|继承|侵权责任)编\s?)*[(“]?$/u;

/** 该法, 新法, 该条例, 该保护办法, or 细则 and 条例 at the beginning of a clause: the law named last that is called so. */
const THAT_LAW =
  /(?:(?:该|同|前述|上述|[新旧原])(法|条例|规定|办法|解释|细则|规则)|(?:该|前述|上述)(\p{Script=Han}{2,4}(?:法|条例|规定|办法|解释|细则|规则))|(?<=[,;。]\s?)(细则|条例))(?:中|的)?\s?$/u;
/** 其第二十八条, 其中第七十二条, at the beginning of a clause: of the law that the sentence has named. */
const ITS_ARTICLE = /(?<=[,;]\s?)其中?\s?$/u;

/** How far back in the text that law may have been named. */
const REACH = 150;

/** What the text has said before an article of which law it may be. */
export interface Named {
  /** Titles that the text has given short names. */
  shortNames: ReadonlyMap<string, string>;
  /** The law of the articles before, where they end, and whether they begin a sentence with it, as a quotation of it does. */
  last: { name: string; end: number; leads?: boolean } | undefined;
}

/** What parties agree on (约定) is an article of their contract, whatever law has been named before it. */
const AGREED = new RegExp(String.raw`^第\s?${NUMBER}\s?条(?:第?${NUMBER}[款项])?[也还又则]?(?:明确)?约定`, 'u');

/** 《科技成果转化办法》（校科〔2020〕12号）: the number says whose rules these are. */
const OF_A_SCHOOL = /^\s?\(\p{Script=Han}{0,4}(?:校|(?<![法检国])院|集团)\p{Script=Han}{0,6}\s?[〔[(（]/u;

/** 完善商标法，第一条是加强规制: 条 counts what is advised. */
const isAdvice = (text: string, place: number) =>
  /^第[一二三四五六七八九十]条[,:]?(?:就是|是|应当?|要|必须|需要|建议)/u.test(text.slice(place, place + 9));

/** The law whose article begins at the place. */
export function lawOfArticle(text: string, place: number, named: Named): LawName | undefined {
  if (AGREED.test(text.slice(place, place + 24))) return undefined;
  const before = text.slice(Math.max(0, place - 110), place);
  const its = ITS_RULES.exec(before);
  const rules = its && lawOfRules(text, place - its[0].length, its[1] ?? its[2]!, named);
  if (rules) return rules;
  const own = ownRules(text, before, place, named);
  if (own) return own;
  const gap = GAP.exec(before)![0];
  if (DRAFT.test(gap)) return undefined;
  if (OF_A_SCHOOL.test(gap)) return undefined;
  for (const length of new Set([gap.length, gap.length - gap.trimStart().length, 0])) {
    const law = lawBefore(text, place - length, named.shortNames);
    if (law) return gap.startsWith(',') && isAdvice(text, place) ? undefined : law;
  }
  return (
    basicLaw(text, place) ??
    kindAlone(text, before, place, named) ??
    thatLaw(text, before, place, named) ??
    itsLaw(text, before, place, named) ??
    lawOfSentence(text, place, named) ??
    lawOfBracket(text, place, named) ??
    lawOfParts(text, place, named) ??
    lawOfSentenceBefore(text, place, named) ??
    sameLaw(text, place, named)
  );
}

/** 基本法 alone, where 香港 or 澳门 has been named before it. */
const BASIC_LAW = /(香港|澳门)((?:(?!香港|澳门)[^¶]){0,150}?[^\p{Script=Han}]?)(?<!德国|联邦)(基本法(?:的|中)?\s?)$/u;

function basicLaw(text: string, place: number): LawName | undefined {
  const [, region, , written] = BASIC_LAW.exec(text.slice(Math.max(0, place - REACH), place)) ?? [];
  return region === undefined ? undefined : { name: `${region}特别行政区基本法`, start: place - written!.length };
}

/** 《条例》, 该《办法》: what kind of law it is, and no more. */
const KIND_ALONE =
  /(?:该|前述|上述)?《(条例|(?:实施|暂行|管理|若干)?(?:规定|办法)|解释|细则|规则|决定)》(?:中|的)?\s?$/u;
const TITLES = /《[^《》¶]{4,80}》/gu;

/** The only law of its kind whose title the text has named so far: 《某条例》…。《条例》第三条. Of two, either may be meant. */
function kindAlone(text: string, before: string, place: number, { shortNames }: Named): LawName | undefined {
  const [written, kind] = KIND_ALONE.exec(before) ?? [];
  if (kind === undefined) return undefined;
  const start = place - written!.length;
  const ends = new Map(
    [...text.slice(0, start).matchAll(TITLES)]
      .filter(([title]) => title.includes(kind))
      .map(({ 0: title, index }) => [title, index + title.length]),
  );
  const [[title, end] = ['', 0], ...others] = ends;
  if (others.length > 0 || DRAFT.test(title)) return undefined;
  const law = lawBefore(text, end, shortNames);
  return law?.name.includes(kind) ? { name: law.name, start } : undefined;
}

function thatLaw(text: string, before: string, place: number, named: Named): LawName | undefined {
  const that = THAT_LAW.exec(before);
  if (!that) return undefined;
  const start = place - that[0].length;
  const called = that[1] ?? that[2] ?? that[3]!;
  const pattern = called === '司法解释' ? /^最高人民/u : new RegExp(`${called}(?:典|（.{1,2}）)?$`, 'u');
  const last = lastNamed(text, start, named, pattern);
  return last && { name: last.name, start };
}

function itsLaw(text: string, before: string, place: number, named: Named): LawName | undefined {
  const its = ITS_ARTICLE.exec(before);
  if (!its) return undefined;
  const start = place - its[0].length;
  const last = lastNamed(text, start, named, /./u);
  const isOfContract = CONTRACT.test(
    text
      .slice(Math.max(0, start - 60), start)
      .split(/[。!?¶]/u)
      .at(-1)!,
  );
  return last && !isOfContract && !namesOtherRules(text.slice(last.end, start))
    ? { name: last.name, start }
    : undefined;
}

/** Something else that has articles, or another law: 该办法, 本合同. What is like others, or at the same time, is none of its words. */
const OTHER_RULES =
  /[。!?¶《》〈〉]|合同|协议|章程|公约|条例|办法|细则|解释|决定|草案|方案|规划|计划|意见稿|权利要求|标准|指南|规则|手册|(?<![成文基资样])本(?![案院质身意人单国])|该(?![条款项案])|其(?!他|余|行为)|(?<![不相共等协])同(?![时一样类意种等步])|法(?=第|中)|规定第/u;
/** What an article says, and what it is called after: “避风港”规则; and what it lays down, up to the end of its clause: 确立了一般规则. */
const QUOTATION = /“[^“”]*”(?:规则|标准|制度)?/gu;
const LAID_DOWN =
  /(?:确[立定认]|规定|明确|引入|新增|增[加设]|设[立定置]|建立|完善|细化|统一|提出|给出|列[明出举])了?[^,;:。]{0,24}(?:规则|标准|规划|计划|方案)(?=[,;。])/gu;

/** Whether an article after these words may be of something else than one before them. */
const namesOtherRules = (between: string) => OTHER_RULES.test(between.replace(QUOTATION, '').replace(LAID_DOWN, ''));

/** What its articles may be of, though the sentence names a law as well. */
const CONTRACT = /合同|协议|章程|(?<![共第][一二三四五六七八九十百\d]*)[一二三四五六七八九十\d][条点项]/u;
/** What leads to another article of the law that the sentence has named: 不适用第四十四条，应当适用第四十五条; 单位犯第二百一十三条之罪. */
const APPLYING =
  /(?:适用|准用|[人位触]犯|[,和或]?(?:而非|而不是|并非|而是|还是)|依照|依据|根据|按照?|主张|改为|违反|符合|援引|结合|参照|引用|,与|,同|[可应须得当者,]依)(?:其|了)?\s?$/u;
/** What an article is about, between it and the next: 第六十七条现有技术抗辩及第七十五条, 第三条对“故意”、第四条. */
const ITS_MATTER =
  /^(?:[^,;:。、《》“”()]{2,14}|(?:对|就|关于)?“[^“”]{1,20}”[^,;:。、《》“”()]{0,6})(?:以及|[及和与、])$/u;
/** An article that begins a clause and goes on like one: ，第501条规定了保密义务. */
const CLAUSE = /[,;](?:而|但|且|同时|其|[并则还]?在)?\s?$/u;
const ONE_ARTICLE = String.raw`第\s?${NUMBER}\s?条(?:\s?第?\s?\(?\s?${NUMBER}\s?\)?\s?[款项])*(?:[前后]半?[段句]|但书)?`;
const LIKE_ARTICLE = new RegExp(
  String.raw`^${ONE_ARTICLE}(?:[、和及与]${ONE_ARTICLE})*(?:的|之|则|也|亦|还|又|进一步|分别|对|[中里内])*(?:规定|规[制范]|明确|要求|禁止|界定|列[举出]|细化|新增|增加|修改|提高|完善|引入|确立|赋予|设[定置立]|限制|允许|处罚|解释|定义|扩[大展]|缩[小短]|延长|取消|删[除去]|放宽|降低|统一|重申|强调|另有|针对|对|旨在|保护|属于|所[列指称述规]|[将把][^,;。]{0,36}?(?:列|作|视|规[定制]|明确|纳入|认定|界定|提[高到]|降[低到]|延长|缩短|扩[大展]|排除)|(?<=[则亦])(?!约定)|[是系为])`,
  'u',
);

/** What is done to an article of the law that its sentence is about. */
const AMENDING = /(?:修改|修订|新增|增加|增设|增补|删去|删除|删掉|完善|调整|恢复|保留|细化)(?:了|为)?$/u;
/** The law that a sentence is about: its title, and no other between it and the article. */
const ABOUT = /《[^《》¶]{2,40}》(?=[^。!?¶《》]{0,60}$)/u;

/** 《反不正当竞争法》将于10月15日施行，第七条明确; 《专利法》修改了第二条. */
function lawOfSentence(text: string, place: number, { shortNames }: Named): LawName | undefined {
  const begin = Math.max(0, place - 110);
  const before = text.slice(begin, place);
  const about = ABOUT.exec(before);
  if (!about) return undefined;
  const end = begin + about.index + about[0].length;
  const between = text.slice(end, place);
  const isArticle = CLAUSE.test(between) && LIKE_ARTICLE.test(text.slice(place, place + 40));
  if (!isArticle && !AMENDING.test(between)) return undefined;
  if (namesOtherRules(between) || CONTRACT.test(between) || namesForeign(between)) return undefined;
  const law = lawBefore(text, end, shortNames);
  return law && { name: law.name, start: place };
}

/** 条例共七章。其中，第二十一条规定: the law as the subject of a sentence, and one of its articles. */
const AMONG =
  /(?:[。¶;]|^)(?:《?(条例|办法|规定|细则|解释)》?|[该新](法|条例))(?:共|分为|包括|设|由)[^。!?¶《》]{2,30}。(?:其中,|其中)$/u;

/** The only law of its kind, of whose parts the text has just told how many there are. */
function lawOfParts(text: string, place: number, named: Named): LawName | undefined {
  const begin = Math.max(0, place - 60);
  const [, kind, that] = AMONG.exec(text.slice(begin, place)) ?? [];
  if (!LIKE_ARTICLE.test(text.slice(place, place + 40))) return undefined;
  const called = kind ?? that;
  const last = called === undefined ? undefined : lastNamed(text, place, named, new RegExp(`${called}$`, 'u'));
  return last && { name: last.name, start: place };
}

/** What a sentence begins with before the law that it is about. */
const LONGEST_HEAD = 14;
const LONGEST_SENTENCE = 90;

/** 公司依据专利法制定了制度: who follows a law, and goes on to rules of his own. */
const FOLLOWING = /[依据按]|结合|参照|遵[守照循]|违反|落实|贯彻|学习|公司|企业|学校|协会|平台|双方/u;
/** Where the sentence before ends: 。, 。其中，. */
const AFTER_SENTENCE = /。(?:其中,?)?$/u;

/** 专利法对职务发明作了规定。第六条明确, 某局发布《某办法》。其中，第三条规定: the law that the sentence before began with and was about. */
function lawOfSentenceBefore(text: string, place: number, said: Named): LawName | undefined {
  const before = text.slice(Math.max(0, place - LONGEST_SENTENCE), place);
  const stop = before.search(AFTER_SENTENCE);
  if (stop < 0 || !LIKE_ARTICLE.test(text.slice(place, place + 40))) return undefined;
  const end = place - before.length + stop;
  const sentence = before
    .slice(0, stop)
    .split(/[。!?¶]/u)
    .at(-1)!;
  const last = lastNamed(text, end, said, /./u);
  if (last === undefined) return undefined;
  const named = last.end - (end - sentence.length);
  const head = named - last.name.length;
  if (head < 0 || head > LONGEST_HEAD || FOLLOWING.test(sentence.slice(0, named))) return undefined;
  if (namesOtherRules(text.slice(last.end, end)) || CONTRACT.test(sentence)) return undefined;
  return { name: last.name, start: place };
}

/** An article alone in brackets: （第七十二条）, （第三条第一款）. */
const IN_BRACKETS = /^第[^(),。]{1,8}条[^(),。]{0,8}\)/u;

/** 《种子法》修改后，赔偿上限提高到五百万元（第七十二条）: of the law that its sentence has named. */
function lawOfBracket(text: string, place: number, named: Named): LawName | undefined {
  if (text[place - 1] !== '(' || !IN_BRACKETS.test(text.slice(place, place + 24))) return undefined;
  const last = lastNamed(text, place - 1, named, /./u);
  const between = last && text.slice(last.end, place);
  return between === undefined || namesOtherRules(between) || CONTRACT.test(between)
    ? undefined
    : { name: last!.name, start: place };
}

/** Another sentence that goes on with the same: …。而第45条规定. */
const CONNECTED = /^([^。]{0,60})。(?:而|但|同时,?|此外,?|另外,?|[而并]且,?)$/u;
/** What an article says, in quotes, and nothing else: 规定：“…。”第四十三条规定. */
const QUOTED = /^[^。“”]{0,12}:“[^“”]{1,300}”[。,;]?$/u;

/** What a law says in an article, word for word and without quotes, up to the next one: 第四十二条转让注册商标的，…。第四十三条商标注册人. */
const RUNNING = /^\s?:?\s?(?=[\p{Script=Han}(])(?![的之所中和及与或]|制定|规定(?!,))[^《》¶]{4,320}[。;]\s?$/u;
/** The rules that speak of themselves. */
const ITSELF = /本(条例|规定|办法|细则|规则|合同|协议|章程)/u;
const SAYS =
  /^[^\p{Script=Han}]{0,2}第[^条]{1,8}条(?:\s?第[^款]{1,4}款)?\s?:?\s?(?![的之款项和及与或])[\p{Script=Han}(]/u;

function goesOnRunning(text: string, place: number, last: NonNullable<Named['last']>): boolean {
  const between = text.slice(last.end, place);
  const own = ITSELF.exec(between)?.[1];
  return (
    last.leads === true &&
    RUNNING.test(between) &&
    (own === undefined || last.name.includes(own)) &&
    SAYS.test(text.slice(place, place + 20)) &&
    !isAdvice(text, place)
  );
}

/** The law that the same sentence has just named an article of, or quoted one of. */
function sameLaw(text: string, place: number, { last }: Named): LawName | undefined {
  if (!last || place - last.end > 320) return undefined;
  const between = text.slice(last.end, place);
  if (goesOnRunning(text, place, last)) return { name: last.name, start: place };
  const isLikeArticle = LIKE_ARTICLE.test(text.slice(place, place + 40));
  if (QUOTED.test(between) && isLikeArticle) return { name: last.name, start: place };
  if (between.length > 60) return undefined;
  const sentence = CONNECTED.exec(between)?.[1];
  if (namesOtherRules(sentence ?? between) || namesForeign(between)) return undefined;
  if (sentence !== undefined && isLikeArticle) return { name: last.name, start: place };
  const isArticle = CLAUSE.test(between) && isLikeArticle;
  const goesOn = APPLYING.test(between) || AMENDING.test(between) || ITS_MATTER.test(between);
  return isArticle || goesOn ? { name: last.name, start: place } : undefined;
}

/** What the name of a law may end with. */
const NAME_END = /[》〉]|法(?![律院定官治人庭学]|规(?!定))|条例|细则|规定/gu;

/** The law that has been named last before a place and near it, with an article or without, among those that are called so. */
function lastNamed(text: string, place: number, { shortNames, last }: Named, called: RegExp): Named['last'] {
  const begin = Math.max(last?.end ?? 0, place - REACH);
  const ends = [...text.slice(begin, place).matchAll(NAME_END)].map(({ 0: end, index }) => begin + index + end.length);
  for (const end of ends.reverse()) {
    const name = lawBefore(text, end, shortNames)?.name;
    if (name === undefined && text[end - 1] === '》' && called.test(text.slice(0, end - 1))) return undefined;
    if (name !== undefined && called.test(name))
      return namesForeign(text.slice(end, place)) ? undefined : { name, end };
  }
  return last && called.test(last.name) && place - last.end < REACH && !namesForeign(text.slice(last.end, place))
    ? last
    : undefined;
}

/** 专利法第二条及其实施细则, 《专利法》、《实施细则》, 专利法第二十条和细则: the rules for carrying out the law that is named just before. */
const ITS_RULES = /\s?(?:(?:(?:和|及|以及|与|、)\s?《?其?|其)(实施细则|实施条例)》?|(?:和|及|以及|与)其?(细则))\s?$/u;

function lawOfRules(text: string, place: number, rules: string, { shortNames, last }: Named): LawName | undefined {
  const law = last?.end === place ? { name: last.name, start: place } : lawBefore(text, place, shortNames);
  if (law === undefined) return undefined;
  const name = `${law.name}${rules === '细则' ? '实施细则' : rules}`;
  return rules !== '细则' || LAWS.includes(name) ? { name, start: law.start } : undefined;
}

/** 《实施细则》, 实施条例 as such, 细则 for short: the rules of the law that was named before, or that have been. */
const RULES = /(?:《(实施细则|实施条例)》|(?<!\p{Script=Han})其?(实施细则|实施条例|细则))\s?$/u;

function ownRules(text: string, before: string, place: number, named: Named): LawName | undefined {
  const [all, titled, plain] = RULES.exec(before) ?? [];
  if (all === undefined) return undefined;
  const start = place - all.length;
  const rules = titled ?? (plain === '细则' ? '实施细则' : plain!);
  const law = lastNamed(text, start, named, plain === '细则' ? /(?:法|细则)$/u : /法$/u)?.name ?? '';
  const name = law.endsWith(rules) ? law : law + rules;
  return LAWS.includes(name) ? { name, start } : undefined;
}
