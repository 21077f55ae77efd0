/** Who issued a document, read from the characters before its year or its 令; `written` counts those that are its own. */
export interface Issuer {
  name: string;
  written: number;
}

/** After these a new phrase begins. None stands in the code or the name of an authority. */
const BEFORE =
  /以下简称|简称|下称|根据|依据|按照|依照|遵照|参照|参见|详见|[印下转另][发据](?!展)|发布|公布|颁布|出台|制定|执行|落实|贯彻|废止|修订|修改|同意|批准|关于|通知|意见|办法|规定|文件|文号|编号|决定书?|批复|以及|还有|有关|并以|通过|作出|施行|实施|现行|其中|[的和及与或以即见按据对为是了于至到由在向该此如号经](?=\p{Script=Han})/gu;
/** Of these some stand in names of authorities after all: 国家经贸委, 人民政府和…. */
const NOT_BEFORE = /国家经|国经|川经|经贸|经信|经济|交通|对外|对台|[自文]府|和府|于府/u;

/** Authorities by their full names, which may stand before their codes. */
const ORGAN_END =
  /(?:国务院|人民政府|办公厅|办公室|知识产权局|管理局|监管局|管理总局|总局|版权局|税务局|总署|委员会|发展改革委|人民法院|检察院|公安部|财政部|商务部|教育部|科技部|科学技术部|农业农村部|司法部|信息化部|文化和旅游部|党委|省委|市委|中央|厅|市局|省局)(?=\p{Script=Han})/gu;

/** Codes that are known by how they begin. */
const HEAD = new RegExp(
  '(?:国[发函令办知市版科税认药卫环资海统标监气]|国质检|国食药|国工商|国家[^局部委院]{0,2}办?发|中[办发宣组]|厅字|法[释发办明]|高检发|公通字|财[税综建教行农社库关企金预会办]|工信[部厅]|工商|商标?[字标函办服建条综]|商评|税总|银[发办]|证监|银保监|海关|署[法监加税]|教[技政高研职办科发社]|人社[部厅]|农[质办发市经种]|文[旅市政]|民[发办函]|司[发办规]|交[办规发]|发改|科[技发办]|国知|知[办发产]|卫[办生]|药监|' +
    '[京津沪渝冀晋蒙辽吉黑苏浙皖闽赣鲁豫鄂湘粤桂琼川蜀贵黔云滇藏陕甘青宁新成蓉穗深杭宁甬青济武][发政府办委市知科财高价版商农文药经教司][^的和]{0,7})',
  'u',
);

/** An office of a town or county that no list has: 德知办, 泸市知发, 成中法发, 达川府办发. */
const LOCAL =
  /^(?:(?![另有原又再即系载见文件以等此])\p{Script=Han}){1,2}[市州县区]?(?:知|市监|市场|财|科|文|农|人社|工商|府|政|委|[中高]?法|检|公|司|版|经|教|卫|民|交|银|药监|发改|住建|商务|管委?)\p{Script=Han}{0,5}$/u;

/** How codes of documents end, where round brackets may be of something else. */
const CODE_END = /[发函办字规释政府知财税监联保运管电议任法令通综版标企]$/u;
/** Papers that are no documents of an authority: of parties, of notaries and arbitrators, of firms of experts (鉴定, 审计, 评估). */
const NO_DOCUMENT =
  /检\p{Script=Han}{0,3}诉|合同|协议|(?<!文件|公文|发文)编号|单号|批号|档案|[卷期第楼室栋座路街巷]$|公司|仲裁?字|仲案字|证字|公证|律[函师所]|民[初终]|发票|订单|保单|书证|标书|招标|刊|鉴字|司鉴|鉴定[书意所中]|会?审字|验字|(?<!商)评报?字/u;

/**
 * The code in a run of Han characters that ends with it: 国发 in 根据国发.
 *
 * @param isSquare whether the year after it stands in the brackets that are for document numbers.
 */
