/**
 * Measures the importer on real text and prints a table: `npm run bench -- import [--corpus DIR] [--archive N]`. The corpus is no
 * part of the project; what is not there is skipped, and the table says so. `--archive` is the number of made-up articles that an archive has
 * when one file is imported into it.
 */
import { spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
  copyFileSync,
  openSync,
} from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { createCommand } from '../../src/command.ts';
import { cacheOf } from '../../src/importer/archive/files.ts';
import { clean } from '../../src/importer/clean.ts';
import { decode } from '../../src/importer/decode.ts';
import { degarble } from '../../src/importer/degarble/degarble.ts';
import { writeMarkdown } from '../../src/importer/markdown.ts';
import { parseParagraphs } from '../../src/importer/parse-text.ts';
import { plainText } from '../../src/markup/render.ts';
import { annotate, damage } from '../importer/mirror-damage.ts';

const values = createCommand(
  'bench',
  '测量导入：还原得对不对，丢不丢内容，用时与内存。',
  'npm run bench -- import --archive 5000',
)
  .usage('-- import [选项]')
  .option('--corpus <目录>', '语料目录', '../shared/corpus')
  .option('--archive <篇数>', '向已有这么多篇的档案里导入一份', '5000')
  .parse(process.argv)
  .opts<{ corpus: string; archive: string }>();
const corpus = values.corpus;
const COMMANDS = join(import.meta.dirname, '../../src/cli.ts');
const rows: [what: string, measured: string, promised: string][] = [];
const at = (...parts: string[]) => join(corpus, ...parts);
const lines = <T>(file: string) =>
  readFileSync(at(file), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as T);
const share = (part: number, whole: number) => `${part}/${whole}（${((100 * part) / whole).toFixed(1)}%）`;

interface News {
  title: string;
  date: string;
  body: string;
}

/** Runs one measurement, or says that its data are missing. */
function measure(name: string, file: string, run: () => void): void {
  if (!existsSync(at(file))) {
    rows.push([name, `跳过：没有 ${at(file)}`, '']);
    return;
  }
  process.stderr.write(`测量 ${name}…\n`);
  run();
}

/** What the importer makes of a body, all steps from raw text to the reader's text. */
function importedText(raw: string): string {
  const degarbled = degarble(raw);
  return plainText(writeMarkdown(clean(parseParagraphs(degarbled.text).draft, degarbled).draft.body));
}

measure('转抄乱码', 'garbled/fixtures.jsonl', () => {
  const fixtures =
    lines<Record<'simplified' | 'garbled_unicode_level' | 'garbled_gbk_byte_level', string>>('garbled/fixtures.jsonl');
  const count = (level: 'garbled_unicode_level' | 'garbled_gbk_byte_level') =>
    fixtures.filter((fixture) => importedText(fixture[level]) === fixture.simplified).length;
  rows.push(['乱码还原，字符层', share(count('garbled_unicode_level'), fixtures.length), '100%']);
  rows.push(['乱码还原，字节层', share(count('garbled_gbk_byte_level'), fixtures.length), '≥ 97%']);
});

measure('正常新闻', 'news/articles.jsonl', () => {
  const news = lines<News>('news/articles.jsonl').slice(0, 3000);
  const changed = news.filter(({ body }) => degarble(body).text !== body || importedText(body) !== body.trim());
  rows.push(['正常新闻被改动', `${changed.length}/${news.length}`, '0']);
});

measure('自制乱码', 'garbled/observed-pairs.json', () => {
  if (!existsSync(at('news/articles.jsonl'))) return;
  const pairs = JSON.parse(readFileSync(at('garbled/observed-pairs.json'), 'utf8')) as [string, string][];
  const sample = lines<News>('news/articles.jsonl').filter((_, index) => index % 40 === 3);
  let [all, characters, exact, split, restored, flagged] = [0, 0, 0, 0, 0, 0];
  for (const { body } of sample) {
    const damaged = damage(body, pairs);
    if (damaged === undefined) continue;
    const annotated = annotate(body, pairs);
    const result = degarble(damaged);
    all++;
    if (degarble(annotated).text === body) characters++;
    if (result.text === body) exact++;
    if (damaged === annotated) continue;
    split++;
    if (result.text === body) restored++;
    else if (result.warnings.some(({ code }) => code === 'slips-doubtful')) flagged++;
  }
  rows.push(['另制乱码（84 对读音），字符层', share(characters, all), '']);
  rows.push(['另制乱码，字节层', share(exact, all), '']);
  rows.push(['　其中有字被劈开的', `${share(restored, split)}；其余 ${split - restored} 篇里 ${flagged} 篇已标出`, '']);
});

measure('编码', 'encodings/expected.jsonl', () => {
  const expected = lines<{ file: string; expected_encoding: string; first_title: string | null }>(
    'encodings/expected.jsonl',
  );
  const right = expected.filter(({ file, expected_encoding, first_title }) => {
    const { encoding, text } = decode({ name: file, bytes: readFileSync(at('encodings', file)) });
    const title = (first_title ?? '').replace(/^<!\[CDATA\[ | {1,2}\]\]>$/gu, '').trim();
    return encoding === (expected_encoding === 'Big5' ? 'big5' : 'gb18030') && text.includes(title);
  });
  rows.push(['编码判定', share(right.length, expected.length), '23/23']);
});

