/**
 * Measures search on real news: `npm run bench -- search [--count N] [--corpus DIR] [--costs-only]`.
 *
 * Whether it finds what brute force finds; at which rank it has an article that is known, by kind of query, beside stock
 * Pagefind, MiniSearch and SQLite on the same text; what a reader's browser fetches, and how long it computes. All of ours
 * runs in the browser, from the files that a build writes. The corpus is no part of the project; without it nothing is
 * measured.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { createCommand } from '../../src/command.ts';
import { createEdition } from '../../src/hanzi/edition.ts';
import { EMPTY_GLOSSARY } from '../../src/hanzi/glossary.ts';
import { SCRIPTS } from '../../src/model/script.ts';
import { writeSearch } from '../../src/search/making/files.ts';
import { buildFixtureSite, forgetFixtureSite } from '../site/build.ts';
import { articlesWith, flatten, randomPieces, readNews, toMarkdown } from './search/corpus.ts';
import { highestRank, kindsOf, knownItems, reciprocalRank } from './search/kinds.ts';
import {
  askModule,
  askPage,
  askStock,
  firstVisit,
  host,
  launchBrowser,
  openContext,
  longestTaskWhileTyping,
  nextQuery,
  openPage,
  typeLetters,
  type Asked,
  type Visit,
} from './search/reader.ts';
import { SLOW_4G } from './search/line.ts';
import { fetchRivals, writeStockPagefind } from './search/rivals.ts';

const values = createCommand(
  'bench',
  '在真新闻上测量检索：查得全不全、准不准，读者要下载多少、等多久，并与别的程序比。',
  'npm run bench -- search --count 10000 --costs-only',
)
  .usage('-- search [选项]')
  .option('--corpus <目录>', '语料目录', '../shared/corpus')
  .option('--count <篇数>', '新闻篇数', '5000')
  .option('--costs-only', '只测下载与等待')
  .parse(process.argv)
  .opts<{ corpus: string; count: string; costsOnly?: boolean }>();
const count = Number(values.count);
const { corpus } = values;

/** Queries as readers of an archive of news make them, and at the end such as cost most: several phrases of the day. */
const QUERIES = [
  '知识产权',
  '乡村振兴',
  '新能源汽车',
  '成都',
  '人工智能',
  '高质量发展',
  '5G',
  '养老金',
  '海关总署',
  '2025年',
  '科技 创新',
  '四川 文旅',
  '中国 发展',
  '高质量发展 科技创新',
  '中国式现代化 生态环境',
  '人工智能 产业 企业',
  '乡村振兴 农业农村 -市场',
  '新能源汽车高质量发展大会',
];

/** Articles that are looked for by each kind of query. */
const KNOWN = 400;

/**
 * Results that are listed of a random piece; for the others stands their number. Each takes a request for its text, and with
 * two hundred of them this measurement alone took most of an hour on a busy machine.
 */
const LISTED = 30;

/** Milliseconds between the letters of somebody who knows what to type. */
const BRISK = 200;

/** Such as nothing has as they stand. */
const FORGIVEN = ['新能源汽车销量多少', '高质量发产', 'gaozhiliangfazhan', '为什么中国式现代化建设新局面要奋力开创'];

const rows: [what: string, measured: string, promised: string][] = [];
const add = (what: string, measured: string, promised = '') => rows.push([what, measured, promised]);
const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
const percent = (part: number, whole: number) => (whole === 0 ? '–' : (part / whole).toFixed(4));

if (!Number.isInteger(count) || count < 1) {
  console.error(`--count 写作 ${values.count}，不合要求。请写篇数，例如 --count 5000。`);
  process.exit(1);
}
if (!existsSync(join(corpus, 'news/articles.jsonl'))) {
  console.error(`跳过：没有 ${join(corpus, 'news/articles.jsonl')}。请用 --corpus 指明语料所在的目录。`);
  process.exit(0);
}

const news = readNews(corpus, count);
// The pages of a small archive, with the index of a large one in place of its own.
const site = buildFixtureSite();
process.on('exit', () => forgetFixtureSite(site));
await measureIndex();
const served = await host(site);
const browser = await launchBrowser();
try {
  await measureCosts();
  if (!values.costsOnly) await measureAnswers();
} finally {
  await browser.close();
  served.close();
}
console.log(`\n检索：${count} 篇新闻，${cpus().length} 核，Node ${process.version}`);
console.table(rows.map(([项目, 实测, 要求]) => ({ 项目, 实测, 要求 })));

