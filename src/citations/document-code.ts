import { CODE_END, HEAD, isCode, LOCAL, OF_PROCURATORS, UNMISTAKABLE } from './code-grammar.ts';
import type { Issuer } from './issuer.ts';
import { organIn } from './issuer.ts';
import { lastPhrase, restAfter } from './phrase.ts';

/** Ends of the full names of authorities, which may stand right before their codes: 财政部会计司财会. */
const NAME_ENDS =
  '人民政府 办公厅 办公室 编办 总署 委员会 管委会 发展改革委(?!员) 国资委 卫健委 卫生健康委(?!员) 常委会 总工会 中心 证监会 银保监会 贸促会 科协 环境部 网信办 (?<!检\\p{Script=Han})分行 工商联 组织部 宣传部 领导小组 工作小组 (?<=\\p{Script=Han})(?<!检\\p{Script=Han}分)院 ' +
  '公安部 财政部 商务部 教育部 科技部 科学技术部 农业农村部 司法部 信息化部 文化和旅游部 党委 省委 市委 中央 最高法 最高检';
/** The same where they are parts of codes as well (京知局规, 工信厅科函, 成关法): only after a name that is long enough. */
const LONG_NAME_ENDS =
  String.raw`(?<=[省市州县区])政府 (?<!知)局 (?<=\p{Script=Han}{2})海关 (?<!工信|教(?!育)\p{Script=Han}{1,2})厅 ` +
  String.raw`(?<=\p{Script=Han}{3})(?:(?<!部)司(?!法)(?=\p{Script=Han}{2})|庭(?=\p{Script=Han}{2})|委(?=\p{Script=Han}{3}))`;
const ORGAN_END = new RegExp(
  String.raw`(?:${`${NAME_ENDS} ${LONG_NAME_ENDS}`.replaceAll(' ', '|')})(?=\p{Script=Han})(?![函字规通]|发(?!改(?!革)))`,
  'gu',
);

/**
 * The code in a run of Han characters that ends with it: 国发 in 根据国发. It begins where the phrase does, or with what codes are
 * known to begin with; where it does neither, it must at least end as they do.
 *
 * @param isSquare whether the year after it stands in the brackets that are for document numbers.
 */
export function codeIn(run: string, isSquare: boolean): Issuer | undefined {
  const phrase = lastPhrase(run);
  const form = /(?:公告|通告|令)$/u.exec(phrase)?.[0];
  return form === undefined ? toCode(restAfter(phrase, ORGAN_END), isSquare) : announcementOf(run, form);
}

/** 公告 and 令 that are numbered as documents are: 中国证监会公告〔2022〕3号. */
function announcementOf(run: string, form: string): Issuer | undefined {
  const organ = organIn(run.slice(0, -form.length));
  return organ && { name: organ.name + form, written: organ.written + form.length };
}

/** The name of a place, and a code after it: 成都市锦江区锦府发. 泸州市监 and 新区管 are within codes. */
const PLACE =
  /^\p{Script=Han}{2,12}(?:省|[市州县区](?![监场管知府委政人财法检办]|中府|市[监场管]))(?=\p{Script=Han}{2})/u;
/** 德阳德府发: a code begins with the first character of its place, whose name comes before it; 川北川府发 is one as a whole. */
const AFTER_ITS_PLACE =
  /(?<=^((?![省市县区])\p{Script=Han})\p{Script=Han}+?)(?<!^苏姑|^川[北青汶金])\1(?=\p{Script=Han})/u;

function toCode(phrase: string, isSquare: boolean): Issuer | undefined {
  const code = ownCode(phrase.replace(PLACE, ''));
  return isCode(code, isSquare) ? { name: code, written: code.length } : undefined;
}

/** 原川办函, 再国发, 依法发: these begin no code. */
const LINKING = /^(?:[另原又再即系载见](?=\p{Script=Han}{2})|[依自从](?=法[发释]))/u;

/** What is short is a code as a whole, since within one another may seem to begin: 银发 in 成银发. What is long is cut where one may begin. */
function ownCode(phrase: string): string {
  const isWhole =
    LOCAL.test(phrase) || OF_PROCURATORS.test(phrase) || (phrase.length <= LONGEST_WHOLE && CODE_END.test(phrase));
  const patterns = isWhole ? [AFTER_ITS_PLACE, UNMISTAKABLE] : [AFTER_ITS_PLACE, HEAD];
  const starts = patterns.map((pattern) => phrase.search(pattern)).filter((index) => index >= 0);
  return phrase.slice(starts.length === 0 ? 0 : Math.min(...starts)).replace(LINKING, '');
}

const LONGEST_WHOLE = 5;
