import { alternativesFor } from '../asking/cited/alternatives.ts';
import { createEngine } from '../asking/engine.ts';
import { forgive } from '../asking/relaxed/forgive.ts';
import { createResponder } from '../asking/responder.ts';
import { Unkept, type Load } from '../asking/load.ts';
import { createScriptLoader } from '../asking/script/client.ts';
import type { StartInPage } from '../asking/protocol.ts';
import { isSharedHeads } from '../form/manifest.ts';

/**
 * The search engine for pages opened from a disk, which may start no worker of a file. Lives at `assets/search-folder.js`,
 * a classic script that such pages load beside their own.
 */

const base = new URL('../search/', (document.currentScript as HTMLScriptElement).src);
const loadScript = createScriptLoader(base);
/** A folder has only what is of single shards, and a script that is not there would be an error in the browser's console. */
const load: Load = (path, options) => {
  const unkept = new Unkept(`${path} is not in the folder`);
  if (isSharedHeads(path)) return Promise.reject(unkept);
  return loadScript(path, options).catch(() => Promise.reject(unkept));
};

const loadForgive = () => Promise.resolve(forgive);
const loadAlternatives = () => Promise.resolve(alternativesFor);
const startInPage: StartInPage = (say) => createResponder(createEngine(load, { loadForgive, loadAlternatives }), say);
Object.assign(globalThis, { startSearchInPage: startInPage });
