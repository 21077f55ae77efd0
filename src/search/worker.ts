import { createEngine } from './asking/engine.ts';
import { createFetcher } from './asking/fetch.ts';
import { Unreachable } from './asking/load.ts';
import type { ToWorker } from './asking/protocol.ts';
import { createResponder } from './asking/responder.ts';

/** Runs the search engine beside the page, so that searching never holds up typing. Lives at `assets/search-worker.js`. */

const wait = (time: number) => new Promise<void>((resolve) => setTimeout(resolve, time));
const load = createFetcher(new URL('../search/', import.meta.url), fetch);
const respond = createResponder(createEngine(load, { wait, loadForgive, loadAlternatives }), (message) =>
  postMessage(message),
);

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => respond(data));

/** Most queries need neither of these programs, so each is a file of its own. */
async function loadForgive() {
  const { forgive } = await loadProgram<typeof import('./asking/relaxed/forgive.ts')>('search-relaxed.js');
  return forgive;
}

async function loadAlternatives() {
  const { alternativesFor } = await loadProgram<typeof import('./asking/cited/alternatives.ts')>('search-cited.js');
  return alternativesFor;
}

function loadProgram<T>(file: string): Promise<T> {
  const { href } = new URL(file, import.meta.url);
  const program = import(href) as Promise<T>;
  return program.catch((cause: unknown) => {
    throw new Unreachable(`${href} could not be had`, { cause });
  });
}
