import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { printFinding } from '../audit/finding.ts';
import { createCommand, SMALL_HEAP } from '../command.ts';
import { ContentFault } from '../content/files.ts';
import { checkedIn } from '../content/snapshot/files.ts';
import { describeFault, isDiskFull } from '../disk/fault.ts';
import { interruptible, untilInterrupted } from '../interruption/cli.ts';
import { listed, t } from '../language/say.ts';
import { isWebAddress } from '../model/web-address.ts';
import { serveFolder } from '../serve/files.ts';
import { codeKeys } from './code/files.ts';
import { startExecutor, type Executor } from './executor/files.ts';
import { isFull, whatIs } from './files.ts';
import { complaintAboutFolder, writeFolder } from './folder/files.ts';
import { adviceOn } from './gone.ts';
import { filesIn, type Ledger } from './ledger/ledger.ts';
import { takeLock } from './lock/files.ts';
import { MAKERS, moduleOf, type MakerName } from './makers.ts';
import { pageCode } from './makers/pages/bundle/files.ts';
import { writeManifest } from './manifest/files.ts';
import { inspectStage } from './inspection/files.ts';
import { startPhases, type Phases } from './phases/cli.ts';
import { clearUnpublished, hasUnpublished, publish, type Published } from './publish/files.ts';
import { ACCOUNTS, cacheFolderOf, isOfCache, PAGE_STORE, stagesOf, type Run } from './run.ts';
import { SNAPSHOT_CODE } from './snapshot/code.ts';
import { takeSnapshot } from './snapshot/files.ts';
import { claimedTwice } from './stage/addresses.ts';
import { summaryOf } from './summary.ts';
import { parseYears } from './years.ts';

/** With fewer articles than these, most of what a site can do is not to be seen. */
const FEW = 10;
const SEE_MORE = t`文章还少，许多页面是空的。想看满了的档案是什么样，请运行 npm run demo：2,000 篇示例文章，约一分钟。`;

interface Options {
  content: string;
  out: string;
  site?: string;
  full?: boolean;
  years?: string;
  parts?: string[];
  manifest?: string;
  packs: boolean;
  folder?: string;
  serve?: boolean;
  port: string;
}

export const command = createCommand(
  'build',
  t`检查内容，生成完整的静态网站。只重做有变动的部分；内容有问题时逐条列出，不动原有的网站。`,
  'npm run build -- --content content --out dist --site https://example.org/',
)
  .option(t`--content <目录>`, t`内容目录`, 'content')
  .option(t`--out <目录>`, t`网站写到哪里`, 'dist')
  .option(t`--site <网址>`, t`网站的网址；不写时用 site.yml 的 address`)
  .option('--full', t`不用上次的结果，全部重做`)
  .option(t`--years <年份>`, t`只做这些年份的部分，写作 2001-2010 或 2021，供 --parts 合并`)
  .option(t`--parts <目录...>`, t`取用 --years 做好的部分，只做其余的`)
  .option(t`--manifest <文件>`, t`另写一份清单：每个文件的 SHA-256，格式同 sha256sum`)
  .option('--no-packs', t`不做离线包`)
  .option(t`--folder <目录>`, t`另写一份文件夹版，拷进 U 盘，双击 index.html 就能看`)
  .option('--serve', t`生成之后提供浏览`)
  .option(t`--port <端口>`, t`与 --serve 同用：端口`, '4321')
  .action(async (options: Options) => {
    const built = await build(options);
    if (!built) process.exitCode = 1;
    else if (options.serve) {
      const { address, close } = await serveFolder({ folder: options.out, port: Number(options.port) });
      const ended = untilInterrupted(async () => {
        await close();
        return t`已停止浏览。`;
      });
      console.log(t`\n请打开 ${address} 浏览。按 Ctrl+C 结束。`);
      await ended;
    }
  });

