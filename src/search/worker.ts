import { createEngine } from './asking/engine.ts';
import { createFetcher } from './asking/fetch.ts';
import { Unreachable } from './asking/load.ts';
import type { ToWorker } from './asking/protocol.ts';
import { createResponder } from './asking/responder.ts';

/** Runs the search engine beside the page, so that searching never holds up typing. Lives at `assets/search-worker.js`. */

const wait = (time: number) => new Promise<void>((resolve) => setTimeout(resolve, time));
const load = createFetcher(new URL('../search/', import.meta.url), fetch);
const respond = createResponder(createEngine(load, { wait, loadForgive }), (message) => postMessage(message));

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => respond(data));

/** Most queries need no forgiving, so its program is a file of its own. */
async function loadForgive() {
  const { href } = new URL('search-relaxed.js', import.meta.url);
  const program = import(href) as Promise<typeof import('./asking/relaxed/forgive.ts')>;
  const { forgive } = await program.catch((cause: unknown) => {
    throw new Unreachable(`${href} could not be had`, { cause });
  });
  return forgive;
}
