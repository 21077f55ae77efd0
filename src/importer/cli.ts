import { createCommand } from '../command.ts';
import { describeFault, isDiskFull } from '../disk/fault.ts';
import { interruptible } from '../interruption/cli.ts';
import { listed, t } from '../language/say.ts';
import { isDay } from '../model/day.ts';
import { isWebAddress } from '../model/web-address.ts';
import { readArchive } from './archive/files.ts';
import type { ArchiveIndex } from './archive-index.ts';
import type { RawFile } from './draft.ts';
import { fetchCaptures, type Fetching } from './fetching/captures.ts';
import { Fetcher } from './fetching/files.ts';
import { fetchedPictures } from './fetching/pictures.ts';
import {
  documentPictures,
  isWarc,
  listInputs,
  localPictures,
  readCaptures,
  readSite,
  sha256Of,
  split,
  storeArticle,
  type Captures,
  type Storing,
} from './files.ts';
import { dayInChina } from './html/date.ts';
import type { Reading } from './import.ts';
import { HOPELESS, MOST_FAILURES } from './limits.ts';
import { placeReading } from './place.ts';
import type { PictureSource } from './pictures.ts';
import { printOutcome } from './print/cli.ts';
import { createBar, type Bar } from './progress/cli.ts';
import type { Outcome } from './report.ts';
import { signatureOf } from './similar.ts';
import { count, emptyTally, whatToDo, type Tally } from './tally.ts';
import { CaptureReader } from './thread/files.ts';
import { recordImport, undoImport } from './undo/files.ts';
import { clearUnfinished } from './writing/files.ts';

interface Options {
  content: string;
  dryRun?: boolean;
  json?: boolean;
  diff?: boolean;
  keepRaw?: boolean;
  title?: string;
  date?: string;
  source?: string;
  category?: string;
  undo?: boolean;
  fetched?: string;
  pause: string;
  limit: string;
  otherHosts?: boolean;
  timeout: string;
}

/** An import under way. */
interface Importing extends Options, Required<Pick<Storing, 'writing'>> {
  reader: CaptureReader;
  /** Where the pictures of a capture are, which came from the file or the address `path`. */
  picturesOf: (raw: RawFile, path: string) => PictureSource;
  /** Called when nothing more can be written, with the reason. */
  halt: (why: string) => void;
  isHalted: () => boolean;
}

export const command = createCommand(
  'import',
  t`把旧网页、文本、Markdown、Word、JSON Lines、RSS/Atom、WARC，或网上的一页、订阅源与站点地图里的各篇导入档案：解码、还原、识别各项、写成 Markdown，逐处报告改动。`,
  t`npm run import -- 旧稿/2021.html 旧稿/2022 --dry-run --diff\n  npm run import -- https://news.example.cn/2021/0209/1.html`,
)
  .usage(t`-- [选项] <文件、目录或网址…>`)
  .argument(t`[输入...]`, t`文件、目录、网址（网页、订阅源、站点地图），或 - 表示标准输入`)
  .option(t`--content <目录>`, t`内容目录`, 'content')
  .option('--dry-run', t`只报告，不写任何文件`)
  .option('--json', t`每份来件输出一行 JSON`)
  .option('--diff', t`并排列出改动前后`)
  .option('--keep-raw', t`把原始文件存在文章旁边`)
  .option(t`--title <标题>`, t`标题，用于来件没有写明时`)
  .option(t`--date <日期>`, t`发布日期，例如 2021-02-09`)
  .option(t`--source <来源>`, t`来源媒体或单位`)
  .option(t`--category <栏目>`, t`site.yml 里的栏目 id`)
  .option(t`--fetched <日期>`, t`网页是哪一天取的，用于网址；不写就是今天`)
  .option(t`--pause <秒>`, t`向同一主机取两页之间至少隔几秒`, '2')
  .option(t`--limit <篇数>`, t`从一个订阅源或站点地图最多取几篇`, '100')
  .option('--other-hosts', t`订阅源、站点地图里别的网站的网址也取`)
  .option(t`--timeout <秒>`, t`一份来件最多读几秒`, '60')
  .option('--undo', t`收回上一次导入：删去它写的文件；之后改过的留着`)
  .action(async (inputs: string[], options: Options) => {
    try {
      if (options.undo) await undo(options);
      else if (inputs.length === 0)
        throw new Error(t`请写明要导入的文件、目录或网址，例如 npm run import -- 旧稿/2021.html。`);
      else
        await interruptible(
          () => run(inputs, options),
          () => t`已中断，还没有开始导入。`,
        );
    } catch (cause) {
      console.error(messageOf(cause));
      process.exitCode = 1;
    }
  });