/** Runs the import command on its own, as an editor does, and follows its memory where the system tells it. */
async function runImport(
  inputs: string[],
  content: string,
  output: string,
): Promise<{ seconds: number; peak: string }> {
  const start = performance.now();
  const args = [COMMANDS, 'import', '--json', '--content', content, ...inputs];
  const child = spawn(process.execPath, args, { stdio: ['ignore', openSync(output, 'w'), 'inherit'] });
  let peak = '';
  const watch = setInterval(() => {
    const status = `/proc/${child.pid}/status`;
    if (existsSync(status)) peak = /VmHWM:\s*(\d+)/u.exec(readFileSync(status, 'utf8'))?.[1] ?? peak;
  }, 100);
  await new Promise((resolve) => child.on('exit', resolve));
  clearInterval(watch);
  const seconds = (performance.now() - start) / 1000;
  return { seconds, peak: peak === '' ? '内存不详' : `最多 ${Math.round(Number(peak) / 1024)} MB` };
}

const work = mkdtempSync(join(tmpdir(), 'bench-import-'));
copyFileSync(join(import.meta.dirname, '../../content/site.yml'), join(work, 'site.yml'));
const readOutput = (file: string) =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown> & { input: string; ok: boolean; text: string });

if (existsSync(at('extraction/gold.jsonl'))) {
  process.stderr.write('测量 网页抽取…\n');
  const output = join(work, 'pages.jsonl');
  await runImport([at('extraction/pages'), '--dry-run'], work, output);
  const predictions = readOutput(output).map(({ input, title, date, source, author, reporters, text }) => ({
    id: input.replace(/^.*[\\/]/u, '').replace(/\.html$/u, ''),
    title,
    date,
    source,
    author: (reporters as string[]).length > 0 ? (reporters as string[]).join(' ') : author,
    body: text,
  }));
  const file = join(work, 'predictions.jsonl');
  writeFileSync(file, predictions.map((prediction) => JSON.stringify(prediction)).join('\n'));
  const scored = spawnSync('python3', [at('extraction/score.py'), file, '--gold', at('extraction/gold.jsonl')], {
    encoding: 'utf8',
  });
  console.log(scored.stdout || '没有 python3，网页抽取未评分。');
} else rows.push(['网页抽取', `跳过：没有 ${at('extraction/gold.jsonl')}`, '']);

if (existsSync(at('news/articles.jsonl'))) {
  process.stderr.write('测量 整批导入…\n');
  const news = lines<News>('news/articles.jsonl');
  const output = join(work, 'news.jsonl');
  const { seconds, peak } = await runImport([at('news/articles.jsonl')], work, output);
  const written = readdirSync(join(work, 'articles'), { recursive: true }).filter((file) =>
    String(file).endsWith('.md'),
  );
  const results = readOutput(output);
  const same = news.filter(
    ({ body }, index) => results[index]?.text.replace(/\s/gu, '') === body.replace(/[\s\u200b-\u200d]/gu, ''),
  );
  rows.push([
    'JSON Lines 导入',
    `${written.length}/${news.length} 篇，${seconds.toFixed(0)} 秒，${peak}`,
    '全部，≤ 120 秒',
  ]);
  rows.push(['　正文与来件逐字相同（空白不计）', share(same.length, news.length), '']);
  rows.push(['　报告近似重复', String(results.filter((result) => result.duplicate_of !== null).length), '']);
  const again = await runImport([at('news/articles.jsonl')], work, output);
  const unchanged = readOutput(output).filter(({ warnings }) =>
    JSON.stringify(warnings).includes('already-imported'),
  ).length;
  rows.push(['　再导入一遍，未改动', `${unchanged}/${news.length} 篇，${again.seconds.toFixed(0)} 秒`, '全部']);
} else rows.push(['JSON Lines 导入', `跳过：没有 ${at('news/articles.jsonl')}`, '']);

/** One file into a large archive, first without what earlier runs have kept, then with it. */
async function measureLargeArchive(): Promise<void> {
  process.stderr.write('测量 大档案…\n');
  const content = join(work, 'large');
  const made = spawnSync(process.execPath, [COMMANDS, 'sample', '--count', values.archive, '--out', content], {
    encoding: 'utf8',
  });
  if (made.status !== 0) throw new Error(made.stderr);
  // Files changed just now are not relied on.
  await setTimeout(2100);
  const output = join(work, 'one.jsonl');
  const runs = ['第一次', '第二次'];
  for (const run of runs) {
    const file = join(work, `${run}.txt`);
    writeFileSync(
      file,
      `${run}导入\n\n来源：川报　时间：2021-02-09\n\n这是${run}导入大档案的一份来件，只有这一句话。\n`,
    );
    const { seconds, peak } = await runImport([file], content, output);
    const done = readOutput(output).filter(({ ok }) => ok).length;
    rows.push([`${values.archive} 篇的档案，${run}导入一份`, `${done} 篇，${seconds.toFixed(1)} 秒，${peak}`, '']);
  }
  rmSync(dirname(cacheOf(content)), { recursive: true, force: true });
}

await measureLargeArchive();
rmSync(work, { recursive: true });
console.log(`${cpus()[0]?.model ?? '处理器不详'}，${cpus().length} 核，Node ${process.version}`);
console.table(rows.map(([项目, 测得, 要求]) => ({ 项目, 测得, 要求 })));