/** False when nothing was published; why has been said then. */
async function build(options: Options): Promise<boolean> {
  const complaint = await complaintAbout(options);
  if (complaint !== undefined) {
    console.error(complaint);
    return false;
  }
  setFlagsFromString(SMALL_HEAP);
  const phases = startPhases();
  try {
    return await buildAlone(options, phases);
  } catch (cause) {
    const told = tellWhy(cause, options);
    if (told === undefined) throw cause;
    console.error(told);
    return false;
  } finally {
    phases.end();
  }
}

async function complaintAbout({ out, site, years, parts = [], folder }: Options): Promise<string | undefined> {
  // Astro, and the code that products depend on, are looked for from here.
  if (!existsSync('src/pages'))
    return t`这里不是项目的目录，生成网站要用其中的 src 与 node_modules。请先用 cd 进入项目的目录，再运行。`;
  if (site !== undefined && !isWebAddress(site))
    return t`--site 写作 ${site}，不合要求。请写以 https:// 开头的网址，例如 --site https://example.org/。`;
  if (years !== undefined && !parseYears(years))
    return t`--years 写作 ${years}，不合要求。请写一段年份，例如 --years 2001-2010，或一年，例如 --years 2021。`;
  const strange = parts.filter((part) => !existsSync(join(part, ACCOUNTS)));
  if (strange.length > 0)
    return t`${listed(strange)} 不是用 --years 做好的部分。请先对每一段年份运行 npm run build -- --years 年份 --out 目录。`;
  if (folder !== undefined && years !== undefined)
    return t`--years 只做一部分，写不出文件夹版。请在用 --parts 合并的那一次写 --folder。`;
  const aboutFolder = folder === undefined ? undefined : await complaintAboutFolder(folder, out);
  if (aboutFolder !== undefined) return aboutFolder;
  const kind = years === undefined ? 'site' : 'part';
  const found = await whatIs(out);
  if (found === 'nothing' || found === kind) return undefined;
  if (found === 'no folder') return t`${out} 是一份文件，或在一份文件之下。请用 --out 指明一个目录。`;
  return years === undefined
    ? t`${out} 里有别的文件，不是本程序生成的网站。请用 --out 指明一个空目录或原来的网站目录。`
    : t`${out} 里有别的文件，不是用 --years 做好的部分。请用 --out 为这些年份指明一个自己的目录。`;
}

/** What an editor can do about a build that failed halfway; undefined for what is no matter of theirs. */
function tellWhy(cause: unknown, { out }: Options): string | undefined {
  if (cause instanceof Error && 'code' in cause && cause.code === ContentFault.CODE)
    return t`${cause.message}网站没有改动。`;
  // Pagefind and the bundler have no words for a full disk.
  if (isDiskFull(cause) || [out, cacheFolderOf(out), PAGE_STORE].some(isFull))
    return t`磁盘满了，网站没有改动。请腾出空间，再运行一次。`;
  if (isOfCache(cause)) return t`构建期间 node_modules/.cache 里的文件被删或改过，网站没有改动。请再运行一次。`;
  return describeFault(cause);
}

/** Builds while no other process builds into the same folder. */
async function buildAlone(options: Options, phases: Phases): Promise<boolean> {
  const lock = takeLock(join(cacheFolderOf(options.out), 'lock'));
  if ('holder' in lock) {
    console.error(t`另一次构建（进程 ${lock.holder}）正在生成 ${options.out}。请等它做完，再运行一次。`);
    return false;
  }
  const run = runOf(options);
  const executor = startExecutor([SMALL_HEAP], run.snapshot);
  const site: Site = {};
  const tidyUp = async () => {
    await executor.end();
    await clearUnpublished(options.out);
    lock.release();
  };
  const stop = async () => {
    const isPublished = await site.published?.then(
      () => true,
      () => false,
    );
    await tidyUp();
    return isPublished ? t`已中断；网站已经写完。` : t`已中断，网站没有改动。`;
  };
  try {
    if (hasUnpublished(options.out)) await phases.run(t`清理上次没有做完的`, () => clearUnpublished(options.out));
    return await interruptible(() => checkAndMake(options, run, executor, phases, site), stop);
  } finally {
    await tidyUp();
  }
}