async function measureIndex(): Promise<void> {
  const bodies = new Map(news.map(({ article, body }) => [article.id, body]));
  const started = performance.now();
  const written = await writeSearch({
    articles: news.map(({ article }) => article),
    readBody: (article) => Promise.resolve(toMarkdown(bodies.get(article.id)!)),
    simplified: createEdition('zh-Hans', EMPTY_GLOSSARY),
    editions: SCRIPTS.map((script) => createEdition(script, EMPTY_GLOSSARY)),
    synonyms: [],
    named: { categories: [], topics: [] },
    key: 'bench',
    folder: site,
    progress: (done, total) => process.stderr.write(`\r索引 ${done}/${total}`),
  });
  process.stderr.write('\n');
  add('建立索引', `${((performance.now() - started) / 1000).toFixed(1)} 秒`);
  add('索引大小', `${(written.bytes / 1e6).toFixed(1)} MB，${written.files.length} 个文件，${written.shards} 个分片`);
}

async function measureCosts(): Promise<void> {
  const firsts: Visit[] = [];
  const nexts: Visit[] = [];
  const forgiven: Visit[] = [];
  const [opened, idle] = await openPage(browser, served);
  add('打开检索页', costOf([opened]), '任何篇数 ≤ 60 kB');
  const typed = await typeLetters(idle, served, '知识产权保护', BRISK);
  add('接着打六个字，每字 0.2 秒', costOf([typed]), '任何篇数 ≤ 25 个请求');
  await idle.context().close();
  for (const query of QUERIES.slice(0, 4)) {
    const [visit, page] = await firstVisit(browser, served, query);
    firsts.push(visit);
    await page.context().close();
  }
  const toFirst = firsts.map((visit) => ({ ...visit, bytes: visit.bytesToFirst }));
  add('首次访问，到首批结果', costOf(toFirst), '10,000 篇 ≤ 100 kB，100,000 篇 ≤ 250 kB');
  add('首次访问，到全部查完', costOf(firsts));
  for (const query of FORGIVEN) {
    const [visit, page] = await firstVisit(browser, served, query);
    forgiven.push(visit);
    await page.context().close();
  }
  add('首次访问，没有原词的问法，到全部查完', costOf(forgiven), '有上限，见 src/search/asking/relaxed');
  const [traditional, page] = await firstVisit(browser, served, '知識產權', 'zh-hant/');
  add('首次访问，繁体版，到首批结果', kB(traditional.bytesToFirst));
  await page.context().close();
  // Each query is the second of a visit, so that none lives on what another has fetched.
  for (const query of QUERIES) {
    const [, page] = await firstVisit(browser, served, '开幕');
    const visit = await nextQuery(page, served, query);
    nexts.push(visit);
    process.stderr.write(
      `${query}：${visit.total} 篇，${kB(visit.bytes)}，${visit.answers} 个请求，${visit.afterLastByte} ms\n`,
    );
    await page.context().close();
  }
  add('下一次检索', costOf(nexts), '10,000 篇中位 ≤ 40 kB');
  const answers = [...firsts, ...nexts].map(({ afterLastByte }) => afterLastByte);
  add('末字节之后到出结果', `中位 ${median(answers)} ms，最多 ${Math.max(...answers)} ms`, '≤ 300 ms');
  const [, typing] = await firstVisit(browser, served, '开幕');
  const longest = await longestTaskWhileTyping(typing, QUERIES.slice(0, 6));
  add(
    '边打字边检索，主线程最长任务',
    `${longest.processor.toFixed(0)} ms 处理器时间，${longest.clock.toFixed(0)} ms 钟表时间`,
    '≤ 50 ms',
  );
  await typing.context().close();
  await measureSlowLine();
}