export function codeIn(run: string, isSquare: boolean): Issuer | undefined {
  if (NO_DOCUMENT.test(run)) return undefined;
  const phrase = lastPhrase(run);
  const rest = restAfter(phrase, ORGAN_END);
  const form = /(?:公告|令)$/u.exec(phrase)?.[0];
  if (form !== undefined) {
    const organ = organIn(run.slice(0, -form.length));
    return organ && { name: organ.name + form, written: organ.written + form.length };
  }
  const head = HEAD.exec(rest);
  const code = head === null || (isSquare && LOCAL.test(rest)) ? rest : rest.slice(head.index);
  if (code.length === 0 || code.length > 14 || /^[第共总]/.test(code)) return undefined;
  if (!isSquare && (head === null || !CODE_END.test(code)) && !(head !== null && code.length <= 8)) return undefined;
  return { name: code, written: code.length };
}

/** Short names that everybody knows. */
const FULL_NAMES: Record<string, string> = {
  国知局: '国家知识产权局',
  国家市监总局: '国家市场监督管理总局',
  国家市场监管总局: '国家市场监督管理总局',
  市场监管总局: '国家市场监督管理总局',
  国家主席: '主席',
  发改委: '国家发展和改革委员会',
  国家发改委: '国家发展和改革委员会',
};

const ORGAN_BEGIN =
  /国家主席|国家|国务院|国知局|主席|最高人民|海关总署|市场监管总局|(?:北京|天津|上海|重庆)市|(?:河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾)省|(?:内蒙古|广西|西藏|宁夏|新疆)\p{Script=Han}{0,4}自治区|全国人民|全国人大|[商财教司农科公民交水][务政育法业学安通利]\p{Script=Han}{0,6}部|工业和信息化部|劳动和社会保障部|人力资源和社会保障部|农业农村部|文化和旅游部|文化部|住房和城乡建设部|农业部|林业和草原局|林业局/u;
const ORGAN = /(?:主席|国务院|局|部|委|委员会|总署|署|法院|检察院|厅|人民政府|办公室|银行|监会|常委会|常务委员会)$/u;

/** Its announcements are papers of its cases, and numbered for itself. */
const LOCAL_COURT = /(?<!最高)人民(?:法院|检察院)$/u;

/** The authority in a run of Han characters that ends with its name, without 中华人民共和国. */
export function organIn(run: string): Issuer | undefined {
  // Names of authorities have 和 in them; so what they begin with is looked for before phrases are parted.
  const begin = ORGAN_BEGIN.exec(run.slice(lastState(run)));
  const written = begin === null ? lastPhrase(run).replace(/^原/u, '') : run.slice(lastState(run) + begin.index);
  const name = written.replace(/^中华人民共和国/u, '');
  if (!ORGAN.test(name) || name.length > 24 || LOCAL_COURT.test(name)) return undefined;
  if (/^[本我贵该各县市省区局部委厅]{1,2}(?:局|部|委|厅|政府)?$/u.test(name)) return undefined;
  return { name: FULL_NAMES[name] ?? name, written: written.length };
}

/** Where the last name begins that stands for a whole authority. */
function lastState(run: string): number {
  const at = Math.max(run.lastIndexOf('国家'), run.lastIndexOf('国务院'), run.lastIndexOf('中华人民共和国'));
  return Math.max(0, run.slice(at).startsWith('中华人民共和国') ? at + 7 : at);
}

function lastPhrase(run: string): string {
  return restAfter(run, BEFORE);
}

/** What is left after the last match, unless it is within a name. */
function restAfter(run: string, pattern: RegExp): string {
  let from = 0;
  for (const { 0: found, index } of run.matchAll(pattern)) {
    const around = run.slice(Math.max(0, index - 2), index + found.length + 2);
    if (!NOT_BEFORE.test(around) || found.length > 1) from = index + found.length;
  }
  return run.slice(from);
}
