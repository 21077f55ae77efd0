import { COUNTRIES } from './abroad.ts';
import { NOTHING, type Find, type Finder } from './find.ts';
import { digitsOf, valueOf } from './numeral.ts';
import { between, joinsRange, SEPARATOR } from './series.ts';

/** Of Taiwan with a zero before it: 01234567, while zeros alone mask; a letter after it but X, which masks. A hyphen after it leads to the last one of a range, or makes it something else. */
const DIGITS = String.raw`(?:[1-9](?:\s?\d){4,7}|0(?!0{7})\d{7})\s?[A-HJ-W]?`;
/** What stands in lists of them and is none: G123456 of the international register, 00000000 that masks. */
const PASSED_OVER = String.raw`(?:G\d{5,7}[A-Z]?|0{8})`;
const MEMBER = `(?:${DIGITS}|${PASSED_OVER})`;
const NUMBER = String.raw`(?:(?<=(?:N[oO]\.?|№)\s?)|(?<![\dA-Za-z*×-]|[^:;,、。(\s¶]\d[.,]|[A-Za-z][./]))${MEMBER}(?![\dA-Za-z*×%]|\.[\d\p{Script=Han}]|-(?!\d{5,8}(?![\d-])))`;
/** 第35类, 第三十类: of goods or services, before a number; and 1) of a numbered list before it. */
const CLASS = String.raw`(?:\(?[1-9一二三四五六七八九]\)\s?)?(?:第\s?(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s?类\s?(?:的|商品上的|服务上的)?[,、]?\s?)?`;
/** The mark itself, or a note on it. */
const MARK = String.raw`(?:“[^”¶]{0,48}”|"[^"¶]{0,48}"|《[^》]{0,24}》|「[^」¶]{0,48}」|【[^】]{0,24}】|\[[^\]]{0,24}\]|<[^>]{0,24}>|'[^']{0,24}'|‘[^’]{0,24}’|\([^)]{0,16}\))`;
/** Another number of a list, each with its class before it and its mark after it. */
const MORE = String.raw`(?:\s?号)?\s?(?:${MARK}\s?){0,2}(?:(?:图形|文字|图文|组合|注册)?商标|图形|文字)?\s?(?:${SEPARATOR}|;)\s?(?:${MARK}\s?(?:商标)?(?:注册号)?(?:为|是)?\s?)?${CLASS}(?:第\s?)?${MEMBER}(?![\dA-Za-z*×.%])`;
const LIST = `${NUMBER}(?:${MORE})*`;

