import type { PairFigures } from './pairs.ts';

/** The figures that a run has to show for a promise to be checked. */
export interface Figures {
  count: number;
  /** Wall seconds of each situation by its key. */
  seconds: Record<string, number>;
  /** Bytes of the largest process of each situation by its key. */
  memory: Record<string, number | undefined>;
  /** The site without packs. */
  site: { files: number; bytes: number };
  /** Peak memory of reading alone, in bytes: of the whole archive and of a fifth of it. */
  reading?: { whole: number; fifth: number };
  /** Wall seconds of a tenth of the archive, built from nothing. */
  tenth: number;
  /** The medians of the pairs, when these were measured. */
  pairs?: PairFigures;
}

/** One promise beside what was measured; `kept` is undefined when it was not. */
export interface Promised {
  promise: string;
  measured: string;
  kept: boolean | undefined;
}

const GB = 1e9;
const seconds = (value: number) => `${value.toFixed(1)} 秒`;
const gigabytes = (value: number) => `${(value / GB).toFixed(2)} GB`;
const times = (value: number) => `${value.toFixed(2)} 倍`;

export function atMost(
  promise: string,
  limit: number,
  value: number | undefined,
  show: (value: number) => string,
): Promised {
  if (value === undefined) return { promise, measured: '未测', kept: undefined };
  return { promise, measured: show(value), kept: value <= limit };
}

/** What is promised of an archive of this size; nothing for a size of which nothing is promised. */
export function promisesFor(figures: Figures): Promised[] {
  if (figures.count === 10_000) return [...promisesOfTenThousand(figures), ...promisesOfSize(figures)];
  if (figures.count === 100_000) return [...promisesOfHundredThousand(figures), ...promisesOfSize(figures)];
  return [];
}

function promisesOfTenThousand({ seconds: of, memory, pairs }: Figures): Promised[] {
  const toQuarter = (value: number | undefined) => pairs && value && value / pairs.lists;
  return [
    atMost('两种文字，从无到有 ≤ Hugo（同样的列表）加 Pagefind 做一种文字', 1, pairs?.toLists, times),
    atMost('两种文字，从无到有 ≤ 1.25 倍的 Hugo（最少的列表）加 Pagefind 做一种文字', 1.25, pairs?.toBare, times),
    atMost('添加一篇 ≤ Hugo（同样的列表）加 Pagefind 的四分之一', 0.25, toQuarter(of['added']), times),
    atMost('改一篇正文 ≤ Hugo（同样的列表）加 Pagefind 的四分之一', 0.25, toQuarter(of['edited']), times),
    atMost('从无到有，任一进程 ≤ 1.5 GB', 1.5 * GB, memory['cold'], gigabytes),
  ];
}

function promisesOfHundredThousand({ seconds: of, memory, reading, tenth }: Figures): Promised[] {
  return [
    atMost('从无到有 ≤ 10,000 篇的 10 倍', 10, of['cold'] && of['cold'] / tenth, times),
    atMost('从无到有，任一进程 ≤ 2.5 GB', 2.5 * GB, memory['cold'], gigabytes),
    atMost('添加一篇 ≤ 25 秒', 25, of['added'], seconds),
    atMost('读内容的内存，100,000 篇不过 20,000 篇的 2 倍', 2, reading && reading.whole / reading.fifth, times),
  ];
}

function promisesOfSize({ count, site: { files, bytes } }: Figures): Promised[] {
  return [
    atMost('每篇 ≤ 6 个文件，离线包除外', 6, files / count, (value) => `${value.toFixed(2)} 个`),
    atMost('每篇 ≤ 50 kB，离线包除外', 50, bytes / count / 1000, (value) => `${value.toFixed(1)} kB`),
  ];
}
