/**
 * Papers that are numbered as documents of authorities are and are none: of parties, of notaries and arbitrators, of experts, of
 * firms. Words around the number tell them: what issues it, what it is labelled, what follows it.
 */

/** Source of a pattern for bodies that are no authorities. */
export const NO_AUTHORITIES =
  '公司|集团|股份|董事|协会|学会(?!议)|商会|联盟|联合会(?!签)|促进会|研究[会院所]|基金会|(?<!总)工会|学生会|医院|实验室|事务所|合作社|(?<!中国科)学院|(?:保健|卫生|设计|规划|农科|社科|农业科学|社会科学)院|' +
  '大学(?!城)|电气|电器|重工|钢铁|酒店|景区|俱乐部|电视台|报社|出版社|书店|小区|物业|车间|项目部|编辑部|地产|药业|酒业|茶业|[药酒车房茶]企|剧[院团]|幼儿园|交易所|超市|商场';

/** In the phrase that the number ends. */
const ISSUED_BY_OTHERS = new RegExp(
  String.raw`(?:${NO_AUTHORITIES})|合同|协议|[卷期集册第楼室栋座路街巷]$|(?<!人民)银行(?!业|保险)|仲裁?字|仲案字|[证借贷抵租授许准登拘捕]字|[采招]$|[妆械健]\p{Script=Han}{0,2}字$|(?:许可|资质)证书?\p{Script=Han}{1,6}$|[国集]用$|(?:民[革盟建进]|农工党?|致公党?|九三学社|台盟)\p{Script=Han}{0,6}委|公证|律[函师所]|民[初终]|发票|订单|保单|书证|标书|招标|刊|新出内|网文$|鉴字|司鉴|鉴定[书意所中]|会审$|审字|验字|(?<!商)评报?字|病历|住院|门诊|(?<!\p{Script=Han})保函$|档案(?!局)|标的|拍品|地块|宗地|立字|(?:协会?|学会)$|某\p{Script=Han}{0,3}$`,
  'u',
);

/** Whoever does so cites a document of another: 公司按照国发. */
const CITING =
  /根据|依据|按照|依照|遵照|参照|落实|贯彻|执行|符合|享受|获得|对照|违反|[转印]发|作出|收到|[按据]|对(?!外|接)|就(?!业)/gu;

/** 合同编号：, 许可证号为; 文号, 文件编号 and 决定书编号 are of documents. */
const LABEL = /(\p{Script=Han}{0,8}?)(?:编号|(?<!文)号)\s?(?:为|是|:)?\s?\p{Script=Han}{0,14}$/u;
const LABELLED_OTHERWISE =
  /合同|协议|[招中]标|采购|比选|磋商|项目|许可|证书?|鉴定|意见书|报告|备案|拍卖|拍品|标的|病历|住院|门诊|投诉|来电|受理|检[验测]|地块|宗地|仲裁|保[单函]|(?<!罚款?|[通告]知|没收清|扣押清)单|批|档案|案件|登记|产品|会员|订单|工单$/u;

/** 案件编号为深市监宝罚字: an office that punishes or decides numbers its cases by its decisions. */
const OF_A_DECISION = /案件?编?号\s?(?:为|是|:)?\s?\p{Script=Han}*[罚处裁]字?$/u;

/** What follows its number: 号许可证, 号鉴定意见. */
const FOLLOWED =
  /^的?\s?[《“]?(?:\p{Script=Han}{0,4}许可证|合同|(?:人民)?(?:调解)?协议|招标|标段|公证书|鉴定(?:意见|书)|仲裁|(?:审计|评估|检[验测]|验资)报告|法律意见|稿|律师函|地块|宗地|展[板品]|样书|拍品|病历|患者|证书|包(?!括))/u;

/** 合同（川代合字, 许可证：川网文: the paper itself, and its number in brackets or after a colon. */
const NAMED_BEFORE =
  /(?:合同|协议|许可证|证书|报告|鉴定书|意见书)\s?[(:]\s?(?:\p{Script=Han}{1,3}\)\s?)?\p{Script=Han}{0,14}$/u;

/** Whether the words before and after a number in brackets say that it is no document's. */
export function isOtherPaper(before: string, after: string): boolean {
  return (
    ISSUED_BY_OTHERS.test(afterCiting(before)) ||
    isLabelled(before) ||
    NAMED_BEFORE.test(before) ||
    FOLLOWED.test(after)
  );
}

function isLabelled(before: string): boolean {
  const label = LABEL.exec(before)?.[1];
  return label !== undefined && LABELLED_OTHERWISE.test(label) && !OF_A_DECISION.test(before);
}

/** The last run of Han characters, from the last word in it that cites. */
function afterCiting(before: string): string {
  const run = /\p{Script=Han}*\s?$/u.exec(before)?.[0] ?? '';
  const last = [...run.matchAll(CITING)].at(-1);
  return last === undefined ? run : run.slice(last.index + last[0].length);
}
