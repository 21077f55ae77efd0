import { join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { Worker } from 'node:worker_threads';
import { build as buildPages } from 'astro';
import cliProgress from 'cli-progress';
import { createCommand } from '../command.ts';
import { readAgain, type Content } from '../content/files.ts';
import { printProblem } from '../content/problem.ts';
import { fileTime, readSnapshot, writeSnapshot, type Snapshot } from '../content/snapshot/files.ts';
import { isPublished } from '../model/article.ts';
import { relate } from '../model/related.ts';
import { serveFolder } from '../serve/files.ts';
import {
  cacheFolderOf,
  codeVersion,
  copyPictures,
  dropUnfinished,
  forget,
  isOurs,
  listTree,
  noteUnfinished,
  writeAssets,
} from './files.ts';
import { reportTo } from './integration.ts';
import { publish, type Published } from './publish/files.ts';
import type { BesidePhase, Job, Said } from './beside.ts';

interface Options {
  content: string;
  out: string;
  site?: string;
  full?: boolean;
  serve?: boolean;
  port: string;
}

export const command = createCommand(
  'build',
  '检查内容，生成完整的静态网站。只重做有变动的部分；内容有问题时逐条列出，不动原有的网站。',
  'npm run build -- --content content --out dist --site https://example.org/',
)
  .option('--content <目录>', '内容目录', 'content')
  .option('--out <目录>', '网站写到哪里', 'dist')
  .option('--site <网址>', '网站的网址；不写时用 site.yml 的 address')
  .option('--full', '不用上次的结果，全部重做')
  .option('--serve', '生成之后提供浏览')
  .option('--port <端口>', '与 --serve 同用：端口', '4321')
  .action(async (options: Options) => {
    const built = await build(options);
    if (!built) process.exitCode = 1;
    else if (options.serve) {
      const { address } = await serveFolder({ folder: options.out, port: Number(options.port) });
      console.log(`\n请打开 ${address} 浏览。按 Ctrl+C 结束。`);
    }
  });

/** False when the content has problems or the folder is not ours to write into. */
async function build(options: Options): Promise<boolean> {
  if (!(await isOurs(options.out))) {
    console.error(`${options.out} 里有别的文件，不是本程序生成的网站。请用 --out 指明一个空目录或原来的网站目录。`);
    return false;
  }
  const cache = cacheFolderOf(options.out);
  if (options.full) await forget(cache);
  const phases = startPhases();
  try {
    return await runPhases(options, cache, phases.run);
  } finally {
    phases.end();
  }
}

async function runPhases(options: Options, cache: string, run: Run): Promise<boolean> {
  const content = await run('检查内容', (tick) => takeSnapshot(options, cache, tick));
  if (!content) return false;
  const stage = stageIn(cache);
  const published = content.articles.filter(isPublished);
  const beside = startBeside(options, cache);
  const made = await Promise.all([
    run('检索索引', (tick) => beside('search', tick)),
    run('数据', (tick) => beside('exports', tick)),
    run('生成页面', (tick) => renderPages(options, content, cache, tick)),
    run('样式与脚本', () => writeAssets(stage)),
    run('图片', () => copyPictures(options.content, published, stage)),
  ]);
  const all = [...new Set(made.flat())].sort();
  const result = await run('写入网站', (tick) => publish(stage, all, options.out, join(cache, 'published.json'), tick));
  summarize(content, result, options.out);
  return true;
}

/**
 * Reads and checks the content, finds what is related, and keeps both for the pages and the next build. Undefined when
 * there are problems, which are then printed.
 */
async function takeSnapshot(options: Options, cache: string, tick: Tick): Promise<Content | undefined> {
  const file = resolve(cache, 'content.json');
  const version = await codeVersion();
  const before = await readSnapshot(file, version);
  const begun = await fileTime(cache);
  const { value, problems } = await readAgain(options.content, before, begun, tick);
  for (const problem of problems) console.error(printProblem(options.content, problem));
  if (!value) {
    console.error(`\n共 ${problems.length} 个问题，网站没有改动。请逐条改正，再运行一次。`);
    return undefined;
  }
  const snapshot = { ...value, version, related: relatedIn(value.content, before) };
  await writeSnapshot(file, snapshot);
  Object.assign(process.env, {
    ARCHIVE_CONTENT: options.content,
    ARCHIVE_SNAPSHOT: file,
    ...(options.site && { ARCHIVE_ADDRESS: options.site.replace(/\/?$/, '/') }),
  });
  return value.content;
}

function relatedIn({ site, articles }: Content, before: Snapshot | undefined) {
  const count = site.sizes.related;
  const earlier = before?.content.site.sizes.related === count ? before : undefined;
  return relate(
    articles.filter(isPublished),
    count,
    earlier && { articles: earlier.content.articles.filter(isPublished), related: earlier.related },
  );
}

/**
 * Where the site is made before it is published. It is the folder in which Astro keeps its copies of rendered pages, so
 * that each page is kept once and not twice.
 */
const stageIn = (cache: string) => join(cache, 'astro', 'dist');

/**
 * Astro's own build into the stage; returns the addresses of all its files. Astro writes down what its pages were made
 * from only at the end, so a page is noted before it is made: after a build that was cut off, the pages it had come to are
 * made again whatever Astro remembers of them.
 */
async function renderPages(options: Options, { site }: Content, cache: string, tick: Tick): Promise<string[]> {
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  const written: string[] = [];
  const unfinished = join(cache, 'unfinished');
  let rendered = 0;
  const root = resolve(stageIn(cache));
  await dropUnfinished(root, unfinished);
  await buildPages({
    logLevel: 'warn',
    site: options.site ?? site.address,
    outDir: root,
    cacheDir: resolve(cache, 'astro'),
    integrations: [
      reportTo({
        rendered: (path) => {
          noteUnfinished(unfinished, path);
          tick(++rendered);
        },
        written: (files) => written.push(...files.map((file) => file.slice(root.length + 1).replaceAll('\\', '/'))),
      }),
    ],
  });
  await forget(unfinished);
  return [...written, ...(await listTree('public'))];
}

/**
 * Search's index and the exports, made in a thread of their own beside the pages: rendering keeps one core busy, these
 * another. Returns the addresses of their files, by phase.
 */
function startBeside(options: Options, cache: string): (phase: BesidePhase, tick: Tick) => Promise<string[]> {
  const job: Job = { content: options.content, site: options.site, cache, stage: stageIn(cache) };
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: job });
  return (phase, tick) =>
    new Promise((done, fail) => {
      worker.on('message', (said: Said) => {
        if (said.phase !== phase) return;
        if ('files' in said) done(said.files);
        else tick(said.done, said.total);
      });
      worker.on('error', fail);
    });
}

