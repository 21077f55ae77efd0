import { beginsForeign } from './no-law.ts';
import { lastPhrase } from './phrase.ts';

/** Who issued a document, read from the characters before its year or its 令; `written` counts those that are its own. */
export interface Issuer {
  name: string;
  written: number;
}

/** Short names that everybody knows: one document has one normal form, whichever name it is cited by. */
const FULL_NAMES: ReadonlyMap<string, string> = new Map(
  (
    '国知局=国家知识产权局 国家市监总局=国家市场监督管理总局 国家市场监管总局=国家市场监督管理总局 市场监管总局=国家市场监督管理总局 ' +
    '质检总局=国家质量监督检验检疫总局 国家质检总局=国家质量监督检验检疫总局 工商总局=国家工商行政管理总局 国家工商总局=国家工商行政管理总局 ' +
    '国家药监局=国家药品监督管理局 食药监总局=国家食品药品监督管理总局 国家食药监总局=国家食品药品监督管理总局 国家认监委=国家认证认可监督管理委员会 ' +
    '税务总局=国家税务总局 税委会=国务院关税税则委员会 国家林草局=国家林业和草原局 国家网信办=国家互联网信息办公室 国家医保局=国家医疗保障局 ' +
    '发改委=国家发展和改革委员会 国家发改委=国家发展和改革委员会 国家发展改革委=国家发展和改革委员会 国家卫健委=国家卫生健康委员会 国家卫生健康委=国家卫生健康委员会 ' +
    '科技部=科学技术部 工信部=工业和信息化部 人社部=人力资源和社会保障部 人力资源社会保障部=人力资源和社会保障部 住建部=住房和城乡建设部 文旅部=文化和旅游部 环保部=环境保护部 ' +
    '中国证监会=中国证券监督管理委员会 证监会=中国证券监督管理委员会 人民银行=中国人民银行 安监总局=国家安全生产监督管理总局 国家安监总局=国家安全生产监督管理总局 ' +
    // As 国令第711号 and 粤府令第296号 are written.
    '国=国务院 粤府=广东省人民政府 川府=四川省人民政府'
  )
    .split(' ')
    .map((item) => item.split('=') as [string, string]),
);

/** Ministries of the State Council, of today and of before: what else ends in 部 is none (俱乐部, 项目部). */
const MINISTRY =
  '(?:外交|国防|教育|科技|科学技术|工信|工业和信息化|信息产业|公安|国家安全|民政|司法|财政|人力资源和?社会保障|人社|人事|劳动和社会保障|劳动|' +
  '自然资源|国土资源|生态环境|环境保护|住房和城乡建设|住建|建设|交通运输|交通|铁道|水利|农业农村|农业|商务|对外贸易经济合作|文化和旅游|文旅|文化|卫生|监察|应急管理)部';
const PROVINCE =
  '(?:北京|天津|上海|重庆)市|(?:河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾)省|(?:内蒙古|广西|西藏|宁夏|新疆)\\p{Script=Han}{0,4}自治区';
/** A ministry before another authority, with nothing between them. */
export const MINISTRY_BEFORE = new RegExp(`${MINISTRY}$`, 'u');
/** What names of authorities begin with, which may have 和 in them. */
const ORGAN_BEGIN = new RegExp(
  `国家|国务院|国知局|最高人民|海关总署|市场监管总局|${PROVINCE}|全国人民|全国人大|${MINISTRY}|林业和草原局|林业局`,
  'u',
);
const ORGAN = new RegExp(
  `(?:国务院|局|${MINISTRY}|委|委员会|署|法院|检察院|厅|(?<=^(?:国家|中央)\\p{Script=Han}{2,4})办|(?<=清单)工作机制|^税委会|^国|^[粤川]府|(?<=人民|[省市州县区])政府|办公室|人民银行|监会|常委会|人民代表大会|(?<=\\p{Script=Han}{2})海关)$`,
  'u',
);
/** Every house has an office (办公室): one of an authority is named with its place. */
const OF_A_PLACE = /^\p{Script=Han}{2,8}[省市州县区盟旗]/u;

