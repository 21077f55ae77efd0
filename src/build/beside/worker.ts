import { once } from 'node:events';
import { readBody, type Content } from '../../content/files.ts';
import { readSnapshot } from '../../content/snapshot/files.ts';
import { createEdition, type Edition } from '../../hanzi/edition.ts';
import { indexArchive } from '../../model/archive.ts';
import type { Article } from '../../model/article.ts';
import { hashOf } from '../../model/identity.ts';
import { keepLast } from '../../model/recent.ts';
import { contextsOf } from '../../views/context.ts';
import { makeExports } from '../exports/files.ts';
import { makeFeeds } from '../feeds/files.ts';
import { codeVersion } from '../files.ts';
import { makeIndex } from '../search/files.ts';
import { SiteWriter } from '../site/files.ts';
import { ALL_YEARS, parseYears } from '../years.ts';
import type { BesidePhase, Job, Said } from './job.ts';

/** The rooms whose code has a say in what the index is, and in exports and feeds. */
const INDEX_ROOMS = ['content', 'hanzi', 'markup', 'model', 'search'];
const EXPORTS_ROOMS = ['build', 'content', 'feeds', 'hanzi', 'markup', 'model', 'views'];

// The build's second process: its share of the site is what is made without Astro.

// The first one was killed, and with it the build.
process.on('disconnect', () => process.exit(1));
const [job] = (await once(process, 'message')) as [Job];
const years = (job.years && parseYears(job.years)) || ALL_YEARS;
try {
  await work();
} catch (cause) {
  const { message, stack } = cause instanceof Error ? cause : new Error(String(cause));
  say({ failed: { message, stack, code: cause instanceof Error && 'code' in cause ? String(cause.code) : undefined } });
}

async function work(): Promise<void> {
  const snapshot = readSnapshot(job.snapshot);
  if (!snapshot) throw new Error('The snapshot of this build is missing');
  const writer = new SiteWriter(job.places);
  const [indexVersion, exportsVersion] = [await codeVersion(INDEX_ROOMS), await codeVersion(EXPORTS_ROOMS)];
  // The second is made while the first waits for Pagefind's process, which it does only once it has given it something.
  await Promise.all([
    indexText(snapshot.content, writer, indexVersion),
    exportData(snapshot.content, writer, exportsVersion),
  ]);
  writer.prepare();
  say({ prepared: true });
  await once(process, 'message');
  const published = await writer.publish();
  say({ published, memory: process.resourceUsage().maxRSS });
}

function say(said: Said): void {
  process.send!(said);
}

function progressOf(phase: BesidePhase) {
  return (done: number, total: number) => say({ phase, done, total });
}

async function indexText(content: Content, writer: SiteWriter, version: string): Promise<void> {
  await makeIndex({ contentFolder: job.content, content, version, years, writer, progress: progressOf('search') });
  say({ phase: 'search', over: true });
}

async function exportData(content: Content, writer: SiteWriter, version: string): Promise<void> {
  const exports = exportsOf(content, writer, version);
  await makeExports({ ...exports, progress: progressOf('exports') });
  say({ phase: 'exports', over: true });
  await makeFeeds({ ...exports, progress: progressOf('feeds') });
  say({ phase: 'feeds', over: true });
}

/** What the articles as data and the feeds are made from. */
function exportsOf({ site: settings, glossary, pages, articles }: Content, writer: SiteWriter, version: string) {
  const site = job.site === undefined ? settings : { ...settings, address: job.site };
  // What is related is shown on pages alone.
  const archive = indexArchive(site, articles, {});
  const editions = site.languages.map((script) => createEdition(script, glossary));
  return {
    archive,
    editions,
    contextsIn: keepLast(editions.length, (edition: Edition) => contextsOf(archive, pages, edition, editions)),
    readBody: keepLast(64, (article: Article) => readBody(job.content, article)),
    key: hashOf([version, site, glossary]),
    years,
    writer,
  };
}
