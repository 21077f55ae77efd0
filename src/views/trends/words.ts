import type { Words } from '../labels.ts';

/** Every word of the page of trends, in Simplified. `{…}` is filled in. */
export const TREND_WORDS = {
  intro: '词语起落、栏目多少、地方与来源的消长：全部档案一眼看过来。每个数字都可以点开，看到背后的文章。',
  contents: '本页内容',
  table: '查看数据表',
  year: '年份',
  month: '月份',
  months: { heading: '各月收录', intro: '每个月收录的篇数；下面各栏目用同一把尺子，可以互相比较。' },
  topics: { heading: '主题', intro: '各主题历年的篇数。' },
  regions: { heading: '地区', intro: '提到最多的地区，历年的篇数。' },
  sources: { heading: '来源', intro: '收录最多的来源，历年的篇数。' },
  rising: {
    heading: '上升的词',
    intro: '最近一年（{from}至{to}）比此前三年更常见的关键词，按对数似然比（G²）从最明显的排起。',
    none: '最近一年与此前三年的文章还不够比较，或没有明显上升的关键词。',
    change: '近一年 {now} 篇，此前三年 {before} 篇',
  },
} as const;

export type TrendWords = Words<typeof TREND_WORDS>;

/** What is written around the explorer. */
export const EXPLORER_FIXED = {
  heading: '词语变迁',
  intro:
    '输入一至五个词，看它们历年出现在多少篇文章里。简体、繁体都可以，词、人名、半句话都行，一字不差地数；标题、正文、图片说明、署名与关键词都算，每一点都通往那时的文章。',
  example: '例如',
  term: '词语 {n}',
  submit: '比较',
  by: '按',
  bys: { year: '年', month: '月' },
  per: '计',
  pers: { count: '篇数', thousand: '每千篇' },
  table: '查看数据表',
  earlier: '往前',
  later: '往后',
  csv: '下载 CSV',
  svg: '下载 SVG',
  noScript: '比较词语需要 JavaScript。没有它，下面的图表一样可看。',
} as const;

/** Every word that the explorer itself says. */
export const EXPLORER_WORDS = {
  invite: '请在上面输入要比较的词语。',
  counting: '正在数…',
  found: '{each}。',
  foundOf: '“{term}”有 {n} 篇',
  unsearchable: '有的词没有可供检索的文字：请输入汉字、字母或数字。',
  single: '单个字只数了标题。',
  readTexts: '在正文里也数（约需下载 {mb} MB）',
  missing: '{days}的文章没有数到，因为这部分索引未能下载。',
  unkept: '{days}的文章没有数到，因为没有存在这份离线副本里。',
  between: '{from}至{to}',
  comma: '、',
  dateField: '日期',
  unreachable: '索引未能下载，请检查网络。',
  outdated: '网站已经更新，请重新载入本页。',
  broken: '没有数成，请再试一次；若仍如此，请告诉我们。',
  retry: '再试一次',
  year: '{y}年',
  month: '{y}年{m}月',
  day: '{y}年{m}月{d}日',
  point: '{period}，“{term}”{n} 篇{rate}',
  rate: '（每千篇 {rate}）',
  chart: '折线图：{terms}。',
  keys: '用左右方向键沿着一条线走，上下方向键换一条线，回车看文章。',
  caption: { count: '含有各词的文章篇数', thousand: '每千篇文章中含有各词的篇数' },
  columns: { period: '时间', all: '全部文章', ofThousand: '每千篇' },
} as const;