async function undo({ content }: Options): Promise<void> {
  await clearUnfinished(content);
  const undone = await undoImport(content);
  if (!undone)
    throw new Error(
      t`没有可以收回的导入：只记着 ${content} 的上一次，它已经收回，或还没有导入过，或那以后目录改过名、移过。请自己删去那些文件。`,
    );
  const { removed, changed, replaced, gone } = undone;
  for (const file of changed) console.log(t`${content}/${file}：和导入时写的不一样，没有删。`);
  for (const file of replaced) console.log(t`${content}/${file}：现在不是导入时的文件（是目录或链接），没有动。`);
  for (const file of gone) console.log(t`${content}/${file}：不在了，或没有写成，没有可删的。`);
  const kept = changed.length + replaced.length;
  const left = kept > 0 ? t`，留下改过的 ${kept} 个` : '';
  console.log(t`收回了上一次导入：删去 ${removed.length} 个文件${left}。`);
}

async function run(inputs: string[], options: Options): Promise<void> {
  const site = await readSite(options.content);
  if (options.category && !site.categories.some(({ id }) => id === options.category)) {
    const known = listed(site.categories.map(({ id, name }) => t`${id}（${name}）`));
    throw new Error(t`没有 ${options.category} 这个栏目。请写其中之一：${known}。`);
  }
  const manners = mannersOf(options);
  const reader = new CaptureReader({ site, given: options }, secondsOf(options));
  const bar = createBar();
  if (!options.dryRun) await clearUnfinished(options.content);
  const index = await readArchive(options.content, bar.archive);
  const tell = (message: string) => {
    bar.clear();
    console.error(message);
  };
  const files = await listInputs(inputs, tell);
  if (files.length === 0)
    throw new Error(
      t`${listed(inputs)} 里没有可以导入的文件：只有图片、样式之类，或是空的。请指明网页、文本等所在的目录。`,
    );
  const given = files.filter(isWebAddress);
  const fetcher = new Fetcher({ given, pause: manners.pause, contact: site.address });
  const fetching: Fetching = {
    ...manners,
    otherHosts: options.otherHosts ?? false,
    get: (address) => fetcher.get(address),
    readList: (raw) => reader.readList(raw),
    isKnown: (address) => index.hasAddress(address),
    tell,
  };
  let halted: string | undefined;
  const importing: Importing = {
    ...options,
    reader,
    picturesOf: ({ url }, path) => {
      if (!isWebAddress(path)) return localPictures(path);
      return fetchedPictures(url ?? path, (address) => fetcher.getPicture(address));
    },
    writing: recordImport(options.content),
    halt: (why) => void (halted ??= why),
    isHalted: () => halted !== undefined,
  };
  const read = (file: string) => {
    if (isWebAddress(file)) return fetchAll(file, fetching);
    return isWarc(file) ? reader.readWarc(file, bar.bytes) : readCaptures(file, bar.bytes);
  };
  const work = importAll(files, read, importing, index, bar).finally(() => reader.stop());
  const tally = await interruptible(
    () => work,
    async () => {
      importing.halt(t`已中断。`);
      await reader.stop();
      await work;
      return summaryOf(await work, options, halted);
    },
  );
  if (!options.json) console.log(summaryOf(tally, options, halted));
  else if (halted !== undefined) console.error(halted);
  if (tally.failed > 0 || halted !== undefined) process.exitCode = 1;
}

/** What there is to do, and in the last line how many inputs came to what. */
function summaryOf(tally: Tally, { dryRun }: Options, halted?: string): string {
  const { written, known, failed, warned } = tally;
  const todo = whatToDo(tally);
  const counts = t`${written} 篇，已收录 ${known} 篇，失败 ${failed} 份；${warned} 篇有需要注意之处。`;
  const said = dryRun ? t`可导入 ${counts}` : t`导入 ${counts}`;
  const last = halted === undefined ? said : t`${halted}${said}再运行一次就接着导入，已收录的会跳过。`;
  return todo === '' ? last : `\n${todo}\n${last}`;
}

/** Imports one file or address after the other, until the last or until nothing more can be written. */
async function importAll(
  files: string[],
  read: (file: string) => Captures,
  importing: Importing,
  index: ArchiveIndex,
  bar: Bar,
): Promise<Tally> {
  const tally = emptyTally();
  for (const [at, file] of files.entries()) {
    bar.inputs(at, files.length);
    for await (const outcome of importFile(file, read(file), importing, index)) {
      bar.clear();
      printOutcome(outcome, importing);
      count(tally, outcome);
    }
    if (importing.isHalted()) break;
  }
  bar.stop();
  return tally;
}

