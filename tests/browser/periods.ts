import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { siteSchema, type Site } from '../../src/model/site.ts';
import { parseYaml } from '../../src/content/yaml.ts';
import { sampleArticles } from '../../src/sample/archive.ts';
import type { SampleArticle } from '../../src/sample/article.ts';
import { settingsForSamples } from '../../src/sample/settings.ts';
import { toFile } from '../../src/sample/markdown.ts';
import { forgetBuild, runBuild } from '../site/build.ts';

/** An archive of three periods, far fewer articles than such an archive has, each far longer. */
export interface Periods {
  site: string;
  articles: SampleArticle[];
  forget: () => void;
}

/** What is published on each day of a month. The lengths are such that each month is a period by itself. */
const MONTHS = [
  { month: '2014-03', days: 8, articles: 2, length: 40_000 },
  { month: '2017-05', days: 8, articles: 2, length: 40_000 },
  { month: '2021-02', days: 3, articles: 5, length: 6_000 },
];

const MODEL = 'tests/site/content';
const SETTINGS = readFileSync(join(MODEL, 'site.yml'), 'utf8');

export function buildPeriods(): Periods {
  const folder = mkdtempSync(join(tmpdir(), 'archive-periods-'));
  const [content, site] = [join(folder, 'content'), join(folder, 'site')];
  const model = parseYaml(SETTINGS, siteSchema, { file: 'site.yml', firstLine: 1 }).value!;
  mkdirSync(content);
  writeFileSync(join(content, 'site.yml'), settingsForSamples(SETTINGS, model));
  for (const part of ['glossary.yml', 'pages']) cpSync(join(MODEL, part), join(content, part), { recursive: true });
  const articles = writeArticles(model);
  for (const article of articles) {
    const year = join(content, 'articles', article.id.slice(0, 4));
    mkdirSync(year, { recursive: true });
    writeFileSync(join(year, `${article.id}.md`), toFile(article));
  }
  const { status, output } = runBuild(content, site);
  if (status !== 0) throw new Error(output);
  const forget = () => {
    forgetBuild(site);
    rmSync(folder, { recursive: true, force: true });
  };
  return { site, articles, forget };
}

function writeArticles(model: Site): SampleArticle[] {
  const samples = sampleArticles(12, model).filter(({ frontMatter }) => !frontMatter.withdrawal && !frontMatter.script);
  const next = () => samples.next().value as SampleArticle;
  return MONTHS.flatMap(({ month, days, articles, length }) =>
    Array.from({ length: days * articles }, (_, index): SampleArticle => {
      const date = `${month}-${String(1 + Math.floor(index / articles)).padStart(2, '0')}`;
      const { frontMatter } = next();
      const id = `${date.replaceAll('-', '')}-${1000 + index}`;
      return { id, frontMatter: { ...frontMatter, date }, body: longText(next, length) };
    }),
  );
}

/** Texts one after the other, so many characters in all. */
function longText(next: () => SampleArticle, length: number): string {
  const texts: string[] = [];
  for (let have = 0; have < length; have += texts.at(-1)!.length) texts.push(next().body);
  return texts.join('\n\n').slice(0, length);
}
