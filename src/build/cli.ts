import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { createCommand, SMALL_HEAP } from '../command.ts';
import { ContentChanged } from '../content/files.ts';
import { isWebAddress } from '../model/web-address.ts';
import { serveFolder } from '../serve/files.ts';
import { startBeside, type Beside } from './beside/files.ts';
import { ACCOUNTS, bundleAssets, cacheFolderOf, codeVersion, isFull, listTree, prune, whatIs } from './files.ts';
import { readLedger } from './ledger/files.ts';
import { addressesOf } from './ledger/ledger.ts';
import { writeManifest } from './manifest/files.ts';
import { writePages } from './pages/files.ts';
import { startPhases, type Phases } from './phases/cli.ts';
import { isMadeBeside } from './shares.ts';
import { becomeSite, canBecomeSite, clearUnpublished, SiteWriter, type Places } from './site/files.ts';
import { takeSnapshot, type Checked } from './snapshot/files.ts';
import { writeOwnFiles, writePictures } from './static/files.ts';
import { ALL_YEARS, covers, parseYears, type Years } from './years.ts';

interface Options {
  content: string;
  out: string;
  site?: string;
  full?: boolean;
  years?: string;
  parts?: string[];
  manifest?: string;
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
  .option('--years <年份>', '只做这些年份的部分，写作 2001-2010 或 2021，供 --parts 合并')
  .option('--parts <目录...>', '取用 --years 做好的部分，只做其余的')
  .option('--manifest <文件>', '另写一份清单：每个文件的 SHA-256，格式同 sha256sum')
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

/** False when nothing was published; why has been said then. */
async function build(options: Options): Promise<boolean> {
  const years = options.years === undefined ? ALL_YEARS : parseYears(options.years);
  const complaint = await complaintAbout(options, years);
  if (complaint !== undefined || !years) {
    console.error(complaint);
    return false;
  }
  setFlagsFromString(SMALL_HEAP);
  const phases = startPhases();
  try {
    return await runPhases(withAddress(options), years, phases);
  } catch (cause) {
    const told = tellWhy(cause, options);
    if (told === undefined) throw cause;
    console.error(told);
    return false;
  } finally {
    phases.end();
  }
}

async function complaintAbout({ out, site, years, parts = [] }: Options, parsed: Years | undefined) {
  if (site !== undefined && !isWebAddress(site))
    return `--site 写作 ${site}，不合要求。请写以 https:// 开头的网址，例如 --site https://example.org/。`;
  if (!parsed)
    return `--years 写作 ${years}，不合要求。请写一段年份，例如 --years 2001-2010，或一年，例如 --years 2021。`;
  const strange = parts.filter((part) => !existsSync(join(part, ACCOUNTS)));
  if (strange.length > 0)
    return `${strange.join('、')} 不是用 --years 做好的部分。请先对每一段年份运行 npm run build -- --years 年份 --out 目录。`;
  const kind = parsed.areAll ? 'site' : 'part';
  const found = await whatIs(out);
  if (found === 'nothing' || found === kind) return undefined;
  if (found === 'no folder') return `${out} 是一份文件，或在一份文件之下。请用 --out 指明一个目录。`;
  return parsed.areAll
    ? `${out} 里有别的文件，不是本程序生成的网站。请用 --out 指明一个空目录或原来的网站目录。`
    : `${out} 里有别的文件，不是用 --years 做好的部分。请用 --out 为这些年份指明一个自己的目录。`;
}

function withAddress(options: Options): Options {
  return options.site === undefined ? options : { ...options, site: options.site.replace(/\/?$/, '/') };
}

/** What an editor can do about a build that failed halfway; undefined for what is no matter of theirs. */
function tellWhy(cause: unknown, { out }: Options): string | undefined {
  const message = cause instanceof Error ? cause.message : String(cause);
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  if (code === ContentChanged.CODE) return `${message}网站没有改动。`;
  // Pagefind and the bundler have words of their own for a full disk, or none.
  if (code === 'ENOSPC' || /no space left/i.test(message) || [out, cacheFolderOf(out)].some(isFull))
    return `磁盘满了，网站没有改动。请腾出空间，再运行一次。`;
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return `没有写入的权限：${message}。请检查 ${out} 的权限，再运行一次。`;
  return undefined;
}

async function runPhases(options: Options, years: Years, phases: Phases): Promise<boolean> {
  const cache = cacheFolderOf(options.out);
  const snapshot = join(cache, 'content.json');
  const beside = startBeside([SMALL_HEAP]);
  try {
    const checked = await phases.run('检查内容', (tick) => takeSnapshot(options.content, snapshot, tick));
    if (checked) await makeSite(options, years, checked, snapshot, beside, phases);
    return checked !== undefined;
  } finally {
    await beside.end();
    clearUnpublished(stagesIn(cache), options.out);
  }
}

async function makeSite(
  options: Options,
  years: Years,
  checked: Checked,
  snapshot: string,
  beside: Beside,
  { run, seconds }: Phases,
): Promise<void> {
  const cache = cacheFolderOf(options.out);
  clearUnpublished(stagesIn(cache), options.out);
  const isNew = await canBecomeSite(cache, options.out);
  const places = placesOf('beside', options, years, isNew);
  beside.begin({ content: options.content, site: options.site, snapshot, years: options.years, places });
  const writer = new SiteWriter(placesOf('pages', options, years, isNew));
  const pages = run('页面', (tick) => renderPages(options, checked, writer, years, tick));
  const [there] = await Promise.all([
    // What is there already is listed while the second process still works; what is new is to stay anyway.
    pages.then(() => (isNew ? [] : listTree(options.out))),
    run('检索索引', (tick) => beside.made('search', tick)),
    run('数据', (tick) => beside.made('exports', tick)),
    run('订阅源', (tick) => beside.made('feeds', tick)),
    ...(years.areAll ? [run('样式、脚本与图片', () => writeStatic(options, checked, writer))] : []),
  ]);
  await beside.prepared;
  writer.prepare();
  if (isNew) becomeSite(places);
  const [own, others] = await run('写入网站', (tick) => Promise.all([writer.publish(tick), beside.publish()]));
  const ledgers = [writer.ledger, readLedger(places.ledger)];
  const addresses = ledgers.flatMap(addressesOf);
  const removed = await prune(options.out, there, new Set([...addresses, ...accountFiles(years)]));
  if (options.manifest !== undefined) await writeManifest(options.manifest, ledgers);
  summarize(checked, options.out, {
    files: addresses.length,
    bytes: own.bytes + others.published.bytes,
    written: own.written + others.published.written,
    removed: removed.length,
    seconds,
    memory: [process.resourceUsage().maxRSS, others.memory],
  });
}

const stagesIn = (cache: string) => join(cache, 'stage');

/** Where each of the two processes keeps its share. A build of some years gives its accounts away with what it made. */
function placesOf(share: 'pages' | 'beside', { out, full, parts = [] }: Options, years: Years, isNew: boolean): Places {
  const cache = cacheFolderOf(out);
  return {
    out,
    // No other build's, not even one that was killed while its second process writes on for a moment.
    stage: join(stagesIn(cache), String(process.pid)),
    isNew,
    ledger: join(years.areAll ? cache : join(out, ACCOUNTS), `${share}.ledger`),
    isFresh: full ?? false,
    parts: parts.map((folder) => ({ folder, ledger: join(folder, ACCOUNTS, `${share}.ledger`) })),
  };
}

function accountFiles(years: Years): string[] {
  return years.areAll ? [] : [`${ACCOUNTS}/pages.ledger`, `${ACCOUNTS}/beside.ledger`];
}

async function renderPages(
  options: Options,
  { address }: Checked,
  writer: SiteWriter,
  years: Years,
  progress: (done: number, total: number) => void,
): Promise<void> {
  const cache = cacheFolderOf(options.out);
  Object.assign(process.env, {
    ARCHIVE_CONTENT: options.content,
    ARCHIVE_SNAPSHOT: join(cache, 'content.json'),
    ...(options.site && { ARCHIVE_ADDRESS: options.site }),
  });
  await writePages(options.site ?? address, join(cache, 'astro'), {
    writer,
    version: await codeVersion(PAGE_ROOMS),
    covers: (address) => covers(years, address) && !isMadeBeside(address),
    progress,
  });
}

/** The rooms whose code has a say in what a page looks like. */
const PAGE_ROOMS = [
  ...['components', 'content', 'feeds', 'hanzi', 'layouts', 'markup', 'model', 'pages', 'search', 'views'],
  ...['archive.ts', 'content.config.ts'],
];

async function writeStatic({ content }: Options, { pictures }: Checked, writer: SiteWriter): Promise<void> {
  for (const [address, bytes] of await bundleAssets()) writer.write(address, '', address, bytes);
  await writeOwnFiles('public', writer);
  writePictures(content, pictures, writer);
}

interface Sums {
  files: number;
  bytes: number;
  written: number;
  removed: number;
  /** By phase; some run at the same time. */
  seconds: Map<string, number>;
  /** The most that each of the two processes held at once, in kilobytes; Pagefind's own come beside them. */
  memory: [number, number];
}

function summarize({ articles, withdrawn, pages }: Checked, out: string, sums: Sums): void {
  const { files, bytes, written, removed } = sums;
  const phases = [...sums.seconds].map(([name, took]) => `${name} ${took.toFixed(1)}`).join('，');
  const memory = sums.memory.map((kilobytes) => (kilobytes / 1e6).toFixed(1)).join(' 与 ');
  console.log(`文章 ${articles} 篇（其中撤下 ${withdrawn} 篇），页面 ${pages} 个`);
  console.log(`网站 ${out}：${files} 个文件，${(bytes / 1e6).toFixed(1)} MB；写入 ${written} 个，删去 ${removed} 个`);
  console.log(`用时 ${(performance.now() / 1000).toFixed(1)} 秒（${phases}）；两个进程的内存最多 ${memory} GB`);
}
