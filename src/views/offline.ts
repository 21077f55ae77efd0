import type { Script } from '../model/script.ts';
import type { Context } from './context.ts';
import { ENGLISH } from './english.ts';
import { type Frame, frameOf } from './frame.ts';
import { fill } from './labels.ts';

/** Words that the page's program and the worker fill in and say, in Simplified. */
export const WORDS = {
  pageNote: '没有连上网站，这是存在本机的一页，内容截至{day}。',
  comma: '、',
  andMore: '……',
  year: '{y}年',
  month: '{y}年{m}月',
  day: '{y}年{m}月{d}日',
  within: { month: '{m}月', day: '{m}月{d}日' },
  missing: {
    heading: '这一页没有存在本机',
    text: '现在连不上网站，这一页所在的时段也没有存下来。连上网后可以再打开；也可以先读已经存下的。',
    retry: '再试一次',
    front: '首页',
    offline: '看看存了哪些',
  },
  base: '首页、目录与检索',
  articles: '{n} 篇',
  needed: '必备',
  states: {
    none: '未存',
    waiting: '等待下载',
    getting: '正在下载',
    paused: '已暂停',
    partly: '存了一部分',
    stored: '已存',
    outdated: '有更新',
  },
  actions: { get: '存下', update: '更新', remove: '删去' },
  actionsOf: { get: '存下：{period}', update: '更新：{period}', remove: '删去：{period}' },
  file: '{edition} zip',
  volume: '{edition} zip 之{n}',
  status: {
    empty: '本机还没有存下文章。',
    getting: '正在下载，可以照常浏览别的网页。',
    paused: '下载已暂停，已下载的部分留着。',
    done: '已存在本机，没有网络也能阅读、检索。',
    outdated: '存下的内容有更新。',
  },
  amount: '{have}，共 {size}',
  space: '已用 {used}，浏览器还允许存 {left}',
  persisted: '浏览器已答应长期保存，不会自行清掉。',
  notPersisted: '浏览器没有答应长期保存：设备空间紧张时，它可能清掉存下的内容。',
  problems: {
    folder: '这一份是从文件夹里打开的，已经在这台设备上，不用再存。',
    insecure: '浏览器只许 https 的网站存放离线内容，请用 https 的网址打开本页；也可以下载 zip 文件来读。',
    unreachable: '现在连不上网站，下面是上次联网时的情况。',
    'no packs': '这个网站没有提供离线包。',
    'other format': '网站已经更新，请重新载入本页。',
    cut: '网络断了，已下载的部分留着；连上后会接着下载，也可以点“继续”。',
    gone: '网站上没有找到{period}的文件，可能正在更新。请稍后点“继续”。',
    altered:
      '{period}的文件与公布的 SHA-256 不符，可能在途中损坏或被改动，没有存入。请点“继续”重新下载；若仍如此，请告诉我们。',
    full: '空间不够，{period}没有存入。请删去一些时段，或腾出设备的空间，再点“继续”。',
    forbidden: '浏览器不许本站存放内容：可能是无痕（隐私）窗口，或在设置里关掉了网站数据。请换普通窗口再试。',
  },
  withdrawn: '有 {n} 篇文章已撤下，存在本机的也已删去，有关时段须重新下载。编号：{ids}。',
};

/** Words that stand on the page from the beginning. */
export const FIXED = {
  intro: '把文章存到这台设备上，没有网络、甚至网站停了，也能照常阅读和检索。存哪些由读者挑选，随时可以删去。',
  all: '全部存到本机',
  allEditions: '全部存到本机（{editions}）',
  pause: '暂停',
  resume: '继续',
  update: '更新已存的',
  clear: '清空',
  known: '知道了',
  progress: '下载进度',
  space: '所占空间',
  choose: '存哪种文字',
  caption: '按时段存放',
  columns: ['时段', '篇数', '大小', '状态', '截至', '文件'],
  act: '操作',
  noScript: '存到本机需要 JavaScript。',
  usage: '怎样用',
  usageItems: [
    '存好以后照常打开本站：连得上网就读网上最新的，连不上就读存下的，页首会写明内容截至哪一天。',
    '下载可以暂停；断了网、关了网页，下次打开本站时从断处接着下。下载时不妨碍阅读。',
    '每个文件存入之前都核对 SHA-256，残缺或被改动的不会存入。',
    '没有存下的时段，离线时打不开；检索会说明哪一段没有查到。',
    '已撤下的文章，下次联网时就从本机删去，并在这里说明。',
  ],
  keeping: '能存多久',
  keepingItems: [
    '开始下载时，本页会请浏览器长期保存。答应与否由浏览器决定；没有答应的，设备空间紧张时可能被清掉。',
    'Safari 以及 iPhone、iPad 上的多数浏览器：七天不打开本站，存下的内容就会被清掉。先把本站“添加到主屏幕”，从那里打开再存，就不受此限。',
    '无痕（隐私）窗口里存下的，关掉窗口就没有了。',
  ],
  folder: '存到 U 盘或文件夹',
  folderItems: ['下载表中的 zip 文件，全部解压到同一个文件夹，打开里面的 index.html 就能读，不必安装什么。'],
};

export interface OfflineView {
  frame: Frame;
  heading: string;
  words: typeof FIXED;
  /** The button that takes everything. */
  all: string;
  /** Which editions there are to choose from; none where there is one alone. */
  editions: { value: Script; text: string }[];
  settings: {
    root: string;
    edition: Script;
    words: typeof WORDS & { editions: Partial<Record<Script, string>> };
  };
}

export function viewOffline(context: Context): OfflineView {
  const { edition, editions, label } = context;
  const words = context.words(FIXED, ENGLISH.offline.fixed);
  const named = editions.map(({ script }) => ({ value: script, text: label.scriptShort[script] }));
  return {
    frame: frameOf(context, {
      title: label.offline,
      description: words.intro,
      crumbs: [{ text: label.offline }],
      isDoor: true,
      stylesheets: ['assets/offline.css'],
      scripts: ['assets/offline.js'],
    }),
    heading: label.offline,
    words,
    all:
      named.length > 1
        ? fill(words.allEditions, { editions: named.map(({ text }) => text).join(label.comma) })
        : words.all,
    editions: named.length > 1 ? named : [],
    settings: {
      root: context.file('') || './',
      edition: edition.script,
      words: {
        ...context.words(WORDS, ENGLISH.offline.words),
        editions: Object.fromEntries(named.map(({ value, text }) => [value, text])),
      },
    },
  };
}