/** What the options say of how pages are fetched. Throws when they say it in no known way. */
function mannersOf({ fetched, pause, limit }: Options): Pick<Fetching, 'day' | 'limit'> & { pause: number } {
  if (fetched !== undefined && !isDay(fetched))
    throw new Error(t`--fetched 写作 ${fetched}，不是日子。请写成 2026-11-26 这样。`);
  if (!(Number(pause) >= 0)) throw new Error(t`--pause 写作 ${pause}，不是秒数。请写一个数，例如 2。`);
  if (!/^[1-9]\d{0,5}$/u.test(limit)) throw new Error(t`--limit 写作 ${limit}，不是篇数。请写一个整数，例如 100。`);
  return { day: fetched ?? dayInChina(Date.now())!, limit: Number(limit), pause: Number(pause) };
}

/** The seconds that reading one capture may take. Throws when the option says it in no known way. */
function secondsOf({ timeout }: Options): number {
  if (!/^[1-9]\d{0,4}$/u.test(timeout))
    throw new Error(t`--timeout 写作 ${timeout}，不是秒数。请写一个整数，例如 60。`);
  return Number(timeout);
}

/** What is fetched, as what it holds. */
async function* fetchAll(address: string, fetching: Fetching): Captures {
  for await (const capture of fetchCaptures(address, fetching)) {
    if ('error' in capture) yield capture;
    else yield* split(capture);
  }
}

/** Articles being written while the next ones are read: the disk answers slowly, and memory stays bounded. */
const AT_ONCE = 32;

/** Everything that comes of a file or an address, in its order. What goes wrong with one capture is its own outcome and never the end of the rest. */
async function* importFile(
  path: string,
  captures: Captures,
  options: Importing,
  index: ArchiveIndex,
): AsyncGenerator<Outcome> {
  const pending: Promise<Outcome>[] = [];
  let failures = 0;
  try {
    for await (const raw of captures) {
      if ('error' in raw) pending.push(Promise.resolve({ input: raw.name, problems: [raw.error] }));
      else pending.push(...(await importCapture(raw, path, options, index)));
      if (options.isHalted()) break;
      while (pending.length > AT_ONCE) {
        const outcome = await pending.shift()!;
        failures = outcome.problems.length > 0 ? failures + 1 : 0;
        yield outcome;
      }
      // A web archive may hold as many pages that are no articles before the first that is one.
      if (failures >= MOST_FAILURES && !isWarc(path)) throw new Error(HOPELESS);
    }
  } catch (cause) {
    if (!options.isHalted()) pending.push(Promise.resolve({ input: path, problems: [messageOf(cause)] }));
  }
  for (const outcome of pending) yield await outcome;
}

/** The articles of a capture, on their way to the disk; of one that was being read when nothing more may be written, none. */
async function importCapture(
  raw: RawFile,
  path: string,
  options: Importing,
  index: ArchiveIndex,
): Promise<Promise<Outcome>[]> {
  try {
    const { readings, pictures } = await options.reader.read(raw, sha256Of(raw.bytes));
    if (options.isHalted()) return [];
    return readings.map((reading, at) => {
      const input = readings.length > 1 ? `${raw.name}#${at + 1}` : raw.name;
      const storing = {
        ...options,
        pictures: pictures ? documentPictures(pictures) : options.picturesOf(raw, path),
        raw: options.keepRaw ? raw : undefined,
      };
      return importReading(input, reading, storing, index, wantedId(path));
    });
  } catch (cause) {
    return options.isHalted() ? [] : [Promise.resolve({ input: raw.name, problems: [messageOf(cause)] })];
  }
}

/** Takes the article's place in the index at once, so that the next capture finds it, and writes it. */
async function importReading(
  input: string,
  reading: Reading,
  storing: Storing & Pick<Importing, 'halt'>,
  index: ArchiveIndex,
  wanted: string | undefined,
): Promise<Outcome> {
  const place = placeReading(reading, index, wanted);
  const outcome = { input, reading, place, problems: [...reading.problems, ...place.problems] };
  if (outcome.problems.length > 0 || place.state !== 'new' || !reading.fields) return outcome;
  const { title, date, source, provenance: { url, requested } = {} } = reading.fields;
  const known = { id: place.id!, date, sha256: reading.sha256, url, requested };
  index.add(known, signatureOf(reading.text), { title, source });
  try {
    return { ...outcome, reading: await storeArticle(reading, place.id!, storing) };
  } catch (cause) {
    if (isDiskFull(cause)) storing.halt(t`磁盘满了，没有再导入。`);
    return { ...outcome, problems: [messageOf(cause)] };
  }
}

/** A Markdown file named by an id keeps it, so that an article taken out of an archive comes back as itself. */
function wantedId(path: string): string | undefined {
  return /([^\\/]+)\.md$/u.exec(path)?.[1];
}

function messageOf(cause: unknown): string {
  if (cause instanceof RangeError) return t`嵌套过深或过大，没法读。请拆开，或另存为纯文本再导入。`;
  return describeFault(cause) ?? (cause instanceof Error ? cause.message : String(cause));
}
