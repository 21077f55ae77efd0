import { labelForm, splitNames } from '../metadata.ts';
import { isPersonalName } from './surnames.ts';

/** Words that stand where names stand and are none. */
const NOT_NAMES =
  /^(本[报网社刊台]|报道|综合|整理|编译|采写|实习|见习|特约|首席|即时|全媒体|融媒体|日前|今日|昨日|早上|上午|中午|下午|晚上|深夜|凌晨|清晨|今天|昨天|近日|获悉|了解|采访|现场|我们|来源|来源于|来自|发自|每经|转载|转自|原创|网络|互联网|佚名|未知|新闻|时政|社会|体育|财经|娱乐|科技|国际|国内|国际新闻|正文|首页|北京|上海|天津|重庆|成都|四川|广州|深圳|编辑|责任|记者|通讯员|作者|摄影|供图|供稿|撰文|撰稿|文图|图文|视频|图片|资料|翻摄|专题|网站|管理员|系统管理员|我要(?:评论|爆料|纠错|投诉|举报|提问|分享)|admin|[ap]\.?m\.?|即时新闻|综合报道|综合整理|网络整理|媒体|官方|要闻|滚动|快讯|热点|评论|公告|通知|时评|连载|全文完|未完待续)$/i;

/** The people in a list of names, without roles; what is a word and no name is left out. */
export function peopleIn(text: string): string[] {
  return splitNames(text.replace(FROM, '').replace(/(?<=\p{Script=Han})和(?=\p{Script=Han})/gu, '、'))
    .map((name) =>
      name.replace(
        /(?<=\p{Script=Han}{3,})文$|(?<=\p{Script=Han}{2,})(图|摄|攝|报道|報導|翻攝|摄影|編譯|编译|綜合報導)$/u,
        '',
      ),
    )
    .filter((name) => !NOT_NAMES.test(labelForm(name)) && !isOutlet(name));
}

/** Where a reporter of Taiwan reports from stands right behind the name: 記者謝政儒新北報導. */
const FROM =
  /(?<=(?:^|[\s、，,])\p{Script=Han}{3})(?:[台臺][北中南東东]|新北|基隆|桃[園园]|新竹|苗栗|彰化|南投|[雲云]林|嘉[義义]|高雄|屏[東东]|宜[蘭兰]|花[蓮莲]|澎湖|金[門门]|[馬马]祖)[縣县市]?$/u;

/** Media call themselves so at the end of their names. */
const OUTLET =
  /(报|报社|站|号|网|网站|社|台|在线|线上|新闻|频道|频率|电视|广播|客户端|杂志|周刊|时报|公众号|参考|编辑部|新媒体|传媒|云|发布|中心|头条|委|局|厅|办|院|协会|学会|所|部|室|署|馆|学院|党委|团委|文联|妇联|残联|社联|侨联|工商联|商会|联合会|委员会|基金会|大队|支队|处|科|大学|公司|集团|观察|评论|快讯|日讯|电讯|经济报道|日报|财经|科技|资讯|媒体|政府|.com|.cn)$/iu;

/** The number of an office's paper: 自府发〔2009〕12号. */
const NUMBER_OF_PAPER = /[〔[（(]?(?:19|20)\d\d[〕\]）)]?\s?(?:第\s?)?\d+\s?号$/u;

/** Whether a name is that of a medium or an office, not of a person. */
export function isOutlet(name: string): boolean {
  const said = labelForm(name);
  if (NUMBER_OF_PAPER.test(said)) return false;
  return said.length >= 3 ? OUTLET.test(said) : /^(中时|中時|新华社|央视)$/u.test(said);
}

/** 记者 and the names after it, where the text makes clear where they end: a bracket, a slash, 报道, the line's end. */
const REPORTERS =
  /(?:记者|通讯员|实习生)(?!见面会|招待会|会|站|节|证|协会|团|走基层|手记|札记|观察|调查|探访|直击|日记|体验)[\s：:／/|｜丨]{0,4}([\p{Script=Han}·、，,\s]{2,40}?)(?=\s*(?:$|[（(）)】\]／/|〕。；;]|报[道导]|摄影|摄|文[/／图]|图[/／]|综合|发自|制作|剪辑|拍摄|出镜|编辑|责任|通讯员|记者|实习|供稿|来源|字[号体]|点击|浏览|阅读|评论|分享|\d|\p{Script=Han}{2}\d{1,2}日[电電])|\s\s?\s?\p{Script=Han}{1,6}(?:编辑|记者|摄影|责编)[\s|｜丨：:])/gu;

