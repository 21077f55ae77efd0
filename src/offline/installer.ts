import { download, DownloadFailure } from './download.ts';
import { PACKS_INDEX, readPacksIndex, type PacksIndex } from './format.ts';
import { fail, install, meet, readLibrary, type Failed, type Library } from './library.ts';
import type { PackStore } from './store.ts';
import { replaces } from './update.ts';
import type { Volume } from './volume.ts';

/** What an installer works with; page and worker each bring the browser's. */
export interface Tools {
  store: PackStore;
  get: (address: string, init: RequestInit) => Promise<Response>;
  now: () => number;
  /** Runs `work` while nobody else on the device, in whatever tab, does work of this name. */
  alone: <T>(name: 'record' | 'download', work: () => Promise<T>) => Promise<T>;
  /** Tells every tab and the worker, this one too. */
  announce: (news: News) => void;
  /** Hears what is announced, until the function that is returned is called. */
  listen: (hear: (news: News) => void) => () => void;
}

/** The record is another, or so many bytes of a volume are here by now. */
export type News = { kind: 'changed' } | { kind: 'progress'; sha256: string; bytes: number };

/** Why the site's index could not be had: no network, the site has no packs, or its program is another than this one. */
export type ContactProblem = 'unreachable' | 'no packs' | 'other format';

/** Keeps a device's packs as its record says. Any number of them may be at work in several tabs and the worker. */
export interface Installer {
  read: () => Promise<Library>;
  /** Changes the record, and removes what it no longer names. */
  change: (step: (library: Library) => Library) => Promise<Library>;
  /** Asks the site what there is, and lets go at once of what was withdrawn. */
  contact: () => Promise<ContactProblem | undefined>;
  /** Gets what is wanted, one volume after the other, until there is no more, it is paused, or one fails; the record says which. */
  getWanted: () => Promise<void>;
}

export function createInstaller(tools: Tools): Installer {
  const { store, get, now, alone, announce } = tools;
  const read = async () => readLibrary(await store.readRecord());
  const change: Installer['change'] = (step) =>
    alone('record', async () => {
      const library = step(await read());
      // The record goes first, so that nobody is sent to parts that are not there any more.
      await store.writeRecord(JSON.stringify(library));
      await store.keepOnly([...library.installed, ...library.wanted].map(({ sha256 }) => sha256));
      announce({ kind: 'changed' });
      return library;
    });
  const contact: Installer['contact'] = async () => {
    const found = await fetchIndex(get);
    if ('problem' in found) return found.problem;
    await change((library) => meet(library, found.index, now()));
    return undefined;
  };
  const getVolume = async (volume: Volume): Promise<Failed | undefined> => {
    const wish = createWish(volume, read, tools.listen);
    const onProgress = (bytes: number) => announce({ kind: 'progress', sha256: volume.sha256, bytes });
    try {
      const olds = (await read()).installed.filter((old) => replaces(volume, old));
      await download(volume, { store, get, olds, onProgress, signal: wish.signal });
      await change((library) => install(library, volume, now()));
      return undefined;
    } catch (cause) {
      if (cause instanceof DownloadFailure) return { volume, problem: cause.problem };
      if (wish.signal.aborted) return undefined;
      throw cause;
    } finally {
      wish.end();
    }
  };
  const getWanted = async (isSecondTry = false): Promise<void> => {
    const { wanted, isPaused } = await read();
    const [volume] = wanted;
    if (!volume || isPaused) return;
    const failed = await getVolume(volume);
    if (!failed) return getWanted();
    // The site has a newer one by now, which is asked for once.
    if (failed.problem === 'gone' && !isSecondTry && !(await contact())) return getWanted(true);
    await change((library) => fail(library, failed));
  };
  return { read, change, contact, getWanted: () => alone('download', () => getWanted()) };
}

/** Asks the site which packs there are. */
export async function fetchIndex(get: Tools['get']): Promise<{ index: PacksIndex } | { problem: ContactProblem }> {
  const response = await get(PACKS_INDEX, { cache: 'no-cache' }).catch(() => undefined);
  if (response?.status === 404 || response?.status === 410) return { problem: 'no packs' };
  const text = response?.ok ? await response.text().catch(() => '') : '';
  const found = readPacksIndex(text);
  // What is no index may be a host's own page: the network of a hotel, or a site that is being mended.
  if ('index' in found) return found;
  return { problem: found.problem === 'unreadable' ? 'unreachable' : found.problem };
}

/** Aborts as soon as the record says that the volume is not wanted now. */
function createWish(volume: Volume, read: Installer['read'], listen: Tools['listen']) {
  const controller = new AbortController();
  const look = async () => {
    const { wanted, isPaused } = await read();
    if (isPaused || !wanted.some(({ sha256 }) => sha256 === volume.sha256)) controller.abort();
  };
  const end = listen((news) => {
    if (news.kind === 'changed') void look();
  });
  return { signal: controller.signal, end };
}
