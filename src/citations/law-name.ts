import { LAWS, SHORT_NAMES } from './laws.ts';

/** A law's name before a place in a text. */
export interface LawName {
  /** In the normal form: Simplified, without 中华人民共和国, title marks and the year of a version. */
  name: string;
  /** Where it begins, with its title mark. */
  start: number;
}

const BARE = alternatives([...LAWS, ...Object.keys(SHORT_NAMES)]);
const REGIONS =
  '北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|内蒙古|广西|西藏|宁夏|新疆';

/** Laws at the end of a text, without title marks; of a province, its regulations. */
const BARE_AT_END = new RegExp(
  `(?:中华人民共和国)?(?:(${BARE})|((?:${REGIONS})\\p{Script=Han}{0,8}?(?:省|市|自治区|经济特区)?[^的和依据按照根第《》、,。为本该对由以]{2,24}?条例))(?:\\(([一二三四五])\\))?$`,
  'u',
);
/** Its rules for carrying it out: 及其实施细则. */
export const ITS_RULES = /^\s?(?:和|及|以及|与)?其(实施细则|实施条例)\s?(?=第)/u;

function alternatives(names: readonly string[]): string {
  return [...names].sort((a, b) => b.length - a.length).join('|');
}

/** The titles that a text itself gives short names: 《…的解释》（以下简称《解释》）. */
export function shortNamesIn(text: string): Map<string, string> {
  const found = new Map<string, string>();
  const pattern = /》\s?\((?:[^()]{0,12}[,;])?(?:以下)?(?:简称|称)(?:为)?\s?[“"《]?([^”"》(),。]{2,24})[”"》]?\)/gu;
  for (const { 1: short, index } of text.matchAll(pattern)) {
    const title = titleBefore(text, index + 1);
    const name = title && nameOfTitle(title.title);
    if (name !== undefined) found.set(short!, name);
  }
  return found;
}

/** The law whose name ends where the place is, with or without title marks. */
export function lawBefore(text: string, place: number, shortNames: ReadonlyMap<string, string>): LawName | undefined {
  const titled = text[place - 1] === '》' || text[place - 1] === '〉' ? titleBefore(text, place) : undefined;
  if (titled) {
    const name = shortNames.get(titled.title) ?? nameOfTitle(titled.title);
    return name === undefined || isForeign(text, titled.start) ? undefined : { name, start: titled.start };
  }
  const before = text.slice(Math.max(0, place - 60), place);
  for (const [short, name] of shortNames) if (before.endsWith(short)) return { name, start: place - short.length };
  const match = BARE_AT_END.exec(before);
  if (!match) return afterVerb(text, before, place);
  const [all, known, regional, part] = match;
  const start = place - all.length;
  if (isForeign(text, start)) return undefined;
  const name = SHORT_NAMES[known ?? ''] ?? known ?? regional!;
  return { name: part === undefined ? name : `${name}（${part}）`, start };
}

/** A law that no list has, where a verb that only laws have says that it is one: 依强制执行法第七条. */
const AFTER_VERB =
  /(?:依据|依照|根据|按照|适用|违反|触犯|依|犯)([^的本该此其上述第,。、;《》”“年日月\d\s了和]{2,16}法)$/u;

function afterVerb(text: string, before: string, place: number): LawName | undefined {
  const name = AFTER_VERB.exec(before)?.[1];
  if (name === undefined || NO_LAW.test(name) || /宪法$|办法$/u.test(name)) return undefined;
  const start = place - name.length;
  return isForeign(text, start) || FOREIGN.test(name) || INTERNAL.test(name)
    ? undefined
    : { name: name.replace(/^中华人民共和国/u, ''), start };
}

/** The title whose mark closes just before the place; marks within marks are counted. */
function titleBefore(text: string, place: number): { title: string; start: number } | undefined {
  let depth = 0;
  for (let at = place - 1; at >= 0 && at > place - 160; at--) {
    const character = text[at];
    if (character === '¶') return undefined;
    if (character === '》' || character === '〉') depth++;
    if (character === '《' || character === '〈') depth--;
    if (depth === 0) return { title: text.slice(at + 1, place - 1), start: at };
  }
  return undefined;
}

const KINDS =
  /(?:法|法典|条例|规定|细则|解释|办法|规则|决定|批复|通则|总则|若干意见|指导意见|的意见|解答|纪要|公约|协定|条约|议定书)(?:（[一二三四五六七八九十]{1,2}）|[一二三四五]|（试行）|（暂行）|\(试行\))?$/u;
/** What ends like a law and is none. */
const NO_LAW =
  /(?:方法|做法|书法|兵法|手法|说法|算法|疗法|语法|心法|玩法|想法|用法|看法|司法|立法|执法|魔法|戏法|笔法)$/u;
/** Rules that a body has given itself. */
const INTERNAL =
  /公司|集团|大学|学院|中学|小学|学校|协会|商会|学会|联盟|俱乐部|小区|社区|业主|村[规民]|员工|职工|平台|医院|研究院|研究所|工会|合伙|股东|董事|使用管理|考勤|绩效|奖惩|比赛|竞赛|大赛|游戏|直播间|本[院校所局]|我[院校所司]|仲裁规则|仲裁委|交易规则|活动|章程|合同|协议|薪酬|保密制度|财务|采购|车间|企业(?:内部|知识产权管理)|参赛|积分|会员|馆藏|评选/u;
const STATE = /^(?:最高人民|国务院|国家|全国人|财政部|商务部|教育部|科学技术部|公安部|海关总署)/u;
const FOREIGN =
  /(?:美国|日本|韩国|德国|英国|法国|欧盟|欧洲|印度|俄罗斯|加拿大|澳大利亚|新加坡|巴西|泰国|越南|瑞士|意大利|西班牙|荷兰|外国|朝鲜|印尼|印度尼西亚|马来西亚|菲律宾|墨西哥|南非|土耳其|联邦|以色列|该国|乌克兰|哈萨克斯坦|台湾地区?|我国台湾)/u;
const TREATIES =
  /巴黎公约|伯尔尼公约|知识产权协定|版权条约|表演和录音制品条约|马德里|海牙协定|里斯本协定|专利合作条约|视听表演|马拉喀什|布达佩斯条约|植物新品种保护公约|罗马公约/u;

/** The normal form of a title, or nothing when it is not that of a law. */
export function nameOfTitle(title: string): string | undefined {
  const name = title
    .replace(/\s/g, '')
    .replace(/[《》〈〉]/gu, '')
    .replaceAll('中华人民共和国', '')
    .replace(/\((?:[^()]*(?:19|20)\d{2}[^()]*|[^()]*(?:修正|修订|修改|版)(?!草案)[^()]*)\)/gu, '')
    .replaceAll('(', '（')
    .replaceAll(')', '）');
  const known = SHORT_NAMES[name] ?? name;
  if (LAWS.includes(known)) return known;
  if (/草案|征求意见稿|送审稿|建议稿/u.test(name) || /^\d/.test(name) || !KINDS.test(name) || NO_LAW.test(name))
    return undefined;
  if (/(?:公约|协定|条约|议定书)$/u.test(name)) return TREATIES.test(name) ? name : undefined;
  if (FOREIGN.test(name.slice(0, 5)) && !/^最高/u.test(name)) return undefined;
  const isInternal = INTERNAL.test(name) && !STATE.test(name) && !/解释(?:（.{1,2}）)?$/u.test(name);
  return isInternal ? undefined : name;
}

/** Whether what stands before the name makes it another country's law. */
function isForeign(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 12), start);
  const clause = before.split(/[,。;、“”]/u).at(-1)!;
  return FOREIGN.test(clause) && !/我国|中国$|中华人民共和国/u.test(clause);
}
