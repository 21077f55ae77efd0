import { join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { build as buildPages } from 'astro';
import cliProgress from 'cli-progress';
import { createCommand } from '../command.ts';
import { readContent, writeSnapshot, type Content } from '../content/files.ts';
import { printProblem } from '../content/problem.ts';
import { isPublished } from '../model/article.ts';
import { serveFolder } from '../serve/files.ts';
import {
  cacheFolderOf,
  copyPictures,
  forget,
  isOurs,
  listTree,
  publish,
  writeAssets,
  type Published,
} from './files.ts';
import { reportTo } from './integration.ts';

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

/** Runs the phases one after another. False when the content has problems or the folder is not ours to write into. */
async function build(options: Options): Promise<boolean> {
  if (!(await isOurs(options.out))) {
    console.error(`${options.out} 里有别的文件，不是本程序生成的网站。请用 --out 指明一个空目录或原来的网站目录。`);
    return false;
  }
  const cache = cacheFolderOf(options.out);
  if (options.full) await forget(cache);
  const phases = startPhases();
  const content = await phases.run('检查内容', () => readAndTell(options));
  if (!content) return false;
  const stage = join(cache, 'site');
  const files = await phases.run('生成页面', () => renderPages(options, content, cache, stage));
  files.push(...(await phases.run('样式与脚本', () => writeAssets(stage))));
  const published = content.articles.filter(isPublished);
  files.push(...(await phases.run('图片', () => copyPictures(options.content, published, stage))));
  const result = await phases.run('写入网站', () => publish(stage, [...new Set(files)].sort(), options.out));
  summarize(content, result, options.out, phases.seconds());
  return true;
}

/** The content with the command line's own address, or its problems printed. */
async function readAndTell({ content: folder, site }: Options): Promise<Content | undefined> {
  const bar = new cliProgress.SingleBar({
    format: '  {bar} {value}/{total} 篇',
    stream: process.stderr,
    clearOnComplete: true,
  });
  bar.start(0, 0);
  const { value, problems } = await readContent(folder, (done, total) => {
    bar.setTotal(total);
    bar.update(done);
  });
  bar.stop();
  for (const problem of problems) console.error(printProblem(folder, problem));
  if (problems.length > 0) console.error(`\n共 ${problems.length} 个问题，网站没有改动。请逐条改正，再运行一次。`);
  if (!value || site === undefined) return value;
  return { ...value, site: { ...value.site, address: site.endsWith('/') ? site : `${site}/` } };
}

/** Astro's own build into the stage; returns the addresses of all its files. */
async function renderPages(options: Options, content: Content, cache: string, stage: string): Promise<string[]> {
  const snapshot = resolve(cache, 'content.json');
  await writeSnapshot(snapshot, content);
  Object.assign(process.env, {
    ARCHIVE_CONTENT: options.content,
    ARCHIVE_SNAPSHOT: snapshot,
    ASTRO_TELEMETRY_DISABLED: '1',
  });
  const written: string[] = [];
  const bar = new cliProgress.SingleBar({
    format: '  已生成 {value} 页',
    stream: process.stderr,
    clearOnComplete: true,
  });
  bar.start(0, 0);
  const root = resolve(stage);
  await buildPages({
    logLevel: 'warn',
    site: content.site.address,
    outDir: root,
    cacheDir: resolve(cache, 'astro'),
    integrations: [
      reportTo({
        rendered: () => bar.increment(),
        written: (files) => written.push(...files.map((file) => file.slice(root.length + 1).replaceAll('\\', '/'))),
      }),
    ],
  });
  bar.stop();
  return [...written, ...(await listTree('public'))];
}

/** Names each phase as it begins and remembers how long it took. */
function startPhases() {
  const started = performance.now();
  return {
    run: async <T>(name: string, work: () => Promise<T>): Promise<T> => {
      const begun = performance.now();
      process.stderr.write(`${name}…\n`);
      const result = await work();
      process.stderr.write(`${name}：${seconds(performance.now() - begun)} 秒\n`);
      return result;
    },
    seconds: () => seconds(performance.now() - started),
  };
}

const seconds = (milliseconds: number) => (milliseconds / 1000).toFixed(1);

function summarize(
  { articles, pages }: Content,
  { files, bytes, written, removed }: Published,
  out: string,
  took: string,
): void {
  const withdrawn = articles.filter((article) => !isPublished(article)).length;
  console.log(`文章 ${articles.length} 篇（其中撤下 ${withdrawn} 篇），页面 ${pages.length} 个`);
  console.log(
    `网站 ${out}：${files} 个文件，${(bytes / 1_000_000).toFixed(1)} MB；写入 ${written} 个，删去 ${removed} 个`,
  );
  console.log(`用时 ${took} 秒`);
}