/** What is numbered itself, though 商标 stands before it: 商标异议申请受理回执第20231188号. */
const OTHER_PAPER = '(?:书|单|执|函|表|票|据|册|报告|合同|文|届|批|台|楼|室|路|街|道|窗口|柜)';
/** Whose registers are others. */
const ABROAD = `${COUNTRIES}|香港|澳门`;
/** 商标共两枚：1234567、1234568. */
const AMOUNT = String.raw`[两二三四五六七八九十\d]{1,2}[件枚个款项]`;
/** 商标注册号：1234567, 申请/注册号, 初步审定号, 商标号. */
const LABELLED = new RegExp(
  String.raw`(?<!国际(?:商标)?)(?:(?:(?<!国际)商标)?(?:(?:申请号?\s?/\s?)?注册(?:商标)?(?:证书?》?\s?\(?\s?)?|(?:注册号?\s?/\s?)?申请|初步审定|初审|(?:注册\s?/\s?)?审定)|商标(?:登记|证书?)?|(?<!\p{Script=Han})证|(?<=商标(?:${AMOUNT})?\s?\(\s?)证书|(?<![\p{Script=Han}A-Za-z\d])编|(?<![\p{Script=Han}A-Za-z\d])(?=号码))(?:编?号码?|(?<=证》?\s?\(?)(?=N[oO]|№)|(?<=商标)共?${AMOUNT})】?\s?(?:(?:分别|分列|依次|各|均|是否)?(?:为|是|从|自|由)?\s?:?\s?\(?|\p{Script=Han}{1,6}:|\()\s?[“"]?(?:(?:N[oO]\.?|№)\s?)?${CLASS}(?:第\s?)?${LIST}(?!\s?[元万亿])`,
  'gu',
);
/** 引证商标：1234567“某某”: after a colon the number needs no 第 and no 号. */
const COLON = new RegExp(
  String.raw`(?<=(?:申请|引证|争议|诉争|涉案|权利|异议|注册|取得|受让|转让|许可|拥有|持有)(?:的|了)?商标[1-9一二三四五六七八九]?\s?:\s?)${CLASS}${LIST}(?=\s?(?:[“「《"(,;。、¶]|$))`,
  'gu',
);
/** 编号为1234567的商标注册证: the certificate after its number. */
const BEFORE_CERTIFICATE = new RegExp(
  String.raw`(?<=编号(?:分别)?(?:为|是|:)?\s?)(?:第\s?)?${LIST}(?:\s?号)?(?=的?(?:两份|三份|《)?商标注册证)`,
  'gu',
);
/** 引证商标一、二: more than one thing has the name that stands before the numbers. */
const COUNTED = '[1-9一二三四五六七八九]';
/** 商标注册证第1234567号, 注册商标（第1234567号）, 引证商标一、二分别为第1234567号、第1234568号. */
const CERTIFIED = new RegExp(
  String.raw`(?<!国际|${ABROAD})商标(?:注册(?:证》?)?|(?:注册)?申请|(?:${COUNTED}(?:\s?${SEPARATOR}\s?${COUNTED})*)?(?:专用权|权)?\s?(?:${MARK}\s?){0,2}(?:[,:]?\s?(?:分别|均|即|就)?(?:为|是|系|指|即|包括|包含|含|有):?|:)?\s?(?:注册|申请)?)\s?\(?\s?${CLASS}(?:第\s?|(?<=商标\s?[:(]?\s?|[为是系即指含有括]\s?))${LIST}\s?号`,
  'gu',
);
/** 三条杠, 三叶草: what a mark is called without quotes, in words that name nothing else with a number. */
const BARE_MARK = String.raw`(?<=\d{6}[A-Z]?\s?号\s?)(?!国际|马德里|\p{Script=Han}{0,9}(?:专利|判决|裁定|裁决|公告|通[知告报]|合同|文件|货架|标[注有识]|印有|显示|载明|内?存放|查获|信访|反映|举报|投诉|提案|发布|涉嫌|侵[犯害]|销售|发票|订单|作品|软件|证(?!明商标)|书|登记|备案|批复|案|令|房|楼|路|室|库|车|店|馆|展|企业|公司|工商|申请|注册|核准|认定))(?:(?!商标)[^\P{Script=Han}的在为是与和及被对于将已由从向经有等了者]){2,8}(?=\s?(?:图形|文字|注册|立体|组合|证明|集体)?商标)`;
/** 第1234567号“某某”注册商标, 1234567号商标, 第35类1234567号商标; 国际注册第1234567号 is in another register. */
const NUMBERED = new RegExp(
  String.raw`(?<!(?:国际注册|字|[订工保]单|发票|收据|合同|叫号)\s?)(?:第\s?(?:\d{1,2}\s?类\s?)?|(?<!(?:第|类|${OTHER_PAPER})\s?))${LIST}\s?号[”"]?\s?(?:(?:${MARK}|[A-Za-z .&'-]{1,24}|${BARE_MARK})?\s?(?:、|及图|及其图|图形|图案|图文|文字|组合|系列|立体|近似|相同|注册|国内|涉案|争议|引证|诉争|证明|集体|等|中文|英文|字母|以及|及|牌\p{Script=Han}{0,5}(?=商标)|[两二三四五六七八九十多几数余\d]{1,3}[件枚个款项]|个|的|国际分类|第\d+类|地理标志|驰名)*\s?){0,4}商标(?!\p{Script=Han}{0,8}(?:[简通快]报|通告|专刊|[周月]报))`,
  'gu',
);
/** 第七一二三四五号“某某”商标, digit by digit, as Taiwan wrote them; its old law had 联合商标 and 服务标章 as well. */
const IN_NUMERALS = new RegExp(
  String.raw`(?<!(?<!审定)字)第\s?([一二三四五六七八九][〇零一二三四五六七八九]{4,7})\s?号\s?(?:${MARK}\s?)?(?:注册|联合|防护|著名){0,2}(?:商标|服务标章)`,
  'gu',
);
/** What numbers something else where it stands right before a number; certificates of trademarks number trademarks, and no announcement's number is that long behind a colon. */
const OTHER_LABEL = String.raw`(?<!(?:(?<!引)证|书|单|执|函|表|票|(?<![根依凭])据|(?<!注)册|报告|合同|文|届|批|台|楼|室|路|街|道|柜|字|专利|作品|软件|登记|备案|档案|公告|号|期|页|宗|卷|袋|箱|席|[展摊车座铺]位|门牌|(?:国际|${ABROAD})(?:注册)?(?:商标)?(?:注册)?|马德里|(?<!商标|注册|续展|转让|专用权|权利|权属)证明|意见|资格|通[告报知]|决定|批复|库|(?:19|20)\d{2}[)〕\]】]?)\s?[:(]?\s?(?:为|是)?\s?)`;
const LABEL = String.raw`(?:(?<=(?<!(?:专利|作品|软件|版权|农药|药品)\p{Script=Han}{0,9})(?:公告|通知|通告|商标(?:专用)?权?\p{Script=Han}{0,9}(?:登记|备案|决定))(?:如下|\([^)]{1,12}\))?\s?:\s?)|(?<=商标(?:注册)?证书?》?\s?[:(]?\s?)|(?<=注册证书?号?\s?[:(]?\s?(?:为|是|系)?\s?)|(?<=(?:商标|注册|申请)号(?:码)?\s?[:(]?\s?(?:为|是|系)?\s?)|${OTHER_LABEL})`;
/** What may come after a number that is all that is said of a trademark: the end of a clause, the mark itself, what is done to it. */
const GOES_ON = String.raw`(?=\s?(?:$|[、,;:。!?)¶“”「」《(]|[的已被均系为是与和及或因在由经予获之等共各至到仍也应不未则并且皆都尚曾]|[两二三四多数]次|处于|目前|依法|至今|能否|是否|先后|早已|期满|续展|转让|变更|注册|核[准定]|维持|有效|无效|撤销|近似|相同|构成|申请(?!日)|作为|提[起出供]|用于|使用|记载|指定|属|侵|遭|显示|载明|图形|图案|文字|复印件|原件|证书原件|[A-Za-z][A-Za-z .&'-]{1,23}[,;]\s?第\s?\d{1,2}\s?类))`;
/** Whoever does so has a number of his own, which needs no 第 before the mark: 申请注册的40223518号“巴中云顶”. */
const HAVING = String.raw`(?<=(?:注册|申请|受让|持有|拥有|享有|抢注)(?:了|的)\s?)(?=\d{6,9}[A-Z]?\s?号\s?[“「《])`;
/** What else has a number and a name in quotes after it. */
const OTHER_THING = String.raw`(?!\s?(?:无效宣告|复审)(?:请求)?(?:审查)?决定)(?!\s?(?:${MARK}\s?)?的?\p{Script=Han}{0,5}(?:通知|专利|作品|软件|判决|裁定|裁决|案|合同|(?<!商标注册)证书|品种|域名|账号|网店|店铺|直播间|公众号|会员|展位|(?<!审定|注册|转让|注销)公告|令|文件|货架|集装箱|包裹|车))`;
/** 第1234567号 alone, in a sentence that speaks of trademarks: 引证第1234567号, “蜀香”（第1234567号）, 第1234567号“云上”已由甲转给乙. */
const ALONE = new RegExp(
  String.raw`${LABEL}(?:第\s?|(?<=[1-9]\.\s?|商标\p{Script=Han}{0,6}:\s?)|${HAVING})${LIST}\s?号${GOES_ON}${OTHER_THING}`,
  'gu',
);
/** “天味”（9876504）, 已在第9类注册（9876504）: in brackets behind the mark, or what is said of it. */
const BEHIND_MARK = new RegExp(String.raw`(?<=(?:[”」》]|商标|类注册)\s?\(\s?)(?:№\s?)?${CLASS}${LIST}(?=\s?\))`, 'gu');

