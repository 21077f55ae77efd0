import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Converter } from 'opencc-js';
import { readBody, readContent } from '../../../src/content/files.ts';
import { isPublished, type Article } from '../../../src/model/article.ts';
import { PROJECT, runCommand, type Run } from './command.ts';
import type { Row } from './measure.ts';
import { compareTree } from './tree.ts';

const TEMPLATES = join(import.meta.dirname, 'hugo');

/**
 * Makes a plain Hugo site of the same articles, and has stock Pagefind index it, both from nothing: once in one script, and once in
 * both, as we deliver both. Empty, and says why, when there is no Hugo here.
 */
export async function measureHugo(content: string, work: string): Promise<Rival[]> {
  const { status, stdout } = spawnSync('hugo', ['version'], { encoding: 'utf8' });
  if (status !== 0) {
    console.log('跳过 Hugo：没有装。Debian 用 apt-get install hugo；或 npm i -g hugo-bin。装好之后再测一次。');
    return [];
  }
  console.log(stdout.trim());
  const pages = await readPages(content);
  const one = { name: '一种文字', steps: await buildSite(pages, join(work, 'hugo'), '一种文字', false) };
  return [one, { name: '两种文字', steps: await buildSite(pages, join(work, 'hugo-both'), '两种文字', true) }];
}

/** One way of making the site with other programs, step by step. */
export interface Rival {
  name: string;
  steps: Row[];
}

/** The second script is converted beforehand, as Hugo has no conversion of its own. */
async function buildSite(pages: Page[], folder: string, name: string, both: boolean): Promise<Row[]> {
  console.error(`测量 Hugo 与 Pagefind，${name}…`);
  cpSync(TEMPLATES, folder, { recursive: true });
  writePages(pages, join(folder, 'content/zh-hans'));
  const steps: Row[] = [];
  if (both) {
    appendFileSync(join(folder, 'hugo.toml'), readFileSync(join(TEMPLATES, 'zh-hant.toml')));
    const run = timed(() => writePages(pages.map(toTraditional), join(folder, 'content/zh-hant')));
    steps.push({ name: `繁体转换，${name}`, run });
  }
  const site = join(folder, 'public');
  const addStep = async (step: string, program: string, args: string[]) => {
    const run = await runCommand(program, args);
    steps.push({ name: `${step}，${name}`, run, site: await compareTree(site, `${site}-files`, step) });
  };
  await addStep('Hugo', 'hugo', ['--source', folder]);
  await addStep('Pagefind', join(PROJECT, 'node_modules/.bin/pagefind'), ['--site', site]);
  return steps;
}

interface Page {
  id: string;
  fields: { title: string; date: string; keywords: string[]; categories: string[]; sources: string[] };
  body: string;
}

async function readPages(content: string): Promise<Page[]> {
  const { value, problems } = await readContent(content);
  if (!value) throw new Error(`${content} 有 ${problems.length} 个问题，先运行 npm run check。`);
  const names = new Map(value.site.categories.map(({ id, name }) => [id, name]));
  return Promise.all(value.articles.filter(isPublished).map((article) => toPage(content, article, names)));
}

async function toPage(content: string, article: Article, categories: Map<string, string>): Promise<Page> {
  const { id, title, date, keywords, source } = article;
  const fields = { title, date, keywords, categories: [categories.get(article.category)!], sources: [source] };
  return { id, fields, body: await readBody(content, article) };
}

function writePages(pages: Page[], folder: string): void {
  mkdirSync(join(folder, 'articles'), { recursive: true });
  for (const { id, fields, body } of pages)
    writeFileSync(join(folder, 'articles', `${id}.md`), `${JSON.stringify(fields, null, 1)}\n\n${body}`);
}

const convert = Converter({ from: 'cn', to: 'tw' });

function toTraditional({ id, fields, body }: Page): Page {
  const { title, date, keywords, categories, sources } = fields;
  const convertAll = (texts: string[]) => texts.map(convert);
  return {
    id,
    fields: {
      title: convert(title),
      date,
      keywords: convertAll(keywords),
      categories: convertAll(categories),
      sources: convertAll(sources),
    },
    body: convert(body),
  };
}

/** Work done by this process itself; its memory is that of the measuring program and says nothing. */
function timed(work: () => void): Run {
  const [begun, used] = [performance.now(), process.cpuUsage()];
  work();
  const seconds = (performance.now() - begun) / 1000;
  const { user, system } = process.cpuUsage(used);
  return { seconds, usage: { cpu: (user + system) / 1e6, peaks: [], together: 0 }, phases: {} };
}
