import { absoluteUrl, inScript, listAddress } from '../model/address.ts';
import { childrenOf, NATION, placeOf, shortNameOf } from '../model/place.ts';
import type { Context, Link } from './context.ts';
import { ENGLISH } from './english.ts';
import { facetNames, type FacetNames } from './facet-names.ts';
import { frameOf, type Frame } from './frame.ts';
import { fill } from './labels.ts';

/** Every word of the search page, in Simplified. `{…}` is filled in by the page itself. */
export const WORDS = {
  found: '找到 {n} 篇',
  foundOnPage: '找到 {n} 篇，第 {page} 页',
  searching: '正在查找…',
  foundSoFar: '{day}以后的文章中找到 {n} 篇，正在查更早的…',
  all: '可检索 {n} 篇文章的标题与全文',
  none: '没有找到含有“{q}”的文章',
  noneFiltered: '在所选范围内没有找到含有“{q}”的文章',
  foundNear: '没有找到含有“{q}”的文章，以下 {n} 篇与它相近',
  near: '相近的文章',
  relaxed: {
    fewer: '去掉{without}，以下是含有{found}的文章。',
    meant: '是不是要找{found}？以下是含有它的文章。',
    pinyin: '按拼音查找，以下是含有{found}的文章。',
    parts: '以下文章只含有其中一部分，最相近的一篇有{found}。',
  },
  relaxedWithout: '其中没有{without}。',
  searchInstead: '改查{found}',
  ignored: '{words}只有一个字，没有用来筛选。',
  single: '单个字只在标题里查找。',
  readTexts: '在正文里也查（约需下载 {mb} MB）',
  misplaced: '{words}没有起作用：写法或位置不对，或者没有这样的来源。请看检索方法。',
  cut: '检索词太长，只用了前面一部分。',
  unsearchable: '其中没有可供检索的文字：请输入汉字、字母或数字。',
  synonyms: '同时查找了意思相同的{words}。',
  withoutSynonyms: '只查原词',
  period: '{from}至{to}',
  comma: '、',
  quotes: '“”',
  missing: '{days}的文章没有查到，因为这部分索引未能下载；其余结果不受影响。',
  unkept: '{days}的文章没有查到，因为没有存在这份离线副本里；其余结果不受影响。',
  retry: '再试一次',
  unreachable: '索引未能下载，请检查网络。',
  outdated: '网站已经更新，请重新载入本页。',
  reload: '重新载入',
  broken: '检索出了差错，请再试一次；若仍如此，请告诉我们。',
  advice: '可以试试：减少词语，换一种说法，或去掉筛选。简体、繁体都可以输入；几个词用空格隔开，表示都要有。',
  day: '{y}年{m}月{d}日',
  facets: { year: '年份', category: '栏目', region: '地区', source: '来源', topic: '主题' },
  sorts: { relevance: '最相关', newest: '最新', oldest: '最早' },
  year: '{year}年',
  yearCount: '{year}年，{n} 篇',
  years: '{from}–{to}年',
  allYears: '全部年份',
  countsOfAll: '以下是全部文章的篇数。',
  countResults: '改计这次检索的结果',
  more: '另外 {n} 项',
  less: '收起',
  remove: '去掉“{name}”',
  clearFilters: '全部去掉',
  suggested: { keyword: '关键词', article: '文章', recent: '检索过' },
  recent: '最近检索',
  same: '另有 {n} 篇相同报道',
  save: '保存这次检索',
  saved: '已保存',
  savedSearches: '保存的检索',
  news: '{n} 篇新增',
  exportSaved: '导出保存的检索',
  exporting: '已取 {n} / {total} 篇',
  exported: '已导出 {n} 篇。',
  notExported: '导出没有完成，请检查网络后再试。',
  clearRecent: '清除（记录只在这台设备上）',
  previous: '上一页',
  next: '下一页',
  page: '第 {n} 页',
  ellipsis: '…',
};

/** Words of the page that do not change while it is used. */
export const FIXED = {
  heading: '检索',
  query: '检索词',
  placeholder: '词语、人名、文号，简繁皆可',
  submit: '检索',
  sort: '排序',
  results: '检索结果',
  suggestions: '建议',
  export: '导出全部结果',
  narrow: '筛选',
  paging: '结果分页',
  help: '检索方法',
  lists: '也可以从目录找起',
};