/**
 * Items of a list are one sentence with what stands above them, though each ends like one: 引证商标¶1.注册人：某公司。¶2.注册号：4417025。
 * So are lines that a label begins: 商标：“蜀香”¶注册号：1234567.
 */
const SENTENCE_END = /[。!?¶](?!¶?\s?\(?[1-9]\s?[.)、])(?!(?<=¶)\s?\p{Script=Han}{2,8}\s?:)/gu;
/** What is said of trademarks alone. */
const SAYS_SO = /商标|®|第\s?\d{1,2}\s?类|标[识志][^,;。]{0,6}注册/u;
/** What has a registration (注册号) is a mark where it is a geographical indication. */
const SAYS_OF_REGISTRATION = new RegExp(`${SAYS_SO.source}|地理标志`, 'u');
/** How far from a number its sentence is read. */
const REACH = 80;

/** 美国第1234567号, 在美国注册的第1234567号, 向日本特许厅提交: what is in the registers of others. */
const REGISTERED_ABROAD = new RegExp(
  String.raw`(?:国际(?:商标)?注册(?:第?\s?\d{5,8}\s?号?\s?${SEPARATOR})+第?|国际(?:商标)?注册(?:证书?|簿|号)\s?[(:]?\s?第?|[在于](?:${ABROAD})[^,;。]{0,6}(?:注册|取得|获得|获准|申请)[^,;。]{0,4}|向(?:${ABROAD})[^,;。]{0,12}(?:提交|提出|申请)[^,;。]{0,6}|(?:${ABROAD})(?:商标|登[录记]|在先|联邦|国内|注册|申请|的|[A-Z]{2,6}|[^,;。]{0,6}[局厅部署]){0,4})\s?$`,
  'u',
);

