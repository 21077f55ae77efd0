import { valueOf } from '../../citations/numeral.ts';
import type { Variants } from '../../hanzi/fold.ts';
import { BREAK, unitsOf } from '../../hanzi/searchable.ts';

/** What the forms of a number have in common: the index has it of what articles cite, and a query is looked up by it. */

const LABEL = /^(?:发明|实用新型|外观设计)?(?:专利|申请|公开|公告|授权公告|商标注册|注册|商标)?号(?:码)?(?:为|是)?/u;

/** What is left of a number when all that people write otherwise is left out: 《专利法》第六十四条 and 专利法64 are 专利法64. */
export function coreOf(text: string, variants?: Variants): string {
  return lettersOf(text, variants)
    .replaceAll('中华人民共和国', '')
    .replace(/第([〇零一二三四五六七八九十百千两]+)(?=[条号])/gu, (_, numeral: string) => `第${valueOf(numeral)}`)
    .replace(LABEL, '')
    .replace(/^(?:zl|cn)(?=\d)/u, '')
    .replace(/(?<=^第?\d+[a-z]?号?)(?:注册)?商标$/u, '')
    .replace(/[第条号字]/gu, '');
}

/** A text without what stands between its letters. */
export function lettersOf(text: string, variants?: Variants): string {
  return unitsOf(text, variants)
    .units.filter((unit) => unit !== BREAK)
    .join('');
}
