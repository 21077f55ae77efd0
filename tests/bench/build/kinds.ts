import type { Address } from '../../../src/model/address.ts';
import { filesBelow } from './tree.ts';

/** Files of one kind, all editions together. */
export interface KindSize {
  kind: string;
  files: number;
  bytes: number;
}

/** Downloads that hold other files of the site once more; promises of files and bytes leave them out. */
export const PACKS = '离线包';

/** What a file is by its address in its edition; the first that fits. */
const KINDS: [kind: string, address: RegExp][] = [
  ['文章页', /^articles\/[^/]+\.html$/],
  ['各篇的数据', /^articles\//],
  ['文章的图片', /^media\//],
  ['日期页', /^date\//],
  ['关键词的列表', /^keyword\//],
  ['来源的列表', /^source\//],
  ['栏目、主题、地区的列表', /^(category|topic|region)\//],
  ['月度订阅源', /^feeds\/archive\//],
  ['其他订阅源', /^feeds?[./]/],
  ['各年的数据', /^data\/articles\//],
  ['其他数据', /^data\//],
  ['检索', /^(search|pagefind)\//],
  [PACKS, /^packs\//],
  ['站点地图', /^sitemaps?[./]/],
  ['样式与脚本', /^assets\//],
  ['其余的页', /\.html$/],
  ['其余的文件', /^/],
];

const EDITION = /^zh-[a-z]+\//;

function kindOf(address: Address): string {
  const inEdition = address.replace(EDITION, '');
  return KINDS.find(([, pattern]) => pattern.test(inEdition))![0];
}

/** The kinds of files that a built site has, in a fixed order. */
export function measureKinds(site: string): KindSize[] {
  const sizes = new Map(KINDS.map(([kind]) => [kind, { kind, files: 0, bytes: 0 }]));
  for (const { path, size } of filesBelow(site)) {
    const known = sizes.get(kindOf(path))!;
    known.files++;
    known.bytes += size;
  }
  return [...sizes.values()].filter(({ files }) => files > 0);
}

/** All kinds together but packs. */
export function totalOf(kinds: KindSize[]): { files: number; bytes: number } {
  const counted = kinds.filter(({ kind }) => kind !== PACKS);
  return {
    files: counted.reduce((sum, { files }) => sum + files, 0),
    bytes: counted.reduce((sum, { bytes }) => sum + bytes, 0),
  };
}
