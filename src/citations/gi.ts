import type { Find, Finder } from './find.ts';

/** What may stand between a product's name and the word that makes it the name of a body. */
const BETWEEN =
  '(?:酱|产业|产品|股份|有限|责任|食品|酿造|调味品?|科技|农业|发展|投资|控股|销售|贸易|商贸|种植|专业|生产|加工|行业|技术|研究|开发|生态|旅游|品牌|运营|管理|网上|网络|电商|电子|茶业|酒业|果业|茶叶|饮品|生物|现代|国家级?|国际|文化|创意|传统|省级|市级|县级|老|总|专卖|旗舰|直营|体验|批发|交易)';
/** Works, firms, associations, shops, museums and places that have a product's name in their own. */
const BODY =
  '(?:公司|集团|股份|厂|酱园|作坊|合作社|协会|商会|学会|联合会|促进会|研究[院所会]|研究中心|博物馆|体验馆|门店|专卖店|旗舰店|直营店|体验店|超市|商城|产业园|园区|工业园|小镇|镇(?!上)|村(?!民|里)|乡(?!村|亲)|街道|大街|路(?!演|上|径)|大道|广场|小学|中学|学院|学校|办公室)';
/** Tea and horses make a word of their own: 普洱茶马古道. */
const NO_BODY = `(?!${BETWEEN}{0,5}${BODY}|(?<=茶)马)`;

/** The products of a list by their names, the longest that is there; none that is part of the name of a body or a place. */
export function productsPattern(names: readonly string[]): RegExp {
  if (names.length === 0) return /(?!)/gu;
  const longestFirst = [...names].sort((a, b) => b.length - a.length);
  return new RegExp(`(?:${longestFirst.join('|')})${NO_BODY}`, 'gu');
}

/** Products with a geographical indication, each where it is named first: news on one says its name in every other sentence. */
export const findProducts: Finder = (text, { products }) => {
  const first = new Map<string, Find>();
  for (const { 0: id, index } of text.matchAll(products))
    if (!first.has(id)) first.set(id, { kind: 'gi', id, from: index, start: index, end: index + id.length });
  return { finds: [...first.values()], doubts: [] };
};
