/**
 * Measures what the HTML reader gets out of saved pages with known truth, bytes to text:
 * `node tests/bench/extraction.ts [--corpus DIR] [--third held|others] [--compare] [--detail]`. The corpus is no part of the project, and its scorer wants
 * python3; without them nothing is measured, and it says so. `--compare` scores libraries on the same pages; those that the
 * project does not use have to be installed for it: `npm i --no-save defuddle @wrtnlabs/web-content-extractor`.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { parse } from 'yaml';
import { createCommand } from '../../src/command.ts';
import { decode } from '../../src/importer/decode.ts';
import { readCapture } from '../../src/importer/import.ts';
import { toBlocks } from '../../src/importer/html/blocks.ts';
import { parseTree } from '../../src/importer/html/tree.ts';
import { siteSchema } from '../../src/model/site.ts';

interface Page {
  id: string;
  file: string;
  site: string;
}

interface Prediction {
  title?: string | null;
  date?: string | null;
  source?: string | null;
  author?: string | null;
  body: string;
}

/** What the scorer prints with `--json`. */
interface Score {
  title: number;
  title_suffix_tolerant: number;
  date: number;
  source: Record<string, number>;
  author: Record<string, number>;
  strict: { f1: number };
  lenient: { p: number; r: number; f1: number };
  without: number;
}

type Reader = (html: string, bytes: Uint8Array, name: string) => Prediction | Promise<Prediction>;

const values = createCommand(
  'bench',
  '测量从旧网页里取出正文、标题、日期、来源的准确程度。',
  'npm run bench -- extraction --compare',
)
  .usage('-- extraction [选项]')
  .option('--corpus <目录>', '语料目录', '../shared/corpus')
  .option('--compare', '同时测量别的程序')
  .option('--third <部分>', '只测留着不看的三分之一网站（held），或其余的（others）')
  .option('--detail', '逐页列出')
  .parse(process.argv)
  .opts<{ corpus: string; third?: string; compare?: boolean; detail?: boolean }>();
const folder = join(values.corpus, 'extraction');
const gold = join(folder, 'gold.jsonl');
const site = siteSchema.parse(parse(readFileSync(join(import.meta.dirname, '../../content/site.yml'), 'utf8')));

/** The whole way of a file through the import command, short of writing it. */
const ours: Reader = (_, bytes, name) => {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const [reading] = readCapture({ name, bytes }, sha256, { site, given: {} });
  const { title, date, source, author, reporters } = reading!.draft;
  return { title, date, source, author: [author, ...reporters].filter(Boolean).join('、'), body: reading!.text };
};

/** The text of an extractor's HTML, a block a line. */
function textOf(html: string | null | undefined): string {
  return toBlocks(parseTree(html ?? ''))
    .map(({ text }) => text)
    .join('\n');
}

const readability: Reader = (html) => {
  const found = new Readability(parseHTML(html).document).parse();
  return {
    title: found?.title,
    date: found?.publishedTime,
    source: found?.siteName,
    author: found?.byline,
    body: textOf(found?.content),
  };
};

/** Libraries that are only compared with; their names are variables so that the project compiles without them. */
async function installed(): Promise<[string, Reader][]> {
  const readers: [string, Reader][] = [['@mozilla/readability', readability]];
  const defuddle = await load<{ Defuddle: (html: string, url: string) => Promise<Record<string, string>> }>(
    'defuddle/node',
  );
  if (defuddle) {
    readers.push([
      'defuddle',
      async (html) => {
        const found = await defuddle.Defuddle(html, 'https://example.com/');
        return {
          title: found.title,
          date: found.published,
          source: found.site,
          author: found.author,
          body: textOf(found.content),
        };
      },
    ]);
  }
  const density = await load<{ extractContent: (html: string) => { title?: string; contentHtmls?: string[] } }>(
    '@wrtnlabs/web-content-extractor',
  );
  if (density) {
    readers.push([
      '@wrtnlabs/web-content-extractor',
      (html) => {
        const found = density.extractContent(html);
        return { title: found.title, body: textOf(found.contentHtmls?.join('\n')) };
      },
    ]);
  }
  return readers;
}

