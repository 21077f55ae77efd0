/**
 * Measures what feeds, citations and data cost: `npm run bench -- feeds [--count N]`. Makes a sample archive and writes all
 * of its feeds and exports to a temporary folder, in both scripts, as a build does but without Astro around it.
 */
import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createCommand } from '../../src/command.ts';
import { readBody, readContent } from '../../src/content/files.ts';
import { citationFiles, dataUrl } from '../../src/feeds/citation.ts';
import { toDataPackage } from '../../src/feeds/datapackage.ts';
import { toJsonFeed } from '../../src/feeds/json-feed.ts';
import { toStaticRepository } from '../../src/feeds/oai.ts';
import { toOpml } from '../../src/feeds/opml.ts';
import { toRss } from '../../src/feeds/rss.ts';
import { toSitemap } from '../../src/feeds/sitemap.ts';
import { createEdition } from '../../src/hanzi/edition.ts';
import { FEED, inScript } from '../../src/model/address.ts';
import { indexArchive } from '../../src/model/archive.ts';
import type { Article } from '../../src/model/article.ts';
import type { Made } from '../../src/pipeline/maker.ts';
import { maker as exportsMaker } from '../../src/pipeline/makers/exports.ts';
import { writeSample } from '../../src/sample/files.ts';
import { cslItemOf } from '../../src/views/citation.ts';
import { contextsOf, type Context } from '../../src/views/context.ts';
import { hasRepository, viewDataset, viewRepository } from '../../src/views/data.ts';
import { feedDocuments } from '../../src/views/feed-document.ts';
import { sitemapParts, viewSitemap } from '../../src/views/sitemap.ts';
import { viewOpml } from '../../src/views/subscribe.ts';

const { count: wanted } = createCommand(
  'bench',
  '测量订阅源、引文与数据导出的用时与大小。',
  'npm run bench -- feeds --count 10000',
)
  .usage('-- feeds [选项]')
  .option('--count <篇数>', '示例文章的篇数', '10000')
  .parse(process.argv)
  .opts<{ count: string }>();
const count = Number(wanted);

const rows: [what: string, files: string, bytes: string, seconds: string, cpu: string][] = [];
const totals = { seconds: 0, cpu: 0 };

