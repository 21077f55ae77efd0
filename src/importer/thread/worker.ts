import { createReadStream } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { describeFault } from '../../disk/fault.ts';
import { readListFile } from '../fetching/links.ts';
import type { Settings } from '../import.ts';
import type { Question, Recorded, Said } from './question.ts';
import { readArticles } from './read.ts';

// A thread that reads what comes from outside, one thing after the other. It says `ready` once, then answers.

const settings = workerData as Settings;
/** The WARC file that is being read. */
let opened: { path: string; records: AsyncGenerator<Recorded, undefined> } | undefined;

parentPort!.on('message', (question: Question) => void answer(question).then((said) => parentPort!.postMessage(said)));
parentPort!.postMessage('ready');

async function answer(question: Question): Promise<Said> {
  try {
    if (question.about === 'record') return await nextRecord(question.path);
    return question.about === 'list'
      ? readListFile(question.raw)
      : await readArticles(question.raw, question.sha256, settings);
  } catch (cause) {
    // On its way to the other thread an error loses the code by which it is known.
    const fault = describeFault(cause);
    return fault === undefined ? (cause as Error) : new Error(fault);
  }
}

async function nextRecord(path: string): Promise<Recorded | undefined> {
  if (opened?.path !== path) opened = { path, records: recordsOf(path) };
  const next = await opened.records.next();
  if (next.done) opened = undefined;
  return next.value;
}

async function* recordsOf(path: string): AsyncGenerator<Recorded, undefined> {
  // Few imports meet one, and all wait until the thread is ready.
  const { readWarc } = await import('../warc.ts');
  const stream = createReadStream(path);
  for await (const capture of readWarc(path, stream)) yield { capture, done: stream.bytesRead };
}