async function load<T>(name: string): Promise<T | undefined> {
  try {
    return (await import(name)) as T;
  } catch {
    console.log(`跳过 ${name}：没有安装。`);
    return undefined;
  }
}

async function measure(
  reader: Reader,
  pages: Page[],
): Promise<{ score: Score; failed: number; seconds: number; detail: string }> {
  const start = performance.now();
  const predictions: string[] = [];
  let failed = 0;
  for (const { id, file } of pages) {
    const bytes = readFileSync(join(folder, file));
    try {
      const prediction = await reader(decode({ name: file, bytes }).text, bytes, file);
      predictions.push(JSON.stringify({ id, ...prediction }));
    } catch {
      failed++;
    }
  }
  const seconds = (performance.now() - start) / 1000;
  return { ...scored(predictions, pages), failed, seconds };
}

function scored(predictions: string[], pages: Page[]): { score: Score; detail: string } {
  const work = mkdtempSync(join(tmpdir(), 'extraction-'));
  const file = join(work, 'predictions.jsonl');
  writeFileSync(file, predictions.join('\n'));
  const ids = pages.map(({ id }) => id).join(',');
  const run = (option: string) =>
    spawnSync('python3', [join(folder, 'score.py'), file, '--gold', gold, '--only', ids, option], { encoding: 'utf8' });
  const score = JSON.parse(run('--json').stdout) as Score;
  const detail = values.detail ? run('--detail').stdout : '';
  rmSync(work, { recursive: true });
  return { score, detail };
}

const share = ({ hit = 0, wrong = 0, miss = 0 }: Record<string, number>) => (hit / (hit + wrong + miss)).toFixed(3);

/** Of the pages that name no author, those for which one is told. */
const spurious = ({ 'ok-null': right = 0, spurious: wrong = 0 }: Record<string, number>) =>
  (wrong / (right + wrong)).toFixed(3);

/** Every third site is held back: rules are made by looking at the others, and tried on it when they are made. */
function isInThird({ site }: Page, sites: string[]): boolean {
  const isHeld = sites.indexOf(site) % 3 === 1;
  return values.third === undefined || isHeld === (values.third === 'held');
}

async function report(readers: [string, Reader][], pages: Page[]): Promise<void> {
  const rows: Record<string, string | number>[] = [];
  for (const [name, reader] of readers) {
    process.stderr.write(`测量 ${name}…\n`);
    const { score, failed, seconds, detail } = await measure(reader, pages);
    rows.push({
      抽取: name,
      标题: score.title.toFixed(3),
      '标题（不计站名）': score.title_suffix_tolerant.toFixed(3),
      日期: score.date.toFixed(3),
      来源: share(score.source),
      作者: share(score.author),
      作者多报: spurious(score.author),
      '正文 F1（严）': score.strict.f1.toFixed(3),
      '正文 F1（宽）': score.lenient.f1.toFixed(3),
      不该有的没有: score.without.toFixed(3),
      出错: failed,
      秒: seconds.toFixed(1),
    });
    if (detail) console.log(detail);
  }
  console.log(`${pages.length} 个网页`);
  console.table(rows);
}

if (!existsSync(gold)) console.log(`跳过网页抽取：没有 ${gold}。`);
else if (spawnSync('python3', ['--version']).status !== 0) console.log('跳过网页抽取：没有 python3，无法评分。');
else {
  const all = readFileSync(gold, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Page);
  const sites = [...new Set(all.map(({ site }) => site))].sort();
  const pages = all.filter((page) => isInThird(page, sites));
  await report([['本站', ours], ...(values.compare ? await installed() : [])], pages);
  console.log('要求：标题 ≥ 0.98，日期 ≥ 0.97，来源 ≥ 0.92，正文 F1 ≥ 0.975，作者多报 ≤ 0.05。');
}