/** The patterns, whether what they find is a trademark without more being said, and whether it ends with 号. */
const PATTERNS: [RegExp, isSaid: boolean, hasEnd: boolean][] = [
  [LABELLED, false, false],
  [CERTIFIED, true, true],
  [COLON, true, false],
  [BEFORE_CERTIFICATE, true, false],
  [NUMBERED, true, true],
  [ALONE, false, true],
  [BEHIND_MARK, false, false],
];
/** What all of them have. */
const TRIGGER = /\d(?:\s?\d){4}|[〇零一二三四五六七八九]{5}\s?号/u;
const END = /号(?<=[\dA-Z]\s?号)/u;

/** Registrations of trademarks, where the words around say that a number is one. */
export const findTrademarks: Finder = (text) => {
  if (!TRIGGER.test(text)) return NOTHING;
  const finds: Find[] = [];
  const mayEnd = END.test(text);
  for (const [pattern, isSaid] of PATTERNS.filter(([, , hasEnd]) => mayEnd || !hasEnd))
    for (const match of text.matchAll(pattern)) {
      if (REGISTERED_ABROAD.test(text.slice(Math.max(0, match.index - 30), match.index))) continue;
      if (isSaid || sayTrademark(text, match)) finds.push(...findsOf(match));
    }
  for (const { 0: found, 1: numeral, index } of text.matchAll(IN_NUMERALS)) {
    const end = index + found.indexOf('号') + 1;
    finds.push({ kind: 'trademark', id: digitsOf(numeral!), from: index, start: index, end });
  }
  return { finds, doubts: [] };
};

/** Other registers, whose label stands before a number. */
const OTHER_REGISTER = new RegExp(
  String.raw`(?:工商|企业|公司|营业执照|药品|软件|著作权|作品|域名|专利|备案|农药|器械|品种|报名|会员|用户|网店|店铺|账号|平台|${ABROAD})\s?$`,
  'u',
);

