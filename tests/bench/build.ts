/**
 * Measures the build command: `npm run bench -- build --count N [--against hugo --pairs 3]`. It makes a sample archive and builds it from
 * nothing, then again after each of the things that editors do, as they do it: a command in a process of its own.
 */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { cacheFolderOf } from '../../src/pipeline/run.ts';
import { createCommand } from '../../src/command.ts';
import { PROJECT } from './build/command.ts';
import { articleFiles, importCorpus, makeSample } from './build/content.ts';
import { measureKinds } from './build/kinds.ts';
import { measureGrowth, measureSituations } from './build/measure.ts';
import { measurePairs } from './build/pairs.ts';
import { printReport } from './build/report.ts';
import { SITUATIONS } from './build/situations.ts';

interface Options {
  count?: string;
  corpus?: string;
  only?: string;
  against?: string;
  pairs?: string;
  tmp: string;
  keep?: boolean;
}

const KEYS = SITUATIONS.map(({ key }) => key);

await createCommand(
  'bench',
  '测量 build 命令在各种情形下的用时、内存与写入的文件，打印成表。',
  'npm run bench -- build --count 1000 --only added,edited --against hugo',
)
  .usage('-- build [选项]')
  .option('--count <篇数>', '文章篇数；不写时示例 1000 篇，语料全部')
  .option('--corpus <目录>', '不用示例，而用这份语料里的真新闻，例如 ../shared/corpus')
  .option('--only <情形>', `只测这些情形（总要先从无到有）：${KEYS.join('、')}，用逗号分开`)
  .option('--against <程序>', '与别的程序轮流从无到有，比较用时；可写 hugo（连同原样的 Pagefind）')
  .option('--pairs <轮数>', '与 --against 同用：轮流测几轮，取中位数；不写时 1 轮')
  .option('--tmp <目录>', '在哪里建临时目录', tmpdir())
  .option('--keep', '测完不删临时目录，其中有网站与变动文件的清单')
  .action(async (options: Options) => {
    const problem = problemWith(options);
    if (problem !== undefined) return fail(problem);
    await measure(options).catch((cause: unknown) => fail(cause instanceof Error ? cause.message : String(cause)));
  })
  .parseAsync(process.argv);

function fail(message: string): void {
  console.error(message);
  process.exitCode = 1;
}

function problemWith({ count, only, against, pairs }: Options): string | undefined {
  if (count !== undefined && !/^[1-9]\d*$/.test(count)) return `--count ${count} 不对。请写正整数，例如 10000。`;
  if (pairs !== undefined && !/^[1-9]\d*$/.test(pairs)) return `--pairs ${pairs} 不对。请写正整数，例如 3。`;
  if (pairs !== undefined && against === undefined)
    return '--pairs 要与 --against 同用，例如 --against hugo --pairs 3。';
  const unknown = only?.split(',').filter((key) => !KEYS.includes(key)) ?? [];
  if (unknown.length > 0) return `没有 ${unknown.join('、')} 这种情形。可写：${KEYS.join('、')}。`;
  if (against !== undefined && against !== 'hugo') return `--against ${against} 不对。可写：hugo。`;
  return undefined;
}

/** From the content to the last line of the report. */
async function measure({ count, corpus, only, against, pairs = '1', tmp, keep }: Options): Promise<void> {
  const work = mkdtempSync(join(resolve(tmp), 'bench-build-'));
  const [content, out] = [join(work, 'content'), join(work, 'site')];
  if (keep) console.error(`临时目录 ${work}`);
  else process.on('exit', () => removeAll(work));
  process.on('SIGINT', () => process.exit(130));
  console.error('准备内容…');
  if (corpus === undefined) await makeSample(content, Number(count ?? 1000));
  else if (!(await importCorpus(corpus, content, Number(count ?? Infinity)))) {
    console.log(`跳过：没有 ${join(corpus, 'news/articles.jsonl')}。不加 --corpus 就用示例。`);
    return;
  }
  // Builds do not rely on files changed just now; those of an archive are older.
  await setTimeout(2100);
  const made = articleFiles(content).length;
  console.log(`${made} 篇${corpus === undefined ? '示例' : '语料'}；${describeMachine()}`);
  const growth = await measureGrowth(content, work);
  const measuredPairs = against === 'hugo' ? await measurePairs(Number(pairs), content, work) : [];
  const situations = await measureSituations(only?.split(',') ?? KEYS, content, out);
  printReport({ count: made, growth, situations, kinds: measureKinds(out), pairs: measuredPairs });
}

/** The folder with all that was made in it; the caches of the sites among that lie with the program. */
function removeAll(work: string): void {
  const caches = readdirSync(work).map((name) => join(PROJECT, cacheFolderOf(join(work, name))));
  for (const folder of [work, ...caches]) rmSync(folder, { recursive: true, force: true });
}

function describeMachine(): string {
  const memory = (totalmem() / 1e9).toFixed(0);
  return `${cpus().length} 核 ${cpus()[0]?.model ?? ''}，内存 ${memory} GB，Node ${process.version}`;
}
