import type { Find, Finder } from './find.ts';

/** Of Taiwan with a zero before it: 01234567. */
const NUMBER = String.raw`(?<![\d.,*×-])((?:[1-9](?:\s?\d){4,7}|0\d{7})\s?[A-Z]?)(?![\dA-Za-z*×.%-])`;
/** Another number of a list. */
const MORE = String.raw`\s?(?:号)?\s?(?:、|,|和|及|与|以及)\s?(?:第\s?)?\d(?:\s?\d){4,7}[A-Z]?`;

/** 商标注册号：1234567, 第1234567号商标注册证, 注册商标（第1234567号）. */
/** What is numbered itself, though 商标 stands before it: 商标异议申请受理回执第20231188号. */
const OTHER_PAPER = '(?:书|单|执|函|表|票|据|册|报告|合同|文|届|批|台|楼|室|路|街|道|窗口|柜)';
const LABELLED = new RegExp(
  String.raw`(?<!国际(?:商标)?)(?:(?<!国际)商标)?(?:注册(?:证|商标)?|申请)号(?:码)?\s?(?:分别)?(?:为|是|:|均为)?\s?(?:第\s?)?${NUMBER}((?:${MORE})*)(?!\s?[元万亿])`,
  'gu',
);
const CERTIFIED = new RegExp(
  String.raw`(?<!国际)商标(?:注册证|(?:\s?[(“"]?(?:(?!局|委员会|公司|代理|公告|编号|案|评审|档|卷|费|质押|纠纷|侵权|展|许可|通知)[^。;、,\d¶]){0,12}[”")]?\s?)(?<!${OTHER_PAPER}\s?))\s?\(?\s?第\s?${NUMBER}((?:${MORE})*)\s?号`,
  'gu',
);
/** 第1234567号“某某”注册商标, 第35类1234567号商标; 国际注册第1234567号 is in another register. */
const NUMBERED = new RegExp(
  String.raw`(?<!国际注册\s?)第\s?(?:\d{1,2}\s?类\s?)?${NUMBER}((?:${MORE})*)\s?号\s?(?:(?:“[^”¶]{0,24}”|"[^"]{0,24}"|《[^》]{0,24}》|「[^」]{0,24}」|\([^)]{0,16}\)|[A-Za-z .&'-]{1,24})?\s?(?:、|及图|及其图|图形|图文|文字|组合|系列|立体|注册|国内|涉案|争议|引证|诉争|证明|集体|等|中文|英文|字母|以及|及|两件|三件|多件|个|的|国际分类|第\d+类|地理标志|驰名)*\s?){0,4}商标`,
  'gu',
);

const SENTENCE_END = /[。!?¶]/u;

/** Registrations of trademarks, where the words around say that a number is one. */
export const findTrademarks: Finder = (text) => {
  const finds: Find[] = [];
  for (const [pattern, isSaid] of [
    [LABELLED, false],
    [CERTIFIED, true],
    [NUMBERED, true],
  ] as const)
    for (const match of text.matchAll(pattern)) if (isSaid || sayTrademark(text, match)) finds.push(...findsOf(match));
  return { finds, doubts: [] };
};

/** Whether the sentence, or the label itself, speaks of trademarks and of nothing else that is registered before the number. */
function sayTrademark(text: string, { index, 0: found }: RegExpExecArray): boolean {
  if (/^(?:注册)?商标/u.test(found)) return true;
  const before = text
    .slice(Math.max(0, index - 60), index)
    .split(SENTENCE_END)
    .at(-1)!;
  const after = text.slice(index + found.length, index + found.length + 40).split(SENTENCE_END)[0]!;
  if (
    /(?:工商|企业|公司|营业执照|药品|软件|著作权|作品|域名|专利|备案|农药|器械|品种|报名|会员|用户)\s?$/u.test(before)
  )
    return false;
  return /商标/u.test(before) || /^[^,;]{0,20}商标/u.test(after);
}

function findsOf(match: RegExpExecArray): Find[] {
  const [all] = match;
  const from = match.index;
  return [...all.matchAll(/(?<![\d])\d(?:\s?\d){4,7}\s?[A-Z]?(?![\dA-Za-z])/gu)].map(
    ({ 0: number, index }, at, list) => ({
      kind: 'trademark' as const,
      id: number.replace(/\s/g, ''),
      from,
      start: at === 0 ? from : from + index,
      end: from + (at === list.length - 1 ? all.length : index + number.length),
    }),
  );
}
