import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Article } from '../../model/article.ts';
import { AT_ONCE, createParser, parseInTurn, type ParseFiles } from '../files.ts';
import type { Parsed } from '../yaml.ts';
import type { Said, Assignment } from './assignment.ts';

/** So many are parsed in the time that a thread takes to begin. */
const FEW = 1000;
/** Threads beyond which reading the disk is what takes the time. */
const MOST = 4;

/**
 * Parses on all cores: this thread and others take the next few files in turn, until none is left. The threads send what they
 * found as they go and keep nothing of it.
 */
export const parseOnAllCores: ParseFiles = async (task, progress) => {
  const others = Math.min(availableParallelism(), MOST) - 1;
  if (others === 0 || task.files.length < FEW) return parseInTurn(task, progress);
  const parsed = new Array<Parsed<Article>>(task.files.length);
  const assignment: Assignment = { task, next: new Int32Array(new SharedArrayBuffer(4)) };
  const threads = Array.from({ length: others }, () => startThread(assignment, parsed));
  const parse = createParser(task);
  for (let start; (start = Atomics.add(assignment.next, 0, AT_ONCE)) < task.files.length;) {
    const files = task.files.slice(start, start + AT_ONCE);
    for (const [index, file] of files.entries()) parsed[start + index] = parse(file);
    progress(start, task.files.length);
    // What the threads say is heard of only when there is a turn for it.
    await setImmediate();
  }
  await Promise.all(threads);
  return parsed;
};

/** Settles when the thread has ended; what it found is in `parsed` by then. */
function startThread(assignment: Assignment, parsed: Parsed<Article>[]): Promise<void> {
  const thread = new Worker(new URL('./worker.ts', import.meta.url), { workerData: assignment });
  return new Promise((done, fail) => {
    thread.on('message', ({ start, found }: Said) => found.forEach((one, index) => (parsed[start + index] = one)));
    thread.on('error', fail);
    thread.on('exit', () => done());
  });
}
