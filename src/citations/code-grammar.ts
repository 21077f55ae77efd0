import { NO_AUTHORITIES } from './other-paper.ts';

/** Codes that are known by how they begin. */
export const HEAD = new RegExp(
  '(?:国(?:[发函令办知市版权科税认药卫环资海统标监气能粮铁烟邮密语宗侨档]|新[出广办]|中医药|疾控|乡振|移民)|国质检|国食药|国工商|国家[^局部委院]{0,2}办?发|中[办发宣组网]|厅字|法[释发办明知民复执]|高检发|公[通治食经]|财[税综建教行农社库关企金预会办资文科产]|工信[部厅提]|工商|商标?[字标函办服建条综]|商评|税总|银[发办]|证监|银保监|[保银]监|金发|汇发|市监|建[房市质标科办村城]|应急|新出[发审政联字]|新广|供销|全国?双?打|打假|体[经育]|国信|常办|海关|署[法监加税]|教[技政高研职办科发社师督材体提]|人社[部厅]|农[质办发市经种]|文[旅市政]|林[科场办发规]|民[发办函]|司[发办规]|交[办规发]|发改|科[技发办]|国知|知[办发产]|卫[办生]|药监|' +
    '[京津沪渝冀晋蒙辽吉黑苏浙皖闽赣鲁豫鄂湘粤桂琼川蜀贵黔云滇藏陕甘青宁新成蓉穗深杭宁甬青济武][发政府办委市知科财高价版商农文药经教司编人卫公检法交民建住林税关气组宣双强领机应能医退体审统信国自环水编广金数乡粮工档专新通][^的和]{0,7})',
  'u',
);

/** First characters of the short names of ministries, commissions and courts: 国, 教, 科 … */
const MINISTRIES =
  '国中全环金质旅食办教科工发财人自生住建交水农商文卫退应审外海税市广体统网气地银证保能粮林铁民航邮医药知法高检公安署汇档密信军劳';
/** Short names of provinces, which may stand before those of their towns: 川天新法. */
const PROVINCES = '京津沪渝冀晋蒙辽吉黑苏浙皖闽赣鲁豫鄂湘粤桂琼川蜀贵黔云滇藏陕甘青宁新';
/** Of Sichuan's cities, and of others whose papers are cited widely. */
const CITIES = '成蓉自攀泸德绵广遂内乐南宜达雅巴眉资阿甘凉穗深杭甬济武';
/** Offices that towns and counties have as well, and the matters that they are for. */
const OFFICE =
  '知|市监|市场|市管|国土|规|自然|环|水|应急|安监|质监|工信|经信|国资|统|审(?![查评])(?=[发办计法函])|医保|消|城管|综执|文旅|体|粮|房|网信|[组宣](?=[发办通字])|财|科|文|农|人社|工商|府|政|委|[中高]?法|检|公|司|版|经|教|卫|民|交|银|药监|发改|住建|商务|管委?|关|林|双打|推进';
/** An office of a town or county that no list has, after the short name of its place: 德知办, 泸市知发, 成中法发, 达川府办发; 泸江阳市监处罚 of a county of a city. */
export const LOCAL = new RegExp(
  String.raw`^[${PROVINCES}]?(?!技(?!监)|[研产销企院厂店班])(?:(?![另有原又再即系载见文件以等此省局厅部最])\p{Script=Han}){1,2}[市州县区]?(?:${OFFICE})\p{Script=Han}{0,5}$|^(?!技)\p{Script=Han}{3}市监(?:处?罚|[处责强])\p{Script=Han}{0,3}$`,
  'u',
);

/** Papers of procurators in cases, whose offices are of any place: 沪检三分刑诉, 鄂武东新检刑不诉, 渝检五分院民监. */
export const OF_PROCURATORS =
  /^(?!质)[^\P{Script=Han}检]{0,4}检(?!验|测)\p{Script=Han}{0,5}(?:刑\p{Script=Han}?[诉抗]|[民行][抗监]|批捕|公建)$/u;

