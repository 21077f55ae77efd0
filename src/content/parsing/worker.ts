import { parentPort, workerData } from 'node:worker_threads';
import { AT_ONCE, createParser } from '../files.ts';
import type { Said, Assignment } from './assignment.ts';

// One of the threads that parse articles.

const { task, next } = workerData as Assignment;
const parse = createParser(task);
for (let start; (start = Atomics.add(next, 0, AT_ONCE)) < task.files.length;) {
  const said: Said = { start, found: task.files.slice(start, start + AT_ONCE).map(parse) };
  parentPort!.postMessage(said);
}
