import { createConverter } from '../hanzi/convert.ts';
import type { Category } from '../model/site.ts';

/** What kinds of news the stories tell, each with the words in a category's name that say that it belongs there. */
const WORDS = {
  industry: /动态|新闻|要闻|资讯|行业|时政/,
  policy: /政策|法规|法律|条例|规划|制度/,
  case: /案|司法|审判|裁判|诉讼|法院/,
  'geo-indication': /地理标志|地标|特产|品牌|农产/,
  protection: /保护|维权|执法|打假|监管|调解/,
  application: /运用|转化|金融|融资|产业|交易|创新|科技/,
  service: /服务|培训|教育|人才|通知|公告|宣传/,
  data: /数据|统计|报告|白皮书|研究/,
};

export type Kind = keyof typeof WORDS;

const KINDS = Object.keys(WORDS) as Kind[];

/** The ids of the categories that news of each kind goes into, at least one. */
export type Shelves = Record<Kind, string[]>;

/**
 * Deals the archive's categories out to the kinds of news: each to the kind that has its id, or whose words stand in its
 * name. A category of no kind goes, in turn, to a kind that has none, or else to any, so that none stays empty; kinds that
 * are left with nothing share the categories of others.
 */
export function dealCategories(categories: readonly Category[]): Shelves {
  const shelves = Object.fromEntries(KINDS.map((kind) => [kind, [] as string[]])) as Shelves;
  const kindOf = createSorter();
  const others = categories.filter((category) => {
    const kind = kindOf(category);
    if (kind) shelves[kind].push(category.id);
    return !kind;
  });
  const bare = KINDS.filter((kind) => shelves[kind].length === 0);
  const takers = [...bare, ...KINDS];
  for (const [index, { id }] of others.entries()) shelves[takers[index % takers.length]!].push(id);
  const spare = (others.length > 0 ? others : categories).map(({ id }) => id);
  for (const [index, kind] of bare.slice(others.length).entries()) shelves[kind].push(spare[index % spare.length]!);
  return shelves;
}

/** Tells the kind of a category, whichever script its name is in; undefined when nothing says it. */
function createSorter(): (category: Category) => Kind | undefined {
  const convert = createConverter('zh-Hant', 'zh-Hans');
  return ({ id, name, aliases }) =>
    KINDS.find((kind) => kind === id) ??
    KINDS.find((kind) => WORDS[kind].test(convert(name))) ??
    KINDS.find((kind) => WORDS[kind].test(convert(aliases.join('、'))));
}