/**
 * A code of the State Council or of a province, which begins wherever it stands: in 这份川知发 as in 规划国发. Some places have names
 * that end like one (北川, 宁国, and many like 南京 and 咸宁, so that those need a word before them), and provinces issue documents
 * together (川渝).
 */
export const UNMISTAKABLE = new RegExp(
  `(?<=[^${PROVINCES}]|四川)(?:(?<![宁安兴相])国[办发函知](?!产)|(?:(?<![北青汶金合永南银铜伊汉利达潢宜武淅陵])川|(?<![姑临平宿天连完组])[沪渝冀豫皖赣闽粤浙鲁鄂湘琼黔滇桂陕晋苏成蓉穗]|(?<=[而但则若且虽故称使让给看其自从同依遵随份件示文函])[京津宁新云贵青辽吉黑甘蒙藏])(?:${OFFICE}|[发办]))`,
  'u',
);

/** What an office does by a paper (发, 办, 函, 令, 罚 …), or the matter that it is about: so codes of documents end. */
export const CODE_END = /[发函办字规释政府知财税监联保运管电议任法令通综版标企罚告裁促委教科农人领局]$/u;

/** Words for bodies that are no authorities, and for papers, of which codes of the state have none: they are short for its names. */
const BODIES = `${NO_AUTHORITIES}|校|股东|决议$|报告|[商学]会|(?<![法务察]|检[一二三四五六七]分)院|[医协律专]会[发函字办]|(?<![科竞残侨文作发])协[发函字办]|交所|支部|团委|[村居业组]委|[药酒茶]业|厂|中心|机构[发函字办]|平台|(?<!检[一二三四五六七])[分支]行|保险|证券|信托|[小中]学|[务计]师|拍卖|某|[民公]约|控股|发展$`;
/** Firms of the state, whose short names begin as its own: 国网, 中铁. */
const STATE_FIRMS = '^国(?:家电)?[网投寿机]|^中国?[铁石核建冶车船粮煤电移]';
/** Schools, firms and associations number their papers as the state does: 校发, 川大知, 董发, 协会函, 某科司. The 大 of 人大, and of towns and the games, is none of theirs. */
const OF_A_BODY = new RegExp(
  `${BODIES}|${STATE_FIRMS}|^行政|[则度书单表]$|(?<!发改)投(?!资)|[股集](?:[发办函字]|$)|^[^教财商外工交信].+司$|^(?:学?院|厂|董|系)|仲[发字裁委]|(?<=\\p{Script=Han})(?<![人重])大(?![府政市安足邑英竹连理同庆兴运])`,
  'u',
);

/** A code that no list has is a ministry's by its first character, or of a government, a committee or an office; firms have others. */
const OF_STATE = new RegExp(
  `^[${MINISTRIES}]|[府政委党]|^[${PROVINCES}${CITIES}]|^\\p{Script=Han}{1,3}办[发函规字]?$`,
  'u',
);

/**
 * Whether this may be the code of an authority (发文机关代字): 国发, 川办函, 成环发.
 *
 * @param isSquare whether the year after it stands in the brackets that are for document numbers.
 */
export function isCode(code: string, isSquare: boolean): boolean {
  if ((code.length < 2 && code !== '法') || code.length > 14) return false;
  if (/^[第共总]/.test(code) || OF_A_BODY.test(code)) return false;
  return isKnown(code, isSquare) || (isSquare && isLikely(code));
}

function isKnown(code: string, isSquare: boolean): boolean {
  const hasHead = code.search(HEAD) === 0;
  if (OF_PROCURATORS.test(code)) return true;
  return isSquare
    ? hasHead || LOCAL.test(code)
    : (hasHead && code.length <= 8) || (LOCAL.test(code) && CODE_END.test(code));
}

/** What is longer is a code and the end of a sentence before it. */
const LONGEST_UNKNOWN = 8;

function isLikely(code: string): boolean {
  return code.length <= LONGEST_UNKNOWN && CODE_END.test(code) && OF_STATE.test(code);
}
