/**
 * Every word of the interface, in Simplified; the Traditional edition says the same words converted. `{…}` is filled in.
 */
export const LABELS = {
  skip: '跳到正文',
  front: '首页',
  search: '检索',
  searchPlaceholder: '检索全文，简繁皆可',
  categories: '栏目',
  topics: '主题',
  dates: '日期',
  regions: '地区',
  sources: '来源',
  keywords: '关键词',
  corrections: '更正与撤稿',
  menu: '目录',
  here: '当前位置',
  otherScript: { 'zh-Hans': '简体', 'zh-Hant': '繁體' },
  latest: '最新收录',
  byYear: '历年收录',
  more: '更多',
  all: '全部',
  count: '{n} 篇',
  total: '共收录 {n} 篇，自 {from} 至 {to}',
  none: '暂无文章。',
  author: '作者',
  reporters: '记者',
  editors: '编辑',
  source: '来源',
  date: '日期',
  category: '栏目',
  length: '约 {n} 字，读完约需 {m} 分钟',
  caption: '图片说明',
  pictureMissing: '原图未能保存，仅存图注',
  notice: '来源声明',
  provenance: '存档信息',
  permanentId: '永久编号',
  originalUrl: '原文网址',
  retrieved: '采集日期',
  rawFile: '原始文件',
  sha256: '原始文件 SHA-256',
  encoding: '原始编码',
  rules: '导入时的修订',
  ruleCount: '{rule} {n} 处',
  originalScript: '原文文字',
  scriptName: { 'zh-Hans': '简体中文', 'zh-Hant': '繁体中文' },
  converted: '本页由原文自动转换文字，词语未作改动。',
  older: '上一篇',
  newer: '下一篇',
  related: '相关文章',
  corrected: '更正',
  withdrawn: '本文已撤下',
  withdrawnReason: '{date}撤下。原因：{reason}',
  untitled: '（标题不再显示）',
  olderPage: '更早',
  newerPage: '更新',
  listPage: '第 {n} 页',
  sourceUnknown: '来源未注明',
  about: '关于',
  contact: '联系',
  feed: '订阅',
  feedTitle: '全部文章',
  noCorrections: '至今没有更正或撤稿。',
  correctionsIntro: '文章收录之后的每一处更正、每一次撤稿，都记在这里。',
  regionsIntro: '按文章标题、关键词与导语所提到的地方归类，地名与代码依 GB/T 2260。',
  elsewhere: '其他地区',
  notFound: '没有这个页面',
  notFoundText: '地址可能写错，或页面已经移走。文章的地址永久不变，撤下的文章也会在原处说明。',
  backToFront: '回到首页',
  noScriptSearch: '检索需要 JavaScript。没有它，也可以从这些目录找起：',
  weekdays: ['一', '二', '三', '四', '五', '六', '日'],
} as const;

export type Labels = typeof LABELS;
type Words<T> = T extends string
  ? string
  : T extends readonly string[]
    ? readonly string[]
    : { [K in keyof T]: Words<T[K]> };

/** The labels of an edition: the same structure, every word passed through `say`. */
export function sayLabels(say: (text: string) => string): Words<Labels> {
  const through = (value: unknown): unknown => {
    if (typeof value === 'string') return say(value);
    if (Array.isArray(value)) return value.map(through);
    return Object.fromEntries(Object.entries(value as object).map(([key, word]) => [key, through(word)]));
  };
  // A switch to the other edition is written in that edition's own script.
  return { ...(through(LABELS) as Words<Labels>), otherScript: LABELS.otherScript };
}

/** Fills `{name}` in a label. */
export function fill(label: string, values: Record<string, string | number>): string {
  return label.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}
