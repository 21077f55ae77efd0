import { LAWS, SHORT_NAMES } from './laws.ts';
import { beginsForeign, endsOtherwise, isInternal } from './no-law.ts';

/** How titles of laws, and of what is applied like one, end. */
const KINDS =
  /(?:法|法典|修正案|条例|规定|细则|解释|办法|规则|决定|批复|规程|通则|总则|若干意见|指导意见|的意见|解答|纪要|(?:判断|判定)(?:标准|指南)|裁量权?基准|公约|协定|条约|议定书)(?:（[一二三四五六七八九十]{1,2}）|[一二三四五]|（试行）|（暂行）|（[农林]业部分）|\(试行\))?$/u;
/** What a text calls a title that it has named in full, without having said so. */
const ALONE =
  /^(?:法|条例|细则|实施细则|实施条例|解释|司法解释|(?:实施|暂行|管理|若干)?(?:办法|规定)|规则|决定|批复|若干意见|意见|纪要)$/u;
const TREATIES =
  /巴黎公约|地理标志|北京条约|商标法|专利法条约|尼斯协定|洛迦诺|斯特拉斯堡|区域全面经济伙伴|伯尔尼公约|知识产权协定|版权条约|表演和录音制品条约|马德里|海牙协定|里斯本协定|专利合作条约|视听表演|马拉喀什|布达佩斯条约|植物新品种保护公约|罗马公约/u;

/** What no title of a law has: the end of a sentence, or what a mark that nobody closed has run on to. */
const NO_TITLE = /[^\p{Script=Han}\w（）〇、·-]/u;

/** What is not yet a law. */
export const DRAFT = /草案|征求意见稿|送审稿|建议稿|讨论稿|审议稿/u;

/** The normal form of a title, or nothing when it is not that of a law. */
export function nameOfTitle(title: string): string | undefined {
  const name = plain(title);
  const known = SHORT_NAMES[name] ?? name;
  if (DRAFT.test(title)) return undefined;
  if (known !== name || LAWS.includes(known)) return known;
  if (NO_TITLE.test(name) || /^\d/.test(name) || !KINDS.test(name) || ALONE.test(name) || endsOtherwise(name))
    return undefined;
  if (/(?:公约|协定|条约|议定书)$/u.test(name)) return TREATIES.test(name) ? name : undefined;
  return beginsForeign(name) || isInternal(name) ? undefined : name;
}

/** A title without marks and quotes, 中华人民共和国 and the year of a version. */
function plain(title: string): string {
  return title
    .replace(/\s/g, '')
    .replace(/[《》〈〉“”]/gu, '')
    .replaceAll('中华人民共和国', '')
    .replace('最高人民法院最高人民检察院', '最高人民法院、最高人民检察院')
    .replace(/^民法典.{2,6}编$/u, '民法典')
    .replace(/\((?:[^()]*(?:19|20)\d{2}[^()]*|[^()]*(?:修正|修订|修改|版)(?!草案)[^()]*)\)/gu, '')
    .replaceAll('(', '（')
    .replaceAll(')', '）');
}

/** The title whose mark closes just before the place; marks within marks are counted. */
export function titleBefore(text: string, place: number): { title: string; start: number } | undefined {
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
