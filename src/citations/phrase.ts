/** What is done to a document, or with it, by whoever names it next. */
const VERBS =
  '根据 依据 按照 依照 遵照 参照 参见 详见 对照 查询 [印下转另][发据](?!展) 发布 公布 颁布 出台 发出 下达 签发 签署 会签 送达 出具 收到 转来 制定 修订 修改 ' +
  '废止 撤销 维持 替代 代替 取代 执行 落实 贯彻 施行 实施 遵守 适用 援引 引用 学习 解读 答复 不服 同意 批准 通过 作出 配套 衔接 获悉 了解到 ' +
  '比照 沿用 连同 上述 询问 [可请]查 查[阅到找] 检索 抄送 案涉 涉[案诉] 被诉 原审 对标 围绕 聚焦 紧扣 吃透 传达 宣讲 对接 用好 参考 梳理 汇编 报送 提及 提到 涉及 包括 出自 源自 来自 引自 摘自 细化 调整 更新';
/** What a document is called before its number. */
const PAPERS = '通知 意见 纲要 办法 规定 文件 文号 编号 决定书? [起抗]诉书 建议书 批复 电报 以下简称 简称 下称';
/** What else joins the parts of a sentence; the single characters only before a name, 经 and 和 not where they are in names: 经济, 发展和改革. */
const LINKS =
  String.raw`关于 以及 还有 有关 并以 现行 其中 联合 会同 近日 日前 [昨今当][日天] [上本][周月] 随后 目前 此前 等?部门 ` +
  String.raw`(?<!公)经(?!信|贸|侦|济|开|字|发|办|商|委|合|规)(?=\p{Script=Han}) 和(?!旅游|改革|信息化|草原|城乡建设|社会保障|规划|健康|自然资源|[区县市])(?=\p{Script=Han}) [的及与或以即见按据对为是了于至到由在向该此如号把](?=\p{Script=Han}) 将(?!乐) 获(?!嘉)(?=\p{Script=Han}) [凭除因被附] 就(?!业) (?<!扶)持(?!续)`;
/** After these a new phrase begins. None stands in the code or the name of an authority. */
const BEFORE = new RegExp([VERBS, PAPERS, LINKS].join(' ').replaceAll(' ', '|'), 'gu');
/** Of these some stand in names of authorities after all: 交通运输部, 和府发; or in those of cities, and of Sichuan's counties. */
const NOT_BEFORE = /交通|数据|对外|对台|[自文]府|和府|于府|呼和浩|和田|和[政知市]发|犍为|荥经|乐至|仁和/u;

/** The words of a run of Han characters after its last verb or preposition, among which an authority or its code stands. */
export function lastPhrase(run: string): string {
  return restAfter(run, BEFORE);
}

/** What is left after the last match, unless it is within a name. */
export function restAfter(run: string, pattern: RegExp): string {
  let from = 0;
  for (const { 0: found, index } of run.matchAll(pattern)) {
    const around = run.slice(Math.max(0, index - 2), index + found.length + 2);
    if (!NOT_BEFORE.test(around) || found.length > 1) from = index + found.length;
  }
  return run.slice(from);
}