/** What has become of the site in this build. */
interface Site {
  /** There once publishing has begun, which is never broken off: readers would have a mix of two sites. */
  published?: Promise<Published>;
}

async function checkAndMake(
  options: Options,
  run: Run,
  executor: Executor,
  phases: Phases,
  site: Site,
): Promise<boolean> {
  const makers = Object.keys(MAKERS) as MakerName[];
  const code = await codeKeys([...SNAPSHOT_CODE, ...makers.map(moduleOf), ...pageCode()]);
  const version = SNAPSHOT_CODE.map((file) => code[file]).join('-');
  const address = options.site?.replace(/\/?$/, '/');
  const taken = await phases.run(t`检查内容`, (tick) =>
    takeSnapshot(run.content, run.snapshot, version, address, tick),
  );
  if (!taken) return false;
  const { snapshot, earlier } = taken;
  const content = checkedIn(snapshot);
  const accounts = await executor.make({ run, code, content, stamps: snapshot.stamps }, phases);
  const made = new Map(filesIn(accounts).map((file) => [file.address, file]));
  expectOnce(accounts, made.size);
  // What was made of some years alone leads to what the others are to bring.
  const findings =
    run.years === undefined ? await phases.run(t`核对`, () => Promise.resolve(inspectStage(run, made))) : [];
  if (findings.length > 0) {
    for (const finding of findings) console.error(printFinding(finding));
    console.error(t`做好的网站有 ${findings.length} 处不对，没有写入 ${options.out}。`);
    return false;
  }
  site.published = phases.run(t`写入网站`, (tick) => publish(run, accounts, made, tick));
  const published = await site.published;
  if (options.manifest !== undefined) await writeManifest(options.manifest, accounts.values());
  const seconds = { all: performance.now() / 1000, phases: phases.seconds };
  const { articles } = content;
  const summary = summaryOf(options.out, articles, [...made.values()], published, seconds, executor.memory());
  console.log([...summary, ...adviceOn(published.removed, { earlier, articles }, run.content)].join('\n'));
  if (options.serve && articles.length < FEW) console.log(`\n${SEE_MORE}`);
  return options.folder === undefined || copyToFolder(options.folder, options.out, accounts, phases);
}

/** The site is published by now, so whatever fails here is no failure of it. False when it has, and that has been said. */
async function copyToFolder(
  folder: string,
  out: string,
  accounts: ReadonlyMap<string, Ledger>,
  phases: Phases,
): Promise<boolean> {
  try {
    const { files, written, removed } = await phases.run(t`写文件夹版`, (tick) =>
      writeFolder(folder, out, filesIn(accounts), tick),
    );
    console.log(t`文件夹版 ${folder}：${files} 个文件；写入 ${written} 个，删去 ${removed} 个`);
    return true;
  } catch (cause) {
    const why = describeFault(cause);
    if (why === undefined) throw cause;
    console.error(t`文件夹版 ${folder} 没有写完：${why}网站已经生成好；写好的文件不会重写。`);
    return false;
  }
}

function runOf({ content, out, years, parts: others = [], full = false, packs }: Options): Run {
  const cache = cacheFolderOf(out);
  const stage = join(stagesOf(out), String(process.pid));
  return {
    content,
    out,
    years,
    others,
    isFresh: full,
    withPacks: packs,
    snapshot: join(cache, 'content.json'),
    stage,
    made: `${stage}-${ACCOUNTS}`,
    accounts: join(years === undefined ? cache : out, ACCOUNTS),
  };
}

/**
 * Looks at all that was made before any of it is published. Throws when it cannot be a site.
 *
 * @param addresses how many have a file.
 */
function expectOnce(accounts: ReadonlyMap<string, Ledger>, addresses: number): void {
  if (filesIn(accounts).length === addresses) return;
  const twice = claimedTwice(accounts);
  const said = listed(twice.map(([address, one, other]) => t`${address}（${one} 与 ${other}）`));
  throw new Error(t`有的地址做了两次：${said}`);
}
