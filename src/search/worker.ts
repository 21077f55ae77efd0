import { createEngine } from './asking/engine.ts';
import { createFetcher } from './asking/fetch.ts';
import type { ToWorker } from './asking/protocol.ts';
import { createResponder } from './asking/responder.ts';

/** Runs the search engine beside the page, so that searching never holds up typing. Lives at `assets/search-worker.js`. */

const engine = createEngine(createFetcher(new URL('../search/', import.meta.url), fetch));
const respond = createResponder(engine, (message) => postMessage(message));

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => respond(data));
