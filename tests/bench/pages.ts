/**
 * Looks at a built site as a reader's phone does: `npm run bench -- pages --out dist`. Lighthouse's phone preset on one page
 * of every kind, served compressed, as hosts do; and what a page weighs over the wire. The Nu HTML Checker, which needs Java
 * and is left out without it, looks at pages of every kind in every edition.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { lookup } from 'mrmime';
import { createCommand } from '../../src/command.ts';
import { findBrowser } from '../browser/browser.ts';
import { complaintsOfNu, NU, pagesOfEveryKind } from './pages/nu.ts';

/** Installed apart: it is no part of the project, and larger than all of it. */
const LIGHTHOUSE = 'lighthouse@13.5.0';
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

interface Report {
  categories: Record<(typeof CATEGORIES)[number], { score: number | null }>;
  audits: Record<string, { score: number | null; scoreDisplayMode: string; numericValue?: number; title: string }>;
}

await createCommand(
  'bench',
  '用 Lighthouse 的手机设置与 Nu HTML Checker 看各种网页，并称网页连同样式、脚本压缩后的大小。',
  'npm run bench -- pages --out dist',
)
  .usage('-- pages [选项]')
  .option('--out <目录>', '网站的目录', 'dist')
  .option('--only <网页>', '只看这些，以逗号分开，例如 index.html,trends.html')
  .action(async ({ out, only }: { out: string; only?: string }) => {
    const { server, address } = await serveCompressed(out);
    const work = mkdtempSync(join(tmpdir(), 'bench-pages-'));
    try {
      const program = join(install(work, LIGHTHOUSE), 'node_modules/lighthouse/cli/index.js');
      if (only === undefined) checkMarkup(out, work);
      console.log('网页 | 性能 | 无障碍 | 实践 | 搜索引擎 | 版面移动 | HTML＋样式＋脚本，kB');
      for (const page of only?.split(',') ?? pagesOf(out)) {
        const report = await look(program, address + page, work);
        console.log(`${page} | ${scoresOf(report).join(' | ')} | ${weightOf(out, page).map(inKilobytes).join('＋')}`);
        for (const complaint of complaintsOf(report)) console.log(`  ${complaint}`);
      }
    } finally {
      rmSync(work, { recursive: true, force: true });
      server.close();
    }
  })
  .parseAsync(process.argv);

/** One page of every kind that the archive has promised figures for; the middle one of what there are many of. */
function pagesOf(out: string): string[] {
  const middleOf = (folder: string) => {
    const pages = readdirSync(join(out, folder)).filter((file) => file.endsWith('.html'));
    return `${folder}/${pages[Math.floor(pages.length / 2)]!}`;
  };
  return ['index.html', 'category', 'articles', 'search.html', 'trends.html', 'region', 'keywords.html'].map((page) =>
    page.endsWith('.html') ? page : middleOf(page),
  );
}

/** As any host does it: text compressed by gzip, and kept by the browser for ten minutes. */
async function serveCompressed(out: string): Promise<{ server: Server; address: string }> {
  const server = createServer(({ url = '/' }, response) => {
    const file = join(out, new URL(url, 'http://localhost').pathname);
    if (!existsSync(file) || extname(file) === '') {
      response.writeHead(404).end();
      return;
    }
    response.setHeader('content-type', `${lookup(file) ?? 'application/octet-stream'};charset=utf-8`);
    response.setHeader('cache-control', 'max-age=600');
    response.setHeader('content-encoding', 'gzip');
    response.end(gzipSync(readFileSync(file)));
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  return { server, address: `http://localhost:${(server.address() as AddressInfo).port}/` };
}

/** Puts a package into a folder, and returns the folder. Throws when npm cannot get it. */
function install(work: string, name: string): string {
  const args = ['install', '--prefix', work, '--no-audit', '--no-fund', '--ignore-scripts', name];
  const { status, stderr } = spawnSync('npm', args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`没有能装上 ${name}：${stderr}`);
  return work;
}

/** Prints a verdict, and what it rests on. */
function checkMarkup(out: string, work: string): void {
  if (spawnSync('java', ['-version']).status !== 0) {
    console.log(
      'Nu HTML Checker：没有 Java，没有检查。请安装 Java（Debian：apt-get install default-jre-headless），再测一次。',
    );
    return;
  }
  const pages = pagesOfEveryKind(out);
  const complaints = complaintsOfNu(
    install(work, NU),
    pages.map((page) => join(out, page)),
  );
  const verdict = complaints.length === 0 ? '没有错误与警告，达到' : `${complaints.length} 条错误与警告，没有达到`;
  console.log(`Nu HTML Checker：${pages.length} 个网页，${verdict}。`);
  for (const complaint of complaints) console.log(`  ${complaint}`);
}

async function look(program: string, address: string, work: string): Promise<Report> {
  const output = join(work, 'report.json');
  const flags = `--headless=new --disable-gpu${process.getuid?.() === 0 ? ' --no-sandbox' : ''}`;
  const child = spawn(
    process.execPath,
    [program, address, '--quiet', '--output=json', `--output-path=${output}`, `--chrome-flags=${flags}`],
    { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, CHROME_PATH: findBrowser() } },
  );
  await new Promise((resolve) => child.on('exit', resolve));
  return JSON.parse(readFileSync(output, 'utf8')) as Report;
}

function scoresOf({ categories, audits }: Report): string[] {
  const shift = audits['cumulative-layout-shift']?.numericValue;
  return [
    ...CATEGORIES.map((category) => String(Math.round((categories[category].score ?? 0) * 100))),
    shift === undefined ? '—' : shift.toFixed(3),
  ];
}

/** What the page is marked down for, speed apart, whose figures are many. */
function complaintsOf({ audits }: Report): string[] {
  return Object.values(audits)
    .filter(({ score, scoreDisplayMode }) => scoreDisplayMode === 'binary' && score === 0)
    .map(({ title }) => title);
}

/** Bytes of the page and of its styles and scripts, each compressed. */
function weightOf(out: string, page: string): number[] {
  const html = readFileSync(join(out, page), 'utf8');
  const size = (...files: string[]) =>
    files.reduce((sum, file) => sum + gzipSync(readFileSync(file), { level: 9 }).length, 0);
  const own = [...html.matchAll(/<(?:script|link rel="stylesheet")[^>]*? (?:src|href)="([^"]+)"/g)].map(([, file]) =>
    join(out, page, '..', file!),
  );
  return [
    size(join(out, page)),
    size(...own.filter((file) => file.endsWith('.css'))),
    size(...own.filter((file) => file.endsWith('.js'))),
  ];
}

function inKilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(1);
}
