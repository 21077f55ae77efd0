import { cpSync, existsSync, linkSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PROJECT, runArchive } from './command.ts';

const SETTINGS = ['site.yml', 'glossary.yml', 'pages'];

/** Writes a content folder of sample articles. */
export async function makeSample(folder: string, count: number): Promise<void> {
  await runArchive('sample', '--count', String(count), '--out', folder);
}

/** Imports the first `count` news of a corpus into a new content folder. False when the corpus is not there. */
export async function importCorpus(corpus: string, folder: string, count: number): Promise<boolean> {
  const file = join(corpus, 'news/articles.jsonl');
  if (!existsSync(file)) return false;
  copySettings(join(PROJECT, 'content'), folder);
  const part = `${folder}.jsonl`;
  const news = readFileSync(file, 'utf8').trim().split('\n').slice(0, count);
  writeFileSync(part, news.join('\n'));
  await runArchive('import', '--content', folder, part);
  return true;
}

/** A content folder of every `step`-th article of another; the files are shared, not copied. */
export function thinOut(folder: string, step: number, thin: string): void {
  copySettings(folder, thin);
  for (const file of articleFiles(folder).filter((_, index) => index % step === 0)) {
    mkdirSync(dirname(join(thin, file)), { recursive: true });
    linkSync(join(folder, file), join(thin, file));
  }
}

/** Paths of the articles' files below a content folder, in order of their days. */
export function articleFiles(folder: string): string[] {
  const files = readdirSync(join(folder, 'articles'), { recursive: true, encoding: 'utf8' });
  return files
    .filter((name) => name.endsWith('.md') && !name.endsWith('.raw.md'))
    .map((name) => `articles/${name.replaceAll('\\', '/')}`)
    .sort();
}

function copySettings(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const part of SETTINGS)
    if (existsSync(join(from, part))) cpSync(join(from, part), join(to, part), { recursive: true });
}
