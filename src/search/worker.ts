import { createEngine } from './engine.ts';
import { createFetcher } from './fetch.ts';
import type { ToWorker } from './protocol.ts';
import { createResponder } from './responder.ts';

/** Runs the search engine beside the page, so that searching never holds up typing. Lives at `assets/search-worker.js`. */

const engine = createEngine(createFetcher(new URL('../search/', import.meta.url), fetch));
const respond = createResponder(engine, (message) => postMessage(message));

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => respond(data));
