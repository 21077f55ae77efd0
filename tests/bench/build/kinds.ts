import { ADDRESSES, type Address, type AddressKind, type Kind } from '../../../src/model/address.ts';
import { classify } from '../../../src/model/classify.ts';
import { filesBelow } from './tree.ts';

/** Files of one kind, all editions together. */
export interface KindSize {
  name: string;
  files: number;
  bytes: number;
}

/** Downloads that hold other files of the site once more; promises of files and bytes leave them out. */
const PACKS = '离线包';

const BY_FORM: Record<AddressKind['form'], string> = {
  page: '其余的页',
  list: '其余的列表',
  feed: '其余的订阅源',
  data: '其余的数据',
  file: '给程序看的其余文件',
  asset: '样式与脚本',
  picture: '图片',
  index: '检索',
  pack: PACKS,
};

/** Kinds of which there are many: told apart from others of their form. */
const BY_KIND: Partial<Record<Kind, string>> = {
  article: '文章页',
  date: '日期页',
  keyword: '关键词的列表',
  monthFeed: '月度订阅源',
  articleJson: '各篇的数据',
  articleMarkdown: '各篇的数据',
  periodLines: '各年的数据',
  periodTable: '各年的数据',
  periodSheet: '各年的数据',
  periodCitations: '各年的数据',
  periodCitationTable: '各年的数据',
  periodCitationSheet: '各年的数据',
  sitemap: '站点地图',
  sitemapPart: '站点地图',
};

/** What the kind of a file is called. */
export function nameOf(address: Address): string {
  const kind = classify(address)?.kind;
  return kind === undefined ? '不在地址表里的' : (BY_KIND[kind] ?? BY_FORM[ADDRESSES[kind].form]);
}

/** The kinds of files that a built site has, the largest first. */
export function measureKinds(site: string): KindSize[] {
  const sizes = new Map<string, KindSize>();
  for (const { path, size } of filesBelow(site)) {
    const name = nameOf(path);
    const { files, bytes } = sizes.get(name) ?? { files: 0, bytes: 0 };
    sizes.set(name, { name, files: files + 1, bytes: bytes + size });
  }
  return [...sizes.values()].sort((a, b) => b.bytes - a.bytes);
}

/** All kinds together but packs. */
export function totalOf(kinds: KindSize[]): { files: number; bytes: number } {
  const counted = kinds.filter(({ name }) => name !== PACKS);
  return {
    files: counted.reduce((sum, { files }) => sum + files, 0),
    bytes: counted.reduce((sum, { bytes }) => sum + bytes, 0),
  };
}