/** 林文如 蔡文瑋 / 台北報導: names, a slash and where they report from. */
const REPORTING = /^\s*([\p{Script=Han}\s、]{2,24}?)\s{0,3}[／/]\s{0,3}\p{Script=Han}{0,4}报[道导]\s*$/u;

/** The reporters that a line of credits names. */
export function reportersOfLine(line: string): string[] {
  const called = [...labelForm(line).matchAll(REPORTERS)].flatMap((match) => {
    const from = match.index + match[0].lastIndexOf(match[1]!);
    return peopleIn(line.slice(from, from + match[1]!.length));
  });
  if (called.length > 0) return called;
  const [, names = ''] = REPORTING.exec(labelForm(line)) ?? [];
  const people = peopleIn(line.slice(line.indexOf(line.trim()), line.indexOf(line.trim()) + names.length));
  return people.every(isPersonalName) ? people : [];
}

/** The beginning and the end of a paragraph are where its reporters are named, in brackets. */
const BRACKET = /[（(【〔[][^（(【〔[）)】〕\]]{2,60}[）)】〕\]]/gu;

/** Reporters in the brackets of a paragraph: （四川在线记者 刘佳）, （記者王煌忠／台中報導）. */
export function reportersOfText(paragraph: string): string[] {
  const brackets = [...paragraph.matchAll(BRACKET)].filter(([bracket]) => !/[摄攝图圖]\s*.$/u.test(bracket));
  const [opening = ''] = OPENING.exec(labelForm(paragraph)) ?? [];
  return [
    ...brackets.flatMap(([bracket]) => reportersOfLine(bracket)),
    ...reportersOfLine(paragraph.slice(0, opening.length)),
    ...behindDateline(paragraph),
    ...partedBySpaces(paragraph),
  ];
}

/** 【大公报讯】记者汤嘉平报道：, 本报讯 记者李明报道 */
const OPENING =
  /^\s*(?:【[^】]{2,12}】|[^\s，。：:]{2,12}[讯电]\s)\s?(?:本报|本网)?(?:特约|实习|见习)?(?:记者|通讯员)[\s\p{Script=Han}、·]{2,24}?报[道导](?=[：:，,\s])/u;

/** 本报讯 记者章宁旦 通讯员林晔 近日，…: white space ends each name. */
const PARTED =
  /^\s*(?:【[^】]{2,12}】|[^\s，。：:]{2,12}[讯电]\s|(?=本[报网台刊社]记者))\s?((?:(?:本[报网台刊社])?(?:特约|实习|见习)?(?:记者|通讯员)\s?[\p{Script=Han}、]{2,14}\s+)+)/u;

function partedBySpaces(paragraph: string): string[] {
  const [whole = '', names = ''] = PARTED.exec(labelForm(paragraph)) ?? [];
  const people = peopleIn(paragraph.slice(whole.length - names.length, whole.length).replace(ROLES_BEFORE_NAMES, ' '));
  return people.every(isPersonalName) ? people : [];
}

const ROLES_BEFORE_NAMES = /(?:本[报報网網台刊社])?(?:特约|特約|实习|實習|见习|見習)?(?:记者|記者|通讯员|通訊員)/gu;

/** A bracket of names alone right behind the dateline: 某某网青川3月28日电 （朱虹）. */
function behindDateline(paragraph: string): string[] {
  const [, names = ''] =
    /^[^，。（(]{1,24}[日月\s报網网報社台](?:[电電讯訊]|消息)\s*[（(]([^（()）]{2,20})[）)]/u.exec(paragraph) ?? [];
  const people = peopleIn(names).filter(isPersonalName);
  return people.join('').length === names.replace(/[\s、，,]|报[道导]$|報導$/gu, '').length ? people : [];
}

/** A bracket with nothing but names that ends the text, or is its last line: （张巨峰）, （王煌忠／台中報導）. */
export function signature(lastParagraph: string): string[] {
  const [, inside = ''] =
    /(?:[。！？”」』]|^)\s*[（(﹝〔]([^（(﹝〔）)﹞〕]{2,30})[）)﹞〕]\s*$/u.exec(lastParagraph.slice(-60)) ?? [];
  const [names = '', ...rest] = inside
    .replace(/^(编译|編譯|作者|文|撰文|撰稿|执笔)\s*[／/：:|\s]\s*/u, '')
    .split(/[／/]/);
  const isPhotographer = /[摄攝图圖]/u.test(inside) && !/文/u.test(inside);
  const isSigned = !isPhotographer && rest.every((part) => /报[道导]|综合|文|图|摄/.test(labelForm(part)));
  const people = peopleIn(names).filter(isPersonalName);
  return isSigned && people.join('').length >= names.replace(/[\s、，,]|记者|記者|通讯员|作者[：:]?/gu, '').length - 4
    ? people
    : [];
}
