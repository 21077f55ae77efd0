import { once } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import { readBody, type Content } from '../../content/files.ts';
import { readSnapshot } from '../../content/snapshot/files.ts';
import { createEdition } from '../../hanzi/edition.ts';
import { FRONT } from '../../model/address.ts';
import { indexArchive } from '../../model/archive.ts';
import { hashOf } from '../../model/identity.ts';
import { contextsOf } from '../../views/context.ts';
import type { BesidePhase, Job, Said } from './job.ts';
import { makeExports } from '../exports/files.ts';
import { codeVersion } from '../files.ts';
import { makeIndex } from '../search/files.ts';
import { SiteWriter } from '../site/files.ts';
import { ALL_YEARS, parseYears } from '../years.ts';

// The build's second thread: its share of the site is what is made without Astro.

const job = workerData as Job;
const snapshot = await readSnapshot(job.snapshot);
if (!snapshot) throw new Error('The snapshot of this build is missing');

const say = (said: Said) => parentPort!.postMessage(said);
const progressOf = (phase: BesidePhase) => (done: number, total: number) => say({ phase, done, total });
const years = (job.years && parseYears(job.years)) || ALL_YEARS;
const writer = new SiteWriter(job.places);

await indexText(snapshot.content);
say({ phase: 'search', over: true });
await exportData(snapshot.content);
writer.prepare();
say({ phase: 'exports', over: true });
await once(parentPort!, 'message');
say({ phase: 'publish', published: await writer.publish(), ledger: writer.ledger });
parentPort!.close();

async function indexText(content: Content): Promise<void> {
  const version = await codeVersion(['content', 'hanzi', 'markup', 'model', 'search']);
  await makeIndex({ contentFolder: job.content, content, version, years, writer, progress: progressOf('search') });
}

/** The articles as data. */
async function exportData({ site: settings, glossary, pages, articles }: Content): Promise<void> {
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
