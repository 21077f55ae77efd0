/** The figures that a run has to show for a promise to be checked. */
export interface Figures {
  count: number;
  /** Wall seconds of each situation by its key. */
  seconds: Record<string, number>;
  /** Bytes of the largest process of each situation by its key. */
  memory: Record<string, number | undefined>;
  /** Peak memory of reading alone, in bytes: of the whole archive and of a fifth of it. */
  reading?: { whole: number; fifth: number };
  /** Wall seconds of Hugo and Pagefind, of one script and of both, when they were measured. */
  hugo?: { one: number; both: number };
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

function atMost(promise: string, limit: number, value: number | undefined, show: (value: number) => string): Promised {
  if (value === undefined) return { promise, measured: '未测', kept: undefined };
  return { promise, measured: show(value), kept: value <= limit };
}

function notSlower(promise: string, rival: number | undefined, value: number | undefined): Promised {
  const told = rival === undefined ? '加 --against hugo 才测' : seconds(rival);
  return atMost(`${promise}（${told}）`, rival ?? 0, rival === undefined ? undefined : value, seconds);
}

/** What is promised of an archive of this size; nothing for a size of which nothing is promised. */
export function promisesFor({ count, seconds: of, memory, reading, hugo }: Figures): Promised[] {
  const ratio = reading && reading.whole / reading.fifth;
  if (count === 10_000)
    return [
      atMost('从无到有 ≤ 120 秒', 120, of['cold'], seconds),
      atMost('从无到有，任一进程 ≤ 1.5 GB', 1.5 * GB, memory['cold'], gigabytes),
      atMost('添加一篇 ≤ 8 秒', 8, of['added'], seconds),
      atMost('改一篇正文 ≤ 8 秒', 8, of['edited'], seconds),
      notSlower('一种文字，从无到有不慢于 Hugo 加 Pagefind', hugo?.one, of['oneScript']),
      notSlower('两种文字，从无到有不慢于 Hugo 加 Pagefind', hugo?.both, of['cold']),
      notSlower('两种文字，从无到有不慢于它们做一种文字', hugo?.one, of['cold']),
    ];
  if (count === 100_000)
    return [
      atMost('从无到有 ≤ 20 分钟', 1200, of['cold'], seconds),
      atMost('从无到有，任一进程 ≤ 3 GB', 3 * GB, memory['cold'], gigabytes),
      atMost('添加一篇 ≤ 40 秒', 40, of['added'], seconds),
      atMost('读内容的内存，100,000 篇不过 20,000 篇的 2 倍', 2, ratio, (value) => `${value.toFixed(2)} 倍`),
    ];
  return [];
}
