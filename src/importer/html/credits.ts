import { labelForm, splitKeywords } from '../metadata.ts';
import { withoutDay } from './date.ts';
import { readParts, type Part } from './labels.ts';
import { isPageWord, isSectionWord, PAGE_OF_PAPER } from './page-words.ts';
import { isOutlet, peopleIn, reportersOfLine } from './people.ts';
import { isPersonalName } from './surnames.ts';

/** Who made and brought the article, as the lines above and below its text say. */
export interface Credits {
  source?: string;
  /** Whether a label says that the site is the source itself: 来源：本站. */
  isOwn: boolean;
  /** Whether a label says that nobody is known to have brought it: 来源：网络. */
  isNobodys: boolean;
  /** The office where the writers work: it brought the article where nobody else is named. */
  office?: string;
  /** Everyone whom a label calls the author: a line above the text may say the editor, one below it the writer. */
  authors: string[];
  /** People who stand right behind the source without a label. */
  beside: string[];
  reporters: string[];
  editors: string[];
  keywords: string[];
}

/** Reads labelled lines. The first that names a source decides it; people and keywords add up. */
export function readCredits(lines: string[]): Credits {
  const credits: Credits = {
    isOwn: false,
    isNobodys: false,
    authors: [],
    beside: [],
    reporters: [],
    editors: [],
    keywords: [],
  };
  for (const line of lines) {
    readParts(line).forEach((part) => take(part, credits));
    if (!OF_PICTURES.test(labelForm(line))) add(credits.reporters, reportersOfLine(line));
  }
  return credits;
}

