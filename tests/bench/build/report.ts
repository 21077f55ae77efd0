import type { Rival } from './hugo.ts';
import type { Row, SituationRow } from './measure.ts';
import { promisesFor, type Figures } from './promises.ts';

/** All that was measured of an archive of `count` articles. */
export interface Measured {
  count: number;
  reading: { fifth: Row; whole: Row };
  situations: SituationRow[];
  rivals: Rival[];
}

const UNKNOWN = '未测';
const round = (value: number) => Number(value.toFixed(1));
const megabytes = (bytes: number) => round(bytes / 1e6);
const tableOf = (rows: [string, object][]) => console.table(Object.fromEntries(rows));
const largestOf = ({ run }: Row) => run.usage?.peaks[0]?.bytes;
const totalOf = ({ steps }: Rival) => steps.reduce((sum, { run }) => sum + run.seconds, 0);

/** Prints the whole report: the table first, then what explains it, the promises last. */
export function printReport({ count, reading, situations, rivals }: Measured): void {
  const rows = [reading.fifth, reading.whole, ...situations, ...rivals.flatMap(({ steps }) => steps)];
  printRuns(rows);
  for (const rival of rivals) console.log(`Hugo 加 Pagefind，${rival.name}：共 ${round(totalOf(rival))} 秒`);
  printPhases(situations);
  printMemory(rows);
  printChanges(situations);
  const [fifth, whole] = [largestOf(reading.fifth), largestOf(reading.whole)];
  printPromises({
    count,
    seconds: Object.fromEntries(situations.map(({ key, run }) => [key, run.seconds])),
    memory: Object.fromEntries(situations.map((row) => [row.key, largestOf(row)])),
    reading: fifth !== undefined && whole !== undefined ? { whole, fifth } : undefined,
    hugo: rivals[0] && rivals[1] && { one: totalOf(rivals[0]), both: totalOf(rivals[1]) },
  });
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

function printChanges(rows: Row[]): void {
  console.log('\n网站里变动的文件（清单全文用 --keep 保留）：');
  for (const { name, site, cache } of rows) {
    if (!site) continue;
    const sizes = `网站共 ${site.files} 个、${megabytes(site.bytes)} MB；缓存共 ${cache!.files} 个、${megabytes(cache!.bytes)} MB`;
    console.log(`  ${name}：写入 ${site.written} 个，删去 ${site.removed} 个；${sizes}`);
    if (site.written === site.files) continue;
    for (const [folder, { count, examples }] of site.folders)
      console.log(`    ${folder} ${count} 个：${examples.join('、')}${count > examples.length ? '……' : ''}`);
  }
}

function printPromises(figures: Figures): void {
  const promises = promisesFor(figures);
  if (promises.length === 0) return console.log('\n承诺只说到 10,000 篇与 100,000 篇，这次不比。');
  console.log('\n承诺与实测：');
  const verdict = (kept: boolean | undefined) => (kept === undefined ? '' : kept ? '达到' : '未达到');
  tableOf(promises.map(({ promise, measured, kept }) => [promise, { 实测: measured, 结果: verdict(kept) }]));
}
