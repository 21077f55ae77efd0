import { createHoldings } from './holdings.ts';
import { createInstaller } from './installer.ts';
import type { InstalledVolume } from './library.ts';
import { addressIn, respond } from './respond.ts';
import { openTools } from './tools/client.ts';

/**
 * The service worker, `sw.js` at the site's root: it lets readers who asked for it (offline.html) read what is on their device
 * when the network fails, and lets go of what was withdrawn whenever it does not.
 */

interface LastingEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}

interface FetchEvent extends LastingEvent {
  request: Request;
  clientId: string;
  /** Of the page or worker that the request, if it is for one, is to become. */
  resultingClientId: string;
  respondWith(response: Promise<Response>): void;
}

interface WorkerScope {
  registration: ServiceWorkerRegistration;
  clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate' | 'message', hear: (event: LastingEvent) => void): void;
  addEventListener(type: 'fetch', hear: (event: FetchEvent) => void): void;
}

const scope = self as unknown as WorkerScope;
const root = scope.registration.scope;
const tools = openTools(root);
const installer = createInstaller(tools);
const find = createHoldings(tools.store);

/** What the record says is installed, as long as nobody announces that it is another. */
let known: Promise<InstalledVolume[]> | undefined;
tools.listen(({ kind }) => {
  if (kind === 'changed') known = undefined;
});
const readInstalled = async () => {
  try {
    return (await installer.read()).installed;
  } catch {
    // Where nothing can be kept, nothing is; but it may be so for a moment alone.
    known = undefined;
    return [];
  }
};

/** Pages, and workers of pages, that came out of a pack. */
const ofPacks = new Set<string>();

scope.addEventListener('install', (event) => event.waitUntil(scope.skipWaiting()));
scope.addEventListener('activate', (event) => event.waitUntil(scope.clients.claim()));

// The page that gets packs says so, and the worker waits for its turn: when the page is closed, it goes on.
scope.addEventListener('message', (event) => event.waitUntil(getWanted()));

scope.addEventListener('fetch', (event) => {
  const { request } = event;
  const address = addressIn(root, new URL(request.url));
  if (request.method !== 'GET' || address === undefined) return;
  const answer = answerTo(event, address);
  event.respondWith(answer.then(({ response }) => response));
  if (request.mode === 'navigate') event.waitUntil(answer.then(({ isHeld }) => (isHeld ? undefined : keepUp())));
});

async function answerTo({ request, clientId, resultingClientId }: FetchEvent, address: string) {
  const answer = await respond(
    {
      url: new URL(request.url),
      address,
      isPage: request.mode === 'navigate',
      isOfPack: ofPacks.has(clientId),
      range: request.headers.get('Range'),
    },
    {
      root,
      send: () => fetch(request),
      wait: (time) => new Promise((resolve) => setTimeout(resolve, time)),
      installed: () => (known ??= readInstalled()),
      find,
    },
  );
  if (answer.isHeld && resultingClientId) ofPacks.add(resultingClientId);
  return answer;
}

/** What is under way, so that many pages opened at a time cause one question and one download. */
const underWay = new Map<string, Promise<void>>();

function once(name: string, work: () => Promise<unknown>): Promise<void> {
  const known = underWay.get(name);
  if (known) return known;
  // A failure is the reader's to hear, who hears of it on offline.html.
  const made = work().then(
    () => void underWay.delete(name),
    () => void underWay.delete(name),
  );
  underWay.set(name, made);
  return made;
}

const getWanted = () => once('download', installer.getWanted);
const keepUp = () => once('contact', installer.contact).then(getWanted);
