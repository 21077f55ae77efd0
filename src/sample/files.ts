import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { printProblem } from '../content/problem.ts';
import { parseYaml } from '../content/yaml.ts';
import { t } from '../language/say.ts';
import { yearOf } from '../model/day.ts';
import { siteSchema, type Site } from '../model/site.ts';
import { sampleArticles } from './archive.ts';
import type { SampleArticle } from './article.ts';
import { toFile } from './markdown.ts';
import { describeSample, MARKER_LINE } from './readme.ts';
import { settingsForSamples } from './settings.ts';

export interface SampleOptions {
  folder: string;
  count: number;
  seed: number;
  /** The content folder whose settings, glossary and pages the sample takes over. */
  model: string;
}

/** Says that a folder holds a sample and nothing else, so that it may be written anew. */
const MARKER = 'README.md';

const SETTINGS = 'site.yml';
const TAKEN_OVER = ['glossary.yml', 'pages', 'theme'];

/**
 * Writes a content folder of sample articles, replacing an earlier sample there. Throws when the folder holds
 * anything else, or when the model has no settings that hold. `progress` is called with the number of articles written.
 */
export async function writeSample(
  { folder, count, seed, model }: SampleOptions,
  progress: (written: number) => void,
): Promise<void> {
  const { text, site } = await readSettings(model);
  await clear(folder);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, MARKER), describeSample(count, seed));
  await writeFile(join(folder, SETTINGS), settingsForSamples(text, site));
  for (const part of TAKEN_OVER) await takeOver(join(model, part), join(folder, part));
  await writeArticles(folder, count, sampleArticles(seed, site), progress);
}

async function readSettings(model: string): Promise<{ text: string; site: Site }> {
  const text = await readFile(join(model, SETTINGS), 'utf8').catch(() => undefined);
  if (text === undefined)
    throw new Error(
      t`${join(model, SETTINGS)}：读不到。请用 --content 指明要沿用其设置的内容目录，例如 --content content。`,
    );
  const { value, problems } = parseYaml(text, siteSchema, { file: SETTINGS, firstLine: 1 });
  if (!value) throw new Error(problems.map((problem) => printProblem(model, problem)).join('\n'));
  return { text, site: value };
}

/** Copies a part of the model, which need not have it. */
async function takeOver(from: string, to: string): Promise<void> {
  if (existsSync(from)) await cp(from, to, { recursive: true });
}

async function clear(folder: string): Promise<void> {
  const entries = await readdir(folder).catch(() => []);
  if (entries.length === 0) return;
  const marker = await readFile(join(folder, MARKER), 'utf8').catch(() => '');
  if (!marker.startsWith(MARKER_LINE)) {
    throw new Error(t`${folder} 不是空目录，也不是示例，没有改动。请换一个目录，例如 --out /tmp/sample。`);
  }
  await rm(folder, { recursive: true });
}

/** Files written at the same time. */
const AT_ONCE = 64;

async function writeArticles(
  folder: string,
  count: number,
  articles: Iterable<SampleArticle>,
  progress: (written: number) => void,
) {
  const years = new Set<string>();
  let batch: SampleArticle[] = [];
  let written = 0;
  const flush = async () => {
    await Promise.all(batch.map((article) => writeFile(pathOf(folder, article), toFile(article))));
    progress((written += batch.length));
    batch = [];
  };
  for (const article of articles) {
    if (written + batch.length >= count) break;
    const year = yearOf(article.frontMatter.date);
    if (!years.has(year)) await mkdir(join(folder, 'articles', year), { recursive: true });
    years.add(year);
    batch.push(article);
    if (batch.length === AT_ONCE) await flush();
  }
  await flush();
}

function pathOf(folder: string, { id, frontMatter }: SampleArticle): string {
  return join(folder, 'articles', yearOf(frontMatter.date), `${id}.md`);
}