type Tick = (done: number, total?: number) => void;
type Run = <T>(name: string, work: (tick: Tick) => Promise<T>) => Promise<T>;

/** Shows on a terminal how far each phase is while it runs, several at once; says anywhere how long it took. */
function startPhases() {
  const bars = process.stderr.isTTY
    ? new cliProgress.MultiBar({ format: '{name}… {value} / {total}', stream: process.stderr, clearOnComplete: true })
    : undefined;
  const run: Run = async (name, work) => {
    const begun = performance.now();
    const bar = bars?.create(0, 0, { name });
    try {
      return await work((done, total = done) => {
        bar?.setTotal(Math.max(total, done));
        bar?.update(done);
      });
    } finally {
      const line = `${name}：${((performance.now() - begun) / 1000).toFixed(1)} 秒\n`;
      if (bars && bar) bars.remove(bar);
      if (bars) bars.log(line);
      else process.stderr.write(line);
    }
  };
  return { run, end: () => bars?.stop() };
}

function summarize({ articles, pages }: Content, { files, bytes, written, removed }: Published, out: string): void {
  const withdrawn = articles.filter((article) => !isPublished(article)).length;
  console.log(`文章 ${articles.length} 篇（其中撤下 ${withdrawn} 篇），页面 ${pages.length} 个`);
  console.log(
    `网站 ${out}：${files} 个文件，${(bytes / 1_000_000).toFixed(1)} MB；写入 ${written.length} 个，删去 ${removed.length} 个`,
  );
  console.log(`用时 ${(performance.now() / 1000).toFixed(1)} 秒`);
}
