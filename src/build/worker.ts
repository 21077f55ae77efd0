import { join, resolve } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { readBody, type Content } from '../content/files.ts';
import { readSnapshot } from '../content/snapshot/files.ts';
import { createEdition } from '../hanzi/edition.ts';
import { FRONT } from '../model/address.ts';
import { indexArchive } from '../model/archive.ts';
import { hashOf } from '../model/identity.ts';
import { contextsOf } from '../views/context.ts';
import type { BesidePhase, Job, Said } from './beside.ts';
import { writeExports } from './exports/files.ts';
import { codeVersion } from './files.ts';
import { indexContent } from './search/files.ts';

// The build's second thread: what is made of the snapshot without Astro.

const job = workerData as Job;
const snapshot = await readSnapshot(resolve(job.cache, 'content.json'));
if (!snapshot) throw new Error('The snapshot of this build is missing');

const say = (said: Said) => parentPort!.postMessage(said);
const progressOf = (phase: BesidePhase) => (done: number, total: number) => say({ phase, done, total });

say({ phase: 'search', files: await indexContent(job.content, snapshot.content, job.stage, progressOf('search')) });
say({ phase: 'exports', files: await exportData(snapshot.content) });

/** The articles as data. */
async function exportData({ site: settings, glossary, pages, articles }: Content): Promise<string[]> {
  const site = job.site === undefined ? settings : { ...settings, address: job.site.replace(/\/?$/, '/') };
  // What is related is shown on pages alone.
  const archive = indexArchive(site, articles, {});
  const version = await codeVersion(['build', 'feeds', 'hanzi', 'markup', 'model', 'views']);
  const editions = site.languages.map((script) => createEdition(script, glossary));
  return writeExports({
    archive,
    editions,
    contextIn: (edition) => contextsOf(archive, pages, edition, editions)(FRONT),
    readBody: (article) => readBody(job.content, article),
    key: hashOf([version, site, glossary]),
    stage: job.stage,
    cache: join(job.cache, 'exports'),
    progress: progressOf('exports'),
  });
}
