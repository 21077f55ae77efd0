import { SCRIPT_TRAITS, SCRIPTS, type Script } from '../model/script.ts';

/**
 * Every word of the interface, in Simplified; the other editions say the same words converted. `{…}` is filled in.
 */
export const LABELS = {
  skip: '跳到正文',
  front: '首页',
  elder: '大字',
  elderTitle: '长者模式：大字、高对比',
  tools: '阅读设置',
  toolNames: { smaller: '字小些', larger: '字大些', loose: '行距宽些', aloud: '朗读' },
  quote: '复制所选，附出处',
  sameKeyword: '同有关键词“{name}”',
  sameTopic: '同属主题“{name}”',
  sameRegion: '同是{name}',
  likeTitle: '标题相近',
  provenanceText: '本档案如何得到这篇文章：何时取自何处，原始文件的校验值，导入时改了什么。',
  search: '检索',
  searchPlaceholder: '检索全文，简繁皆可',
  categories: '栏目',
  topics: '主题',
  specials: '专题',
  specialsIntro: '编辑从各栏目、各年份里汇集的文章，随收录更新；每个专题可以单独订阅、下载。',
  specialFiles: '订阅与下载',
  dates: '日期',
  regions: '地区',
  sources: '来源',
  keywords: '关键词',
  trends: '趋势',
  corrections: '更正与撤稿',
  offline: '离线阅读',
  menu: '目录',
  here: '当前位置',
  latest: '最新收录',
  byYear: '历年收录',
  anniversary: '往年此时',
  more: '更多',
  all: '全部',
  count: '{n} 篇',
  total: '共收录 {n} 篇，自 {from} 至 {to}',
  none: '暂无文章。',
  /** At either end of a scale of shades. */
  less: '少',
  moreOf: '多',
  author: '作者',
  reporters: '记者',
  editors: '编辑',
  alsoPublished: '又见',
  source: '来源',
  date: '日期',
  year: '年份',
  category: '栏目',
  length: '约 {n} 字，读完约需 {m} 分钟',
  caption: '图片说明',
  pictureMissing: '原图未能保存，仅存图注',
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
  scriptName: Object.fromEntries(SCRIPTS.map((script) => [script, `${SCRIPT_TRAITS[script].name}中文`])) as Record<
    Script,
    string
  >,
  converted: '本页由原文自动转换文字，词语未作改动。',
  conversionWrong: '转换有误？',
  conversionReport: '文字转换有误：{id}',
  conversionPhrase: '有误的词句：',
  older: '上一篇',
  newer: '下一篇',
  related: '相关文章',
  corrected: '更正',
  correctedTitle: '更正：{title}',
  withdrawal: '撤稿',
  withdrawn: '本文已撤下',
  withdrawnTitle: '【已撤下】{title}',
  withdrawnReason: '{date}撤下。原因：{reason}',
  untitled: '（标题不再显示）',
  listPage: '第 {n} 页',
  newestPage: '最新',
  pages: '分页',
  byYears: '按年份',
  facets: '细分',
  facetsText: '选一项，到检索页里只看这一部分。',
  excerpts: '显示摘要',
  timeSteps: '前后',
  sourceUnknown: '来源未注明',
  about: '关于',
  contact: '联系',
  feedTitle: '全部文章',
  feedOf: '{title}：RSS',
  subscribe: '订阅',
  subscribeIntro: '用新闻阅读器订阅，新收录的文章会自己送到眼前，全文可读，不必登记，也不留下踪迹。',
  opml: '全部订阅源（OPML）',
  readers: '用阅读器打开',
  howToSubscribe: '怎样订阅',
  subscribeSteps: [
    '装一个新闻阅读器，手机、电脑都有，也可以用网页上的。',
    '在阅读器里选“添加订阅”，粘贴上面的地址；只关心一个栏目、主题、地区、来源或关键词，就粘贴下面相应的地址。',
    '一次订阅许多，可在阅读器里导入 OPML 文件，再删去不要的。',
  ],
  feedNotes: '说明',
  feedNoteItems: [
    '每篇都是全文；更正写在文章最前面。撤下的文章随即没有正文，只留一条说明，盖过阅读器里已存的文字，90 天后消失。更正与撤稿另有订阅源。',
    '全部文章的订阅源至少有最近的 {n} 篇（撤下的也算），总是整月；更早的文章按月存档，支持存档的阅读器（RFC 5005）可以一直读到第一篇。',
    '其他订阅源各有最近的 {m} 篇；关键词满十篇的才有订阅源。',
  ],
  copy: '复制',
  copied: '已复制',
  cite: '引用本文',
  citeBy: '改为 GB/T 7714—{standard}',
  citationFiles: '导入文献软件',
  articleData: '本文数据',
  data: '数据下载',
  dataIntro: '全部文章的数据，供研究、核对与再利用。只含公开文章，撤下的不在其中；内容有变，文件随之更新。',
  dataFiles: '下载',
  dataFile: {
    sheet: [
      '表格（Excel、WPS）',
      '每篇一行，可直接打开；不含正文，同一格的多个值以分号分开。以 = 等符号开头的单元格前加了单引号，以免被当作公式。',
    ],
    table: ['表格（CSV，供程序读）', '每篇一行，不含正文；与前一份只差开头没有字节顺序标记（BOM）。'],
    package: ['数据包说明', '按 Frictionless Data Package 写明文件、字段与类型。'],
    withdrawn: ['撤稿清单（JSON）', '撤下的文章的编号与日期。转载、收割过本档案的，请据此撤下。'],
    repository: ['OAI-PMH 静态仓库', '都柏林核心元数据，供图书馆与学术平台收割。'],
  },
  dataByYear: '全文按年下载',
  dataByYearText: 'JSON Lines：每篇一行 JSON，含正文，文字同{script}版；各年的文件首尾相接，就是全部文章。',
  dataSingle: '单篇',
  dataSingleText:
    '每篇文章另有一份 Markdown，与{script}版的网页同名，只把 .html 换成 .md；文件头写明下列各项，空的不写。例如：',
  dataFields: '字段',
  dataFieldColumns: ['字段', '含义', '说明'],
  repositoryText:
    '静态仓库文件可登记到 OAI-PMH 网关，由网关答复收割请求；篇数超过 {n} 篇后不再提供，请改用上面的文件。',
  repositoryTooLarge: '文章超过 {n} 篇，静态仓库文件过大，网关无法读取，故不提供；请改用上面的文件。',
  rights: '权利',
  fields: {
    id: ['永久编号', '日期加短码，永不改变。'],
    url: ['网址', '文章在本档案的页面。'],
    title: ['标题', '原标题。'],
    date: ['日期', '来源发表的日期，年-月-日。'],
    updated: ['更新日期', '最近一次更正的日期；没有更正即发表日期。'],
    source: ['来源', '首发的媒体或单位。'],
    author: ['作者', '没有署名则为空。'],
    reporters: ['记者', '列表。'],
    editors: ['编辑', '列表。'],
    category: ['栏目编号', '本档案的栏目。'],
    category_name: ['栏目', '栏目的名称。'],
    keywords: ['关键词', '列表。'],
    topics: ['主题编号', '列表。'],
    topic_names: ['主题', '列表，主题的名称。'],
    regions: ['地区代码', '列表，GB/T 2260 六位代码。'],
    region_names: ['地区', '列表，地区的名称。'],
    language: [
      '文字',
      `本数据所用的文字：${SCRIPTS.map((script) => `${script} ${SCRIPT_TRAITS[script].name}`).join('，')}。`,
    ],
    original_script: ['原文文字', '来源所用的文字。'],
    length: ['字数', '汉字与外文单词的数目。'],
    images: ['图片', '列表，图片网址（src）与说明（caption）；不在表格里。'],
    notice: ['来源声明', '来源附在文末的声明；不在表格里。'],
    also_published: ['同时刊发', '列表，也刊发了此文的媒体或单位（source）、日期（date）、网址（url）；不在表格里。'],
    corrections: ['更正', '列表，日期（date）与内容（text）；表格里写成“日期 内容”。'],
    provenance: ['存档信息', '原文网址（url）、采集日期（retrieved）、原始文件校验值（sha256）等；不在表格里。'],
    text: ['正文', '每段一行，不带标记；不在表格里，Markdown 里带标记。'],
  },
  noCorrections: '至今没有更正或撤稿。',
  correctionsIntro: '文章收录之后的每一处更正、每一次撤稿，都记在这里。',
  regionsIntro: '按文章标题、关键词与导语所提到的地方归类，地名与代码依 GB/T 2260。',
  regionColumns: ['地区', '篇数', '年份', '县（市、区）'],
  elsewhere: '其他地区',
  keywordsIntro: '共 {n} 个，按普通话读音的首字母排列。',
  keywordFilter: '找关键词',
  keywordNone: '没有这样的关键词。',
  frequent: '最常见的',
  analytics: '本站用 {host} 统计访问：打开网页时，浏览器会连接它。',
  moved: '地址已经更改',
  movedText: '这个页面已移到：',
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
  return sayAll<Words<Labels>>(LABELS, say);
}

/** The same structure, every word in it passed through `say`. */
export function sayAll<T>(words: T, say: (text: string) => string): T {
  const through = (value: unknown): unknown => {
    if (typeof value === 'string') return say(value);
    if (Array.isArray(value)) return value.map(through);
    return Object.fromEntries(Object.entries(value as object).map(([key, word]) => [key, through(word)]));
  };
  return through(words) as T;
}

/** Fills `{name}` in a label. */
export function fill(label: string, values: Record<string, string | number>): string {
  return label.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}
