import { createEngine } from '../asking/engine.ts';
import { createResponder } from '../asking/responder.ts';
import { createScriptLoader } from '../asking/script/client.ts';
import type { StartInPage } from '../asking/protocol.ts';

/**
 * The search engine for pages opened from a disk, which may start no worker of a file. Lives at `assets/search-folder.js`,
 * a classic script that such pages load beside their own.
 */

const base = new URL('../search/', (document.currentScript as HTMLScriptElement).src);
const startInPage: StartInPage = (say) => createResponder(createEngine(createScriptLoader(base)), say);
Object.assign(globalThis, { startSearchInPage: startInPage });
