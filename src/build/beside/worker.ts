import { once } from 'node:events';
import { readBody, type Content } from '../../content/files.ts';
import { readSnapshot } from '../../content/snapshot/files.ts';
import { createEdition } from '../../hanzi/edition.ts';
import { FRONT } from '../../model/address.ts';
import { indexArchive } from '../../model/archive.ts';
import { hashOf } from '../../model/identity.ts';
import { contextsOf } from '../../views/context.ts';
import { makeExports } from '../exports/files.ts';
import { codeVersion } from '../files.ts';
import { makeIndex } from '../search/files.ts';
import { SiteWriter } from '../site/files.ts';
import { ALL_YEARS, parseYears, type Years } from '../years.ts';
import type { BesidePhase, Job, Said } from './job.ts';

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
  await indexText(snapshot.content, writer, years);
  say({ phase: 'search', over: true });
  await exportData(snapshot.content, writer, years);
  writer.prepare();
  say({ phase: 'exports', over: true });
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

async function indexText(content: Content, writer: SiteWriter, years: Years): Promise<void> {
  const version = await codeVersion(['content', 'hanzi', 'markup', 'model', 'search']);
  await makeIndex({ contentFolder: job.content, content, version, years, writer, progress: progressOf('search') });
}

/** The articles as data. */
async function exportData(content: Content, writer: SiteWriter, years: Years): Promise<void> {
  const { site: settings, glossary, pages, articles } = content;
  const site = job.site === undefined ? settings : { ...settings, address: job.site };
  // What is related is shown on pages alone.
  const archive = indexArchive(site, articles, {});
  const version = await codeVersion(['build', 'content', 'feeds', 'hanzi', 'markup', 'model', 'views']);
  const editions = site.languages.map((script) => createEdition(script, glossary));
  await makeExports({
    archive,
    editions,
    contextIn: (edition) => contextsOf(archive, pages, edition, editions)(FRONT),
    readBody: (article) => readBody(job.content, article),
    key: hashOf([version, site, glossary]),
    years,
    writer,
    progress: progressOf('exports'),
  });
}