const FORMATS = { csv: 'CSV', ris: 'RIS', jsonl: 'JSON Lines' };

/** How to search: what is typed, and what it does. `{place}` is one that the archive tells of. */
export const HELP: [typed: string, does: string][] = [
  ['知识产权 {place}', '两个词都有'],
  ['"快速维权中心"', '一字不差，连在一起'],
  ['专利 OR 商标', '有其一即可，也作 专利|商标'],
  ['商标 -转让', '有“商标”而没有“转让”'],
  ['质押 NEAR 融资', '两个词相距不远'],
  ['知识产权*中心', '中间可以隔几个字'],
  ['标题:专利', '标题里有'],
  ['来源:日报', '来源的名称里有'],
  ['法条:专利法64', '引用这一条的文章；专利:、案号:、文号:、商标:、地标: 同此，怎样写都行'],
  ['日期:2020-03..2021', '这段时间的，可以只写一头'],
  ['ZL2019101 · 5G', '字母、数字、文号，写出一部分即可'],
  ['zscq', '也可以打拼音或声母'],
];

export interface SearchView {
  frame: Frame;
  words: typeof FIXED;
  sorts: { value: string; text: string }[];
  /** Files in which all results are handed on. */
  formats: { format: string; text: string }[];
  help: { typed: string; does: string }[];
  advice: string;
  /** Said where scripts do not run. */
  noScript: string;
  lists: Link[];
  settings: {
    script: Context['edition']['script'];
    articles: string;
    archive: string;
    canonical: string;
    size: number;
    names: FacetNames & { synonym: Record<string, string> };
    words: typeof WORDS;
  };
}

/** Results on a page. */
const SIZE = 10;

export function viewSearch(context: Context): SearchView {
  const { archive, edition, label, link, say } = context;
  const words = context.words(WORDS, ENGLISH.search.words);
  return {
    frame: frameOf(context, {
      title: label.search,
      crumbs: [{ text: label.search }],
      isDoor: true,
      stylesheets: ['assets/search.css'],
      scripts: ['assets/search-page.js'],
    }),
    words: context.words(FIXED, ENGLISH.search.fixed),
    sorts: Object.entries(words.sorts).map(([value, text]) => ({ value, text })),
    formats: Object.entries(FORMATS).map(([format, text]) => ({ format, text })),
    help: context
      .words(HELP, ENGLISH.search.help)
      .map(([typed, does]) => ({ typed: fill(typed, { place: say(placeIn(archive.site.region)) }), does })),
    advice: words.advice,
    noScript: label.noScriptSearch,
    lists: listsOf(context),
    settings: {
      script: edition.script,
      articles: link('articles/'),
      archive: say(archive.site.name),
      canonical: absolute(context, 'search.html'),
      size: SIZE,
      names: {
        ...facetNames(archive, edition),
        synonym: Object.fromEntries(archive.site.synonyms.flat().map((word) => [word, say(word)])),
      },
      words,
    },
  };
}

/** A place of the region by its short name: 成都 of 四川省. */
function placeIn(region: string): string {
  return shortNameOf(childrenOf(region)[0] ?? placeOf(region) ?? childrenOf(NATION)[0]!);
}

/** Where readers without scripts, or without a word in mind, can begin. */
function listsOf({ archive, label, say, link }: Context): Link[] {
  return [
    ...archive.site.categories.map(({ id, name }) => ({ text: say(name), href: link(listAddress('category', id)) })),
    { text: label.dates, href: link('dates.html') },
    { text: label.regions, href: link('regions.html') },
    { text: label.topics, href: link('topics.html') },
    { text: label.sources, href: link('sources.html') },
    { text: label.keywords, href: link('keywords.html') },
  ];
}

/** What a browser's own search box is told; addresses absolute, as it keeps them away from the site. */
export function viewOpenSearch(context: Context) {
  const { archive, edition, label, say } = context;
  const { site } = archive;
  return {
    shortName: say(site.short_name ?? site.name),
    description: fill(label.named, { name: say(site.name), text: label.searchPlaceholder }),
    searchPage: absolute(context, 'search.html'),
    icon: absoluteUrl(site.address, 'assets/icon.svg'),
    lang: edition.script,
  };
}

/** The address on the web of a page of the edition. */
function absolute({ archive, edition, editions }: Context, address: string): string {
  return absoluteUrl(archive.site.address, inScript(address, edition.script, editions[0]!.script));
}
