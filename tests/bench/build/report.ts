import { totalOf, type KindSize } from './kinds.ts';
import type { Growth, Row, SituationRow } from './measure.ts';
import { figuresOf, mediansOf, type Pair, type PairFigures } from './pairs.ts';
import { promisesFor, type Promised } from './promises.ts';

/** All that was measured of an archive of `count` articles. */
export interface Measured {
  count: number;
  growth: Growth;
  situations: SituationRow[];
  kinds: KindSize[];
  pairs: Pair[];
}

const UNKNOWN = '未测';
const round = (value: number, digits = 1) => Number(value.toFixed(digits));
const megabytes = (bytes: number) => round(bytes / 1e6);
const tableOf = (rows: [string, object][]) => console.table(Object.fromEntries(rows));
const largestOf = ({ run }: Row) => run.usage?.peaks[0]?.bytes;

/** Prints the whole report: the table first, then what explains it, the promises last. */
export function printReport({ count, growth, situations, kinds, pairs }: Measured): void {
  const { readFifth, readWhole, buildTenth } = growth;
  const rivals = pairs.flatMap(({ ours, lists, bare }) => [...ours, ...lists, ...bare]);
  const rows = [readFifth, readWhole, buildTenth, ...situations, ...rivals];
  const figures = pairs.map(figuresOf);
  printRuns(rows);
  printPhases(situations);
  printMemory(rows);
  printChanges(situations);
  printKinds(kinds, count);
  printPairs(figures);
  const [fifth, whole] = [largestOf(readFifth), largestOf(readWhole)];
  printPromises(
    promisesFor({
      count,
      seconds: Object.fromEntries(situations.map(({ key, run }) => [key, run.seconds])),
      memory: Object.fromEntries(situations.map((row) => [row.key, largestOf(row)])),
      site: totalOf(kinds),
      reading: fifth !== undefined && whole !== undefined ? { whole, fifth } : undefined,
      tenth: buildTenth.run.seconds,
      pairs: mediansOf(figures),
    }),
  );
}

function printRuns(rows: Row[]): void {
  tableOf(
    rows.map((row) => {
      const { name, run, site, cache } = row;
      const largest = largestOf(row);
      return [
        name,
        {
          秒: round(run.seconds),
          处理器秒: run.usage ? round(run.usage.cpu) : UNKNOWN,
          最大进程MB: largest ? megabytes(largest) : UNKNOWN,
          各进程合计MB: run.usage?.together ? megabytes(run.usage.together) : UNKNOWN,
          网站写入: site?.written ?? '',
          网站写入MB: site ? megabytes(site.writtenBytes) : '',
          网站删去: site?.removed ?? '',
          缓存写入: cache?.written ?? '',
          缓存写入MB: cache ? megabytes(cache.writtenBytes) : '',
        },
      ];
    }),
  );
}

function printPhases(rows: Row[]): void {
  const phases = [...new Set(rows.flatMap(({ run }) => Object.keys(run.phases)))];
  console.log('\n各阶段的秒数（生成程序自己的报告；有的阶段同时进行，相加会大于总数）：');
  tableOf(phases.map((phase) => [phase, Object.fromEntries(rows.map(({ name, run }) => [name, run.phases[phase]]))]));
}

function printMemory(rows: Row[]): void {
  console.log('\n各程序的内存峰值（MB）；同名的有几个时，是其中最大的：');
  for (const { name, run } of rows) {
    const programs = new Map<string, number>();
    for (const { name: program, bytes } of run.usage?.peaks ?? [])
      programs.set(program, Math.max(programs.get(program) ?? 0, megabytes(bytes)));
    console.log(`  ${name}：${[...programs].map((program) => program.join(' ')).join('、') || UNKNOWN}`);
  }
}

function printChanges(rows: SituationRow[]): void {
  console.log('\n网站里变动的文件（清单全文用 --keep 保留）：');
  for (const { name, site, cache } of rows) {
    const sizes = `网站共 ${site.files} 个、${megabytes(site.bytes)} MB；缓存共 ${cache.files} 个、${megabytes(cache.bytes)} MB`;
    console.log(`  ${name}：写入 ${site.written} 个，删去 ${site.removed} 个；${sizes}`);
    if (site.written === site.files) continue;
    for (const [folder, { count, examples }] of site.folders)
      console.log(`    ${folder} ${count} 个：${examples.join('、')}${count > examples.length ? '……' : ''}`);
  }
}

function printKinds(kinds: KindSize[], count: number): void {
  console.log('\n测完时网站里各种文件的个数与大小，各种文字合计；合计不含离线包：');
  tableOf(
    [...kinds, { name: '合计', ...totalOf(kinds) }].map(({ name, files, bytes }) => [
      name,
      {
        文件: files,
        MB: megabytes(bytes),
        每篇的文件: round(files / count, 2),
        每篇的kB: round(bytes / count / 1000),
      },
    ]),
  );
}

function printPairs(figures: PairFigures[]): void {
  const medians = mediansOf(figures);
  if (!medians) return;
  console.log('\n从无到有的秒数：本程序做两种文字与全部，Hugo 加 Pagefind 做一种文字，轮流进行：');
  const row = ({ ours, lists, bare, toLists, toBare }: PairFigures) => ({
    本程序: round(ours),
    同样的列表: round(lists),
    最少的列表: round(bare),
    与同样的之比: round(toLists, 2),
    与最少的之比: round(toBare, 2),
  });
  tableOf([
    ...figures.map((one, index) => [`第 ${index + 1} 轮`, row(one)] as [string, object]),
    ['中位数', row(medians)],
  ]);
}

/** Prints promises beside what was measured. */
export function printPromises(promises: Promised[]): void {
  if (promises.length === 0) return console.log('\n承诺只说到 10,000 篇与 100,000 篇，这次不比。');
  console.log('\n承诺与实测：');
  const verdict = (kept: boolean | undefined) => (kept === undefined ? '' : kept ? '达到' : '未达到');
  tableOf(promises.map(({ promise, measured, kept }) => [promise, { 实测: measured, 结果: verdict(kept) }]));
}