/** First visits over a line as phones have it where reception is poor. */
async function measureSlowLine(): Promise<void> {
  const slow = await host(site, SLOW_4G);
  const visits: Visit[] = [];
  for (const query of QUERIES.slice(0, 4)) {
    const [visit, page] = await firstVisit(browser, slow, query);
    visits.push(visit);
    await page.context().close();
  }
  slow.close();
  const most = (of: 'untilFirst' | 'untilAll') =>
    `${(Math.max(...visits.map((visit) => visit[of]!)) / 1000).toFixed(1)} 秒`;
  add('慢速 4G 首次访问，到首批结果，最多', most('untilFirst'), '10,000 篇 ≤ 3 秒，100,000 篇 ≤ 5 秒');
  add('慢速 4G 首次访问，到全部查完，最多', most('untilAll'), '≤ 10 秒');
}

/** Bytes and requests. */
function costOf(visits: Visit[]): string {
  const [bytes, requests] = [visits.map((visit) => visit.bytes), visits.map(({ answers }) => answers)];
  if (visits.length === 1) return `${kB(bytes[0]!)}，${requests[0]} 个请求`;
  return `中位 ${kB(median(bytes))}，最多 ${kB(Math.max(...bytes))}；请求中位 ${median(requests)} 个，最多 ${Math.max(...requests)} 个`;
}

async function measureAnswers(): Promise<void> {
  const page = await (await openContext(browser)).newPage();
  writeFileSync(join(site, 'stock.html'), '<!doctype html><html lang="zh"><meta charset="utf-8"><title>stock</title>');
  await page.goto(`${served.address}stock.html`);
  process.stderr.write('对照：Pagefind 原样、MiniSearch、SQLite…\n');
  await writeStockPagefind(news, join(site, 'stock'));
  const rivals = fetchRivals(news);
  const texts = flatten(news);
  const pieces = randomPieces(texts, 600);
  const truths = pieces.map((piece) => articlesWith(piece, texts));
  reportPieces('本档案', await askModule(page, pieces, LISTED), truths, '召回 1.0，所示准确 1.0，篇数无误 1.0');
  const some = pieces.slice(0, 200);
  reportPieces('Pagefind 原样（前 200 个）', await askStock(page, some, 100), truths);
  const engines: [string, (queries: string[]) => Promise<string[][]>][] = [
    ['本档案', async (queries) => (await askModule(page, queries, 10)).map(({ ids }) => ids)],
    // Beside few articles that have all of a query, as the fillers of a question too, the page lists others.
    ['检索页', async (queries) => (await askPage(page, queries, 10)).map(({ ids }) => ids)],
    ['Pagefind 原样', async (queries) => (await askStock(page, queries, 10)).map(({ ids }) => ids)],
    ...rivals.map(({ name, ask }): (typeof engines)[number] => [
      name,
      (queries) => Promise.resolve(queries.map((query) => ask(query, 10))),
    ]),
  ];
  const ranks: Record<string, string>[] = [];
  for (const kind of kindsOf(news)) {
    const known = knownItems(kind, news, KNOWN);
    const row: Record<string, string> = {
      问法: kind.name,
      要求: `≥ ${kind.promised}`,
      上限: highestRank(kind, news).toFixed(3),
    };
    for (const [name, ask] of engines) {
      const answers = await ask(known.map(({ query }) => query));
      row[name] = reciprocalRank(known, answers, news).toFixed(3);
    }
    ranks.push(row);
    process.stderr.write(`${JSON.stringify(row)}\n`);
  }
  console.log(`\n找已知的文章：前十名中名次倒数的平均，每种 ${KNOWN} 问`);
  console.table(ranks);
  await page.context().close();
}

/** Recall over all that is there; precision of the first ten; how often the number given is the true one. */
function reportPieces(name: string, asked: Asked[], truths: Set<string>[], promise = ''): void {
  let [found, wanted, right, shown, exact] = [0, 0, 0, 0, 0];
  asked.forEach(({ total, ids }, index) => {
    const truth = truths[index]!;
    // Of answers longer than what was listed, the number stands for what was not.
    const listedTrue = ids.filter((id) => truth.has(id)).length;
    found += ids.length < total && total >= truth.size && listedTrue === ids.length ? truth.size : listedTrue;
    wanted += truth.size;
    right += ids.slice(0, 10).filter((id) => truth.has(id)).length;
    shown += Math.min(10, ids.length);
    exact += total === truth.size ? 1 : 0;
  });
  add(
    `随机片段：${name}`,
    `召回 ${percent(found, wanted)}，所示准确 ${percent(right, shown)}，篇数无误 ${percent(exact, asked.length)}`,
    promise,
  );
}

function median(numbers: number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]!;
}
