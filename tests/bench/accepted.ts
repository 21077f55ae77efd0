/**
 * Gives what the archive puts out to software that others wrote, and tells what it says: `npm run bench -- accepted
 * [--count N] [--corpus DIR]`. Consumers that are not there are named as not tried.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCommand } from '../../src/command.ts';
import { readContent } from '../../src/content/files.ts';
import { createEdition } from '../../src/hanzi/edition.ts';
import { indexArchive } from '../../src/model/archive.ts';
import { writeSample } from '../../src/sample/files.ts';
import { cslItemOf } from '../../src/views/citation.ts';
import { contextsOf } from '../../src/views/context.ts';
import { judgeCitations } from './accepted/citations.ts';
import { judgeMirror, judgeWget, judgeZim } from './accepted/copies.ts';
import { judgeFeedReaders } from './accepted/feed-readers.ts';
import { judgeFeeds } from './accepted/feeds.ts';
import { judgePackages } from './accepted/packages.ts';
import { judgeBiber, judgeReferences } from './accepted/references.ts';
import type { Verdict } from './accepted/verdict.ts';
import { judgeZotero, type CitedPage } from './accepted/zotero.ts';

const { count, corpus } = createCommand(
  'bench',
  '把引文、订阅源、数据与整个网站交给别人写的程序，看它们怎么说。',
  'npm run bench -- accepted --count 1000',
)
  .usage('-- accepted [选项]')
  .option('--count <篇数>', '示例文章的篇数', '1000')
  .option('--corpus <目录>', '官方引文样式等所在的目录', '../shared/corpus')
  .parse(process.argv)
  .opts<{ count: string; corpus: string }>();

/** References that are compared. */
const REFERENCES = 200;

const folder = mkdtempSync(join(tmpdir(), 'bench-accepted-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const content = join(folder, 'content');
await writeSample({ folder: content, count: Number(count), seed: 1, model: 'content' }, () => {});

const { value, problems } = await readContent(content);
if (!value) throw new Error(`${problems.length} 个问题`);
const { site, glossary, articles, pages } = value;
const editions = site.languages.map((script) => createEdition(script, glossary));
const archive = indexArchive(site, articles, {});
/** Articles' pages with their references, by edition. */
const citedPages = editions.map((edition): CitedPage[] => {
  const context = contextsOf(archive, pages, edition, editions)('index.html');
  return archive.articles.slice(0, REFERENCES).map((article) => {
    const item = cslItemOf(context, article);
    return { file: item.URL.slice(site.address.length), title: context.sayArticle(article).title, item };
  });
});
const references = citedPages[0]!.map(({ item }) => item);

const out = join(folder, 'site');
execFileSync(process.execPath, ['src/cli.ts', 'build', '--content', content, '--out', out], { stdio: 'inherit' });
const files = readdirSync(out, { recursive: true, encoding: 'utf8' });

const verdicts: Verdict[] = [
  ...judgeCitations(references, join(corpus, 'csl')),
  ...judgeReferences(references, join(folder, 'bibutils')),
  judgeBiber(references, join(folder, 'biber')),
  judgeFeeds(out, files, site.address),
  ...(await judgeFeedReaders(out, files, join(folder, 'readers'))),
  await judgePackages(
    out,
    files.filter((file) => /(?:^|\/)data\/datapackage\.json$/.test(file)),
    archive.articles.length,
    join(folder, 'npm'),
  ),
  await judgeMirror(out, join(folder, 'mirror')),
  await judgeWget(out, site.address, join(folder, 'wget')),
  ...(await judgeZim(out, join(folder, 'zim'))),
  ...(await judgeZotero(out, citedPages.flat(), join(folder, 'zotero'))),
];

console.table(
  verdicts.map(({ consumer, given, accepted, of }) => ({
    程序: consumer,
    交给它的: given,
    接受: of === 0 ? '没有试' : `${accepted}/${of}`,
  })),
);
for (const { consumer, remarks } of verdicts)
  for (const remark of remarks.slice(0, 20)) console.log(`${consumer}：${remark}`);