/** A line of who took the pictures, who may be a reporter, too. */
const OF_PICTURES = /^[\s（(【[]*(?:摄影|摄像|图片?|视频|剪辑|制图|供图)\s?[】\]]?\s?[：:|｜丨/／]/u;

function take({ field, value }: Part, credits: Credits): void {
  const text = trimMarks(value);
  credits.isOwn ||= field === 'source' && OWN.test(labelForm(text));
  credits.isNobodys ||= field === 'source' && NOBODYS.test(labelForm(text));
  if (text === '' || text.length > 120 || namesNobody(text)) return;
  if (field === 'source') {
    const [, medium, name] = MEDIUM_AND_NAME.exec(text) ?? [];
    const isBoth = medium !== undefined && isOutlet(medium) && isPersonalName(name!);
    credits.source ??= sourceOf(isBoth ? medium : text);
    add(credits.beside, isBoth ? [name!] : peopleBehind(text, credits.source));
  }
  if (field === 'office') credits.office ??= sourceOf(text);
  const [role] = ROLE_FIRST.exec(labelForm(text)) ?? [];
  if (field === 'author' && role === undefined) add(credits.authors, authorOf(text));
  if (field === 'author' && role !== undefined)
    add(credits.reporters, peopleIn(text.slice(role.length).split(/[／/]/u)[0]!));
  if (field === 'keywords') add(credits.keywords, splitKeywords(text));
  if (field === 'reporters') add(credits.reporters, peopleIn(text));
  const first = text.split(/\s[·•|｜]/u)[0]!.trim();
  if (field === 'editors' && WROTE.test(labelForm(first)))
    add(credits.authors, authorOf(first.replace(/\s*\p{Script=Han}{2}$/u, '')));
  else if (field === 'editors') add(credits.editors, editorsOf(text));
}

/** 蜀江日报/王文江: who wrote behind the medium. */
const MEDIUM_AND_NAME = /^(\S{3,20}?)\s?[／/]\s?(\p{Script=Han}{2,4})$/u;

/** 文/本报记者 张晓明: who follows is a reporter, and is read as one. */
const ROLE_FIRST = /^\p{Script=Han}{0,6}(?:记者|通讯员)[\s：:]/u;

/** 编辑/周小兰 撰文: who edited it has written it. */
const WROTE = /^\p{Script=Han}{2,4}\s?(?:撰文|采写|编写)$/u;

/** What a site calls itself: 本站, 本网原创. */
const OWN = /^本[站网报刊社台](?:原创|讯|整理|综合)?(?=$|\s|[|｜])/u;

/** Programs and editors write so where they do not know. */
const NOBODYS = /^(?:未知|佚名|不详|网络|互联网|匿名|转载)/u;

const NOTHING =
  /^(未知|佚名|不详|暂无|无|原创|null|undefined|admin|editor|webmaster|root|本站|本报|本刊|本网|网络|互联网|匿名|编辑部|本[刊报网社]编辑部|全媒体|融媒体|新媒体|自媒体|编者|(?:本[站网刊报]|网站)?(?:编辑|小编)|管理员|系统管理员|我要(?:评论|爆料|纠错|投诉|举报|提问|分享))$/i;

/** Whether what stands for a name is none: a program writes 未知 or admin where nobody filled it in. */
export function namesNobody(text: string): boolean {
  return NOTHING.test(text);
}

function add(list: string[], names: string[]): void {
  for (const name of names) if (!list.includes(name)) list.push(name);
}

/** What ends the value of a label: marks that part, and wide gaps. */
const END_OF_VALUE = /[|｜│[【]|[^\S\u2028]{3,}/u;

/** A medium's address, an account's, or its city, in a bracket behind its name: 知产力（zhichanli.com）, 华西都市报(成都). */
const PLACE_BEHIND =
  /\s*[（(](?:(?:https?:\/\/)?[\w.-]+\.[a-z]{2,}\/?|(?:ID|微信号?)\s?[：:]\s?[\w-]+|北京|上海|广州|深圳|成都|重庆|南京|杭州|武汉|西安|天津)[）)]$/iu;

/** 《蜀江日报》A1版: title marks around the medium, maybe with the page of a paper behind them. A magazine keeps its number: 《中华商标》2020年第7期. */
const IN_TITLE_MARKS = new RegExp(String.raw`^《([^《》]{2,20})》\s*(?:${PAGE_OF_PAPER.source})?$`, 'u');
/** 综合蜀江社、锦江新闻: that several are put together is no part of their names. */
const PUT_TOGETHER = /^(?:综合|綜合)自?(?=\S{2,}[社报報网網台端闻聞])/u;
/** 蜀农日报记者 祖文华: whose reporter. */
const REPORTER_OF = /(?<=\p{Script=Han}{3})(?:全媒体)?(?:记者|記者)$/u;

/**
 * The value's first word, and those after it that are named as media are, too, unless they stand in an element of their own: what else
 * shares the line are the site's buttons.
 */
function sourceOf(text: string): string | undefined {
  const [value = ''] = withoutDay(text)
    .replace(/^\s*[【[]\s*|\s*[（(](?:记者|通讯员)[^（(]*$/gu, '')
    .split(END_OF_VALUE);
  const [own = ''] = trimMarks(accountIn(trimMarks(value))).split(
    /(?<=\p{Script=Han}{3})\u2028\s+\u2028?(?=\p{Script=Han})/u,
  );
  const words = trimMarks(own).split(/\s+/u);
  const end = words.findIndex((word, at) => at > 0 && !continues(words[at - 1]!, word));
  const name = words.slice(0, end === -1 ? undefined : end).join(' ');
  const source = trimMarks(
    accountIn(withoutButton(name))
      .replace(IN_TITLE_MARKS, '$1')
      .replace(PUT_TOGETHER, '')
      .replace(REPORTER_OF, '')
      .replace(/(?:(?<!\s)\s+)?(原创稿?|原創)$/u, '')
      .replace(/(?:(?<!\s)\s+)?[（(]\s*$/u, '')
      .replace(PLACE_BEHIND, '')
      .replace(/ (?=[—-])|(?<=[—-]) /gu, ''),
  );
  const isNone = source === '' || namesNobody(source) || (source.length === 2 && isSectionWord(source));
  return isNone ? undefined : source;
}

/** Where a medium is, which platforms write behind it, and which begins as surnames do: 成都, 苏州. */
const PLACE = /[州京市省县区]$|^(?:成都|宁波|海口|江门|常德|安阳|温江|石家庄|柏林|华盛顿)$/u;

/** 来源：经济日报 周琳: the names that are all that stands behind the source. */
function peopleBehind(text: string, source: string | undefined): string[] {
  // Behind a bracket that ends with the source stands who edited.
  if (source === undefined || !text.startsWith(source) || /^\s*[）)\]】]/u.test(text.slice(source.length))) return [];
  const words = joinSpread(
    trimMarks(text.slice(source.length).replace(/\s(?:摄影报[道导]|文\/?图|图\/?文|摄影)\s*$/u, '')),
  )
    .split(/[\s、，,]+/u)
    .filter((word) => word !== '');
  const isName = (word: string) =>
    isPersonalName(word) && !isPageWord(word) && !isSectionWord(word) && !PLACE.test(word);
  return words.every(isName) ? words : [];
}

/** The name that is given as an account's: 微信公众号“知产力”, “知产力”微信公众号, 微信公众号 知产力. */
function accountIn(name: string): string {
  const [, before, after, quoted, apart] =
    /^(?:微信)?公众号\s*[：:]?\s*[“"「『《](.+?)[”"」』》]$|^[“"「『《]?(.+?)[”"」』》]?\s*微信公众号$|^[“"「『《](.+?)[”"」』》]\s*公众号$|^(?:微信)?公众号[\s：:]+(\S{2,20})$/u.exec(
      name,
    ) ?? [];
  return before ?? after ?? quoted ?? apart ?? name;
}

function continues(before: string, word: string): boolean {
  const isMedium = isOutlet(word) && !isPageWord(word) && !isSectionWord(word);
  const isLatin = /[a-z]$/i.test(before) && /^[a-z]/i.test(word);
  return isMedium || isLatin || /^[—·（(-]/u.test(word) || /[—·（(-]$/u.test(before) || before.length === 1;
}

/** Buttons that no space parts from a medium's name: 四川日报打印关闭. */
function withoutButton(name: string): string {
  const [, medium = '', button = ''] =
    /^(.+?)((?:[+＋]?关注|打印(?:本页|此文|本文)?|关闭(?:窗口|本页)?|分享到?|取消收藏|收藏|举报|纠错|我要评论|评论|复制链接|点击|字号|字体|大中小|投稿|已订阅|订阅|听新闻|听全文|朗读|语音播报)+)$/u.exec(
      name,
    ) ?? [];
  return button !== '' && isOutlet(medium) ? medium : name;
}

/** What those are by profession who write beside it. */
const PROFESSION = '律师|教授|博士|法官|检察官|研究员|医师|工程师|合伙人|代理师|代理人';

/** Words that a name in the same line may be followed by. */
const BUTTON =
  /(?<!\s)\s+(?=原创|我要|打印|字号|大$|小$|中$|分享|评论|浏览|点击|更多|返回|关注|参与|订阅|收藏|编辑|\d)/u;

const BEHIND_AUTHOR = new RegExp(
  String.raw`[|｜│[【\]】]|\s{3,}|\s(?=\p{Script=Han}{2,6}\s?[：:])|[，,；;]\s?(?:系|为|现任|现为|任职|供职|就职|来自|单位)|[，,]\s?(?=\p{Script=Han}{4,30}(?:${PROFESSION})$)`,
  'u',
);

function authorOf(text: string): string[] {
  const [first = ''] = withoutDay(withoutOthers(text)).split(BEHIND_AUTHOR);
  const name = trimMarks(first.split(BUTTON)[0]!);
  return [withoutRole(withoutOffice(joinSpread(name.replace(/\s[▪•]\s/gu, '、'))))].filter(
    (found) => found !== '' && !namesNobody(found),
  );
}

/** Who wrote, where the same line says who did something else: 文/李红 图/周凯. */
function withoutOthers(text: string): string {
  return text
    .replace(
      /^文字?\s?[／/]\s?|(?<=^\p{Script=Han}{2,4})\s?[／/]\s?文(?=\s|$)|(?:(?<!\s)\s+)?\p{Script=Han}{2,4}\s?[／/]\s?(?:图|摄|摄影)$/gu,
      '',
    )
    .replace(/\u2028[^\u2028：:]{1,8}[：:].*$|\s[◎□■●]?\s?(?:图|摄|摄影)[／/].*$/u, '');
}

/** A name of two characters is often spread to the width of three: 陈　静. */
function joinSpread(names: string): string {
  return names.replace(/(?<=^|[\s、，,])(\p{Script=Han})\s{1,4}(\p{Script=Han})(?=$|[\s、，,])/gu, '$1$2');
}

/** Who they are, in a bracket behind the names, is no part of them: 何建（某大学教授）, 李东 周平（本报记者）. */
function withoutOffice(names: string): string {
  const [, people = ''] = /^([^（()）]{2,40}?)\s*[（(][^（()）]{2,}[）)]$/u.exec(names) ?? [];
  return people !== '' && people.split(/[\s、，,]+/u).every(isPersonalName) ? people : names;
}

/** What a person is or did beside the writing, and whom they work for: 陈科 科技日报, 许晨 律师, 李娅妮 文/图. */
function withoutRole(names: string): string {
  const words = names.split(/\s+/u).map((word) => {
    const [, person = ''] = NAME_AND_PROFESSION.exec(labelForm(word)) ?? [];
    return isPersonalName(person) ? word.slice(0, person.length) : word;
  });
  const isName = (word: string) =>
    isPersonalName(word) ||
    !(isOutlet(word) || ROLE_BEHIND.test(labelForm(word)) || /^\p{Script=Han}{5,}$/u.test(word));
  return words.some(isPersonalName) ? words.filter(isName).join(' ') : names;
}

const ROLE_BEHIND = new RegExp(
  String.raw`^(?:文[/／]?图|图[/／]?文|文|图|摄|文[/／]摄|摄影(?:报道)?)$|(?:${PROFESSION}|编辑|[务究]所|学院)$`,
  'u',
);
/** 李文江律师 */
const NAME_AND_PROFESSION = new RegExp(String.raw`^(\p{Script=Han}{2,3})(?:${PROFESSION})$`, 'u');

/** Editors of some houses sign with a name of letters, and lines end with numbers of the house: 韩保林 PK155. */
function editorsOf(text: string): string[] {
  const words = withoutDay(text)
    .split(/[\s、,，;；/／|｜]+/u)
    .map(trimMarks);
  const latin = words.filter((word) => /^[a-zA-Z][a-zA-Z_-]{2,20}$/.test(word));
  return [
    ...peopleIn(words.join(' ')).filter(
      (name) => !/^[A-Za-z]+\d+$/.test(name) && !isPageWord(name) && !name.endsWith('编辑'),
    ),
    ...(words.length === 1 ? latin : []),
  ].filter((name, at, all) => all.indexOf(name) === at);
}

/** Without the marks around it. A closing bracket stays when the text opens it. */
export function trimMarks(text: string): string {
  const opened = text.replace(
    /^[\s|｜：:，,、·>）)】\]—/□■◎-]+|(?<![\s|｜：:，,、；;。·—/@©®™-])[\s|｜：:，,、；;。·—/@©®™-]+$/gu,
    '',
  );
  const pair = /^[（(【[](.*)[）)】\]]$/u.exec(opened);
  if (pair) return trimMarks(pair[1]!);
  return /[）)】\]]$/u.test(opened) && !/[（(【[]/u.test(opened)
    ? trimMarks(opened.slice(0, -1))
    : opened.replace(/^[（(【[](?=[^）)】\]]*$)/u, '');
}