/** 编号1234567的监控录像: of something else. */
const OF_OTHERS = /^\s?的(?![^,;。]{0,5}商标)/u;
/** 打电话到商标局，号码是63218500: of a telephone, or an account; 发票代码3200，号码04567891: of an invoice. */
const OTHER_NUMBER =
  /电话|[拨打]|来电|致电|热线|手机|客服|微信|QQ|传真|代码|代号|[发税钞车彩邮机]票|票[据号]|[收凭]据|税号|账[户号]|银行|缴[费款]|护照|证件|身份证|[保运订快]单|车牌|车架|合同/u;
/** 网购订单（编号：1234567）: in brackets it numbers what stands before them. */
const NO_MARK_IN_FRONT = /(?<!商标|注册证|证书|[”」》])\s?\(\s?$/u;

/** Whether the sentence, or the label itself, speaks of trademarks and of nothing else that is registered before the number. */
function sayTrademark(text: string, { index, 0: found }: RegExpExecArray): boolean {
  if (/^(?:(?:注册)?商标|申请(?:号)?\s?\/|注册号\s?\/|初步审定)/u.test(found)) return true;
  const before = sentenceBefore(text, index, found);
  if (OTHER_REGISTER.test(before)) return false;
  const end = index + found.length;
  if (found.startsWith('号码') && OTHER_NUMBER.test(before)) return false;
  if (found.startsWith('编') && (OF_OTHERS.test(text.slice(end, end + 20)) || NO_MARK_IN_FRONT.test(before)))
    return false;
  const after = text.slice(end, end + REACH).split(SENTENCE_END)[0]!;
  const says = found.startsWith('注册') ? SAYS_OF_REGISTRATION : SAYS_SO;
  return says.test(before) || says.test(after);
}

/** The sentence so far, up to what has been found in it, whose label may be what makes its line go on. */
function sentenceBefore(text: string, index: number, found: string): string {
  const begin = Math.max(0, index - REACH);
  const ends = [...text.slice(begin, index + found.length).matchAll(SENTENCE_END)];
  const last = ends.findLast((end) => begin + end.index < index);
  return text.slice(last === undefined ? begin : begin + last.index + 1, index);
}

/** A member of a list, with what makes it one: 第1234567号. */
const ITEM = new RegExp(String.raw`(?:第\s?)?(?<!\d)(?:(${DIGITS})|${PASSED_OVER})(?![\dA-Za-z])(?:\s?号)?`, 'gu');

/** The numbers of a list, and all those that a range passes. What a mark says is no number. */
function findsOf({ 0: all, index: from }: RegExpExecArray): Find[] {
  const plain = all.replace(new RegExp(MARK, 'gu'), (mark) => (/\d{5}/.test(mark) ? ' '.repeat(mark.length) : mark));
  const items = [...plain.matchAll(ITEM)];
  if (items.some((_, at) => descends(plain, items, at))) return [];
  return items.flatMap((item, at) => {
    const place = {
      start: at === 0 ? from : from + item.index,
      end: from + (at === items.length - 1 ? all.length : item.index + item[0].length),
    };
    return [...passedBefore(plain, items, at), ...(item[1] ? [item[1]] : [])].map((number) => ({
      ...{ kind: 'trademark' as const, id: number.replace(/\s/g, ''), from },
      ...place,
    }));
  });
}

/** The numbers between an item and the one before it, when 至 stands between them. */
function passedBefore(text: string, items: RegExpExecArray[], at: number): string[] {
  return isRange(text, items, at) ? between(items[at - 1]![1]!, items[at]![1]!) : [];
}

/** Whether an item is less than the one that a range begins with: 241236-12369 is a number with a part. */
const descends = (text: string, items: RegExpExecArray[], at: number) =>
  isRange(text, items, at) && valueOf(items[at]![1]!) < valueOf(items[at - 1]![1]!);

function isRange(text: string, items: RegExpExecArray[], at: number): boolean {
  const [last, own] = [items[at - 1], items[at]!];
  return (
    last?.[1] !== undefined && own[1] !== undefined && joinsRange(text.slice(last.index + last[0].length, own.index))
  );
}