const folder = mkdtempSync(join(tmpdir(), 'bench-feeds-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

process.stderr.write(`写 ${count} 篇示例文章…\n`);
const content = join(folder, 'content');
await writeSample({ folder: content, count, seed: 1, model: 'content' }, () => {});
const { value, problems } = await readContent(content);
if (!value) throw new Error(`${problems.length} 个问题`);
const { site, glossary, articles, pages } = value;
const editions = site.languages.map((script) => createEdition(script, glossary));

/** Writes files as they come, and keeps account of them and of the time. */
async function measure(what: string, make: (write: (address: string, text: string) => void) => Promise<void> | void) {
  process.stderr.write(`测量 ${what}…\n`);
  let [files, bytes] = [0, 0];
  const [begun, used] = [performance.now(), process.cpuUsage()];
  await make((address, text) => {
    const path = join(folder, 'site', address);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    files++;
    bytes += Buffer.byteLength(text);
  });
  const seconds = (performance.now() - begun) / 1000;
  const { user, system } = process.cpuUsage(used);
  const cpu = (user + system) / 1e6;
  rows.push([
    what,
    String(files || ''),
    bytes ? `${(bytes / 1e6).toFixed(1)} MB` : '',
    seconds.toFixed(2),
    cpu.toFixed(2),
  ]);
  totals.seconds += seconds;
  totals.cpu += cpu;
}

const archive = indexArchive(site, articles, {});
const contexts = editions.map((edition) => contextsOf(archive, pages, edition, editions));
const byId = new Map(articles.map((article) => [article.id, article]));
/** As it was read first: one of the archives below says of an article that it has changed. */
const bodyOf = (article: Article) => readBody(content, byId.get(article.id)!);
const documents = feedDocuments(archive, bodyOf);
const addressIn = ({ edition }: Context, address: string) => inScript(address, edition.script, site.languages[0]!);

await measure('全部文章的订阅源：RSS、JSON Feed、OPML', async (write) => {
  for (const contextAt of contexts) {
    const context = contextAt(FEED);
    const view = await documents[0]!.view(context);
    write(addressIn(context, 'feed.xml'), await toRss(view));
    write(addressIn(context, 'feed.json'), toJsonFeed(view));
    write(addressIn(context, 'feeds.opml'), toOpml(viewOpml(context)));
  }
});

const measureFeeds = (what: string, isWanted: (address: string) => boolean) =>
  measure(what, async (write) => {
    for (const { address, view } of documents.filter((document) => isWanted(document.address)))
      for (const contextAt of contexts) {
        const context = contextAt(address);
        write(addressIn(context, address), await toRss(await view(context)));
      }
  });
await measureFeeds('按月存档', (address) => address.startsWith('feeds/archive/'));
await measureFeeds('栏目、主题、地区的订阅源', (address) => /^feeds\/(?!archive\/)/.test(address));

await measure('站点地图', (write) => {
  for (const part of sitemapParts(archive, pages))
    write(`sitemaps/${part.name}.xml`, toSitemap(viewSitemap(archive, part)));
});

await measure('数据包说明与 OAI-PMH 静态仓库', (write) => {
  for (const contextAt of contexts) {
    const context = contextAt('data.html');
    write(addressIn(context, 'data/datapackage.json'), toDataPackage(viewDataset(context)));
    if (hasRepository(archive)) write(addressIn(context, 'data/oai.xml'), toStaticRepository(viewRepository(context)));
  }
});

/** Makes those exports whose keys are not among the `known` ones; returns the keys of all. */
async function exportData(
  articles: Article[],
  known: (string | undefined)[],
  write: (address: string, text: string) => void,
) {
  const run = {
    content,
    out: '',
    years: undefined,
    others: [],
    isFresh: true,
    withPacks: false,
    snapshot: '',
    stage: '',
    made: '',
    accounts: '',
  };
  const made: Made = {
    files: [],
    read: () => Buffer.of(),
    lend: () => Buffer.of(),
    replaced: () => [],
    only: () => made,
  };
  const checked = { ...value!, articles, related: {} };
  const { parts } = await exportsMaker.begin({
    run,
    code: {},
    content: checked,
    stamps: {},
    made,
    giveTurn: () => undefined,
  });
  for (const part of parts.filter(({ key }) => !known.includes(key)))
    for (const [address, text] of await part.make(() => undefined)) write(address, text as string);
  return parts.map(({ key }) => key);
}

let keys: (string | undefined)[] = [];
await measure('单篇 Markdown，表格与全文', async (write) => {
  keys = await exportData(articles, [], write);
});

await measure('每篇的 RIS、BibTeX、CSL-JSON', () => {
  for (const contextAt of contexts)
    for (const article of archive.articles) citationFiles(cslItemOf(contextAt('index.html'), article)).map(dataUrl);
});

rows.push(['合计（从无到有）', '', '', totals.seconds.toFixed(2), totals.cpu.toFixed(2)]);

appendFileSync(join(content, articles[0]!.file), '\n\n编辑补充的一段。\n');
const again = await readContent(content);
await measure('其后改一篇：数据', async (write) => {
  await exportData(again.value!.articles, keys, write);
});

console.log(`\n${count} 篇，简繁两种文字；${cpus().length} 核 ${cpus()[0]!.model}，Node ${process.version}\n`);
console.table(
  Object.fromEntries(
    rows.map(([what, files, bytes, seconds, cpu]) => [what, { 文件: files, 大小: bytes, 秒: seconds, 处理器秒: cpu }]),
  ),
);
console.log('承诺：10,000 篇从无到有 ≤ 20 秒。');
