/**
 * Measures what offline packs cost: `npm run bench -- offline [--count N]`. Makes a sample archive and builds it, with and
 * without packs, reads it offline as a reader does, then builds it again after what editors do.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { createCommand } from '../../src/command.ts';
import { VOLUME_LIMIT, type PackEntry } from '../../src/offline/format.ts';
import { cacheFolderOf } from '../../src/pipeline/run.ts';
import { PROJECT } from './build/command.ts';
import { makeSample } from './build/content.ts';
import { atMost, type Promised } from './build/promises.ts';
import { printPromises } from './build/report.ts';
import { measureContents } from './offline/kinds.ts';
import { measureReading, type Reading } from './offline/reading.ts';
import { measureMaking, measureRemaking, readPacks, type PackTimes, type Remade } from './offline/packs.ts';

const { count, tmp } = createCommand(
  'bench',
  '测量离线包的大小与用时，读者存下、打开、检索的用时，打印成表。',
  'npm run bench -- offline --count 1000',
)
  .usage('-- offline [选项]')
  .option('--count <篇数>', '示例文章的篇数', '10000')
  .option('--tmp <目录>', '在哪里建临时目录', tmpdir())
  .parse(process.argv)
  .opts<{ count: string; tmp: string }>();

const MB = 1e6;
const megabytes = (bytes: number) => `${(bytes / MB).toFixed(1)} MB`;
const milliseconds = (time: number) => `${time.toFixed(0)} 毫秒`;
const medianOf = (times: readonly number[]) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]!;
const percent = (part: number) => `${(part * 100).toFixed(1)} %`;
const bytesOf = (packs: PackEntry[]) =>
  packs.flatMap(({ volumes }) => volumes).reduce((sum, { size }) => sum + size, 0);

const work = mkdtempSync(join(resolve(tmp), 'bench-offline-'));
const [content, out] = [join(work, 'content'), join(work, 'site')];
process.on('exit', () => {
  for (const folder of [work, join(PROJECT, cacheFolderOf(out))]) rmSync(folder, { recursive: true, force: true });
});
process.on('SIGINT', () => process.exit(130));

console.error('准备内容…');
await makeSample(content, Number(count));
// Builds do not rely on files changed just now; those of an archive are older.
await setTimeout(2100);
const times = await measureMaking(content, out);
const packs = readPacks(out);
const editions = [...Map.groupBy(packs, ({ edition }) => edition)];
printPacks(packs);
printContents();
const reading = await measureReading(out);
printReading(reading);
const remade = await measureRemaking(content, out);
printRemade(remade);
printPromises([...promisesOfSize(), ...promisesOfReading(reading), ...promisesOfTime(times, remade)]);

function printPacks(all: PackEntry[]): void {
  console.log(`\n${count} 篇示例文章的离线包：`);
  console.table(
    all.map((pack) => ({
      文字: pack.edition,
      时段: pack.period ?? '基本',
      文章: pack.articles,
      文件: pack.files,
      卷: pack.volumes.length,
      大小: megabytes(bytesOf([pack])),
    })),
  );
}

function printContents(): void {
  const [[edition, own] = ['', []]] = editions;
  console.log(`\n${edition} 的离线包里有什么，压缩之后：`);
  console.table(
    measureContents(out, own).map(({ name, files, bytes }) => ({ 种类: name, 文件: files, 大小: megabytes(bytes) })),
  );
}

function printRemade(rows: Remade[]): void {
  console.log('\n编辑之后重做的离线包：');
  for (const { name, run, packs: own } of rows) {
    const names = own.map(({ edition, period }) => `${edition} ${period ?? '基本'}`).join('、');
    console.log(`  ${name}：${run.seconds.toFixed(1)} 秒；${own.length} 个，${megabytes(bytesOf(own))}：${names}`);
  }
}

function printReading({ installed, pages, answers }: Reading): void {
  const spread = (times: number[]) =>
    `中位数 ${milliseconds(medianOf(times))}，最慢 ${milliseconds(Math.max(...times))}`;
  console.log('\n读者在 Chromium 里：');
  console.log(`  存下一个 ${installed.articles} 篇的时段：${milliseconds(installed.time)}`);
  console.log(`  打开一页，从浏览器的缓存：${spread(pages.cached)}`);
  console.log(`  打开一页，从离线包：${spread(pages.held)}`);
  console.log(`  断网检索：${spread(answers)}`);
}

function promisesOfReading({ installed, pages, answers, folderTask }: Reading): Promised[] {
  return [
    atMost('存下 2,000 篇的时段 ≤ 5 秒', 5000, installed.time, milliseconds),
    atMost('断网检索，最慢 ≤ 500 毫秒', 500, Math.max(...answers), milliseconds),
    atMost('打开一页，从离线包比从缓存多 ≤ 50 毫秒', 50, medianOf(pages.held) - medianOf(pages.cached), milliseconds),
    atMost('文件夹版检索，最长的任务 ≤ 100 毫秒', 100, folderTask.clock, milliseconds),
    atMost('文件夹版检索，最长的任务所用的处理器时间 ≤ 100 毫秒', 100, folderTask.processor, milliseconds),
  ];
}

function promisesOfSize(): Promised[] {
  const largest = Math.max(...packs.flatMap(({ volumes }) => volumes.map(({ size }) => size)));
  return [
    ...editions.map(([edition, own]) =>
      atMost(
        `${edition} 每篇 ≤ 7 kB`,
        7000,
        bytesOf(own) / Number(count),
        (bytes) => `${(bytes / 1000).toFixed(1)} kB，共 ${megabytes(bytesOf(own))}`,
      ),
    ),
    atMost('最大的一卷 ≤ 25 MB', VOLUME_LIMIT, largest, megabytes),
  ];
}

function promisesOfTime({ withoutPacks, packsAlone, nothing }: PackTimes, rows: Remade[]): Promised[] {
  const share = (of: (run: PackTimes[keyof PackTimes]) => number | undefined) => {
    const [rest, all, none] = [withoutPacks, packsAlone, nothing].map(of);
    if (rest === undefined || all === undefined || none === undefined) return undefined;
    return (all - none) / (rest + all - none);
  };
  const added = rows.find(({ key }) => key === 'added')!.inMoreThanRelated;
  return [
    atMost(
      '做离线包 ≤ 从无到有的 15 %',
      0.15,
      share(({ seconds }) => seconds),
      percent,
    ),
    atMost(
      '做离线包的处理器时间 ≤ 从无到有的 15 %',
      0.15,
      share(({ usage }) => usage?.cpu),
      percent,
    ),
    atMost('添加一篇，每种文字重做 ≤ 2 个，只有相关文章变了的不算', 2, added.length / editions.length, String),
  ];
}