/** Its announcements are papers of its cases, and numbered for itself. */
const LOCAL_COURT = /(?<!^最高(?:人民)?)(?:法院|检察院)$/u;

/** 江西省政府; those of the regions and of Taiwan are called so. */
const SHORT_GOVERNMENT =
  /(?<=^(?!台[北中南东湾]|新北|桃园|高雄|基隆|新竹|嘉义)\p{Script=Han}+(?:[省市州县]|(?<![特政])区))政府$/u;

/** Committees that are authorities; others have owners, judges of prizes, parties in them (业主委员会, 评选委员会). */
const COMMITTEE =
  /(?:常务|管理|健康|改革|治丧|税则|军事|检查|监察|建设|经济|贸易|技术|教育|民族|选举|审查|信息化|中央|人民代表大会)委员会$/u;

/** The authority in a run of Han characters that ends with its name, without 中华人民共和国. */
export function organIn(run: string): Issuer | undefined {
  // What comes before is who signed it: 国家主席某某签署主席令.
  if (run.endsWith('主席')) return { name: '主席', written: run.endsWith('国家主席') ? 4 : 2 };
  // Names of authorities have 和 in them; so what they begin with is looked for before phrases are parted.
  const last = run.slice(lastState(run));
  const begin = ORGAN_BEGIN.exec(last);
  const written = begin === null ? lastPhrase(last).replace(/^原/u, '') : last.slice(begin.index);
  const name = written.replace(/^中华人民共和国/u, '');
  if (begin === null && (isOfAnyHouse(name) || beginsForeign(name))) return undefined;
  if (name === '国' && run.endsWith('联合国')) return undefined;
  if (!ORGAN.test(name) || name.length > 24 || name.includes('某') || LOCAL_COURT.test(name)) return undefined;
  if (
    /[团村居业组]委$|^(?:自治|[省县区州]|市(?!场|[东西南北中]区))\p{Script=Han}+$/u.test(name) ||
    /^[本我贵该各县市省区局部委厅]{1,2}(?:局|部|委|厅|政府)?$/u.test(name)
  )
    return undefined;
  return { name: FULL_NAMES.get(name) ?? inFull(name), written: written.length };
}

const inFull = (name: string) =>
  name.replace(SHORT_GOVERNMENT, '人民政府').replace(/人大常委会$/u, '人民代表大会常务委员会');

/** What 总局 or 局 may stand for. */
const IN_FULL = /国家\p{Script=Han}{2,12}?总?局|市场监管总局|国知局/gu;

/** The authority that a text means by 总局 or 局: the last one of that kind that it has named. */
export function namedInFull(short: string, before: string): Issuer | undefined {
  const name = [...before.matchAll(IN_FULL)].map(([full]) => full).findLast((full) => full.endsWith(short));
  return name === undefined ? undefined : { name: FULL_NAMES.get(name) ?? name, written: short.length };
}

/** Committees and offices, unless they are known for authorities. */
function isOfAnyHouse(name: string): boolean {
  return (name.endsWith('委员会') && !COMMITTEE.test(name)) || (name.endsWith('办公室') && !OF_A_PLACE.test(name));
}

/** 财政部税务总局: others of the State Council that follow a ministry with nothing between them. */
const AFTER_MINISTRY = new RegExp(`(?<=${MINISTRY})(?:税务|市场监管|工商|质检)总局$|(?<=${MINISTRY})海关总署$`, 'u');

/** Where the last name begins that stands for a whole authority. */
function lastState(run: string): number {
  const at = Math.max(
    ...[run.lastIndexOf('国家'), run.lastIndexOf('国务院'), run.lastIndexOf('中华人民共和国')],
    run.search(AFTER_MINISTRY),
  );
  return Math.max(0, run.slice(at).startsWith('中华人民共和国') ? at + 7 : at);
}
